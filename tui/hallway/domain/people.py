"""People, as facts that were said on a day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, Final

from hallway.domain.ids import RecordId
from hallway.domain.records import Record
from hallway.domain.ties import CORE, NO_TIE, Tie
from hallway.domain.vouching import Vouch

YOU: Final = "you"
"""The source of what you said yourself, which shows before what any file says."""


class FactKind(StrEnum):
    """What a fact about a person is about."""

    NAME = "name"
    SPELLING = "spelling"
    PRONOUNCED = "pronounced"
    ROLE = "role"
    ORGANISATION = "organisation"
    PLACE = "place"
    COUNTRY = "country"
    FIELD = "field"
    CIRCLE = "circle"
    SUPPORT = "support"
    CUE = "cue"
    TAG = "tag"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    HANDLE = "handle"
    NOTE = "note"


class Standing(StrEnum):
    """What was decided about a person in review."""

    KEPT = "kept"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a person.

    A note is one that another program had; what is said in a talk belongs to the talk.

    Attributes:
        kind: what it is about.
        text: what was said.
        day: when it was said; of facts that exclude each other the newest shows.
        source: who said so: "you", or the file it was imported from.
    """

    kind: FactKind
    text: str
    day: date
    source: str = YOU


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Someone you know, who may have no name yet.

    Attributes:
        facts: in the order they were said; none is ever overwritten.
        met_on: the day of the first encounter.
        name_is_unsure: the name was marked with a question mark.
        standing: None until something was decided.
        merged_into: the person this one turned out to be.
        deleted_at: when they were put into the trash.
        tie: how well you know them, and how often you want to be in touch.
        vouch: what you can say of their work; None until you say.
    """

    table: ClassVar[str] = "people"
    links: ClassVar[tuple[str, ...]] = ("merged_into",)

    met_on: date
    facts: tuple[Fact, ...] = ()
    name_is_unsure: bool = False
    standing: Standing | None = None
    merged_into: RecordId | None = None
    deleted_at: datetime | None = None
    tie: Tie = NO_TIE
    vouch: Vouch | None = None

    def concerns(self) -> tuple[RecordId, ...]:
        """Name the person themselves."""
        return (self.id,)

    def shown(self, kind: FactKind) -> Fact | None:
        """Return the fact of this kind that shows: what you said last, else what a file did."""
        every = [fact for fact in self.facts if fact.kind is kind]
        said = [fact for fact in every if fact.source == YOU] or every
        if not said:
            return None
        newest_day = max(fact.day for fact in said)
        return [fact for fact in said if fact.day == newest_day][-1]

    def newest(self, kind: FactKind) -> str | None:
        """Return the text of the fact of this kind that shows."""
        shown = self.shown(kind)
        return None if shown is None else shown.text

    def every(self, kind: FactKind) -> tuple[str, ...]:
        """Return all different facts of this kind, in the order they were said."""
        return tuple(dict.fromkeys(fact.text for fact in self.facts if fact.kind is kind))

    @property
    def name(self) -> str | None:
        """The name that shows, or None while it is not known."""
        return self.newest(FactKind.NAME)

    @property
    def role(self) -> str | None:
        """Their job, as last said."""
        return self.newest(FactKind.ROLE)

    @property
    def organisation(self) -> str | None:
        """Where they work, as last said."""
        return self.newest(FactKind.ORGANISATION)

    @property
    def place(self) -> str | None:
        """Where they are based, as last said."""
        return self.newest(FactKind.PLACE)

    @property
    def cue(self) -> str | None:
        """How to recognise them again: all cues together."""
        return ", ".join(self.every(FactKind.CUE)) or None

    @property
    def tags(self) -> tuple[str, ...]:
        """Their topics."""
        return self.every(FactKind.TAG)

    @property
    def circles(self) -> tuple[str, ...]:
        """The circles they are in."""
        return self.every(FactKind.CIRCLE)

    @property
    def support(self) -> tuple[str, ...]:
        """What they are for you."""
        return self.every(FactKind.SUPPORT)

    @property
    def is_core(self) -> bool:
        """They are of the few who are kept close on purpose."""
        return any(circle.casefold() == CORE for circle in self.circles)

    def other_names(self) -> tuple[str, ...]:
        """Return the spellings and earlier names that do not show."""
        names = (*self.every(FactKind.SPELLING), *self.every(FactKind.NAME))
        return tuple(dict.fromkeys(name for name in names if name != self.name))

    def earlier(self) -> tuple[Fact, ...]:
        """Return the jobs and places that were said before the ones that show."""
        kinds = (FactKind.ROLE, FactKind.ORGANISATION, FactKind.PLACE)
        said = {(fact.kind, fact.text): fact for fact in self.facts if fact.kind in kinds}
        return tuple(fact for fact in said.values() if fact.text != self.newest(fact.kind))

    @property
    def is_in_trash(self) -> bool:
        """They were deleted, and can still be brought back."""
        return self.deleted_at is not None

    @property
    def is_here(self) -> bool:
        """They are a person of their own, and not in the trash."""
        return self.merged_into is None and not self.is_in_trash

    @property
    def is_present(self) -> bool:
        """They are here, and not archived."""
        return self.is_here and self.standing is not Standing.ARCHIVED


def with_facts(person: Person, facts: Iterable[Fact]) -> Person:
    """Add facts to a person, leaving out those already said on the same day."""
    known = set(person.facts)
    new = tuple(fact for fact in dict.fromkeys(facts) if fact not in known)
    return replace(person, facts=person.facts + new)


def display_name(person: Person, *, hide: bool = False) -> str:
    """Say who this is on a screen: the name, else "someone:" and what is known of them.

    Args:
        person: who it is.
        hide: leave out the cue, while someone looks over the shoulder.
    """
    if person.name:
        return person.name
    cue = None if hide else person.cue
    known = cue or person.organisation or next(iter(person.tags), None) or person.role
    return f"someone: {known}" if known else f"someone met {person.met_on.isoformat()}"
