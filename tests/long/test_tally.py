"""The counting that the long tests rest on notices what it has to."""

import pytest

from tests.long.tally import Tally
from tests.storage.told import Told, count_what_is_lost, read_words


def settled(tally: Tally) -> list[tuple[str, object]]:
    """Settle, and return what was reported."""
    reported: list[tuple[str, object]] = []
    tally.settle(lambda name, value: reported.append((name, value)))
    return reported


def lost(words: bytes, before: dict[int, int], after: dict[int, int]) -> int:
    """Count what is lost after a process said some words."""
    tally = Tally()
    count_what_is_lost(tally, read_words(words.splitlines(keepends=True)), before, after)
    return tally.lost


def test_what_is_kept_is_reported() -> None:
    counts = [("trials", 2), ("acknowledged", 7), ("unreadable", 0), ("lost", 0)]
    assert settled(Tally(trials=2, acknowledged=7)) == counts


@pytest.mark.parametrize("harm", ["lost", "unreadable"])
def test_a_harm_fails(harm: str) -> None:
    with pytest.raises(AssertionError, match=f"{harm}: 1"):
        settled(Tally(trials=2, acknowledged=7, **{harm: 1}))  # type: ignore[arg-type]


def test_trials_that_acknowledged_nothing_show_nothing() -> None:
    with pytest.raises(AssertionError, match="nothing was shown"):
        settled(Tally(trials=2))


def test_what_was_acknowledged_and_is_not_there_is_lost() -> None:
    assert lost(b"begun 2\nsaved 2 1\n", before={1: 1}, after={1: 1}) == 1


def test_what_was_there_before_and_is_not_any_more_is_lost() -> None:
    assert lost(b"begun 2\n", before={1: 1}, after={2: 1}) == 1


def test_an_older_revision_than_was_acknowledged_is_a_loss() -> None:
    assert lost(b"begun 1\nsaved 1 2\n", before={1: 1}, after={1: 1}) == 1


def test_somebody_whose_removal_was_acknowledged_and_who_is_there_is_a_loss() -> None:
    assert lost(b"begun 1\nsaved 1 0\n", before={1: 1}, after={1: 1}) == 1


@pytest.mark.parametrize("after", [{1: 1}, {1: 1, 2: 1}], ids=["not there", "there"])
def test_what_was_only_begun_may_be_there_or_not(after: dict[int, int]) -> None:
    assert lost(b"begun 2\n", before={1: 1}, after=after) == 0


def test_half_a_line_was_not_said() -> None:
    assert read_words([b"begun 2\n", b"saved 2"]) == Told({}, frozenset({2}), (), False)


def test_a_process_whose_last_word_is_compacting_was_compacting() -> None:
    assert read_words([b"saved 2 1\n", b"compacting\n"]).is_compacting
