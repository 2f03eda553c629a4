"""Clues: what a query says, taken apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hallway.matching.fields import FIELD_WEIGHTS

_WEIGHT_OF_A_BEGINNING: Final = 0.4
MOST_CLUES: Final = 24


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that a query says.

    Attributes:
        text: as typed.
        words: the plain words that it may be written as.
        keys: days and addresses that it stands for, found exactly.
        weights: how much it says in each field, by code.
        is_last: it may be still in the making.
        strengths: how well each key fits, up to 1; empty where all fit alike.
        is_beginning: it is filler, unless another word is being typed that begins so.
        phrase: the plain words of a known phrase, with single spaces; empty where it is none.
    """

    text: str
    words: tuple[str, ...]
    keys: tuple[str, ...] = ()
    weights: tuple[float, ...] = FIELD_WEIGHTS
    is_last: bool = False
    strengths: tuple[float, ...] = ()
    phrase: str = ""
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A clue, and where in the query it begins."""

    start: int
    clue: Clue
    is_filler: bool = False


def telling(places: Iterable[Place], *, is_filler_meant: bool = True) -> list[Clue]:
    """Return the distinct clues that tell something, in order.

    Filler such as "who was" is no clue, unless it is being typed, as the start of another word.

    Args:
        places: of clues and filler.
        is_filler_meant: filler counts where there is nothing else.
    """
    in_order = sorted(places, key=lambda place: place.start)
    chosen = [each.clue for each in in_order if not each.is_filler]
    if not chosen and is_filler_meant:
        chosen = [each.clue for each in in_order]
    elif in_order and in_order[-1].is_filler and in_order[-1].clue.is_last:
        chosen.append(_lightened(in_order[-1].clue))
    return list({(clue.words, clue.keys): clue for clue in chosen}.values())


def _lightened(clue: Clue) -> Clue:
    """Let a word that is only the beginning of another, if anything, weigh less than the others."""
    weights = tuple(weight * _WEIGHT_OF_A_BEGINNING for weight in clue.weights)
    return replace(clue, weights=weights, is_beginning=True)


def first_and_last(clues: Sequence[Clue]) -> tuple[tuple[Clue, ...], tuple[Clue, ...]]:
    """Part clues into those that count, the first ones and the last, and the others."""
    if len(clues) <= MOST_CLUES:
        return tuple(clues), ()
    return (*clues[: MOST_CLUES - 1], clues[-1]), tuple(clues[MOST_CLUES - 1 : -1])
