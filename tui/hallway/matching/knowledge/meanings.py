"""Meanings: a beekeeper keeps bees, and an apiary is where."""

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from hallway.matching.knowledge.table import Line, Table, is_form_of, read_table, stemmed

MEANINGS: Final = ("meanings_people.txt", "meanings_work.txt", "meanings_life.txt")
CLOSE: Final = 0.62  # nearly the same word
LOOSE: Final = 0.42  # a more general word, or one that only lies near
_OTHER_FORM: Final = 0.7  # a gardener tells less of gardens, having lines of his own
_DOUBT: Final = 0.15  # of two senses of a word each counts a tenth less, of five a fifth
_LEAST: Final = 0.2  # below that it is chance
_KEPT: Final = 500  # answers remembered

Strengths = dict[str, float]  # by term


class Meanings:
    """Which terms may be meant by a word or a phrase, besides itself."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.near = lru_cache(_KEPT)(self._near)

    def prepare(self) -> None:
        """Learn where to look for every word, before one is asked for."""
        self._table.prepare()

    def _near(self, term: str) -> Strengths:
        """Return the terms that a word or a phrase of a query may also mean.

        Args:
            term: folded words with single spaces, in any form: beekeepers, keeping bees.

        Returns:
            Terms as the table writes them, each with a strength of up to `CLOSE`; nothing for
            an unknown term. All callers get the same dictionary, to be read only.
        """
        wanted = stemmed(term)
        lines = self._table.lines_with(term)
        as_written = [line for line in lines if term in (*line.close, *line.loose)]
        near = _meant(wanted, as_written or lines)
        if as_written:
            in_other_form = _meant(wanted, [line for line in lines if line not in as_written])
            near = _surest(near, {t: s * _OTHER_FORM for t, s in in_other_form.items()})
        return {
            other: strength
            for other, strength in near.items()
            if strength >= _LEAST and not is_form_of(other, wanted)
        }


@cache
def known_meanings() -> Meanings:
    """Read the meanings, once for all finders: they never change."""
    return Meanings(read_table(*MEANINGS))


def _meant(wanted: str, lines: Sequence[Line]) -> Strengths:
    """Return the terms of lines that all have a term; loose ones do not tell of each other."""
    close, loose = [], []
    for line in lines:
        if any(is_form_of(term, wanted) for term in line.close):
            close.append(dict.fromkeys(line.loose, LOOSE) | dict.fromkeys(line.close, CLOSE))
        else:
            loose.append(dict.fromkeys(line.close, LOOSE))
    return _surest(_shared(close), _shared(loose))


def _shared(senses: Sequence[Strengths]) -> Strengths:
    """Return the terms of all senses of a word, each the weaker the fewer of them it is in."""
    counts = Counter(term for sense in senses for term in sense)
    return {
        term: strength * (counts[term] / len(senses)) ** _DOUBT
        for term, strength in _surest(*senses).items()
    }


def _surest(*senses: Strengths) -> Strengths:
    """Return the terms of all senses, each as strong as where it is strongest."""
    surest: Strengths = {}
    for sense in senses:
        for term, strength in sense.items():
            surest[term] = max(surest.get(term, 0.0), strength)
    return surest
