"""Capturing: a line, how it is read, who it may be, and the keys that keep it."""

from collections.abc import Awaitable, Callable, Iterator
from typing import ClassVar, cast

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from hallway.domain.capture_line import write_line
from hallway.domain.changes import Change
from hallway.domain.completions import Completed
from hallway.domain.drafts import Draft
from hallway.domain.errors import HallwayError
from hallway.domain.ids import RecordId
from hallway.domain.matches import LookAlike
from hallway.domain.unsaved import Unsaved
from hallway.ui.commands import Command, bindings_of
from hallway.ui.presenters.look_alikes import rows_of_look_alike, show_answers, show_look_alike
from hallway.ui.screens.place import Place
from hallway.ui.widgets.mark_row import MarkRow
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList
from hallway.ui.widgets.quick_line import QuickLine
from hallway.ui.widgets.written import Written

SAVE = Command("capture.save", "enter", "save", "Save", "Save, and ask about look-alikes later.")
SAME = Command(
    "capture.same",
    "y",
    "save_same",
    "Same",
    "Save as the highlighted look-alike.",
    extras=("ctrl+s",),
)
NEW = Command(
    "capture.new",
    "n",
    "save_new",
    "New",
    "Save as someone new, and none of the look-alikes.",
    extras=("ctrl+o",),
)
SPLIT = Command(
    "capture.split",
    "p",
    "split_lines",
    "One each",
    "Make every line that was pasted a person of their own.",
)
_AND = " & "  # plain text, as in the names of firms


