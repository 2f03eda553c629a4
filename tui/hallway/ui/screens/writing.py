"""Drafting letters, on a place where something to be done is chosen."""

from typing import TypeAlias

from textual import work

from hallway.domain.errors import HallwayError
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.domain.letters import carry_over, write_letter
from hallway.domain.people import Person
from hallway.ui.screens.whom import WhomPlace

_About: TypeAlias = tuple[RecordId, RecordId | None]
"""A follow-up or a favour, and of an introduction the other one of the two."""


class WritingPlace(WhomPlace):
    """A place where a letter can be drafted for what is to be done."""

    def __init__(self) -> None:
        super().__init__()
        self._edited: dict[_About, tuple[tuple[str, ...], list[str]]] = {}

    @work
    async def draft_letters(self, followup: Followup) -> None:
        """Show what may be written to do a follow-up."""
        from hallway.ui.modals.letter import LetterSheet

        try:
            other = await self._other_of(followup)
            if other is None and self.notebook.is_introduction(followup):
                return
            drafted = self._drafted(followup, other)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)
            return
        texts = self._as_edited((followup.id, other.id if other else None), drafted)
        title = self.called(followup.person)
        sheet = LetterSheet(f"To {title}: {followup.text}", texts, _file_name(title))
        await self.app.push_screen_wait(sheet)

    @work
    async def draft_thanks(self, favour: Favour) -> None:
        """Show what may be written to thank somebody for a favour."""
        from hallway.ui.modals.letter import LetterSheet

        templates, me = self.hallway.wishes.load_templates(), self.hallway.settings.sign_as
        try:
            letter = self.notebook.letter_of_thanks(
                favour, templates.known, me=me, hide=self.is_private
            )
        except HallwayError as error:
            self.say(error.sentences, is_error=True)
            return
        texts = self._as_edited((favour.id, None), (write_letter(letter),))
        title = self.called(favour.person)
        await self.app.push_screen_wait(LetterSheet(f"Thank {title}", texts, _file_name(title)))

    def _drafted(self, followup: Followup, other: Person | None) -> tuple[str, ...]:
        templates = self.hallway.wishes.load_templates()
        for trouble in templates.troubles:
            self.say(trouble.sentences, is_error=True)
        me, hide = self.hallway.settings.sign_as, self.is_private
        letters = self.notebook.letters_about(
            followup, templates.known, other=other, me=me, hide=hide
        )
        return tuple(map(write_letter, letters))

    def _as_edited(self, about: _About, drafted: tuple[str, ...]) -> list[str]:
        """Return the draft, with what was typed into it earlier on this screen."""
        before, edited = self._edited.get(about, ((), []))
        texts = [*map(carry_over, edited, before, drafted), *drafted[len(edited) :]]
        self._edited[about] = drafted, texts
        return texts

    async def _other_of(self, followup: Followup) -> Person | None:
        """Find whom else an introduction is about, or ask."""
        if not self.notebook.is_introduction(followup):
            return None
        named = self.notebook.introduced_by(followup)
        if named is not None:
            return named
        title = f"Introduce {self.called(followup.person)} to whom?"
        return await self.choose_person(title, but=followup.person)


def _file_name(words: str) -> str:
    """Leave of some words what every file system takes in a name."""
    return "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in words)
