"""How you were in touch, as a follow-up or the words about it tell."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallway.domain.capture_line import Part, read_promises
from hallway.domain.drafts import Draft
from hallway.domain.encounters import Contact
from hallway.domain.text import clean

_TOLD_BY: Final = (
    (Contact.INTRODUCTION, r"introduc\w*|intro|connect\w*|in touch with"),
    (Contact.CALL, r"call\w*|phone\w*|ring|zoom|video"),
    (Contact.COFFEE, r"coffee|lunch|dinner|breakfast|tea|drinks?|beer|meet\w*|visit\w*|walk"),
    (Contact.MAIL, r"e?-?mail\w*|letter|post"),
    (Contact.MESSAGE, r"send\w*|sent|share\w*|forward\w*|write|wrote|message\w*|text|thank\w*|ask"),
)
_PATTERNS: Final = tuple(
    (contact, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for contact, words in _TOLD_BY
)
_NO_CONTACT: Final = "none"
_SAID: Final = re.compile(
    rf"^\s*({'|'.join(contact.value for contact in Contact)}|{_NO_CONTACT})\s*:\s*", re.IGNORECASE
)


_SHOWN: Final = {Contact.INTRODUCTION: "an introduction", Contact.COFFEE: "a meeting"}


@dataclass(frozen=True, slots=True)
class CameOf:
    """What came of a follow-up.

    Attributes:
        words: about it; empty where nothing was said.
        contact: how you were in touch; None where you were not.
        draft: with the promises that follow from it.
    """

    words: str
    contact: Contact | None
    draft: Draft


def contact_in(text: str) -> Contact | None:
    """Say how somebody is in touch who does what a follow-up says; None where it does not tell."""
    found = ((pattern.search(text), contact) for contact, pattern in _PATTERNS)
    # What is done comes first in a promise: `send her the video` is no call.
    told = [(match.start(), contact) for match, contact in found if match is not None]
    return min(told, key=lambda each: each[0])[1] if told else None


def show_contact(contact: Contact) -> str:
    """Name a way of being in touch, with its article."""
    return _SHOWN.get(contact, f"a {contact.value}")


def read_outcome(line: str, followup: str, today: date) -> CameOf:
    """Read what came of a follow-up.

    Args:
        line: as typed: words, before them perhaps `call:` or `none:`, behind them perhaps `> what
            comes next`.
        followup: the text of the follow-up, which tells how you were in touch where the line
            does not.
        today: the day that days are counted from.
    """
    said = _SAID.match(line)
    rest = line[said.end() :] if said else line
    draft = read_promises(rest, today, first=Part.NOTE).draft
    return CameOf(clean(draft.note), _contact(said, followup), draft)


def read_contact(line: str) -> tuple[Contact | None, str]:
    """Take off a capture line how you were in touch.

    Returns:
        How, None for a talk face to face; and the line without it.
    """
    said = _SAID.match(line)
    if said is None or said[1].lower() == _NO_CONTACT:
        return None, line
    return Contact(said[1].lower()), f": {line[said.end() :]}"


def _contact(said: re.Match[str] | None, followup: str) -> Contact | None:
    if said is None:
        return contact_in(followup)
    word = said[1].lower()
    return None if word == _NO_CONTACT else Contact(word)
