"""Putting right one part of the card that a place shows."""

from datetime import date

from textual.widgets import Input

from hallway.domain.capture_line import Reading
from hallway.domain.card_parts import CardPart
from hallway.domain.changes import Change
from hallway.domain.drafts import Draft
from hallway.domain.errors import NotFound
from hallway.domain.ids import RecordId
from hallway.ui.commands import Command
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.whom import ShowingPlace
from hallway.ui.widgets.quick_line import QuickLine

PARTS = Command(
    "person.parts",
    "p",
    "parts",
    "Parts",
    "Put any part of the card right: a fact, a note, a promise, the day of a talk.",
    in_footer=False,
)


class PartsPlace(ShowingPlace):
    """A place where any part of a card can be put right."""

    def action_parts(self) -> None:
        """List every part of the card."""
        from hallway.ui.modals.parts import PartsSheet

        person = self.chosen_person()
        if person is None:
            return
        if self.is_private:
            self.say("Cues are hidden; Esc h shows them, to be edited.", is_error=True)
            return
        sheet = PartsSheet(
            self.called(person),
            lambda: self._parts_of(person),
            lambda part: self._ask_for(person, part),
            self.hallway.action_undo,
            changes=self.hallway.notebook_changed,
            today=self.today,
        )
        self.app.push_screen(sheet)

    def _parts_of(self, person: RecordId) -> list[CardPart]:
        try:
            here = self.notebook.person(person)
        except NotFound:
            return []
        return [] if here.is_in_trash else self.notebook.parts_of(here.id, self.today)

    def _ask_for(self, person: RecordId, part: CardPart) -> None:
        self.ask(self._asked_for(person, part), part.text)

    def _asked_for(self, person: RecordId, part: CardPart) -> Asked:
        def plan(text: str) -> Change:
            return self.notebook.edit_part(part, text, self.hallway.now())

        return Asked(
            f"{self.called(person)}: {part.label}",
            "Enter keeps it. Nothing at all takes it away.",
            self._text_line,
            plan,
            lambda: self._asked_anew(person, part),
            about=part.record.id,
        )

    def _asked_anew(self, person: RecordId, part: CardPart) -> tuple[Asked, str] | None:
        """Ask for the same part as it is now, where somebody else changed what holds it."""
        same = (each for each in self._parts_of(person) if _is_same(each, part))
        now = next(same, None)
        return None if now is None else (self._asked_for(person, now), now.text)

    def _text_line(self, text: str) -> Input:
        return QuickLine(lambda: self.today, value=text, read=_as_text)


def _is_same(one: CardPart, other: CardPart) -> bool:
    held = (one.record.id, one.holds, one.fact) == (other.record.id, other.holds, other.fact)
    return held and one.label == other.label


def _as_text(line: str, _today: date) -> Reading:
    """Let nothing in a line be more than text."""
    return Reading(Draft(note=line), ())
