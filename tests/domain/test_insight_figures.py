"""Figures, against values computed by hand."""

import math

import pytest

from hallway.domain.insights.figures import days_long, hill_number, percent, spoken


@pytest.mark.parametrize(
    ("counts", "number"),
    [
        ((), 0),
        ((7,), 1),
        ((3, 3), 2),
        ((5, 5, 5, 5), 4),
        ((2, 1, 1), 2 * math.sqrt(2)),  # entropy: 1/2 ln 2 + 2 * 1/4 ln 4 = 3/2 ln 2
        ((9, 0), 1),
    ],
)
def test_variety_is_the_number_of_equally_common_kinds(
    counts: tuple[int, ...], number: float
) -> None:
    assert hill_number(counts) == pytest.approx(number)


def test_a_share_is_said_with_both_its_numbers() -> None:
    assert percent(1, 8) == "1 of 8, 12 %"


def test_a_share_of_nothing_is_nothing() -> None:
    assert percent(0, 0) == "0 of 0, 0 %"


def test_numbers_up_to_ten_are_words() -> None:
    assert [spoken(each) for each in (0, 6, 11)] == ["no", "six", "11"]


@pytest.mark.parametrize(
    ("days", "said"), [(1, "1 day"), (59, "59 days"), (61, "2 months"), (1_096, "3 years")]
)
def test_days_are_said_in_the_largest_unit_that_tells(days: int, said: str) -> None:
    assert days_long(days) == said
