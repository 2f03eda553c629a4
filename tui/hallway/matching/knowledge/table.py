"""Tables of terms that belong together, searched as text, so that nothing is read in before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Final

from hallway.matching.stems import stem

_KEPT: Final = 250  # look-ups remembered
_MARK: Final = "\t"  # set before every term
_TERM: Final = re.compile("[a-z0-9 ]+")
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
        kept = (line for line in text.splitlines() if line and line[0] != "#")
        lines = _MARK + f"\n{_MARK}".join(kept)
        self._text = lines.replace(", ", f",{_MARK}").replace("| ", f"|{_MARK}") + "\n"
        self.lines_with = lru_cache(_KEPT)(self._lines_with)

    def lines(self) -> Iterator[Line]:
        """Take every line apart."""
        return (_read(line) for line in self._text.splitlines() if line != _MARK)

    def phrases(self) -> set[str]:
        """Return every term of several words."""
        parts = self._text.translate(_ENDS_OF_A_TERM).split(",")
        return {phrase for part in parts if " " in (phrase := part.strip())}

    def _lines_with(self, term: str) -> tuple[Line, ...]:
        """Return the lines that have a term, in whatever form; `stemmed` compares them."""
        wanted = stemmed(term)
        if not wanted:
            return ()
        begins = sorted({self._begin_of_line(place) for place in self._places_of(wanted)})
        return tuple(_read(self._text[begin : self._text.find("\n", begin)]) for begin in begins)

    def _places_of(self, wanted: str) -> Iterator[int]:
        """Yield the places where a term begins that has these stems."""
        first = wanted.partition(" ")[0]
        # Some last letters of a stem are others in the word: hobbi, hobby; hike, hiking.
        start = first[:-1] if len(first) > 2 and first[-1] in "eisy" else first
        for place in self._by_start.get(_key(wanted), ()):
            if self._text.startswith(start, place):
                term = _TERM.match(self._text, place)
                if term and is_form_of(term.group(), wanted):
                    yield place

    @cached_property
    def _by_start(self) -> dict[str, list[int]]:
        """Return where terms begin, by their first two letters."""
        parts = self._text.split(_MARK)
        places: dict[str, list[int]] = {}
        # Each part follows a mark, but for the empty one at the start.
        for part, place in zip(parts, accumulate(len(part) + 1 for part in parts), strict=True):
            places.setdefault(_key(part), []).append(place - len(part) - 1)
        return places

    def _begin_of_line(self, place: int) -> int:
        return self._text.rfind("\n", 0, place) + 1


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


def _key(text: str) -> str:
    return text[:2] if text[1:2].isalnum() else text[:1]


def _read(line: str) -> Line:
    close, _, loose = line.partition("|")
    return Line(_terms(close), _terms(loose))


def _terms(text: str) -> tuple[str, ...]:
    return tuple(term for part in text.split(",") if (term := part.strip()))