class Capturing(Place):
    """A place with a capture line, and everything that Enter keeps of it."""

    OWN_COMMANDS: ClassVar[tuple[Command, ...]] = (SAVE, SAME, NEW, SPLIT)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of((SAME, NEW, SPLIT), "screen"),
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
        Binding("ctrl+z", "take_back", show=False, priority=True),
    ]
    AUTO_FOCUS = "#line"

    def __init__(self) -> None:
        super().__init__()
        self._look_alikes: list[LookAlike] = []
        self._kept_drafts: dict[RecordId, Draft] = {}
        self._has_picked = False  # a look-alike was chosen by hand, and not by being the best
        self._has_hint = False

    @property
    def line(self) -> QuickLine:
        """The quick line."""
        return self.query_one("#line", QuickLine)

    @property
    def look_alikes(self) -> PeopleList:
        """The list of whom the line may be about."""
        return self.query_one("#look-alikes", PeopleList)

    def compose_line(
        self, follow_tab: Callable[[int], Awaitable[None]] | None = None
    ) -> Iterator[Widget]:
        """Yield the line in its panel, and the marks to be tapped.

        Args:
            follow_tab: goes elsewhere with Tab.
        """
        placeholder = "Who did you just meet?"
        line = QuickLine(lambda: self.today, placeholder=placeholder, complete=self._complete)
        line.id = "line"
        line.add_class("typed")
        line.followed_by, line.follow_tab = self.follow_line, follow_tab
        with Panel(title="Quick line", id="line-panel"):
            yield line
        yield MarkRow(id="marks")

    def compose_reading(self) -> Iterator[Widget]:
        """Yield how the line is read."""
        with Panel(title="As understood", id="reading-panel"):
            yield Written(id="reading")

    def compose_look_alikes(self) -> Iterator[Widget]:
        """Yield whom it may be about."""
        with Panel(title="Already met?", id="look-alikes-panel", classes="-empty"):
            yield PeopleList(id="look-alikes", can_focus=False)

    def write_reading(self, draft: Draft, width: int) -> Content:
        """Write how the line is read, for a width in cells."""
        raise NotImplementedError

    def plan_of(self, draft: Draft, same_as: RecordId | None, is_new: bool) -> Callable[[], Change]:
        """Return what makes the change that keeps a draft, when its turn comes."""
        now = self.hallway.now()

        def plan() -> Change:
            event = self.notebook.event_at(now)
            return self.notebook.capture(draft, now, event=event, same_as=same_as, is_new=is_new)

        return plan

    def way_back(self) -> Callable[[HallwayError], bool] | None:
        """Return what is told if the line cannot be kept, before it is in the field again."""
        return None

    def on_resize(self) -> None:
        """Read the line anew for the room there is."""
        if self.hallway.is_open:
            self.call_after_refresh(self.show_reading)

    def follow_line(self) -> None:
        """Show how the line is read, and whom it may already be."""
        self.remember_line()
        self.set_class(bool(self.line.value), "-typing")
        if not self.line.value:
            self._has_picked = False
        elif self._has_hint:
            self._has_hint = False
            self.say("")
        if self.hallway.is_open:
            self.show_reading()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save the line."""
        event.stop()
        self.action_save()

    def on_mark_row_tapped(self, event: MarkRow.Tapped) -> None:
        """Put a mark into the line."""
        event.stop()
        self.line.insert_mark(event.mark)

    def show_notebook(self) -> None:
        """Show the line against everyone known."""
        self._take_up()
        self.show_reading()

    def show_reading(self) -> None:
        """Show how the line is read, and whom it may be about."""
        draft = self.line.reading.draft
        self._look_alikes = self.find_look_alikes(draft)
        self.query_one("#reading", Written).write(lambda width: self.write_reading(draft, width))
        numbered = enumerate(self._look_alikes)
        entries = [self._entry(each, draft, number) for number, each in numbered]
        best = entries[0].key if entries and not self._has_picked else None
        self.look_alikes.show(entries, choose=best)
        panel = self.query_one("#look-alikes-panel")
        panel.set_class(not entries, "-empty")
        self.set_class(not entries, "-unknown")
        column = cast("Widget", panel.parent)  # the panel is new when the first one is found
        panel.border_subtitle = show_answers(column.size.width) if entries else ""
        self.show_line_panel()
        self.show_keys()

    def show_line_panel(self) -> None:
        """Say at the border of the line what may be meant in another way than it is read."""
        name, count = self.line.reading.draft.name or "", len(self._lines)
        hint = "Two people? &Name adds one" if _AND in name else ""
        several = f"{count} lines, one person · Esc p: one each" if count > 1 else ""
        self.query_one("#line-panel").border_subtitle = several or hint

    def find_look_alikes(self, draft: Draft) -> list[LookAlike]:
        """Find whom a draft may be about."""
        return self.notebook.look_alikes(draft, self.notebook.event_at(self.hallway.now()))

    @property
    def is_amending(self) -> bool:
        """The line is one that was captured before."""
        return False

    def remember_line(self) -> None:
        """Let what is typed be safe while it is typed."""
        self.hallway.remember(self.line.value)

    @property
    def says_nothing_new(self) -> bool:
        """The line is one that was captured before, as it was."""
        return False

    def start(self, words: str) -> None:
        """Begin a line with some words; what is typed already comes back after it, or before."""
        typed = self.line.value
        if not typed.strip():
            self.fill(words)
        elif self.is_amending:
            self.hallway.typed.give_back((Unsaved(words),))
            self.say(f"{words} comes when this line is saved or left.")
        else:
            self.hallway.typed.give_back((Unsaved(typed),))
            self.fill(words)
            self.say("The line that you had begun comes when this one is saved.")

    def fill(self, text: str) -> None:
        """Put a text into the line, with the cursor at its end."""
        self.line.value = text
        self.line.cursor_position = len(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the answers only while there is a look-alike."""
        if action in {"save_same", "save_new"}:
            return bool(self._look_alikes)
        if action == "split_lines":
            return len(self._lines) > 1
        return True

    def action_choose(self, rows: int) -> None:
        """Move the highlight among the look-alikes."""
        self._has_picked = True
        self.look_alikes.step(rows)

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Stay with the look-alike that was tapped."""
        event.stop()
        self._has_picked |= event.people_list is self.look_alikes
        self.show_keys()

    def action_save(self) -> None:
        """Save; a look-alike becomes a question for later."""
        if self.line.value.strip() or self.is_amending:
            self._save()
            return
        self._has_hint = True
        self.say("Nothing was typed. Type a name, or anything at all.")

    def action_save_same(self) -> None:
        """Save as the highlighted look-alike."""
        self._save(same_as=self.look_alikes.chosen)

    def action_save_new(self) -> None:
        """Save as none of the look-alikes."""
        self._save(is_new=True)

    def action_split_lines(self) -> None:
        """Keep the first line of a paste, and let the others follow one by one."""
        first, *others = self._lines
        self.hallway.typed.give_back(map(Unsaved, others))
        self.fill(first)
        self.say(f"{len(others) + 1} people: the next comes when this one is saved.")

    def action_take_back(self) -> None:
        """Undo typing; in an empty line undo the last capture, and put its text back."""
        if self.line.value:
            self.line.undo_typing()
            return
        now = self.hallway.now
        self.hallway.keep(lambda: self.notebook.undo(now(), only_here=True), then=self._put_back)

    @property
    def _lines(self) -> list[str]:
        return [line for line in self.line.value.split("\n") if line.strip()]

    def _put_back(self, change: Change) -> None:
        draft = self._kept_drafts.get(change.undoes or 0)
        is_free = not self.line.value and not self.is_amending
        if draft is not None and is_free and not self.is_private:
            self.fill(write_line(draft))

    def _save(self, same_as: RecordId | None = None, *, is_new: bool = False) -> None:
        draft, is_capture = self.line.draft, not self.is_amending
        plan, otherwise = self.plan_of(draft, same_as, is_new), self.way_back()

        def remember(change: Change) -> None:
            if is_capture:  # what was put right before is a capture still, when that is undone
                self._kept_drafts[change.id] = draft

        text, self.line.value = self.line.value, ""
        self.hallway.keep(plan, unsaved=Unsaved(text), then=remember, otherwise=otherwise)
        self.line.focus()

    def _take_up(self) -> None:
        """Put a line that came back into the empty field."""
        if not (self.line.value or self.is_amending or self.hallway.is_saving):
            self.fill(self.hallway.typed.take_next())

    def _complete(self, kind: Completed, typed: str) -> str:
        return self.notebook.rest_of(kind, typed) if self.hallway.is_open else ""

    def _entry(self, look_alike: LookAlike, draft: Draft, number: int) -> Entry:
        person = self.notebook.person(look_alike.person)
        hide, is_best = self.hallway.is_private, number == 0 and self.has_class("-narrow")

        def write(width: int) -> Content:
            typed = draft.name or ""
            return show_look_alike(
                person, look_alike, width, typed=typed, hide=hide, is_best=is_best
            )

        def rows(width: int) -> int:
            return rows_of_look_alike(person, look_alike, width, hide=hide, is_best=is_best)

        return Entry(person.id, write, rows)
