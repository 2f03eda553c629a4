"""The form: the draft of the line, one field a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from hallway.domain.draft_fields import DraftField, write_field
from hallway.domain.drafts import Draft
from hallway.ui.widgets.plain_line import PlainLine

_ROWS: Final = {
    DraftField.NAME: ("name", "Ana Ruiz"),
    DraftField.ROLE: ("role", "compiler engineer"),
    DraftField.ORGANISATION: ("at", "Acme Robotics"),
    DraftField.PLACE: ("based in", "Lisbon"),
    DraftField.TAGS: ("tags", "rust bees"),
    DraftField.CUES: ("cue", "red glasses"),
    DraftField.REACH: ("reach", "ana@acme.example"),
    DraftField.NOTE: ("said", "borrow checking for drones"),
    DraftField.MINE: ("I promised", "send the paper fri"),
    DraftField.THEIRS: ("they will", "the list of venues"),
    DraftField.ASKS: ("looks for", "a reviewer"),
    DraftField.OFFERS: ("can offer", "a spare badge"),
    DraftField.IDEAS: ("idea", "test drones in a barn"),
    DraftField.LESSONS: ("learned", "ask early"),
    DraftField.GIVEN: ("I gave", "an hour on her talk"),
    DraftField.RECEIVED: ("I got", "advice on visas"),
    DraftField.INTRODUCER: ("through", "Jonas Weber"),
    DraftField.COMPANIONS: ("also there", "Mei Tanaka"),
}
"""The label of each field, and what may stand in it."""
_LAST_OF_GROUP: Final = {DraftField.REACH, DraftField.THEIRS, DraftField.RECEIVED}
_PRIVATE: Final = {
    *(DraftField.CUES, DraftField.NOTE, DraftField.IDEAS, DraftField.LESSONS),
    *(DraftField.GIVEN, DraftField.RECEIVED),
}


class FormLine(PlainLine):
    """One row of the form.

    Attributes:
        field: which part of the draft it holds.
    """

    # Its own, so that they are done before the next letter is taken.
    BINDINGS = [  # noqa: RUF012 - declared so by its base
        Binding("tab,down", "step(1)", show=False),
        Binding("shift+tab,up", "step(-1)", show=False),
    ]

    def __init__(self, field: DraftField) -> None:
        super().__init__(placeholder=f"e.g. {_ROWS[field][1]}")
        self.field = field
        self.add_class("typed")
        self.set_class(field in _LAST_OF_GROUP, "-last")

    def action_step(self, rows: int) -> None:
        """Go to the next field or the one before."""
        for form in self.ancestors:
            if isinstance(form, DraftForm):
                form.action_step(rows)


class DraftForm(VerticalScroll, can_focus=False):
    """Shows a draft field by field, and tells what is typed into one."""

    DEFAULT_CSS = """
    DraftForm > Horizontal { height: auto; }
    DraftForm .labels { width: 12; color: $soft; }
    DraftForm Vertical { height: auto; width: 1fr; }
    """

    @dataclass
    class Edited(Message):
        """Something else stands in a field.

        Attributes:
            draft: as it was when the field was entered.
            field: which one.
            text: what stands in it.
        """

        draft: Draft
        field: DraftField
        text: str

    class Left(Message):
        """The cursor went beyond the first field or the last."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draft = Draft()
        self._entered = Draft()

    def compose(self) -> ComposeResult:
        """Put the labels beside the fields."""
        with Horizontal():
            yield Static(Content("\n").join(list(_labels())), classes="labels")
            with Vertical():
                for field in DraftField:
                    yield FormLine(field)

    def show(self, draft: Draft, *, hide: bool) -> None:
        """Show a draft; what is being typed stays as it is typed.

        Args:
            draft: tidy.
            hide: cover what only you shall see.
        """
        self._draft = draft
        with self.prevent(Input.Changed):
            for each in self.query(FormLine):
                each.password = hide and each.field in _PRIVATE
                if not each.has_focus:
                    each.value = write_field(draft, each.field)

    def enter(self, *, at_end: bool = False) -> None:
        """Put the cursor into the first field, or the last."""
        field = list(self.query(FormLine))[-1 if at_end else 0]
        self.screen.set_focus(field)
        # Once more when the form has its size; a form that was just mounted has none.
        self.call_after_refresh(field.scroll_visible, animate=False)

    def action_step(self, rows: int) -> None:
        """Go to the next field or the one before; beyond them is the line."""
        fields = list(self.query(FormLine))
        here = [number for number, each in enumerate(fields) if each.has_focus]
        wanted = here[0] + rows if here else 0
        if 0 <= wanted < len(fields):
            self.screen.set_focus(fields[wanted])  # at once, for the next letter
        else:
            self.post_message(self.Left())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember the draft as it is before a field is typed into."""
        self._entered = self._draft

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Write the field that is left as it was understood."""
        if isinstance(event.widget, FormLine):
            with self.prevent(Input.Changed):
                event.widget.value = write_field(self._draft, event.widget.field)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is typed."""
        event.stop()
        if isinstance(event.input, FormLine) and event.input.has_focus:
            self.post_message(self.Edited(self._entered, event.input.field, event.value))


def _labels() -> Iterator[Content]:
    for field in DraftField:
        yield Content(_ROWS[field][0])
        if field in _LAST_OF_GROUP:
            yield Content("")
