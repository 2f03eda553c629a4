"""Lines that the notebook did not take: handed back, and copied before the command ends."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from hallway.cli.command import Context
from hallway.cli.terminals import leaving_tidily
from hallway.domain.errors import StorageFailed
from hallway.notebook.ports import Emergency


class NotKept:
    """Lines that the notebook did not take."""

    def __init__(self, context: Context, *, at_once: bool = False) -> None:
        """Begin without a line.

        Args:
            context: of the command.
            at_once: copy each line as it comes; for lines that are nowhere else.
        """
        self._context = context
        self._is_copied_at_once = at_once
        self._lines: list[str] = []
        self._file: Emergency | None = None

    def __bool__(self) -> bool:
        return bool(self._lines)

    def add(self, line: str) -> None:
        """Take a line."""
        self._lines.append(with_odd_bytes(line))
        if self._is_copied_at_once:
            # Where that fails it is tried once more, and told, in the end.
            with suppress(StorageFailed):
                self._copy()

    def hand_back(self, lines: Iterable[str]) -> None:
        """Take lines, and print each of them."""
        for line in lines:
            self.add(line)
            self._context.output.aside(with_odd_bytes(line))

    def copied(self) -> str:
        """Copy all lines, and say where to."""
        try:
            return f"What was not kept is in {self._copy()}."
        except StorageFailed as error:
            return error.sentences

    def _copy(self) -> object:
        from hallway.bootstrap import emergency_file

        self._file = self._file or emergency_file(self._context.folder)
        return self._file.keep(self._lines)


@contextmanager
def copied_in_the_end(context: Context, *, at_once: bool = False) -> Iterator[NotKept]:
    """Copy what was not kept, whatever ends the command, and say where to.

    Args:
        context: of the command.
        at_once: copy each line as it comes; for lines that are nowhere else.
    """
    not_kept = NotKept(context, at_once=at_once)
    with leaving_tidily():
        try:
            yield not_kept
        finally:
            if not_kept:
                context.output.aside(not_kept.copied())


def with_odd_bytes(line: str) -> str:
    """Write bytes that are no text as escapes, so that they are not lost on the way back."""
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
