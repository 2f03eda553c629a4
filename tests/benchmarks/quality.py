"""How good answers are, counted as the scorer of the benchmark does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.benchmarks.questions import Question
from tests.benchmarks.table import Target

_NEAR_MISSES = frozenset({"n_samename", "n_similar"})  # "maybe" is right of these


@dataclass(frozen=True, slots=True)
class Answer:
    """What a contender answered.

    Attributes:
        question: that it was asked.
        ids: of those it found, the best first.
        verdict: on somebody who was compared; empty for a search.
    """

    question: Question
    ids: tuple[str, ...]
    verdict: str = ""

    @property
    def rank(self) -> int | None:
        """The place of the first who is right, from 1 on; None where nobody is."""
        places = (place for place, one in enumerate(self.ids, 1) if one in self.question.expected)
        return next(places, None)

    @property
    def is_same_and_right(self) -> bool:
        """The first was called the same person, and is."""
        return self.verdict == "same" and self.rank == 1


@dataclass(frozen=True, slots=True)
class Measure:
    """One number that says how good answers are.

    Attributes:
        name: what the table calls it.
        of: makes it of answers; None where there are none that it could be made of.
        target: what ours shall reach.
    """

    name: str
    of: Callable[[Sequence[Answer]], float | None]
    target: Target | None = None


def recall(within: int) -> Callable[[Sequence[Answer]], float | None]:
    """Measure how often somebody right is among so many first ones."""
    return lambda answers: _share(
        _of_known(answers), lambda each: each.rank is not None and each.rank <= within
    )


def mean_reciprocal_rank(answers: Sequence[Answer]) -> float | None:
    """Return the mean of 1 for the first place, a half for the second, and so on."""
    ranks = [each.rank for each in _of_known(answers)]
    return sum(1 / rank for rank in ranks if rank) / len(ranks) if ranks else None


def same_precision(answers: Sequence[Answer]) -> float | None:
    """Return how often "same" is right where it is said."""
    said = [each for each in answers if each.verdict == "same"]
    return _share(said, lambda each: each.is_same_and_right)


def same_recall(answers: Sequence[Answer]) -> float | None:
    """Return how often "same" is said where the evidence suffices."""
    sure = [each for each in _of_known(answers) if each.question.verdict == "same"]
    return _share(sure, lambda each: each.is_same_and_right)


def missed(answers: Sequence[Answer]) -> float | None:
    """Return how often "new" is said of somebody known."""
    return _share(_of_known(answers), lambda each: each.verdict == "new")


def false_same(answers: Sequence[Answer]) -> float | None:
    """Return how often "same" is said of somebody new."""
    return _share(_of_new(answers), lambda each: each.verdict == "same")


def idle_maybe(answers: Sequence[Answer]) -> float | None:
    """Return how often "maybe" is said of somebody new who is nobody's namesake."""
    new = [each for each in _of_new(answers) if each.question.category not in _NEAR_MISSES]
    return _share(new, lambda each: each.verdict == "maybe")


def _of_known(answers: Sequence[Answer]) -> list[Answer]:
    return [each for each in answers if each.question.expected]


def _of_new(answers: Sequence[Answer]) -> list[Answer]:
    return [each for each in answers if not each.question.expected]


def _share(answers: Sequence[Answer], is_so: Callable[[Answer], bool]) -> float | None:
    return sum(map(is_so, answers)) / len(answers) if answers else None


MEASURES: dict[str, tuple[Measure, ...]] = {
    "who": (
        Measure("R@1", recall(1), Target(0.88, is_least=True)),
        Measure("R@5", recall(5), Target(0.95, is_least=True)),
        Measure("MRR", mean_reciprocal_rank),
    ),
    "match": (
        Measure("R@1", recall(1), Target(0.97, is_least=True)),
        Measure("R@5", recall(5), Target(0.99, is_least=True)),
        Measure("MRR", mean_reciprocal_rank),
        Measure('"same" is right', same_precision, Target(0.995, is_least=True)),
        Measure('"same" where it suffices', same_recall, Target(0.92, is_least=True)),
        Measure('"new" of someone known', missed, Target(0.05)),
        Measure('"same" of someone new', false_same, Target(0.005)),
        Measure('"maybe" of someone new', idle_maybe, Target(0.10)),
    ),
}
