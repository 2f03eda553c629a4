"""Meanings: a beekeeper keeps bees, and an apiary is where."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final

from hallway.matching.knowledge.table import Table, is_form_of, read_table, stemmed

MEANINGS: Final = ("meanings_people.txt", "meanings_work.txt", "meanings_life.txt")
CLOSE: Final = 0.62  # nearly the same word
LOOSE: Final = 0.42  # a more general word, or one that only lies near
_OTHER_FORM: Final = 0.85  # a winner tells less of wine, where winners have a line of their own
_DOUBT: Final = 0.15  # of two senses of a word each counts a tenth less, of five a fifth
_KEPT: Final = 2_000  # answers remembered

Sense = dict[str, float]  # terms with their strengths


class Meanings:
    """Which terms may be meant by a word or a phrase, besides itself."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.near = lru_cache(_KEPT)(self._near)

    def _near(self, term: str) -> dict[str, float]:
        """Return the terms that a word or a phrase of a query may also mean.

        Args:
            term: folded words with single spaces, in any form: beekeepers, keeping bees.

        Returns:
            Terms as the table writes them, each with a strength of up to `CLOSE`; nothing for
            an unknown term. All callers get the same dictionary, to be read only.
        """
        wanted = stemmed(term)
        lines = self._table.lines_with(term)
        is_written = any(term in (*line.close, *line.loose) for line in lines)
        close, loose = [], []
        for line in lines:
            has_it = not is_written or term in (*line.close, *line.loose)
            trust = 1.0 if has_it else _OTHER_FORM
            if any(is_form_of(other, wanted) for other in line.close):
                close.append(_sense(line.close, CLOSE * trust, line.loose, LOOSE * trust))
            else:
                loose.append(_sense(line.close, LOOSE * trust))
        near = _together(_weighed(close), _weighed(loose))
        return {other: near[other] for other in near if not is_form_of(other, wanted)}


@cache
def known_meanings() -> Meanings:
    """Read the meanings, once for all finders: they never change."""
    return Meanings(read_table(*MEANINGS))


def _sense(
    close: Iterable[str], strength: float, loose: Iterable[str] = (), looser: float = 0.0
) -> Sense:
    return dict.fromkeys(loose, looser) | dict.fromkeys(close, strength)


def _weighed(senses: Sequence[Sense]) -> Sense:
    """Return the terms of all senses, each the weaker the fewer of them it is in."""
    counts = Counter(term for sense in senses for term in sense)
    return {
        term: strength * (counts[term] / len(senses)) ** _DOUBT
        for term, strength in _together(*senses).items()
    }


def _together(*senses: Sense) -> Sense:
    """Return the terms of all senses, each as strong as in the surest."""
    surest: Sense = {}
    for sense in senses:
        for term, strength in sense.items():
            surest[term] = max(surest.get(term, 0.0), strength)
    return surest
