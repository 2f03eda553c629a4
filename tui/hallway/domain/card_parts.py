"""The parts of a person's card, each of which can be put right by itself."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from hallway.domain.people import Fact, FactKind
from hallway.domain.records import Record


class Field(StrEnum):
    """What a part holds that is no fact."""

    CLOSENESS = "closeness"
    DAY = "day"
    MODE = "mode"
    NOTE = "note"
    TEXT = "text"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class CardPart:
    """One thing that stands on a card.

    Attributes:
        label: what it is, in a word.
        text: what is known; empty where nothing is yet.
        day: when it was said; None where nothing is known.
        record: which record holds it, as it was read.
        holds: where in the record it stands.
        fact: which fact it is, of those of a person.
    """

    label: str
    text: str
    day: date | None
    record: Record
    holds: FactKind | Field
    fact: Fact | None = None


KINDS_IN_ORDER: Final = (
    *(FactKind.NAME, FactKind.SPELLING, FactKind.PRONOUNCED, FactKind.ROLE),
    *(FactKind.ORGANISATION, FactKind.PLACE, FactKind.COUNTRY, FactKind.FIELD, FactKind.CIRCLE),
    FactKind.SUPPORT,
    *(FactKind.TAG, FactKind.CUE, FactKind.EMAIL, FactKind.PHONE, FactKind.URL, FactKind.HANDLE),
)
"""The kinds of facts as a card shows them."""

ALWAYS_LISTED: Final = frozenset(
    {
        *(FactKind.NAME, FactKind.PRONOUNCED, FactKind.ROLE, FactKind.ORGANISATION),
        *(FactKind.PLACE, FactKind.FIELD),
    }
)
"""The kinds that are listed where nothing is known of them, to be filled."""

LABELS: Final = {
    FactKind.ORGANISATION: "at",
    FactKind.SPELLING: "also",
    FactKind.PRONOUNCED: "said as",
    FactKind.EMAIL: "e-mail",
    FactKind.URL: "web",
}
"""The words for kinds of facts that are called something else on a card."""
