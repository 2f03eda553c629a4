"""Telling what a record is: in a word, with whom, and apart from that what was said in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import singledispatchmethod

from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.people import Person, display_name
from hallway.domain.records import Record
from hallway.domain.vouching import Recommendation
from hallway.notebook.causes import day_of_record
from hallway.notebook.presence import Presence


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain, or a place in a tree.

    Attributes:
        record: which record it is.
        day: when it was.
        kind: what it is, in a word or two, with whom; nothing of what was said.
        said: what was said of it; may be empty.
        why: how the step after it came of it; empty where nothing did.
        is_outcome: it is something that came of it.
        shared: words that it and the step after it both speak of; may be empty.
    """

    record: RecordId
    day: date | None
    kind: str
    said: str
    why: str = ""
    is_outcome: bool = False
    shared: str = ""

    def reason(self, *, hide: bool = False) -> str:
        """Say how the step after it came of it; what was said is left out where it is hidden."""
        both = "both speak of the same" if hide else f"both speak of {self.shared}"
        return ", ".join(filter(None, (self.why, both if self.shared else "")))


class Telling(Presence):
    """Puts records into words."""

    def step_of(self, record: Record, why: str = "", shared: str = "") -> Step:
        """Tell a record as a step."""
        kind, said = self.words_of(record)
        day = record.met_on if isinstance(record, Person) else day_of_record(record)
        return Step(record.id, day, kind, said, why, isinstance(record, Outcome), shared)

    @singledispatchmethod
    def words_of(self, record: Record) -> tuple[str, str]:
        """Say what a record is and with whom, and apart from that what was said."""
        return type(record).__name__.lower(), ""

    @words_of.register
    def _(self, record: Event) -> tuple[str, str]:
        return record.name, record.place or ""

    @words_of.register
    def _(self, record: Person) -> tuple[str, str]:
        return self._names((record.id,)), record.organisation or ""

    @words_of.register
    def _(self, record: Encounter) -> tuple[str, str]:
        how = record.contact.value if record.contact else "talk"
        return f"{how} with {self._names(record.people)}", record.note

    @words_of.register
    def _(self, record: Idea) -> tuple[str, str]:
        return "lesson" if record.is_lesson else "idea", record.text

    @words_of.register
    def _(self, record: Feedback) -> tuple[str, str]:
        return f"{self._names((record.person,))} on an idea, {record.stance.value}", record.text

    @words_of.register
    def _(self, record: Favour) -> tuple[str, str]:
        name = self._names((record.person,))
        led_to = f", which led to {record.led_to}" if record.led_to else ""
        kind = f"you gave {name}" if record.is_given else f"{name} gave you"
        return kind, f"{record.text}{led_to}"

    @words_of.register
    def _(self, record: Followup) -> tuple[str, str]:
        name = self._names((record.person,))
        kind = (
            f"you kept your word to {name}"
            if record.side is Side.MINE
            else f"{name} kept their word"
        )
        return kind, record.outcome or record.text

    @words_of.register
    def _(self, record: Recommendation) -> tuple[str, str]:
        to = f" to {record.to.name}" if record.to else ""
        return f"you recommended {self._names((record.person,))}{to}", record.text

    @words_of.register
    def _(self, record: Introduction) -> tuple[str, str]:
        names = self._names(record.people)
        if record.by is None:
            return f"you brought together {names}", record.came_of
        return f"{self._names((record.by,))} brought you to {names}", record.came_of

    @words_of.register
    def _(self, record: Collaboration) -> tuple[str, str]:
        return f"together with {self._names(record.people)}", record.text

    @words_of.register
    def _(self, record: Outcome) -> tuple[str, str]:
        return "outcome, a big one" if record.is_big else "outcome", record.text

    def _names(self, people: Sequence[RecordId]) -> str:
        here = [self.person(each) for each in people if self.is_here(each)]
        return ", ".join(each.name or display_name(each, hide=True) for each in here) or "someone"
