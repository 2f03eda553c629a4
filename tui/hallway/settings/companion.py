"""The lines of the companion that a person wrote, in the place of those that come with Hallway."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hallway.domain.companion.lines import Line, read_lines, shipped_lines
from hallway.domain.errors import ConfigWrong

FILE: Final = "companion.txt"
"""The name of the file, beside the settings."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines in effect.

    Attributes:
        known: those of the person; those of Hallway where there is no such file or it has a slip.
        trouble: what of the file was not understood.
    """

    known: tuple[Line, ...]
    trouble: ConfigWrong | None = None


def load_companion(path: Path) -> Lines:
    """Read the lines; the file need not exist."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Lines(shipped_lines())
    except (OSError, UnicodeDecodeError) as error:
        return Lines(shipped_lines(), ConfigWrong(f"{path} cannot be read: {error}"))
    try:
        return Lines(read_lines(text, str(path)))
    except ConfigWrong as error:
        return Lines(shipped_lines(), error)
