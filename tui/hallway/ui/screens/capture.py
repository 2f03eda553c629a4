"""Capture: one line is a complete record."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from hallway.domain.capture_line import write_line
from hallway.domain.changes import Change
from hallway.domain.completions import Completed
from hallway.domain.drafts import Draft
from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.matches import LookAlike
from hallway.domain.unsaved import Unsaved
from hallway.ui.commands import Command, bindings_of
from hallway.ui.presenters.captures import show_captured
from hallway.ui.presenters.look_alikes import show_look_alike
from hallway.ui.presenters.readings import show_reading, show_teaching
from hallway.ui.screens.place import Place
from hallway.ui.widgets.mark_row import MarkRow
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row
from hallway.ui.widgets.quick_line import QuickLine

_SHOWN_CAPTURES = 100  # nobody scrolls further, and each row takes its time at every save


class CapturePlace(Place):
    """The line, how it is read, who it may already be, and what was captured today."""

    NAME = "Capture"
    HELP = (
        "Type one line about whom you just met, and press Enter: it is saved and the line is "
        "empty for the next person.\n\n"
        "  Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses\n"
        "  : borrow checking for drones > send her the paper fri\n\n"
        "@  organisation     #  tag\n"
        "~  cue              /  based in\n"
        ":  what was said    !  an idea\n"
        ">  I promised       <  they promised\n"
        "?  they look for    +  they can offer\n"
        "^  introduced by    &  also there\n\n"
        "A promise ends with its day, such as fri or 12 dec, if it has one.\n\n"
        "While you type, people who may be the same appear beside the line. Enter saves someone "
        "new and asks later; Up and Down choose one, Ctrl+S or Esc y saves it as the same person, "
        "Ctrl+O or Esc n says it is nobody of them."
    )
    OWN_COMMANDS = (
        Command("capture.save", "enter", "save", "Save", "Save, and ask about look-alikes later."),
        Command(
            "capture.same",
            "y",
            "save_same",
            "Same",
            "Save as the highlighted look-alike.",
            extras=("ctrl+s",),
        ),
        Command(
            "capture.new",
            "n",
            "save_new",
            "New",
            "Save as someone new, and none of the look-alikes.",
            extras=("ctrl+o",),
        ),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(OWN_COMMANDS[1:], "screen"),
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
        Binding("ctrl+z", "take_back", show=False, priority=True),
    ]
    AUTO_FOCUS = "#line"

    def __init__(self) -> None:
        super().__init__()
        self._look_alikes: list[LookAlike] = []
        self._kept_drafts: dict[RecordId, Draft] = {}

    @property
    def line(self) -> QuickLine:
        """The quick line."""
        return self.query_one("#line", QuickLine)

    def compose_body(self) -> Iterator[Widget]:
        """Show the line and its reading, then look-alikes and what was captured."""
        line = QuickLine(
            lambda: self.today, placeholder="Who did you just meet?", complete=self._complete
        )
        line.id = "line"
        line.add_class("typed")
        with Panel(title="Quick line", id="line-panel"):
            yield line
        yield MarkRow(id="marks")
        with Container(id="capture"):
            with Panel(title="As understood", id="reading-panel"):
                yield Static(id="reading")
            with Vertical(id="beside"):
                with Panel(title="Already met?", id="look-alikes-panel"):
                    yield PeopleList(id="look-alikes")
                with Panel(title="Just captured", id="captured-panel"):
                    yield PeopleList(id="captured", is_choice=False)

    def on_mount(self) -> None:
        """Keep the cursor in the line."""
        super().on_mount()
        self.query_one("#look-alikes", PeopleList).can_focus = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show how the line is read, and whom it may already be."""
        event.stop()
        self.hallway.remember(event.value)
        if self.hallway.is_open:
            self._show_reading()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save the line."""
        event.stop()
        self.action_save()

    def on_mark_row_tapped(self, event: MarkRow.Tapped) -> None:
        """Put a mark into the line."""
        event.stop()
        self.line.insert_mark(event.mark)

    def show_notebook(self) -> None:
        """Show what was captured, and the line against everyone known."""
        self._take_up()
        self._show_reading()
        captured = self.notebook.captured_on(self.today)[:_SHOWN_CAPTURES]
        entries = [self._captured_entry(encounter) for encounter in captured]
        self.query_one("#captured", PeopleList).show(entries)
        self.query_one("#captured-panel").set_class(not entries, "-empty")

    def start(self, words: str) -> None:
        """Begin a line with some words, behind what is typed already."""
        self.line.value = f"{self.line.value} {words}".strip()
        self.line.cursor_position = len(self.line.value)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the answers only while there is a look-alike."""
        if action in {"save_same", "save_new"}:
            return bool(self._look_alikes)
        return True

    def action_choose(self, rows: int) -> None:
        """Move the highlight among the look-alikes."""
        self.query_one("#look-alikes", PeopleList).step(rows)

    def action_save(self) -> None:
        """Save; a look-alike becomes a question for later."""
        self._save()

    def action_save_same(self) -> None:
        """Save as the highlighted look-alike."""
        self._save(same_as=self.query_one("#look-alikes", PeopleList).chosen)

    def action_save_new(self) -> None:
        """Save as none of the look-alikes."""
        self._save(is_new=True)

    def action_take_back(self) -> None:
        """Undo typing; in an empty line undo the last capture, and put its text back."""
        if self.line.value:
            self.line.undo_typing()
            return
        now = self.hallway.now
        self.hallway.keep(lambda: self.notebook.undo(now(), only_here=True), then=self._put_back)

    def _put_back(self, change: Change) -> None:
        draft = self._kept_drafts.get(change.undoes or 0)
        if draft is not None and not self.line.value:
            self._fill(draft)

    def _save(self, same_as: RecordId | None = None, *, is_new: bool = False) -> None:
        draft, now = self.line.draft, self.hallway.now()

        def plan() -> Change:
            event = self.notebook.event_at(now)
            return self.notebook.capture(draft, now, event=event, same_as=same_as, is_new=is_new)

        def remember(change: Change) -> None:
            self._kept_drafts[change.id] = draft

        text, self.line.value = self.line.value, ""
        self.hallway.keep(plan, unsaved=Unsaved(text), then=remember)

    def _complete(self, kind: Completed, typed: str) -> str:
        return self.notebook.rest_of(kind, typed) if self.hallway.is_open else ""

    def _take_up(self) -> None:
        """Put a line that came back into the empty field."""
        if self.line.value or self.hallway.is_saving:
            return
        self.line.value = self.hallway.typed.take_next()
        self.line.cursor_position = len(self.line.value)

    def _fill(self, draft: Draft) -> None:
        self.line.value = write_line(draft)
        self.line.cursor_position = len(self.line.value)

    def _show_reading(self) -> None:
        draft = self.line.reading.draft
        text = show_teaching() if draft.is_empty else self._write_reading(draft)
        self.query_one("#reading", Static).update(text)
        event = self.notebook.event_at(self.hallway.now())
        self._look_alikes = self.notebook.look_alikes(draft, event)
        entries = [self._look_alike_entry(each) for each in self._look_alikes]
        self.query_one("#look-alikes", PeopleList).show(entries)
        self.query_one("#look-alikes-panel").set_class(not entries, "-empty")
        self.show_keys()

    def _write_reading(self, draft: Draft) -> Content:
        return show_reading(draft, self.today, hide=self.hallway.is_private)

    def _look_alike_entry(self, look_alike: LookAlike) -> Entry:
        person = self.notebook.person(look_alike.person)
        hide = self.hallway.is_private
        return Entry(person.id, lambda width: show_look_alike(person, look_alike, width, hide=hide))

    def _captured_entry(self, encounter: Encounter) -> Entry:
        person = self.notebook.people_at(encounter)[0]
        asked = len(self.notebook.questions_about(person.id))
        hide = self.hallway.is_private
        return Entry(
            person.id,
            lambda width: show_captured(person, encounter, asked, width, hide=hide),
            one_row,
        )
