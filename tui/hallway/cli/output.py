"""What a command says: data on standard output, words on standard error, all of it safe."""

import json
import os
import sys
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, TextIO

from hallway.domain.errors import HallwayError
from hallway.domain.text import safe

_USUAL_COLUMNS = 80


class AnswerLost(HallwayError):
    """What was done could not be said."""

    code = "output"
    title = "Not written"


@dataclass(frozen=True, slots=True)
class Output:
    """The one way by which a command prints.

    Attributes:
        wants_json: data is printed for programs.
    """

    wants_json: bool = False

    def line(self, text: str) -> None:
        """Print one line of data for people."""
        _write(_fit(_folded(one_line(text), sys.stdout), sys.stdout), sys.stdout)

    def aside(self, text: str) -> None:
        """Print one line that is no data: a hint, or what went wrong."""
        _write(_fit(_folded(one_line(text), sys.stderr), sys.stderr), sys.stderr)

    def prompt(self, text: str) -> None:
        """Print something to answer behind, without ending the line."""
        _write(text, sys.stderr, end="")

    def json(self, value: Any) -> None:
        """Print one line of data for programs.

        Other scripts are escaped, so that no terminal and no locale has a say in it.
        """
        _write(json.dumps(value), sys.stdout)

    def verbatim(self, text: str) -> None:
        """Print a text of our own as it is, line breaks included."""
        _write(text, sys.stdout)

    def finish(self) -> None:
        """Make sure that all of it is out.

        Raises:
            AnswerLost: it cannot be written.
        """
        _write("", sys.stdout, end="")

    def failure(self, error: HallwayError) -> None:
        """Say what went wrong, in the way that was asked for."""
        if self.wants_json:
            self.json({"error": {"code": error.code, "message": error.sentences}})
        else:
            self.aside(error.sentences)


def one_line(text: str) -> str:
    """Make text safe to print, on one line."""
    return " ".join(safe(text).split("\n"))


def drop_standard_output() -> None:
    """Let what is still to be printed vanish, since nobody reads it any more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _folded(text: str, stream: TextIO | None) -> str:
    """Break a line between words where a terminal would break it amid one; a pipe gets it whole."""
    if stream is None or not stream.isatty() or len(text) <= _columns(stream):
        return text
    indent = " " * (len(text) - len(text.lstrip()))
    folded = wrap(
        text.strip(),
        _columns(stream),
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(folded)


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or _USUAL_COLUMNS
    except (OSError, ValueError):
        return _USUAL_COLUMNS


def _fit(text: str, stream: TextIO | None) -> str:
    """Write letters that a stream has not as escapes; a name must never stop a command."""
    encoding = (stream.encoding if stream else None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _write(text: str, stream: TextIO | None, end: str = "\n") -> None:
    if stream is None:  # whoever started us closed it
        return
    try:
        print(text, file=stream, end=end, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise AnswerLost(f"The answer could not be written: {error.strerror}.") from error
