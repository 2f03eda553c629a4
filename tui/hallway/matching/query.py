"""Queries: what is asked of the search, as clues, filters, and what is not used."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from hallway.matching.clues import Clue, Place, first_and_last, telling
from hallway.matching.filters import Filter
from hallway.matching.periods import within_reach
from hallway.matching.query_filters import typed_filters
from hallway.matching.query_words import BREAK, clue_places, without

_LONGEST_QUERY: Final = 1_000  # code points that are looked at from either end, and between
_SHOWN_OF_THE_REST: Final = 60
_READ_AT_ONCE: Final = 20_000  # code points
_KEPT: Final = 4  # queries taken apart: what a query finds and what it does not use are asked apart


@dataclass(frozen=True, slots=True)
class Query:
    """A query, taken apart.

    Attributes:
        clues: the first distinct ones and the last, those of filters too.
        filters: what everyone must meet who is found.
        unused: what was typed and does not count, such as a filter that cannot be meant.
        is_of_filters_alone: there are filters, and nothing beside them but filler.
    """

    clues: tuple[Clue, ...] = ()
    filters: tuple[Filter, ...] = ()
    unused: tuple[str, ...] = ()
    is_of_filters_alone: bool = False


@lru_cache(_KEPT)
def read_query(text: str, today: date, *, dash_excludes: bool = False) -> Query:
    """Take a query apart.

    Args:
        text: what is typed, of any length.
        today: the day to count times from.
        dash_excludes: `-word` leaves people out, as `not:word` always does; in a shell it would
            rather be an option.
    """
    today = within_reach(today)
    rest, left_out = _shortened(text)
    filters: list[Filter] = []
    unused: list[str] = []
    places: list[Place] = []
    for typed in typed_filters(rest, today, dash_excludes=dash_excludes):
        if typed.filter:
            filters.append(typed.filter)
        places.extend(typed.places)
        unused.extend(typed.unused)
        rest = without(rest, typed.start, typed.end)
    words = [*clue_places(rest, today)]
    all_clues = telling([*words, *places], is_filler_meant=not filters)
    clues, more = first_and_last(all_clues)
    unused += [*(clue.text for clue in more), *left_out]
    is_of_filters_alone = bool(filters) and all(each.is_filler for each in words)
    return Query(clues, tuple(filters), tuple(dict.fromkeys(unused)), is_of_filters_alone)


def _shortened(text: str) -> tuple[str, list[str]]:
    """Return what is looked at of a text, and the beginning of what is not.

    Of a very long one it is both ends, and what the middle has that they have not.
    """
    if len(text) <= 2 * _LONGEST_QUERY:
        return text, []
    first, middle, last = _parted(text)
    known = {*first.split(), *last.split()}
    new = " ".join(_new_words(middle, known))
    looked_at = f"{first}{BREAK}{new[:_LONGEST_QUERY]}{BREAK}{last}"
    left_out = new[_LONGEST_QUERY : _LONGEST_QUERY + _SHOWN_OF_THE_REST].strip()
    return looked_at, [f"{left_out}…"] if left_out else []


def _new_words(text: str, known: set[str]) -> list[str]:
    """Return the distinct words of a text that are not known, at least as many as are needed."""
    new: dict[str, None] = {}
    start = length = 0
    while start < len(text) and length < _LONGEST_QUERY + _SHOWN_OF_THE_REST:
        end = text.find(" ", start + _READ_AT_ONCE)
        end = len(text) if end < 0 else end
        found = dict.fromkeys(text[start:end].split())
        new.update((word, None) for word in found if word not in known)
        start, length = end, sum(map(len, new))
    return list(new)


def _parted(text: str) -> tuple[str, str, str]:
    """Part a long text into its beginning, middle and end, between words if it can be."""
    begin, end = text.rfind(" ", 0, _LONGEST_QUERY), text.find(" ", len(text) - _LONGEST_QUERY)
    begin = _LONGEST_QUERY if begin < 0 else begin
    end = len(text) - _LONGEST_QUERY if end < 0 else end
    return text[:begin], text[begin:end], text[end:]
