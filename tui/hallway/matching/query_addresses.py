"""Addresses in a query: e-mail addresses, handles and phone numbers."""

import re
from collections.abc import Iterator
from typing import Final

from hallway.matching.clues import Clue, Place
from hallway.matching.identities import email_key, handle_key, joined_digits, phone_key
from hallway.matching.words import words_of

_MOST_WORDS: Final = 4
_LOCAL: Final = r"[^\s@,;<>\0]+"
_HOST: Final = r"[^\s@,;<>\0]+\.[^\s@,;<>?!\0]+"
_EMAIL: Final = re.compile(rf"(?<![^\s,;<>\0]){_LOCAL}@{_HOST}")
_HANDLE: Final = re.compile(rf"(?<![^\s,;<>\0])@{_LOCAL}@{_HOST}")
# Without a sign that one begins, digits with a year among them are rather days than a number.
_PHONE: Final = re.compile(
    r"(?<!\w)(?:[+(0]|(?=[1-9])(?![\d\s./-]*\b(?:19|20)\d\d\b)\d)[\d\s()./-]{5,20}\d(?!\w)"
)
_DAY: Final = re.compile(r"(?<!\d)\d\d?([./])\d\d?\1(?:\d\d){1,2}(?!\d)")


def address_places(query: str) -> Iterator[tuple[Place, int]]:
    """Yield every address in a query with the offset after it; none is within another."""
    taken: set[int] = set()
    for pattern, key in ((_HANDLE, handle_key), (_EMAIL, email_key), (_PHONE, phone_key)):
        for found in pattern.finditer(query):
            place, end = found.span()
            is_free = taken.isdisjoint((place, end - 1))
            is_day = pattern is _PHONE and _DAY.search(found.group())
            if is_free and not is_day and (known_by := key(found.group())):
                taken.update(range(place, end))
                words = _words(found.group(), is_phone=pattern is _PHONE)
                yield Place(place, Clue(found.group(), words, (known_by,))), end


def _words(text: str, *, is_phone: bool) -> tuple[str, ...]:
    joined = joined_digits(text)[:1] if is_phone else ()
    forms = (form for word in words_of(text) for form in word.forms)
    return (*joined, *forms)[:_MOST_WORDS]
