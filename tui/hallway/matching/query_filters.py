"""Filters as they are typed: `tag:rust`, `@acme`, `since:2026-05`, `not:word`, `owes:me`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hallway.matching.clues import Clue, Place
from hallway.matching.filter_names import ALIASES, DAYS, FIELDS_OF, FLAGS, HAS, NAMES, OF_MARKS
from hallway.matching.filters import EVERYWHERE, Filter, Kind
from hallway.matching.leanings import MARK_GAIN, leaning_weights
from hallway.matching.periods import Period, shifted
from hallway.matching.times import period_of
from hallway.matching.words import Word, words_of

MOST_WORDS: Final = 24
"""So many words of all filters count; one without words, such as `core:yes`, is as good as one."""

_SIGN: Final = re.compile(r"[:：#@-]")
_TOKEN: Final = re.compile(r'(?<![^\s\0(])(?=[^\s(])[^\s\0"“„]*(?:["“„][^"”\0]*["”]?)?')
_NOT: Final = re.compile(r"not[:：]", re.IGNORECASE)
_DASH_AND_YEAR: Final = re.compile(r"-(?:19|20)\d\d\b")
_YEAR_BEFORE: Final = re.compile(r"\b(?:19|20)\d\d\s+$")
_NEAR: Final = 12  # code points before it, where a year is looked for
_QUOTES: Final = '"“”„'
_CLOSING: Final = ".,;!?)"


@dataclass(frozen=True, slots=True)
class Typed:
    """A filter in a query.

    Attributes:
        start: offset of its first code point.
        end: offset after the last one.
        filter: what it asks for, or None where that cannot be meant.
        places: its words as clues, so that a hit tells them, and who has them best comes first.
        unused: what of it does not count.
    """

    start: int
    end: int
    filter: Filter | None
    places: tuple[Place, ...] = ()
    unused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """A filter taken apart; its name is a mark such as # or nothing, where it is a bare word."""

    text: str
    name: str
    value: str
    start: int
    is_not: bool
    is_last: bool


def typed_filters(query: str, today: date, *, dash_excludes: bool) -> Iterator[Typed]:
    """Yield every filter in a query; what only looks like one, as http://x, is plain text.

    Args:
        query: what is typed.
        today: the day to count spoken times from.
        dash_excludes: a word after a dash leaves people out, as `not:` always does.
    """
    if not _SIGN.search(query):
        return
    room = MOST_WORDS
    for found in _TOKEN.finditer(query):
        said = _taken_apart(found, dash_excludes=dash_excludes)
        if said:
            typed = _typed(found, said, today, room)
            yield typed
            room -= max(1, len(typed.filter.words)) if typed.filter else 0


def _typed(found: re.Match[str], said: _Said, today: date, room: int) -> Typed:
    start, end = found.span()
    made = _filter(said, today) if room else None
    if made is None:
        return Typed(start, end, None, unused=(found.group(),))
    if not made.words:
        return Typed(start, end, made)
    words = _words(said)
    counting, left = words[:room], words[room:]
    is_last = made.is_last and not left and not words_of(said.value[counting[-1].end :])
    made = replace(made, words=tuple(word.forms for word in counting), is_last=is_last)
    places = () if made.is_not else tuple(_places(said, made, counting))
    return Typed(start, end, made, places, tuple(_text(said, word) for word in left))


def _taken_apart(found: re.Match[str], *, dash_excludes: bool) -> _Said | None:
    text = found.group()
    rest = _without_not(text, dash_excludes=dash_excludes and not _ends_stretch(found))
    name, value = _name_and_value(rest)
    is_not = rest != text
    if not name and (not is_not or not text.strip("-")):
        return None
    is_last = found.end() == len(found.string) and text[-1] not in _QUOTES
    start = found.end() - len(value)
    return _Said(text.rstrip(_CLOSING), name, value, start, is_not, is_last)


def _ends_stretch(found: re.Match[str]) -> bool:
    """Say whether a dash stands between two years, as in 2019 -2021, and leaves nobody out."""
    before = found.string[max(found.start() - _NEAR, 0) : found.start()]
    return bool(_DASH_AND_YEAR.match(found.group()) and _YEAR_BEFORE.search(before))


def _without_not(text: str, *, dash_excludes: bool) -> str:
    while True:
        if found := _NOT.match(text):
            text = text[found.end() :]
        elif dash_excludes and text[:1] == "-":
            text = text[1:]
        else:
            return text


def _name_and_value(text: str) -> tuple[str, str]:
    """Part the name of a filter from its value; without a name, all of it is the value."""
    if text[:1] in OF_MARKS and "@" not in text[1:] and re.match(r"\w", text[1:]):
        return text[0], text[1:]
    name, colon, value = text.replace("：", ":").partition(":")
    name = ALIASES.get(name.lower(), name.lower())
    return (name, value) if colon and name in NAMES else ("", text)


def _filter(said: _Said, today: date) -> Filter | None:
    value = said.value.strip(_QUOTES) if said.value[:1] in _QUOTES else said.value.rstrip(_CLOSING)
    if not value.strip():
        return None
    if said.name in DAYS:
        return _since_or_before(said, value, today)
    if said.name in FLAGS:
        return _flag(said, value)
    if said.name == "has":
        known = _chosen(HAS, value, said)
        return _asked(said, Kind.HAS, fields=HAS[known]) if known else None
    words = tuple(word.forms for word in _words(said))
    fields = OF_MARKS.get(said.name) or FIELDS_OF.get(said.name, EVERYWHERE)
    return _asked(said, Kind.WORDS, fields=fields, words=words) if words else None


def _asked(
    said: _Said,
    kind: Kind,
    fields: frozenset[str] = EVERYWHERE,
    words: tuple[tuple[str, ...], ...] = (),
) -> Filter:
    return Filter(
        said.text,
        kind,
        fields,
        words,
        is_not=said.is_not,
        is_soft=said.name in OF_MARKS,
        is_last=said.is_last,
    )


def _since_or_before(said: _Said, value: str, today: date) -> Filter | None:
    period = period_of(value, today)
    if period is None:
        return None
    days = Period(period.first, date.max)
    if said.name == "before":
        days = Period(date.min, shifted(period.first, -1))
    return Filter(said.text, Kind.DAYS, days=days, is_not=said.is_not)


def _flag(said: _Said, value: str) -> Filter | None:
    values = FLAGS[said.name]
    known = _chosen(values, value, said)
    if known is None:
        return None
    key, is_none = values[known]
    return Filter(said.text, Kind.FLAG, key=key, is_not=said.is_not != is_none)


def _chosen(names: Iterable[str], value: str, said: _Said) -> str | None:
    """Return the name that is meant, which may be still in the making."""
    plain = value.strip().lower()
    if plain in names:
        return plain
    return next((name for name in names if said.is_last and name.startswith(plain)), None)


def _words(said: _Said) -> list[Word]:
    """Return the distinct words of the value."""
    distinct: dict[tuple[str, ...], Word] = {}
    for word in words_of(said.value):
        if word.forms and not word.is_joined:
            distinct.setdefault(word.forms, word)
    return list(distinct.values())


def _text(said: _Said, word: Word) -> str:
    return said.value[word.start : word.end]


def _places(said: _Said, made: Filter, words: Sequence[Word]) -> Iterator[Place]:
    """Yield the words of a filter as clues that are looked for above all in its fields."""
    weights = leaning_weights(made.fields, MARK_GAIN)
    for word in words:
        is_last = made.is_last and word is words[-1]
        clue = Clue(_text(said, word), word.forms, (), weights, is_last)
        yield Place(said.start + word.start, clue)
