"""Capturing people on the notebook of a test."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hallway.bootstrap import open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Person
from hallway.domain.questions import Question

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)  # a Sunday
TODAY = NOW.date()
ANA = "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses : drones > the paper fri"


class Book:
    """A notebook, and the shortest words for living with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.notebook = open_notebook(folder)

    def reopened(self) -> "Book":
        """Opens the same folder again, as after a restart."""
        return Book(self.folder)

    def keep(self, change: Change) -> Change:
        """Keeps a change."""
        return self.notebook.keep(change)

    def capture(
        self,
        line: str,
        now: datetime = NOW,
        *,
        same_as: RecordId | None = None,
        is_new: bool = False,
        event: Event | None = None,
    ) -> Person:
        """Keeps what a line says, and returns whom it was with."""
        draft = read_line(line, now.date()).draft
        event = event or self.notebook.event_at(now)
        plan = self.notebook.capture(draft, now, event=event, same_as=same_as, is_new=is_new)
        kept = self.keep(plan)
        (encounter,) = [one.after for one in kept.operations if isinstance(one.after, Encounter)]
        return self.notebook.person(encounter.people[0])

    def person(self, person: Person) -> Person:
        """Returns someone as they are now."""
        return self.notebook.person(person.id)

    def talks(self, person: Person) -> list[Encounter]:
        """Returns the encounters with someone, the newest first."""
        return [talk.encounter for talk in self.notebook.card(person.id, TODAY).talks]

    def promise(self, text: str) -> Followup:
        """Returns the follow-up of these words."""
        (found,) = [each for each in self.notebook.all(Followup) if each.text == text]
        return found

    def questions(self) -> list[Question]:
        """Returns the inbox."""
        return self.notebook.open_questions()

    def start(self, name: str, now: datetime = NOW, days: int = 1) -> Event:
        """Starts an event of some days, and returns it."""
        last_day = now.date() + timedelta(days=days - 1)
        self.keep(self.notebook.start_event(name, now, last_day=last_day))
        return self.notebook.event_named(name)

    def under_way(self, now: datetime) -> str | None:
        """Names the event that a capture would belong to."""
        event = self.notebook.event_at(now)
        return event.name if event else None

    def everything(self) -> dict[str, object]:
        """Returns all that the notebook holds, but for how often it was written."""
        return {
            f"{kind.__name__} {record.id}": replace(record, revision=0)
            for kind in NOUNS
            for record in self.notebook.all(kind)
        }
