"""Taking in a file of another program, from wherever you are."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from hallway.domain.errors import FileRefused, HallwayError
from hallway.domain.ids import RecordId
from hallway.domain.people import display_name
from hallway.ui.handing import HandingApp

if TYPE_CHECKING:
    from hallway.domain.incoming import Batch

_HINT = (
    "Enter looks at it first; nothing is kept before you say so. Cards (.vcf) or a table (.csv)."
)


class ImportingApp(HandingApp):
    """Asks for a file, shows what would become of each row, and keeps it."""

    @work
    async def action_import_file(self) -> None:
        """Ask for a file, and take it in once every row was seen."""
        from hallway.ui.modals.line import LineQuestion, plain_line

        if not self.is_open:
            return
        line = plain_line(placeholder="~/Downloads/Connections.csv")
        question = LineQuestion("Which file?", _HINT, line, lambda _question, _text: None)
        words = await self.push_screen_wait(question)
        if not words or not words.strip():
            return
        try:
            path = _path(words)
            batch = await self._batch_of(path)
        except HallwayError as error:
            self.say(error.sentences, is_error=True)
            return
        if batch is not None:
            self._take_in(path.name, batch)

    async def _batch_of(self, path: Path) -> "Batch | None":
        """Read a file; of a table that does not tell what it holds, ask."""
        from hallway.exchange.files import columns_of, is_table, read_batch, read_bytes
        from hallway.ui.modals.columns import ColumnsSheet

        data = read_bytes(path)
        guess = columns_of(path.name, data) if is_table(path.name, data) else None
        if guess is None or guess.is_known:
            return read_batch(path.name, data)
        columns = await self.push_screen_wait(ColumnsSheet(path.name, guess.columns))
        return None if columns is None else read_batch(path.name, data, columns)

    @work
    async def _take_in(self, file: str, batch: "Batch") -> None:
        from hallway.ui.modals.importing import ImportSheet

        wanted = self.notebook.begin_import(file, batch)
        sheet = ImportSheet(wanted, self.notebook.judge(wanted), self._called)
        choices = await self.push_screen_wait(sheet)
        if choices is None:
            self.say(f"{file} was not taken in.")
        else:
            self.keep(lambda: self.notebook.keep_import(wanted, self.now(), choices))

    def _called(self, person: RecordId) -> str:
        return display_name(self.notebook.person(person), hide=self.is_private)


def _path(words: str) -> Path:
    """Read a path as it is typed or dropped onto a terminal, which may quote it."""
    text = words.strip().strip("'\"")
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise FileRefused(f"{text} is in the folder of nobody here.") from error
