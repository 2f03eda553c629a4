"""A letter on its way to another program: read, edited, copied, opened or saved."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from hallway.domain.letters import Letter, read_letter
from hallway.domain.text import clean
from hallway.domain.unsaved import Unsaved
from hallway.ui.modals.line import LineQuestion, plain_line
from hallway.ui.presenters.columns import wrapped
from hallway.ui.presenters.letters import show_letter_keys
from hallway.ui.widgets.panel import Panel
from hallway.ui.widgets.written import Written

if TYPE_CHECKING:
    from hallway.ui.app import HallwayApp


class LetterSheet(ModalScreen[None]):
    """Shows one letter or several; what is edited stays edited, and nothing is sent."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("e", "edit", show=False),
        Binding("c", "copy", show=False),
        Binding("o", "open", show=False),
        Binding("s", "save", show=False),
        Binding("tab", "turn(1)", show=False, priority=True),
        Binding("shift+tab", "turn(-1)", show=False, priority=True),
    ]

    def __init__(self, title: str, texts: list[str], file_name: str) -> None:
        """Prepare the sheet.

        Args:
            title: whom and what it is about.
            texts: of the letters, changed in place by what is typed.
            file_name: proposed where a letter is saved, without its ending.
        """
        super().__init__()
        self._title = title
        self._texts = texts
        self._file_name = file_name
        self._number = 0

    @property
    def hallway(self) -> "HallwayApp":
        """The app, by its own type."""
        return cast("HallwayApp", self.app)

    def compose(self) -> ComposeResult:
        """Show the letter above its keys."""
        with Panel(title=self._title, id="letter-panel", classes="question"):
            yield TextArea(read_only=True, id="letter", soft_wrap=True, highlight_cursor_line=False)
            yield Static("", id="letter-said", markup=False)
            yield Written(id="letter-keys")

    def on_mount(self) -> None:
        """Begin with the first letter."""
        self._area.focus()
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the letters of the keys to the text while it is edited."""
        return action == "back" or not self._is_editing

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is typed, so that it is there again whatever happens."""
        event.stop()
        text = event.text_area.text
        if self._is_editing and text != self._texts[self._number]:
            self._texts[self._number] = text
            self.hallway.remember_answer(self, Unsaved(text, self._title))

    def action_back(self) -> None:
        """Stop editing; else close."""
        if self._is_editing:
            self._area.read_only = True
            self._show()
            return
        self.hallway.forget_answer(self)
        self.dismiss(None)

    def action_edit(self) -> None:
        """Let the text be typed into."""
        self._area.read_only = False
        self._say("")
        self._show_keys()

    def action_turn(self, step: int) -> None:
        """Show the next letter, or the one before."""
        self._number = (self._number + step) % len(self._texts)
        self._say("")
        self._show()

    @work
    async def action_copy(self) -> None:
        """Copy subject and text, for whatever it is sent with."""
        letter = self._letter
        await self._copy(f"{letter.subject}\n\n{letter.body}")
        self._say("Copied, with its subject on top.")

    @work
    async def action_open(self) -> None:
        """Open it in the mail program; copy it where there is none."""
        from hallway.exchange.mail import mailto
        from hallway.ui.outside import open_with_program

        letter = self._letter
        if await open_with_program(mailto(letter), self.hallway.settings.open_command):
            self._say("Opened in your mail program. It is yours to send.")
            return
        await self._copy(f"{letter.subject}\n\n{letter.body}")
        self._say("No mail program was found, so it is copied. s saves it as a file.")

    @work
    async def action_save(self) -> None:
        """Save it as a file that mail programs open."""
        hint = "A file that mail programs open as a draft. Esc leaves it."
        line = plain_line(str(Path("~") / f"{self._file_name}.eml"))
        question = LineQuestion("Save as", hint, line, lambda _question, _text: None)
        answer = await self.app.push_screen_wait(question)
        if answer is not None and answer.strip():
            self._say(_kept(self._letter, clean(answer)))

    @property
    def _area(self) -> TextArea:
        return self.query_one("#letter", TextArea)

    @property
    def _is_editing(self) -> bool:
        return any(not area.read_only for area in self.query(TextArea))

    @property
    def _letter(self) -> Letter:
        return read_letter(clean(self._texts[self._number], keep_breaks=True))

    def _show(self) -> None:
        if self._area.text != self._texts[self._number]:
            self._area.text = self._texts[self._number]
        self._show_keys()

    def _show_keys(self) -> None:
        keys = show_letter_keys(self._number, len(self._texts), is_editing=self._is_editing)
        self.query_one("#letter-keys", Written).write(lambda width: wrapped(keys, width))

    async def _copy(self, text: str) -> None:
        from hallway.ui.outside import copy_with_program

        self.app.copy_to_clipboard(text)
        await copy_with_program(text, self.hallway.settings.copy_command)

    def _say(self, words: str) -> None:
        self.query_one("#letter-said", Static).update(Content(words))


def _kept(letter: Letter, name: str) -> str:
    """Write a file, and say where it is or why it is not."""
    from hallway.exchange.mail import write_eml

    path, content = Path(name), write_eml(letter)
    try:
        path = path.expanduser()
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return f"{path} is there already, and stays as it is."
    except OSError as error:
        return f"{path} cannot be written: {error.strerror}."
    except RuntimeError:  # there is no such person on this machine
        return f"{path} is in the folder of nobody here."
    return f"Saved as {path}."
