"""Places: their other names, their people, and the places that lie in them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Final

_KEPT: Final = 1_000  # look-ups remembered
_ENDS: Final = "/,|:*\n"  # what may come after a term
_TERM: Final = re.compile("/([a-z0-9 ]+)")
_WITH_STAR: Final = re.compile(r"/([a-z0-9 ]+)\*")
_WITHOUT_STAR: Final = re.compile(r"/([a-z0-9 ]++)(?!\*)")
_SHORTEST_PLURAL: Final = 4
_LONGEST_SHORT: Final = 3  # letters of an abbreviation

Terms = tuple[float, Iterable[str]]  # how surely they are meant, and what they are

_OTHER_NAME: Final = 0.95
_ABBREVIATION: Final = 0.9
_PEOPLE: Final = 0.9  # from a place to its people, and back
_INSIDE: Final = 0.6  # from an area to a place in it
_MEMBER: Final = 0.55  # from a group of countries to one of them
_INSIDE_MEMBER: Final = 0.4
_ORDINARY_WORD: Final = 0.3  # a place inside that is called like something else: Nice, Reading
_WIDE: Final = 60  # so many members are too many to look into each


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the table, where a term was found.

    Attributes:
        text: as it is written, without the marks that begin it.
        end: where it ends in the table.
        is_indented: it lies in the country above it.
        entry: the place that the term names, with all its names.
        is_heading: the entry is what the line is about, and not one of a list.
    """

    text: str
    end: int
    is_indented: bool
    entry: str
    is_heading: bool


class Places:
    """A table of places, searched as text, so that nothing is taken apart before it is asked."""

    def __init__(self, text: str) -> None:
        """Take a table as it is written; its first lines say how."""
        self._text = _marked(text)
        self._remembered = lru_cache(_KEPT)(self._look_up)

    def near(self, term: str) -> dict[str, float]:
        """Return what else a place, a country, its people or its language may be called.

        Args:
            term: a word, or several with single spaces, in plain letters.

        Returns:
            Other terms, each with how surely it is meant, from 0 to 1: names of the same place,
            its people, and the places inside it. A city does not give its country.
        """
        return dict(self._remembered(term))

    def is_ordinary(self, term: str) -> bool:
        """Say whether a name means something else in most sentences: nice, us, reading."""
        return term in self._ordinary

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return frozenset(_WITH_STAR.findall(self._text))

    @cached_property
    def _lines_of_countries(self) -> dict[str, int]:
        return dict(_starts_of_countries(self._text))

    def _look_up(self, term: str) -> dict[str, float]:
        found: dict[str, float] = {}
        # The surest way to a term comes last, and stays.
        for strength, terms in sorted(self._ways(term), key=itemgetter(0)):
            found.update(dict.fromkeys(terms, strength))
        found.pop(term, None)
        return found

    def _ways(self, term: str) -> Iterator[Terms]:
        lines = self._lines_with(term)
        if not lines and term.endswith("s") and len(term) >= _SHORTEST_PLURAL:
            term = term[:-1]
            lines = [line for line in self._lines_with(term) if _is_people(line, term)]
            yield _OTHER_NAME, [term] if lines else []
        for line in lines:
            yield from _same(line.entry, term)
            if line.is_heading:
                yield from self._inside(line)

    def _inside(self, line: _Line) -> Iterator[Terms]:
        listed = line.text.partition(":")[2]
        if line.is_indented:
            yield from _all(listed, _INSIDE)
        elif listed:
            yield from self._members(_terms(listed))
        else:
            yield from _all(self._below(line.end), _INSIDE)

    def _members(self, members: list[str]) -> Iterator[Terms]:
        """Yield the countries of a group, and what is in them if they are few."""
        for name in members:
            line = self._country(name)
            if line is None:
                yield _MEMBER, [name]
                continue
            yield from _all(line.entry, _MEMBER)
            if len(members) <= _WIDE:
                yield from _all(self._below(line.end), _INSIDE_MEMBER)

    def _country(self, name: str) -> _Line | None:
        """Find the line of a country by the first of its names."""
        start = self._lines_of_countries.get(name)
        return None if start is None else self._line_at(start)

    def _below(self, start: int) -> str:
        """Return the indented lines that follow."""
        return self._text[start : self._text.find("\n/", start)]

    def _lines_with(self, term: str) -> list[_Line]:
        return [self._line_at(spot) for spot in self._spots(term)]

    def _spots(self, term: str) -> Iterator[int]:
        """Yield where a term stands as a whole; one with marks in it stands nowhere."""
        wanted = f"/{term}"
        found = self._text.find(wanted) if term.replace(" ", "").isalnum() else -1
        while found >= 0:
            end = found + len(wanted)
            if self._text[end] in _ENDS:
                yield found
            found = self._text.find(wanted, end)

    def _line_at(self, spot: int) -> _Line:
        begin = self._text.rfind("\n", 0, spot) + 1
        end = self._text.find("\n", spot)
        line = self._text[begin:end]
        at = spot - begin
        heading, colon, _ = line.partition(":")
        is_indented = line.startswith("\t")
        is_heading = at < len(heading) if colon else not is_indented
        entry = heading if is_heading else _entry_at(line, at)
        return _Line(line, end, is_indented, entry, is_heading)


@cache
def known_places() -> Places:
    """Return the places of the table that comes with the programme."""
    # Not by importlib.resources: importing that takes longer than reading the table.
    return Places(Path(__file__).with_name("places.txt").read_text(encoding="ascii"))


def _marked(text: str) -> str:
    """Put a stroke before every term, so that it is found as a whole, and leave remarks out."""
    kept = (line for line in text.splitlines() if line and line[0] != "#")
    rows = "\n/".join(("", *kept, "")).replace("\n/    ", "\n\t/")
    return rows.replace(", ", ",/").replace(" | ", "|/").replace(": ", ":/")


def _starts_of_countries(text: str) -> Iterator[tuple[str, int]]:
    """Yield the first name of each country, and where its line begins."""
    found = text.find("\n/")
    while found >= 0:
        line = text[found + 1 : text.find("\n", found + 1)]
        names = _terms(line)
        if names and ":" not in line:
            yield names[0], found + 1
        found = text.find("\n/", found + 1)


def _entry_at(line: str, spot: int) -> str:
    """Return the place of a list that a spot lies in."""
    begin = max(line.rfind(",", 0, spot), line.rfind(":", 0, spot)) + 1
    end = line.find(",", spot)
    return line[begin : end if end >= 0 else len(line)]


def _is_people(line: _Line, term: str) -> bool:
    return term in _terms(line.entry.partition("|")[2])


def _same(entry: str, term: str) -> Iterator[Terms]:
    """Yield the other names of a place and its people, as seen from one of them."""
    for half in map(_terms, entry.split("|")):
        if term in half:
            yield _OTHER_NAME, (other for other in half if len(other) > _LONGEST_SHORT)
            yield _ABBREVIATION, (other for other in half if len(other) <= _LONGEST_SHORT)
        else:
            yield _PEOPLE, half


def _all(text: str, strength: float) -> Iterator[Terms]:
    yield strength, _WITHOUT_STAR.findall(text)
    yield _ORDINARY_WORD, _WITH_STAR.findall(text)


def _terms(text: str) -> list[str]:
    return _TERM.findall(text)
