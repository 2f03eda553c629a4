"""Opening a line that was captured before, and keeping what is changed in it."""

from collections.abc import Callable
from dataclasses import dataclass

from hallway.domain.changes import Change
from hallway.domain.drafts import Draft
from hallway.domain.encounters import Encounter
from hallway.domain.errors import HallwayError
from hallway.domain.ids import RecordId
from hallway.domain.matches import LookAlike
from hallway.domain.people import Person, display_name
from hallway.domain.unsaved import Unsaved
from hallway.ui.commands import Command
from hallway.ui.screens.capturing import Capturing

LEAVE = Command("capture.leave", "x", "leave", "Leave it", "Leave an opened line as it was.")


@dataclass(frozen=True, slots=True)
class Opened:
    """A captured line that is open again.

    Attributes:
        encounter: the conversation.
        person: whom it was with.
        before: what the line said.
    """

    encounter: RecordId
    person: Person
    before: Draft


class Reopening(Capturing):
    """A place whose line may be one that was captured before."""

    def __init__(self) -> None:
        super().__init__()
        self._opened: Opened | None = None

    def go_back_to_line(self) -> None:
        """Put the cursor into the line."""
        self.line.focus()

    @property
    def is_amending(self) -> bool:
        """The line is one that was captured before."""
        return self._opened is not None

    @property
    def says_nothing_new(self) -> bool:
        """The line is one that was captured before, as it was."""
        return self._opened is not None and self.line.draft in (Draft(), self._opened.before)

    def remember_line(self) -> None:
        """Keep what is changed in an opened line as an answer: it is nobody new."""
        opened = self._opened
        if opened is None:
            super().remember_line()
            return
        self.hallway.remember("")
        if self.says_nothing_new:
            self.hallway.forget_answer(self)
        else:
            said = Unsaved(self.line.value, f"Edit {display_name(opened.person)}")
            self.hallway.remember_answer(self, said)

    def find_look_alikes(self, draft: Draft) -> list[LookAlike]:
        """Find whom a draft may be about, but for whom an opened line is about."""
        found = super().find_look_alikes(draft)
        if self._opened is None:
            return found
        return [each for each in found if each.person != self._opened.person.id]

    def plan_of(self, draft: Draft, same_as: RecordId | None, is_new: bool) -> Callable[[], Change]:
        """Return what keeps a draft: anew, or instead of the line that was opened."""
        opened, now = self._opened, self.hallway.now()
        if opened is None:
            return super().plan_of(draft, same_as, is_new)
        amend = self.notebook.amend_capture
        return lambda: amend(opened.encounter, opened.before, draft, now)

    def way_back(self) -> Callable[[HallwayError], bool] | None:
        """Close an opened line, which is open again if it cannot be kept."""
        opened = self._opened
        if opened is None:
            return None
        self._close()

        def open_again(_error: HallwayError) -> bool:
            if not self.line.value:
                self._show_opened(opened)
            return False

        return open_again

    def action_take_back(self) -> None:
        """Undo typing; an opened line that says what it said before is left as it was."""
        if self.says_nothing_new:
            self.action_leave()
        else:
            super().action_take_back()

    def action_leave(self) -> None:
        """Leave an opened line as it was."""
        if self._opened is not None:
            words = f"{display_name(self._opened.person)} stays as it was."
            self._close()
            self.go_back_to_line()  # first: a field that has the cursor keeps its text
            self.fill("")
            self._take_up()
            self.say(words)

    def _show_opened(self, opened: Opened) -> None:
        self._opened = opened
        self.show_line_panel()

    def _close(self) -> None:
        self._opened = None
        self.hallway.forget_answer(self)
        self.show_line_panel()

    def _let_go_of_undone(self) -> None:
        """Let the text of an opened line that was undone elsewhere be a line of its own."""
        if self._opened is not None and not self.notebook.find(Encounter, self._opened.encounter):
            self._close()
