"""A letter as a text that can be edited: two headings, an empty line, and what it says."""

import re
from dataclasses import dataclass
from typing import Final

_TO: Final = re.compile(r"^to:[ \t]*(.*)$", re.IGNORECASE)
_SUBJECT: Final = re.compile(r"^subject:[ \t]*(.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letter:
    """Something that may be sent to somebody.

    Attributes:
        to: e-mail addresses; none where none is known.
        subject: one line.
        body: the text, without a line break at its end.
    """

    to: tuple[str, ...]
    subject: str
    body: str


def write_letter(letter: Letter) -> str:
    """Write a letter as a text that reads back as the same."""
    return f"To: {', '.join(letter.to)}\nSubject: {letter.subject}\n\n{letter.body}"


def read_letter(text: str) -> Letter:
    """Read a letter from a text that somebody edited; a heading that is gone says nothing."""
    lines = text.split("\n")
    to: tuple[str, ...] = ()
    subject = ""
    while lines:
        addressed, about = _TO.match(lines[0]), _SUBJECT.match(lines[0])
        if addressed:
            to = tuple(part.strip() for part in addressed[1].split(",") if part.strip())
        elif about:
            subject = about[1].strip()
        else:
            break
        lines.pop(0)
    return Letter(to, subject, "\n".join(lines).strip("\n"))
