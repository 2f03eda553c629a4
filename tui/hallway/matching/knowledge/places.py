"""Places: their other names, their people, and the places that lie in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_KEPT: Final = 1_000  # look-ups remembered
_ENDS: Final = "/,|:*\n"  # what may come after a term
_SHORTEST_PLURAL: Final = 4

_OTHER_NAME: Final = 0.95
_ABBREVIATION: Final = 0.9  # of up to three letters
_PEOPLE: Final = 0.9  # from a place to its people, and back
_INSIDE: Final = 0.6  # from an area to a place in it
_MEMBER: Final = 0.55  # from a group of countries to one of them
_INSIDE_MEMBER: Final = 0.4
_ORDINARY_WORD: Final = 0.3  # a place inside that is called like something else: Nice, Reading
_WIDE: Final = 10  # so many members are too many to look into each


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
        self._lines_of_countries: dict[str, int] = {}

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
        return f"/{term}*" in self._text

    def phrases(self) -> Iterator[str]:
        """Yield every term of more than one word."""
        for line in self._text.splitlines():
            if not line.startswith("/#"):
                yield from (term for term in _terms(line) if " " in term)

    def _look_up(self, term: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for other, strength in self._ways(term):
            found[other] = max(strength, found.get(other, 0.0))
        found.pop(term, None)
        return found

    def _ways(self, term: str) -> Iterator[tuple[str, float]]:
        lines = self._lines_with(term)
        if not lines and term.endswith("s") and len(term) >= _SHORTEST_PLURAL:
            term = term[:-1]
            lines = [line for line in self._lines_with(term) if _is_people(line, term)]
            yield from ((term, _OTHER_NAME) for _ in lines)
        for line in lines:
            yield from _same(line.entry, term)
            if line.is_heading:
                yield from self._inside(line)

    def _inside(self, line: _Line) -> Iterator[tuple[str, float]]:
        listed = line.text.partition(":")[2]
        if line.is_indented:
            yield from _each(listed, _INSIDE)
        elif listed:
            yield from self._members(listed.split(","))
        else:
            yield from _each(self._below(line.end), _INSIDE)

    def _members(self, members: list[str]) -> Iterator[tuple[str, float]]:
        """Yield the countries of a group, and what is in them if they are few."""
        for name in (member.strip("/") for member in members):
            line = self._country(name)
            if line is None:
                yield name, _MEMBER
                continue
            yield from _each(line.entry, _MEMBER)
            if len(members) <= _WIDE:
                yield from _each(self._below(line.end), _INSIDE_MEMBER)

    def _country(self, name: str) -> _Line | None:
        """Find the line of a country by the first of its names."""
        if not self._lines_of_countries:
            self._lines_of_countries = _starts_of_countries(self._text)
        start = self._lines_of_countries.get(name)
        return None if start is None else self._line_at(start)

    def _below(self, start: int) -> str:
        """Return the indented lines that follow."""
        return self._text[start : self._text.find("\n/", start)]

    def _lines_with(self, term: str) -> list[_Line]:
        """Return the lines that have a whole term, but not as a member of a group."""
        lines = [self._line_at(spot) for spot in self._spots(term)]
        return [line for line in lines if line.is_indented or line.is_heading]

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
    """Put a stroke before every term, so that it is found as a whole."""
    rows = f"\n{text}\n".replace("\n", "\n/").replace("\n/    ", "\n\t/")
    return rows.replace(", ", ",/").replace(" | ", "|/").replace(": ", ":/")


def _starts_of_countries(text: str) -> dict[str, int]:
    starts: dict[str, int] = {}
    found = text.find("\n/")
    while found >= 0:
        end = text.find("\n", found + 1)
        line = text[found + 2 : end]
        if line and ":" not in line and not line.startswith("#"):
            starts[line.partition("|")[0].partition("/")[0].rstrip("*")] = found + 1
        found = text.find("\n/", found + 1)
    return starts


def _entry_at(line: str, spot: int) -> str:
    """Return the place of a list that a spot lies in."""
    begin = max(line.rfind(",", 0, spot), line.rfind(":", 0, spot)) + 1
    end = line.find(",", spot)
    return line[begin : end if end >= 0 else len(line)]


def _is_people(line: _Line, term: str) -> bool:
    return term in _terms(line.entry.partition("|")[2])


def _same(entry: str, term: str) -> Iterator[tuple[str, float]]:
    """Yield the other names of a place and its people, as seen from one of them."""
    halves = [_terms(half) for half in entry.split("|")]
    for half in halves:
        for other in half:
            if term not in half:
                yield other, _PEOPLE
            else:
                yield other, _ABBREVIATION if len(other) <= 3 else _OTHER_NAME


def _each(text: str, strength: float) -> Iterator[tuple[str, float]]:
    for term in text.translate(_APART).split("/"):
        if term.endswith("*"):
            yield term[:-1], _ORDINARY_WORD
        elif term:
            yield term, strength


def _terms(text: str) -> list[str]:
    return [term.rstrip("*") for term in text.translate(_APART).split("/") if term]


_APART: Final = {ord(mark): "" for mark in ",|:\t\n"}
