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


def carry_over(edited: str, before: str, after: str) -> str:
    """Take what somebody edited of a draft over into one that is drafted anew.

    Args:
        edited: the text as it was left.
        before: the draft that it was made of.
        after: the draft as it is now.

    Returns:
        The new draft, with each heading and the body as they were edited.
    """
    if edited == before:
        return after
    own, old, new = map(read_letter, (edited, before, after))
    merged = Letter(
        new.to if own.to == old.to else own.to,
        new.subject if own.subject == old.subject else own.subject,
        new.body if own.body == old.body else own.body,
    )
    return edited if merged == own else write_letter(merged)
