"""Tables of terms that belong together, searched as text, so that nothing is read in before."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from hallway.matching.stems import stem

_KEPT: Final = 1_000  # look-ups remembered


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
        self._text = f"\n{text}\n"
        self.lines_with = lru_cache(_KEPT)(self._lines_with)

    def lines(self) -> Iterator[Line]:
        """Take every line apart."""
        for line in self._text.splitlines():
            if line and not line.startswith("#"):
                yield _read(line)

    def _lines_with(self, term: str) -> tuple[Line, ...]:
        """Return the lines that have a term, in whatever form; `stemmed` compares them."""
        wanted = stemmed(term)
        lines = (_read(line) for line in dict.fromkeys(self._near(wanted)))
        return tuple(
            line for line in lines if any(stemmed(t) == wanted for t in (*line.close, *line.loose))
        )

    def _near(self, wanted: str) -> Iterator[str]:
        """Yield the lines where something begins like a term."""
        # The last letter of a stem may be another one in the word: hobbi, hobby.
        start = wanted.partition(" ")[0][:-1] or wanted
        for mark in ("\n", " "):
            found = self._text.find(mark + start)
            while found >= 0:
                begin = self._text.rfind("\n", 0, found + 1) + 1
                end = self._text.find("\n", begin)
                if self._text[begin] != "#":
                    yield self._text[begin:end]
                found = self._text.find(mark + start, found + 1)


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


def _read(line: str) -> Line:
    close, _, loose = line.partition("|")
    return Line(_terms(close), _terms(loose))


def _terms(text: str) -> tuple[str, ...]:
    return tuple(term for part in text.split(",") if (term := part.strip()))
