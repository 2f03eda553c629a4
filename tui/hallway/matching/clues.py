"""Clues: what a query says, taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallway.matching.days import times_in, word_for_time
from hallway.matching.fields import FIELD_WEIGHTS, FIELDS
from hallway.matching.identities import email_key, handle_key, joined_digits, phone_key
from hallway.matching.words import Word, words_of

_MOST_CLUES: Final = 24
_LONGEST_QUERY: Final = 1_000  # code points that are looked at from either end
_EMAIL: Final = re.compile(r"(?<![^\s,;<>])[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>?!]+")
_HANDLE: Final = re.compile(r"(?<![^\s,;<>])@[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>?!]+")
# Without a sign that one begins, digits with a year among them are rather days than a number.
_PHONE: Final = re.compile(
    r"(?<!\w)(?:[+(0]|(?![\d\s./-]*\b(?:19|20)\d\d\b)[1-9])[\d\s()./-]{5,20}\d(?!\w)"
)
_MARKED: Final = {
    "@": frozenset({"organisation", "handle", "email"}),
    "#": frozenset({"tag", "field"}),
    "~": frozenset({"cue"}),
    "^": frozenset({"introducer"}),
    "&": frozenset({"companion"}),
    "/": frozenset({"place", "country"}),
}
_MARK_GAIN: Final = 1.4
_FILLER: Final = frozenset(
    """
    a about am an and are as at be been but by can did do does for from guy had has have he
    her him his how i if in into is it its me met my name named of off on or our out person
    she so some somebody someone something that the their them then there they thing think
    this to up us used was we were what when where which who whom whose why will with woman
    man works work working you your maybe perhaps like called
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that a query says.

    Attributes:
        text: as typed.
        words: the plain words that it may be written as.
        keys: days and addresses that it stands for, found exactly.
        weights: how much it says in each field, by code.
        is_last: it may be still in the making.
    """

    text: str
    words: tuple[str, ...]
    keys: tuple[str, ...] = ()
    weights: tuple[float, ...] = FIELD_WEIGHTS
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    clue: Clue
    is_filler: bool = False


def clues_in(query: str, today: date) -> tuple[Clue, ...]:
    """Take a query apart into its first distinct clues and its last one.

    Filler such as "who was" is no clue, unless there is nothing else or it is being typed.
    """
    places = sorted(_places(_shortened(query), today), key=lambda place: place.start)
    telling = [place for place in places if not place.is_filler]
    if places and places[-1] not in telling:
        telling.append(places[-1])
    distinct = list({(p.clue.words, p.clue.keys): p.clue for p in telling}.values())
    return tuple(distinct[: _MOST_CLUES - 1] + distinct[_MOST_CLUES - 1 :][-1:])


def _shortened(query: str) -> str:
    if len(query) <= 2 * _LONGEST_QUERY:
        return query
    return f"{query[:_LONGEST_QUERY]} {query[-_LONGEST_QUERY:]}"


def _places(query: str, today: date) -> Iterator[_Place]:
    rest = query
    for start, end, clue in [*_times(query, today), *_addresses(query)]:
        if rest[start:end].strip() == query[start:end].strip():
            rest = rest[:start] + " " * (end - start) + rest[end:]
            yield _Place(start, clue)
    for word in words_of(rest):
        if word.forms and not word.is_joined:
            yield _word_place(query, word)


def _times(query: str, today: date) -> Iterator[tuple[int, int, Clue]]:
    for start, end, keys in times_in(query, today):
        yield start, end, Clue(query[start:end], (), keys)


def _addresses(query: str) -> Iterator[tuple[int, int, Clue]]:
    for pattern, key in ((_HANDLE, handle_key), (_EMAIL, email_key), (_PHONE, phone_key)):
        for found in pattern.finditer(query):
            text = found.group()
            joined = joined_digits(text)[:1] if pattern is _PHONE else ()
            words = (*joined, *(form for word in words_of(text) for form in word.forms))
            keys = (key(text),)
            if keys[0]:
                yield found.start(), found.end(), Clue(text, words[:4], keys)


def _word_place(query: str, word: Word) -> _Place:
    text = query[word.start : word.end]
    mark = query[word.start - 1 : word.start]
    is_last = not re.search(r"\w|\s", query[word.end :])
    time = word_for_time(word.forms[0])
    clue = Clue(text, word.forms, (time,) if time else (), _weights(mark), is_last)
    return _Place(word.start, clue, word.forms[0] in _FILLER and not mark.strip())


def _weights(mark: str) -> tuple[float, ...]:
    meant = _MARKED.get(mark)
    if meant is None:
        return FIELD_WEIGHTS
    return tuple(
        weight * _MARK_GAIN if field in meant else weight
        for field, weight in zip(FIELDS, FIELD_WEIGHTS, strict=True)
    )
