"""A part of a text in whole words, around those that matter."""

import pytest

from hallway.domain.excerpts import excerpt

LONG = "we stood behind the old school and looked at the apiary on its roof for an hour"


def test_a_short_text_stands_whole() -> None:
    assert excerpt("bees on a roof", (0, 4), 40) == "bees on a roof"


def test_the_words_that_matter_are_in_it_and_none_is_cut() -> None:
    start = LONG.index("apiary")
    assert excerpt(LONG, (start, start + 6), 30) == "…apiary on its roof for an hour"


def test_the_end_of_a_text_has_words_in_front_of_it() -> None:
    assert excerpt(LONG, (len(LONG) - 4, len(LONG)), 20) == "…its roof for an hour"


@pytest.mark.parametrize("start", [0, 30, 57])
def test_a_script_without_spaces_is_cut_around_them(start: int) -> None:
    text = "蜂" * start + "橋" + "蜂" * (60 - start)
    assert "橋" in excerpt(text, (start, start + 1), 20)
