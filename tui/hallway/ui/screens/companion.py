"""Opening the companion beside what is being typed."""

from functools import partial
from typing import TYPE_CHECKING

from hallway.domain.drafts import Draft
from hallway.domain.events import Event
from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.ui.commands import Command
from hallway.ui.screens.whom import WhomPlace

if TYPE_CHECKING:
    from hallway.domain.companion.choosing import Suggested
    from hallway.domain.companion.known import Known
    from hallway.domain.companion.lines import Line, Occasion

COMPANION = Command(
    "capture.companion",
    "t",
    "companion",
    "To say",
    "Suggest how to begin, to go deeper, to end well, or to ask for nothing.",
    in_footer=False,
)


class CompanionPlace(WhomPlace):
    """A place from which the companion is opened."""

    def __init__(self) -> None:
        super().__init__()
        self._suggested: list[str] = []

    def talking_with(self) -> tuple[Draft, RecordId | None]:
        """Return what is typed about whom you talk with, and who that may be."""
        raise NotImplementedError

    def action_companion(self) -> None:
        """Suggest what to say, by what is known of them and of where you are."""
        from hallway.ui.modals.companion import CompanionSheet
        from hallway.ui.presenters.companion import show_about

        if not self.hallway.is_open:
            return
        lines = self.hallway.wishes.load_companion()
        if lines.trouble is not None:
            self.say(lines.trouble.sentences, is_error=True)
        event, (draft, person) = self.notebook.event_at(self.hallway.now()), self.talking_with()
        mode, known = event.mode if event else None, self._known_of(draft, person, event)
        name = (draft.name or "") if person is None else self.called(person)
        suggest = partial(self._suggest, lines.known, known, mode)
        self.app.push_screen(CompanionSheet(show_about(name, mode), suggest))

    def _suggest(
        self, lines: "tuple[Line, ...]", known: "Known", mode: Mode | None, occasion: "Occasion"
    ) -> "tuple[Suggested, ...]":
        from hallway.domain.companion.choosing import Moment, choose

        seed = int(self.hallway.now().timestamp())
        moment = Moment(occasion, known, mode)
        found = choose(lines, moment, seen=self._suggested, seed=seed)
        said = {each.text for each in found}
        self._suggested = [*(each for each in self._suggested if each not in said), *said]
        return found

    def _known_of(self, draft: Draft, person: RecordId | None, event: Event | None) -> "Known":
        """Gather what is known; what was said stays covered while somebody looks on."""
        typed = self.notebook.known_of_draft(draft, self.today, event)
        if person is None:
            return typed
        kept = self.notebook.known_of_person(person, self.today, event)
        return typed.beside(kept.without_notes() if self.is_private else kept)
