"""Capture: one line is a complete record."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget

from hallway.domain.capture_line import tidy, write_line
from hallway.domain.changes import Change
from hallway.domain.draft_fields import with_field
from hallway.domain.drafts import Draft
from hallway.domain.encounters import Encounter
from hallway.domain.ids import RecordId
from hallway.domain.people import Person, display_name
from hallway.domain.questions import Question, QuestionKind
from hallway.ui.commands import Command, bindings_of
from hallway.ui.presenters.captures import Columns, columns_of, show_captured
from hallway.ui.presenters.readings import show_in_brief, show_reading, show_teaching
from hallway.ui.screens.capturing import NEW, SAME, SAVE, SPLIT
from hallway.ui.screens.companion import COMPANION, CompanionPlace
from hallway.ui.screens.planning import PlanningPlace
from hallway.ui.screens.reopening import LEAVE, Opened, Reopening
from hallway.ui.widgets.card_panel import CardPanel
from hallway.ui.widgets.draft_form import DraftForm
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.people_list import Entry, PeopleList, one_row

_ROWS_WHERE_LOW = 6  # of the reading, beside look-alikes
_ROWS_AROUND = 7  # of a screen: top line, marks, the border of the reading, what is said, keys
FORM = Command("capture.form", "tab", "enter_form", "Form", "Go to the form, field by field.")
GOALS = Command(
    "capture.goals",
    "g",
    "show_goals",
    "Goals",
    "Lay the goals of the event over the line.",
    in_footer=False,
)
MODE = Command(
    "capture.mode",
    "I",
    "turn_mode",
    "Mode",
    "Say what the event is for: ideas, resources or both.",
    in_footer=False,
)
LINE = Command("capture.line", "l", "back_to_line", "Line", "Go from the form back to the line.")


class CapturePlace(Reopening, CompanionPlace, PlanningPlace):
    """The line and its form, who it may already be, and what was captured today."""

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
        "A promise ends with its day, such as fri or 12 dec, if it has one. What is known already "
        "is completed in grey; Right takes it. Tab goes to the form, which is the same line field "
        "by field; Esc l goes back to the line.\n\n"
        "While you type, people who may be the same appear beside the line. Enter saves someone "
        "new and asks later; Up and Down choose one, Ctrl+S or Esc y saves it as the same person, "
        "Ctrl+O or Esc n says it is nobody of them.\n\n"
        "In an empty line Up and Down choose among what was captured today: Enter opens that line "
        "again, Esc y and Esc n answer what it asks. Esc t suggests what to say, by what is known."
    )
    OWN_COMMANDS = (SAVE, SAME, NEW, SPLIT, LEAVE, FORM, LINE, COMPANION, GOALS, MODE)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of((LEAVE, LINE, COMPANION, GOALS, MODE), "screen"),
    ]

    @property
    def captured(self) -> PeopleList:
        """The list of what was captured today."""
        return self.query_one("#captured", PeopleList)

    def compose_body(self) -> Iterator[Widget]:
        """Show the line and its reading, then look-alikes and what was captured."""
        yield from self.compose_line(follow_tab=self.action_enter_form)
        with Container(id="capture"):
            with Vertical(id="draft"):
                yield from self.compose_reading()
                yield CardPanel(title="Known", id="known-panel")
            with Vertical(id="beside"):
                yield from self.compose_look_alikes()
                with Panel(title="Just captured", id="captured-panel", classes="-empty"):
                    yield PeopleList(id="captured", can_focus=False, starts_chosen=False)

    def show_notebook(self) -> None:
        """Show what was captured, and the line against everyone known."""
        self._let_go_of_undone()
        super().show_notebook()
        captured = self.notebook.captured_on(self.today)[: self.hallway.settings.just_captured]
        people = [self.notebook.people_at(encounter)[0] for encounter in captured]
        columns = columns_of(people, hide=self.is_private)
        entries = [
            self._captured_entry(*each, columns) for each in zip(captured, people, strict=True)
        ]
        self.captured.show(entries)
        self.set_class(not captured, "-first")
        panel = self.query_one("#captured-panel")
        panel.set_class(not captured, "-empty")
        panel.border_subtitle = "today"

    def show_reading(self) -> None:
        """Show how the line is read, in the form too."""
        super().show_reading()
        self._show_known()
        for form in self.query(DraftForm):
            form.show(tidy(self.line.reading.draft), hide=self.hallway.is_private)

    def show_line_panel(self) -> None:
        """Name whom an opened line is about, and say how to be rid of it."""
        super().show_line_panel()
        panel, opened = self.query_one("#line-panel"), self._opened
        if opened is None:
            panel.border_title = "Quick line"
            return
        name = display_name(opened.person, hide=self.hallway.is_private)
        panel.border_title = Content(f"{name}, once more")
        panel.border_subtitle = "Enter keeps what you change · Esc x leaves it"

    def arrive(self) -> None:
        """Put the cursor into the line, wherever it was."""
        self.action_back_to_line()

    def write_reading(self, draft: Draft, width: int) -> Content:
        """Write how the line is read, in as many rows as there is room for."""
        hide = self.hallway.is_private
        if draft.is_empty:
            is_new_here = self.hallway.is_open and not self.notebook.has_anyone
            return show_teaching(is_new_here=is_new_here)
        if self.has_class("-tiny"):
            return show_in_brief(draft, self.today, width, hide=hide)
        is_low = self.has_class("-low") or self.has_class("-short")
        most_rows = self._rows_of_reading if is_low else None
        return show_reading(draft, self.today, width, most_rows=most_rows, hide=hide)

    @property
    def _rows_of_reading(self) -> int:
        if self._look_alikes:
            return _ROWS_WHERE_LOW
        taken = self.query_one("#line-panel").outer_size.height + _ROWS_AROUND
        return max(_ROWS_WHERE_LOW, self.size.height - taken)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what the line, or the chosen capture, can be answered with."""
        if action in {"save_same", "save_new"}:
            is_open = self._opened is not None
            return not is_open and (bool(self._look_alikes) or self._asked is not None)
        if action == "companion":
            return self.hallway.tour is None  # which has that key for its next step
        if action == "leave":
            return self._opened is not None
        if action == "split_lines" and self._opened is not None:
            return False
        if action == "back_to_line":
            return self._is_in_form
        return super().check_action(action, parameters)

    def footer_commands(self) -> list[Command]:
        """Offer the way back instead of the way in, where the cursor is in the form."""
        offered = super().footer_commands()
        has_no_room = self.has_class("-narrow") and bool(self._look_alikes)
        if self._is_in_form or has_no_room:
            return [each for each in offered if each.id != FORM.id]
        return offered

    def follow_line(self) -> None:
        """Let go of the chosen capture as soon as something is typed."""
        if self.line.value:
            self.captured.choose_none()
        super().follow_line()

    def on_people_list_entered(self, event: PeopleList.Entered) -> None:
        """Open what was tapped among the captures."""
        event.stop()
        if event.people_list is self.captured and not self.line.value:
            self._open_chosen()
        self.line.focus()

    def on_people_list_highlighted(self, event: PeopleList.Highlighted) -> None:
        """Say which keys answer the chosen capture."""
        super().on_people_list_highlighted(event)
        self._show_known()

    def on_draft_form_edited(self, event: DraftForm.Edited) -> None:
        """Write the line anew from what was typed into the form."""
        event.stop()
        draft = with_field(event.draft, event.field, event.text, self.today)
        self.fill(write_line(tidy(draft)))

    def on_draft_form_left(self, event: DraftForm.Left) -> None:
        """Come back from the form to the line."""
        event.stop()
        self.action_back_to_line()

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Offer the way back as long as the cursor is in the form."""
        self.show_keys()

    async def on_click(self, event: events.Click) -> None:
        """Go to the form where the reading is tapped."""
        if event.widget is self.query_one("#reading") and self.line.value:
            await self.action_enter_form()

    async def action_enter_form(self, rows: int = 1) -> None:
        """Go from the line into the form, or from field to field."""
        forms = self.query(DraftForm)
        if not forms:
            await self.query_one("#reading-panel").mount(DraftForm(id="form"))
        self.add_class("-form")
        form = self.query_one(DraftForm)
        form.show(tidy(self.line.reading.draft), hide=self.is_private)
        if form.has_focus_within:
            form.action_step(rows)
        else:
            form.enter(at_end=rows < 0)

    def go_back_to_line(self) -> None:
        """Close the form, and put the cursor into the line."""
        self.action_back_to_line()

    def action_back_to_line(self) -> None:
        """Close the form, and go on in the line."""
        self.remove_class("-form")
        self.line.focus()

    def action_choose(self, rows: int) -> None:
        """Move the highlight among the look-alikes, or in an empty line among the captures."""
        if self.line.value:
            super().action_choose(rows)
        else:
            self.captured.step(rows)

    def action_save(self) -> None:
        """Save the line; an empty one opens the chosen capture, or leaves the opened one."""
        self.remove_class("-form")
        if self.says_nothing_new:
            self.action_leave()
        elif self.line.value or self.captured.chosen is None:
            super().action_save()
        else:
            self._open_chosen()

    def action_save_same(self) -> None:
        """Save as the highlighted look-alike, or say that the chosen capture is one."""
        self._answer(self.notebook.answer_same, super().action_save_same)

    def action_save_new(self) -> None:
        """Save as someone new, or say that the chosen capture is someone new."""
        self._answer(self.notebook.answer_new, super().action_save_new)

    def action_show_goals(self) -> None:
        """Lay the goals of the event that is going on over the line."""
        if self.hallway.is_open:
            self.show_plan(self.notebook.event_at(self.hallway.now()), is_short=True)

    def action_turn_mode(self) -> None:
        """Say what the event that is going on is for, one after the other."""
        event = self.notebook.event_at(self.hallway.now()) if self.hallway.is_open else None
        if event is None:
            self.say("No event is going on. Esc e starts one.")
        elif not self.hallway.is_saving:
            turn = self.notebook.turn_mode
            self.hallway.keep(lambda: turn(event, self.hallway.now()))

    def talking_with(self) -> tuple[Draft, RecordId | None]:
        """Return what stands in the line, and the look-alike or the capture that is lit."""
        if self.line.value:
            return self.line.reading.draft, self.look_alikes.chosen
        encounter = self.notebook.find(Encounter, self.captured.chosen)
        return Draft(), None if encounter is None else encounter.people[0]

    def _show_known(self) -> None:
        """Show what is known of the highlighted look-alike, where there is room for it."""
        known = self.look_alikes.chosen
        panel = self.query_one("#known-panel", CardPanel)
        is_wide = self.has_class("-wide") or self.has_class("-huge")
        has_room = is_wide and self.has_class("-high") and not self.has_class("-form")
        panel.display = known is not None and has_room
        if known is not None and has_room:
            name = display_name(self.notebook.person(known), hide=self.is_private)
            panel.border_title = Content(f"What you know of {name}")
            panel.write(self.card_of(known))

    @property
    def _asked(self) -> Question | None:
        """The look-alike that the chosen capture asks about, while nothing is typed."""
        chosen = None if self.line.value else self.captured.chosen
        encounter = self.notebook.find(Encounter, chosen) if self.hallway.is_open else None
        if encounter is None:
            return None
        questions = self._questions_about(encounter)
        asked = (each for each in questions if each.kind is QuestionKind.LOOK_ALIKE)
        return next(asked, None)

    def _answer(self, verb: Callable[..., Change], otherwise: Callable[[], None]) -> None:
        asked = self._asked
        if asked is None:
            self.remove_class("-form")
            otherwise()
        else:
            self.hallway.keep(lambda: verb(asked.id, self.hallway.now()))

    def _open_chosen(self) -> None:
        encounter = self.notebook.find(Encounter, self.captured.chosen)
        if encounter is None:
            return
        if self.is_private:
            self.say("Cues and notes are hidden; Esc h shows them, to be edited.", is_error=True)
            return
        person = self.notebook.person(encounter.people[0])
        draft = tidy(self.notebook.draft_of(encounter.id))
        self._show_opened(Opened(encounter.id, person, draft))
        self.fill(write_line(draft))

    @property
    def _is_in_form(self) -> bool:
        return any(form.has_focus_within for form in self.query(DraftForm))

    def _questions_about(self, encounter: Encounter) -> list[Question]:
        return self.notebook.questions_about(self.notebook.people_at(encounter)[0].id)

    def _captured_entry(self, encounter: Encounter, person: Person, columns: Columns) -> Entry:
        questions = self._questions_about(encounter)
        hide = self.hallway.is_private
        return Entry(
            encounter.id,
            lambda width: show_captured(person, encounter, questions, columns, width, hide=hide),
            one_row,
        )
