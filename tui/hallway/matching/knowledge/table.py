"""Tables of terms that belong together, searched as text, so that nothing is read in before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from hallway.matching.stems import stem

_KEPT: Final = 250  # look-ups remembered
_FEW: Final = 10  # look-ups of a process that are read for
_MARK: Final = "\t"  # set before every term
_FIRST_WORD: Final = re.compile("[a-z0-9]+")
_TERM: Final = re.compile("[a-z0-9 ]+")
_BEFORE_A_TERM: Final = (", ", "| ", "/", ": ")
_ENDS_OF_A_TERM: Final = str.maketrans("\t\n|/:*", ",,,,,,")  # of all tables, places too


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table, such as `beekeeper, hive, keeps bees | honey, insects`.

    Attributes:
        close: terms that mean the same, or nearly; one word or several each.
        loose: terms that only lie near, and not near each other.
    """

    close: tuple[str, ...]
    loose: tuple[str, ...] = ()


class Table:
    """Lines of terms in plain letters; a term is found whatever the ending of its words."""

    def __init__(self, text: str) -> None:
        """Take a table as it is written; lines that begin with # say something about it."""
        kept = (line.strip() for line in text.splitlines() if line and line[0] != "#")
        marked = _MARK + f"\n{_MARK}".join(kept)
        for end in _BEFORE_A_TERM:
            marked = marked.replace(end, end.rstrip() + _MARK)
        self._text = marked + "\n"
        self._asked = 0
        self.lines_with = lru_cache(_KEPT)(self._lines_with)

    def prepare(self) -> None:
        """Learn where to look for every word, before one is asked for."""
        self._asked = max(self._asked, _FEW)
        self._by_stem  # noqa: B018 - made when it is first looked at

    def lines(self) -> Iterator[Line]:
        """Take every line apart."""
        return (_read(line) for line in self._text.splitlines() if line != _MARK)

    def phrases(self) -> set[str]:
        """Return every term of several words."""
        parts = self._text.translate(_ENDS_OF_A_TERM).split(",")
        return {phrase for part in parts if " " in (phrase := part.strip())}

    def phrases_beginning(self, first: str) -> list[str]:
        """Return the terms of several words the first of which may have this stem."""
        found = (_TERM.match(self._text, place) for place in self._places_of(first))
        return [term.group().strip() for term in found if term and " " in term.group().strip()]

    def _lines_with(self, term: str) -> tuple[Line, ...]:
        """Return the lines that have a term, in whatever form; `stemmed` compares them."""
        wanted = stemmed(term)
        begins = {
            self._text.rfind("\n", 0, place) + 1
            for place in self._places_of(wanted.partition(" ")[0])
            if (found := _TERM.match(self._text, place)) and is_form_of(found.group(), wanted)
        }
        return tuple(
            _read(self._text[begin : self._text.find("\n", begin)]) for begin in sorted(begins)
        )

    def _places_of(self, first: str) -> Iterator[int]:
        """Yield the places where a term begins the first word of which may have this stem."""
        if not first:
            return iter(())
        # Some last letters of a stem are others in the word: hobbi, hobby; hike, hiking.
        start = first[:-1] if len(first) > 2 and first[-1] in "eisy" else first
        self._asked += 1
        # A command asks for a few words, and the table is read through for each; a screen asks
        # for every letter, and it pays to know where to look.
        if self._asked <= _FEW:
            return self._read_through(start)
        return iter(self._by_stem.get(first, ()))

    def _read_through(self, start: str) -> Iterator[int]:
        found = self._text.find(_MARK + start)
        while found >= 0:
            yield found + 1
            found = self._text.find(_MARK + start, found + 1)

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        """Return where terms begin, by the stem of their first word."""
        by_stem: dict[str, list[int]] = {}
        for mark in re.finditer(_MARK, self._text):
            first = _FIRST_WORD.match(self._text, mark.end())
            if first:
                by_stem.setdefault(stem(first.group()), []).append(mark.end())
        return by_stem


def read_table(*names: str) -> Table:
    """Read tables that lie beside this module, as one.

    Raises:
        FileNotFoundError: there is none of such a name.
    """
    # Not by importlib.resources: importing that takes longer than reading the table.
    folder = Path(__file__).parent
    return Table("\n".join((folder / name).read_text(encoding="ascii") for name in names))


def stemmed(term: str) -> str:
    """Return the stems of the words of a term, with single spaces."""
    return " ".join(map(stem, term.split()))


def is_form_of(term: str, wanted: str) -> bool:
    """Say whether a term has these stems; the first two letters of a word are always its stem's."""
    could_be = term[:2] == wanted[:2] and term.strip().count(" ") == wanted.count(" ")
    return could_be and stemmed(term) == wanted


def _read(line: str) -> Line:
    close, _, loose = line.partition("|")
    return Line(_terms(close), _terms(loose))


def _terms(text: str) -> tuple[str, ...]:
    return tuple(term for part in text.split(",") if (term := part.strip()))
