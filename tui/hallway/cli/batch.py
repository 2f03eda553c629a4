"""One question a line: many of them in one process, each answered before the next is read."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from io import TextIOWrapper
from pathlib import Path

from hallway.cli.command import Context
from hallway.domain.errors import HallwayError, WrongUsage

_STANDARD_INPUT = "-"


class NotRead(HallwayError):
    """The lines could not be read."""

    code = "input"
    title = "Not read"


def add_batch_option(parser: ArgumentParser, lines: str) -> None:
    """Let a command take many questions.

    Args:
        parser: of the command.
        lines: what stands on a line, for the help.
    """
    parser.add_argument(
        "--batch",
        metavar="FILE",
        nargs="?",
        const=_STANDARD_INPUT,
        help=f"answer {lines} of FILE, else of standard input, with a line of JSON each",
    )


def batch_lines(context: Context) -> Iterator[str]:
    """Read the questions line by line, empty ones too, without waiting for those that follow.

    Raises:
        WrongUsage: a question was also typed behind the command.
        NotRead: the file, or standard input, cannot be read.
    """
    if context.arguments.words:
        raise WrongUsage("--batch reads its lines from a file or from standard input, not here.")
    source = context.arguments.batch
    if source == _STANDARD_INPUT and sys.stdin is not None and sys.stdin.isatty():
        context.output.aside("One line each; Ctrl+D on an empty line ends.")
    return _read(source)


def _read(source: str) -> Iterator[str]:
    try:
        with _opened(source) as lines:
            for line in lines:
                yield line.rstrip("\r\n")
    except (OSError, ValueError) as error:  # the other one for a name with a NUL in it
        name = "Standard input" if source == _STANDARD_INPUT else source
        why = getattr(error, "strerror", None) or error
        raise NotRead(f"{name} cannot be read: {why}.") from error


def _opened(source: str) -> AbstractContextManager[Iterable[str]]:
    """Open lines of UTF-8 in which a byte that is no text spoils nothing but itself."""
    if source != _STANDARD_INPUT:
        path = Path(source).expanduser()
        return path.open(encoding="utf-8", errors="surrogateescape", newline="\n")
    if sys.stdin is None:  # whoever started us closed it
        return nullcontext(())
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
    return nullcontext(sys.stdin)
