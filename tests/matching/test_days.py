from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.matching.days import day_words, keys_of
from hallway.matching.periods import Period

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def test_a_day_is_found_by_its_year_and_its_month() -> None:
    assert day_words("2026-07-14") == ("d:2026", "d:2026-07", "d:2026-07-14", "d:m07")


@pytest.mark.parametrize("text", ["", "14 july", "2026-07", "2026-07-14T10:30"])
def test_what_is_no_day_has_no_words(text: str) -> None:
    assert day_words(text) == ()


@pytest.mark.parametrize(
    ("first", "last", "keys"),
    [
        (date(2019, 1, 1), date(2020, 12, 31), ["d:2019", "d:2020"]),
        (date(2019, 12, 1), date(2020, 2, 29), ["d:2019-12", "d:2020-01", "d:2020-02"]),
        (date(2019, 7, 31), date(2019, 8, 31), ["d:2019-07-31", "d:2019-08"]),
        (date(2020, 2, 28), date(2020, 2, 29), ["d:2020-02-28", "d:2020-02-29"]),
        (date(2019, 7, 2), date(2019, 7, 1), []),
        (date(9999, 11, 30), date.max, ["d:9999-11-30", "d:9999-12"]),
        (date(2100, 12, 30), date(2101, 1, 1), ["d:2100-12-30", "d:2100-12-31", "d:2101-01-01"]),
        (date(1, 1, 1), date(1, 1, 31), ["d:0001-01"]),
    ],
)
def test_a_period_has_the_fewest_keys(first: date, last: date, keys: list[str]) -> None:
    assert list(keys_of(Period(first, last))) == keys


@given(DAYS, DAYS, DAYS)
def test_a_day_has_a_key_of_a_period_just_if_it_is_in_it(one: date, other: date, day: date) -> None:
    period = Period(min(one, other), max(one, other))
    is_found = not set(day_words(day.isoformat())).isdisjoint(keys_of(period))
    assert is_found == period.contains(day)
