"""Two people who talked of the same are found, and a crowd is not."""

from pathlib import Path

import pytest

from hallway.domain.suggesting.examples import NOTHING, read_examples
from hallway.domain.suggesting.touching import touching


def test_a_word_of_two_notes_joins_them() -> None:
    found = touching({1: ((), "counts birds from radar pictures"), 2: ((), "Radar, pictures, tea")})
    assert found == {1: ((2, "pictures"),), 2: ((1, "pictures"),)}


def test_a_tag_comes_before_a_word() -> None:
    found = touching({1: (("Bees",), "pictures"), 2: (("bees",), "pictures")})
    assert found[1] == ((2, "#bees"),)


def test_a_word_of_three_joins_nobody() -> None:
    assert touching(dict.fromkeys((1, 2, 3), ((), "pictures"))) == {}


def test_short_words_join_nobody() -> None:
    assert touching({1: ((), "tea and rain"), 2: ((), "tea and rain")}) == {}


def test_words_that_many_notes_have_join_nobody() -> None:
    assert touching({1: ((), "promised it on thursday"), 2: ((), "thursday was promised")}) == {}


@pytest.mark.parametrize("name", ["notes_by_one", "notes_by_another"])
def test_of_twenty_people_with_small_talk_nobody_is_joined(name: str) -> None:
    path = Path(__file__).parent / f"{name}.tsv"
    notes = list(read_examples(path.read_text(encoding="utf-8")))
    small_talk = [note for kind, note in notes if kind == NOTHING]
    assert len(small_talk) == 20
    assert touching({key: ((), note) for key, note in enumerate(small_talk)}) == {}
