"""People as a file of another program has them, before anything is kept of them."""

from dataclasses import dataclass
from datetime import date

from hallway.domain.people import FactKind


@dataclass(frozen=True, slots=True)
class Incoming:
    """One person of a file.

    Attributes:
        row: which of the file: counted from 1, without a header; of cards, which card.
        facts: what is said of them, each cleaned, in the order in which they are kept.
        note: what else is said, which may hold line breaks.
        uid: what the other program calls them; empty where it says nothing.
        since: the day from which you know them, as the file says.
    """

    row: int
    facts: tuple[tuple[FactKind, str], ...]
    note: str = ""
    uid: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """One row of which nothing can be kept.

    Attributes:
        row: which.
        why: in a sentence.
        text: the row as it was, to be kept in a file of its own; empty where there is nothing.
    """

    row: int
    why: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """What a file holds.

    Attributes:
        format: what kind of file it is, in words such as `LinkedIn connections`.
        people: in the order of the file.
        aside: what cannot be kept, with the reason.
    """

    format: str
    people: tuple[Incoming, ...]
    aside: tuple[SetAside, ...] = ()
