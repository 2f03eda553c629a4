"""Templates of letters: plain texts with fields in braces.

    # A line that begins so is for whoever edits the template.
    Subject: {hook|Good to meet you}

    Hello {first_name|there},

    it was good to talk at {event}.

A line with a field that nothing is known for is left out. Behind | stands what is said instead.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Final

from hallway.domain.errors import ConfigWrong
from hallway.domain.letters.letter import Letter
from hallway.domain.modes import Mode

FIELDS: Final[Mapping[str, str]] = {
    "name": "their whole name",
    "first_name": "their first name",
    "work": "their role and organisation",
    "event": "where you talked",
    "hook": "what you talked about, from your note",
    "promise": "what you promised, as said to them",
    "other_name": "of an introduction: the whole name of the other one",
    "other_first_name": "of an introduction: the first name of the other one",
    "other_work": "of an introduction: role and organisation of the other one",
    "favour": "what they did for you, of a letter of thanks for it",
    "led_to": "what that led to",
    "me": "your name, from the setting sign_as",
}
"""What may stand in braces, and what it stands for."""

NAMES: Final = (
    *("send", "introduce-ask", "introduce", "job", "demo", "visit", "ask"),
    *("meet", "meet.ideas", "meet.resources", "thank", "thank.ideas", "continue", "other"),
)
"""The templates that come with Hallway: a kind of follow-up, perhaps with what a talk was for."""

_LAST: Final = "other"
_FIELD: Final = re.compile(r"\{([a-z_]+)(?:\|([^{}|]*))?\}")
_SUBJECT: Final = re.compile(r"^subject:\s*(\S.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Template:
    """What a letter is made from.

    Attributes:
        subject: one line with fields.
        lines: of the body, each with fields.
    """

    subject: str
    lines: tuple[str, ...]


def read_template(text: str, path: str) -> Template:
    """Read a template.

    Args:
        text: of the file.
        path: of the file, for what is said of a line that is wrong.

    Raises:
        ConfigWrong: a line is wrong: an unknown field, a brace alone, or no subject at the top.
    """
    numbered = [each for each in enumerate(text.splitlines(), 1) if not each[1].startswith("#")]
    while numbered and not numbered[0][1].strip():
        numbered.pop(0)
    for number, line in numbered:
        _check(line, f"{path}, line {number}")
    first, words = numbered[0] if numbered else (1, "")
    subject = _SUBJECT.match(words)
    if subject is None:
        raise ConfigWrong(f"{path}, line {first} is not its subject.", "Begin it with Subject:")
    body = "\n".join(line.rstrip() for _, line in numbered[1:]).strip("\n")
    return Template(subject[1].strip(), tuple(body.split("\n")))


def fill(template: Template, facts: Mapping[str, str], to: tuple[str, ...] = ()) -> Letter:
    """Make a letter.

    Args:
        template: of it.
        facts: what is known, by the names of fields; empty or missing where nothing is.
        to: e-mail addresses.
    """
    subject = _filled(template.subject, facts)
    lines = [filled for line in template.lines if (filled := _filled(line, facts)) is not None]
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return Letter(to, subject or "", body)


def names_of_templates() -> tuple[str, ...]:
    """Name every template that may be written: each kind, and each for what a talk was for."""
    kinds = [name for name in NAMES if "." not in name]
    return tuple(name for kind in kinds for name in (kind, *_with_modes(kind)))


def like(name: str) -> str:
    """Name the shipped template that does what one does which does not come with Hallway."""
    return name if name in NAMES else name.partition(".")[0]


def pick(kind: str, mode: Mode | None, known: Mapping[str, Template]) -> Template:
    """Choose the template of a kind of follow-up, for what the talk was for where there is one."""
    names = [kind, _LAST] if mode is None else [f"{kind}.{mode.value}", kind, _LAST]
    return next(known[name] for name in names if name in known)


@cache
def shipped() -> Mapping[str, Template]:
    """Return the templates that come with Hallway."""
    return {name: read_template(shipped_text(name), name) for name in NAMES}


def shipped_text(name: str) -> str:
    """Return the text of a template that comes with Hallway."""
    folder = files("hallway.domain.letters").joinpath("shipped")
    return folder.joinpath(f"{name}.txt").read_text(encoding="utf-8")


def _with_modes(kind: str) -> tuple[str, ...]:
    return tuple(f"{kind}.{mode.value}" for mode in Mode if mode is not Mode.BOTH)


def _check(line: str, where: str) -> None:
    for field in _FIELD.finditer(line):
        if field[1] not in FIELDS:
            close = get_close_matches(field[1], tuple(FIELDS), n=1)
            hint = f"Did you mean {{{close[0]}}}?" if close else "hallway draft --fields lists all."
            raise ConfigWrong(f"{where} has a field {{{field[1]}}}, which there is not.", hint)
    if "{" in (rest := _FIELD.sub("", line)) or "}" in rest:
        raise ConfigWrong(f"{where} has a brace alone.", "A field is written {first_name}.")


def _filled(line: str, facts: Mapping[str, str]) -> str | None:
    """Fill the fields of a line; None where nothing is known for one of them."""
    values = [facts.get(field[1]) or field[2] for field in _FIELD.finditer(line)]
    if any(value is None for value in values):
        return None
    rest = iter(values)
    return _FIELD.sub(lambda _field: str(next(rest)), line)
