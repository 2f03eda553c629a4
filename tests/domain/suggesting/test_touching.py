"""Two people who talked of the same are found, and a crowd is not."""

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
