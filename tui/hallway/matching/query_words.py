"""Words of a query as clues: with their times, their phrases, and what those before point to."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from hallway.matching.clues import Clue, Place
from hallway.matching.filler import FILLER, is_filler
from hallway.matching.knowledge.phrases import sought_phrases
from hallway.matching.leanings import (
    GO_BETWEEN,
    INTRODUCING,
    MARK_GAIN,
    MARKED,
    SIGNS,
    Leaning,
    leaning_weights,
)
from hallway.matching.query_addresses import address_places
from hallway.matching.stems import stem
from hallway.matching.times import Time, times_in
from hallway.matching.words import Word, words_of

BREAK: Final = "\0"
"""Stands where something was taken out of a query, so that what is around it stays apart."""

_NEAR: Final = 20  # code points on either side, where a neighbour is looked for
_NAMES: Final = 2  # words of a name
_BETWEEN_WORDS: Final = re.compile(r"\s+|\s*[-'’]\s*")
_MONTHS_AND_NAMES: Final = frozenset(
    "jan april may june jun august summer autumn winter".split()  # noqa: SIM905
)


def clue_places(query: str, today: date) -> list[Place]:
    """Take a query apart into addresses, times and words, filler too."""
    places: list[Place] = []
    rest = query
    for place, end in address_places(query):
        places.append(place)
        rest = without(rest, place.start, end)
    maybe: dict[int, Time] = {}
    for time in times_in(rest, today):
        if time.is_word or _may_go_on(rest, time):
            maybe[time.start] = time
        else:
            places.append(Place(time.start, _time_clue(query, time)))
            rest = without(rest, time.start, time.end)
    return places + _word_places(rest, maybe)


def without(text: str, start: int, end: int) -> str:
    """Take something out of a text, so that all else stays where it is."""
    return text[:start] + BREAK * (end - start) + text[end:]


def _may_go_on(text: str, time: Time) -> bool:
    """Say whether a time of one word is being typed: mar may become march or marseille."""
    return time.end == len(text) and text[time.start : time.end].isalpha()


def _time_clue(query: str, time: Time) -> Clue:
    keys, strengths = zip(*time.keys, strict=True)
    return Clue(query[time.start : time.end], (), keys, strengths=strengths)


def _word_places(text: str, times: dict[int, Time]) -> list[Place]:
    """Return the words of a text, those of a known phrase together."""
    words = [word for word in words_of(text) if word.forms and not word.is_joined]
    lengths = _lengths(text, words)
    places: list[Place] = []
    leaning, together, end, following = Leaning(), 0, 0, 0
    for number, word in enumerate(words):
        between = text[end : word.start].strip()
        if between in SIGNS:
            leaning.pass_filler(between)
        elif between:
            leaning.interrupt()
            together = len(places)
        end = word.end
        if number < following:
            continue
        following = number + lengths.get(number, 1)
        if following > number + 1:
            places.append(_phrase_place(text, words[number:following], leaning))
            continue
        places.append(_word_place(text, word, leaning, times.get(word.start)))
        if word.forms[0] in INTRODUCING and _neighbours(text, word)[1].lower() != "by":
            places[together:] = _brought_by(places[together:])
    return places


def _brought_by(places: list[Place]) -> list[Place]:
    """Take the clues just before the last word for whoever brought someone."""
    weights = leaning_weights(GO_BETWEEN)
    last = len(places)
    while last and places[last - 1].is_filler:
        last -= 1
    first = last
    while first and last - first < _NAMES and not places[first - 1].is_filler:
        first -= 1
    brought = [
        replace(each, clue=replace(each.clue, weights=weights)) for each in places[first:last]
    ]
    return [*places[:first], *brought, *places[last:]]


def _lengths(text: str, words: list[Word]) -> dict[int, int]:
    """Return where known phrases begin, by the number of the word, and how long they are."""
    found = sought_phrases().in_text([stem(word.forms[0]) for word in words])
    return {start: end - start for start, end in found if _is_together(text, words[start:end])}


def _is_together(text: str, words: list[Word]) -> bool:
    return all(
        _BETWEEN_WORDS.fullmatch(text[one.end : other.start]) for one, other in pairwise(words)
    )


def _phrase_place(text: str, words: list[Word], leaning: Leaning) -> Place:
    start, end = words[0].start, words[-1].end
    forms = tuple(form for word in words for form in word.forms)
    weights = _weights(text, start, leaning)
    phrase = " ".join(word.forms[0] for word in words)
    return Place(start, Clue(text[start:end], forms, weights=weights, phrase=phrase))


def _word_place(text: str, word: Word, leaning: Leaning, time: Time | None) -> Place:
    written = text[word.start : word.end]
    is_last = not re.search(r"[\w\s]", text[word.end :])
    beside = _neighbours(text, word) if time or written.lower() in FILLER else ("", "")
    if not _mark(text, word.start) and is_filler(written, *beside):
        leaning.pass_filler(word.forms[0])
        return Place(word.start, Clue(written, word.forms, is_last=is_last), is_filler=True)
    clue = Clue(
        written,
        word.forms,
        weights=_weights(text, word.start, leaning, word.forms[0]),
        is_last=is_last,
    )
    if time is None or _is_name(written, *beside):
        return Place(word.start, clue)
    return Place(word.start, replace(_time_clue(text, time), words=word.forms, is_last=is_last))


def _neighbours(text: str, word: Word) -> tuple[str, str]:
    """Return what stands before and after a word, as typed, with only blanks between."""
    before = text[max(word.start - _NEAR, 0) : word.start]
    after = text[word.end : word.end + _NEAR]
    return (
        before.split()[-1] if before[-1:].isspace() and before.strip() else "",
        after.split()[0] if after[:1].isspace() and after.strip() else "",
    )


def _is_name(written: str, before: str, after: str) -> bool:
    """Say whether a word of time is rather a name: May Chen, Jan Kowalski."""
    if written.lower() not in _MONTHS_AND_NAMES or not written[0].isupper():
        return False
    return before[:1].isupper() or after[:1].isupper()


def _weights(text: str, start: int, leaning: Leaning, word: str = "") -> tuple[float, ...]:
    fields = leaning.fields(word)
    marked = MARKED.get(_mark(text, start))
    return leaning_weights(marked, MARK_GAIN) if marked else leaning_weights(fields)


def _mark(text: str, start: int) -> str:
    """Return the mark that a word begins with, or nothing; AT&T has none."""
    before = text[max(start - 2, 0) : start]
    is_mark = before[-1:] in MARKED and (len(before) == 1 or not before[0].isalnum())
    return before[-1] if is_mark else ""
