"""The lines of the companion: a plain text, in sections that say when each is offered."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Final

from hallway.domain.companion.known import NAMES
from hallway.domain.errors import ConfigWrong
from hallway.domain.modes import Mode
from hallway.domain.text import clean

_SECTION: Final = re.compile(
    r"\[\s*(\w+)(?:\s+(ideas|resources))?(?:\s+in\s+(\w[\w -]*?))?\s*\]", re.IGNORECASE
)
_FILE: Final = "lines.txt"


class Occasion(StrEnum):
    """When a line is of use."""

    OPEN = "open"
    DEEPER = "deeper"
    END = "end"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Line:
    """Something to say.

    Attributes:
        text: with names between braces for what has to be known.
        occasion: when it is of use.
        mode: what the talk has to be for; None for both.
        field: what they have to work in; empty for any.
        names: what has to be known.
    """

    text: str
    occasion: Occasion
    mode: Mode | None = None
    field: str = ""
    names: tuple[str, ...] = ()


def shipped_text() -> str:
    """Return the lines that come with Hallway as the text that they are written in."""
    path = files("hallway.domain.companion").joinpath(_FILE)
    return path.read_text(encoding="utf-8")


@cache
def shipped_lines() -> tuple[Line, ...]:
    """Return the lines that come with Hallway."""
    return read_lines(shipped_text(), _FILE)


def read_lines(text: str, source: str) -> tuple[Line, ...]:
    """Read the lines of a text.

    Args:
        text: sections, with one line each below them.
        source: where it comes from, to be named where it is not understood.

    Raises:
        ConfigWrong: a section or a name between braces is not known, or a line is in no section.
    """
    return tuple(_read(text, source))


def _read(text: str, source: str) -> Iterator[Line]:
    section: Line | None = None
    for number, row in enumerate(text.splitlines(), start=1):
        words, where = clean(row), f"{source}, line {number}"
        if not words or words.startswith("#"):
            continue
        if words.startswith("["):
            section = _section(words, where)
        elif section is None:
            raise ConfigWrong(f"{where} stands in no section.", "Put [open] above it.")
        else:
            names = _names(words, where)
            yield Line(words, section.occasion, section.mode, section.field, names)


def _section(words: str, where: str) -> Line:
    found = _SECTION.fullmatch(words)
    known = {each.value: each for each in Occasion}
    occasion = known.get(found[1].lower()) if found else None
    if found is None or occasion is None:
        hint = f"There are: {', '.join(known)}; behind them ideas or resources, and in FIELD."
        raise ConfigWrong(f"{where}: {words!r} is no section.", hint)
    mode = Mode(found[2].lower()) if found[2] else None
    return Line("", occasion, mode, (found[3] or "").lower())


def _names(words: str, where: str) -> tuple[str, ...]:
    try:
        names = [name for _, name, _, _ in Formatter().parse(words) if name is not None]
    except ValueError as error:
        raise ConfigWrong(f"{where}: a brace is not closed.", "Write {tag}.") from error
    for name in names:
        if name not in NAMES:
            hint = f"There are: {', '.join(sorted(NAMES))}."
            raise ConfigWrong(f"{where}: {{{name}}} is not known.", hint)
    return tuple(dict.fromkeys(names))
