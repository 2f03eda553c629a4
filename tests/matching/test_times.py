from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.matching.days import day_words
from hallway.matching.periods import within_reach
from hallway.matching.times import period_of, times_in
from tests.matching.people import TODAY

MIDSUMMER = date(2026, 7, 10)


def strength(text: str, day: str, today: date = TODAY) -> float:
    """Say how well a day fits the only time of a text."""
    (time,) = times_in(text, today)
    keys = dict(time.keys)
    return max((keys.get(word, 0.0) for word in day_words(day)), default=0.0)


@pytest.mark.parametrize(
    ("text", "told", "keys"),
    [
        ("met in november 2018 in Oslo", "november 2018", "d:2018-11"),
        ("sept. 2019", "sept. 2019", "d:2019-09"),
        ("July, 2019", "July, 2019", "d:2019-07"),
        ("july '19", "july '19", "d:2019-07"),
        ("may of last year", "may of last year", "d:2025-05"),
        ("last year in may", "last year in may", "d:2025-05"),
        ("2019 july", "2019 july", "d:2019-07"),
        ("met 2019-07, tall", "2019-07", "d:2019-07"),
        ("2019-07-14", "2019-07-14", "d:2019-07-14"),
        ("14.7.2019", "14.7.2019", "d:2019-07-14"),
        ("14/7/2019", "14/7/2019", "d:2019-07-14"),
        ("7/14/2019", "7/14/2019", "d:2019-07-14"),
        ("14.7.19", "14.7.19", "d:2019-07-14"),
        ("7/2019", "7/2019", "d:2019-07"),
        ("may 1931", "may 1931", "d:1931-05"),
        ("before 1931", "before 1931", "d:1928 d:1929 d:1930"),
        ("the 5th of may 2020", "5th of may 2020", "d:2020-05-05"),
        ("may 5, 2020", "may 5, 2020", "d:2020-05-05"),
        ("in 2019", "2019", "d:2019"),
        ("from '19", "'19", "d:2019"),
        ("q3 2024", "q3 2024", "d:2024-07 d:2024-08 d:2024-09"),
        ("spring 2024", "spring 2024", "d:2024-03 d:2024-04 d:2024-05"),
        ("summer of 2019", "summer of 2019", "d:2019-06 d:2019-07 d:2019-08"),
        ("summer of 69", "summer of 69", "d:1969-06 d:1969-07 d:1969-08"),
        ("may of 19", "may of 19", "d:2019-05"),
        ("Fall 2019", "Fall 2019", "d:2019-09 d:2019-10 d:2019-11"),
        ("winter 2023/24", "winter 2023/24", "d:2023-12 d:2024-01 d:2024-02"),
        ("early 2024", "early 2024", "d:2024-01 d:2024-02 d:2024-03 d:2024-04"),
        ("mid-2024", "mid-2024", "d:2024-05 d:2024-06 d:2024-07 d:2024-08"),
        ("at the end of 2024", "end of 2024", "d:2024-09 d:2024-10 d:2024-11 d:2024-12"),
        ("late in spring 2024", "late in spring 2024", "d:2024-05"),
        ("between 2019 and 2021", "between 2019 and 2021", "d:2019 d:2020 d:2021"),
        ("2019-2021", "2019-2021", "d:2019 d:2020 d:2021"),
        ("from march to may 2019", "from march to may 2019", "d:2019-03 d:2019-04 d:2019-05"),
        (
            "from december to may 2019",
            "from december to may 2019",
            "d:2018-12 d:2019-01 d:2019-02 d:2019-03 d:2019-04 d:2019-05",
        ),
        ("between 2021 and 2019", "between 2021 and 2019", "d:2019 d:2020 d:2021"),
        ("since october", "since october", "d:2026-10 d:2026-11"),
        ("since 2025", "since 2025", "d:2025 d:2026"),
        ("after september", "after september", "d:2026-10 d:2026-11"),
        ("the 1990s", "1990s", " ".join(f"d:199{n}" for n in range(10))),
        ("the 90s", "90s", " ".join(f"d:199{n}" for n in range(10))),
        ("last month", "last month", "d:2026-10"),
        ("this month", "this month", "d:2026-11"),
        ("last year", "last year", "d:2025"),
        ("last quarter", "last quarter", "d:2026-07 d:2026-08 d:2026-09"),
        ("the year before last", "year before last", "d:2024"),
        ("monday last week", "monday last week", "d:2026-11-09"),
        ("friday of last week", "friday of last week", "d:2026-11-13"),
        ("on tuesday this week", "tuesday this week", "d:2026-11-17"),
        ("this summer", "this summer", "d:2026-06 d:2026-07 d:2026-08"),
        ("yesterday", "yesterday", "d:2026-11-21"),
        ("the day before yesterday", "day before yesterday", "d:2026-11-20"),
        ("today", "today", "d:2026-11-22"),
        ("past 3 months", "past 3 months", "d:2026-08 d:2026-09 d:2026-10 d:2026-11"),
    ],
)
def test_a_time_stands_for_its_days(text: str, told: str, keys: str) -> None:
    (time,) = times_in(text, TODAY)
    assert text[time.start : time.end] == told
    assert " ".join(key for key, _ in time.keys) == keys


@pytest.mark.parametrize(
    ("text", "fits", "fits_less", "does_not"),
    [
        ("2 weeks ago", "2026-11-08", "2026-11-04", "2026-11-02"),
        ("two weeks ago", "2026-11-08", "2026-11-12", "2026-11-14"),
        ("a week ago", "2026-11-15", "2026-11-17", "2026-11-19"),
        ("a fortnight ago", "2026-11-08", "2026-11-12", "2026-11-20"),
        ("a couple of weeks ago", "2026-11-06", "2026-11-02", "2026-11-18"),
        ("3 days ago", "2026-11-19", "2026-11-18", "2026-11-16"),
        ("a month ago", "2026-10-22", "2026-10-12", "2026-09-30"),
        ("3 months ago", "2026-08-20", "2026-07-25", "2026-05-30"),
        ("a few months ago", "2026-08-20", "2026-06-15", "2026-01-30"),
        ("half a year ago", "2026-05-22", "2026-03-15", "2026-01-15"),
        ("a year ago", "2025-11-22", "2025-08-15", "2024-11-22"),
        ("a year and a half ago", "2025-05-22", "2024-12-22", "2024-05-22"),
        ("two and a half years ago", "2024-05-22", "2023-08-22", "2026-01-22"),
        ("a month and a half ago", "2026-10-07", "2026-09-25", "2026-08-30"),
        ("a year or two ago", "2025-05-22", "2024-11-22", "2023-11-22"),
        ("two or three years ago", "2024-05-22", "2023-03-22", "2021-11-22"),
        ("a week or two ago", "2026-11-12", "2026-11-08", "2026-11-01"),
        ("a month or so ago", "2026-10-22", "2026-10-10", "2026-08-22"),
        ("two summers ago", "2025-07-01", "2024-07-01", "2026-07-01"),
        ("three winters ago", "2024-01-05", "2023-01-05", "2025-01-05"),
        ("2 years ago", "2024-06-01", "2025-07-01", "2023-12-31"),
        ("twenty days ago", "2026-11-02", "2026-11-07", "2026-11-09"),
        ("twelve years ago", "2014-06-01", "2013-06-01", "2010-01-01"),
        ("last week", "2026-11-11", "2026-11-17", "2026-11-08"),
        ("last spring", "2026-04-10", "2025-04-10", "2026-06-01"),
        ("last monday", "2026-11-16", "2026-11-09", "2026-11-17"),
        ("on tuesday", "2026-11-17", "2026-11-10", "2026-11-18"),
        ("last may", "2026-05-31", "2025-05-31", "2024-05-31"),
        ("in may", "2026-05-31", "2019-05-31", "2026-06-01"),
        ("during the summer", "2026-07-01", "2019-07-01", "2026-09-01"),
        ("5 may", "2026-05-05", "2024-05-05", "2026-05-06"),
        ("5/6/2019", "2019-06-05", "2019-05-06", "2019-06-06"),
        ("winter 2024", "2024-01-05", "2023-12-05", "2024-06-01"),
        ("around may 2019", "2019-05-05", "2019-06-05", "2019-08-01"),
        ("before 2020", "2019-05-05", "2009-05-05", "2020-01-01"),
        ("around christmas", "2025-12-25", "2026-01-05", "2026-02-05"),
    ],
)
def test_a_time_fits_some_days_better_than_others(
    text: str, fits: str, fits_less: str, does_not: str
) -> None:
    assert strength(text, fits) > strength(text, fits_less) > strength(text, does_not) == 0


@pytest.mark.parametrize(
    ("text", "fits", "does_not"),
    [
        ("before christmas", "2025-12-15", "2025-12-28"),
        ("after christmas 2024", "2025-01-05", "2024-12-20"),
        ("at new year", "2025-12-31", "2025-12-15"),
        ("new year's eve 2023", "2023-01-01", "2023-12-31"),
        ("at easter 2019", "2019-04-21", "2019-04-14"),
        ("before easter", "2026-04-03", "2026-04-08"),
        ("at halloween", "2026-10-31", "2026-10-25"),
        ("early may", "2026-05-10", "2026-05-11"),
        ("last weekend", "2026-11-15", "2026-11-13"),
        ("the week before last", "2026-11-04", "2026-11-11"),
        ("recently", "2026-11-01", "2026-03-01"),
        ("lately", "2026-09-15", "2026-03-01"),
        ("the other day", "2026-11-18", "2026-10-18"),
        ("a long time ago", "2018-05-05", "2025-05-05"),
        ("last night", "2026-11-21", "2026-11-20"),
        ("last few weeks", "2026-11-10", "2026-08-10"),
    ],
)
def test_a_vague_time_fits_what_people_mean(text: str, fits: str, does_not: str) -> None:
    assert strength(text, fits) > strength(text, does_not) == 0


@pytest.mark.parametrize(
    "sunday",
    ["1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2038-04-25", "2049-04-18"],
)
def test_easter_is_at_the_sunday_after_the_full_moon_of_spring(sunday: str) -> None:
    day, text = date.fromisoformat(sunday), f"easter {sunday[:4]}"
    assert strength(text, str(day - timedelta(days=3))) == 1
    assert strength(text, str(day + timedelta(days=2))) == 1
    assert strength(text, str(day + timedelta(days=3))) == 0


def test_two_summers_ago_in_summer_leaves_this_one_out() -> None:
    in_order = [strength("two summers ago", f"{year}-07-01", MIDSUMMER) for year in (2024, 2025)]
    assert in_order == [1.0, 0.8]
    assert strength("two summers ago", "2026-07-01", MIDSUMMER) == 0


def test_a_vague_time_says_less_than_a_firm_one() -> None:
    assert strength("a long time ago", "2018-05-05") < strength("2018", "2018-05-05")


@pytest.mark.parametrize("day", ["2025-07-01", "2026-07-01"])
def test_last_summer_in_summer_may_be_either(day: str) -> None:
    assert strength("last summer", day, MIDSUMMER) > 0.5


def test_a_weekday_of_today_was_a_week_ago() -> None:
    assert strength("last sunday", "2026-11-15") > strength("last sunday", "2026-11-22")


@pytest.mark.parametrize(
    "text", ["spring water", "march for peace", "may", "fall guy", "tuesday salon", "2019"]
)
def test_a_time_alone_may_be_a_word(text: str) -> None:
    (time,) = times_in(text, TODAY)
    assert time.is_word


@pytest.mark.parametrize("text", ["in spring", "last may", "on tuesday", "before may", "may 2019"])
def test_a_time_beside_words_of_time_is_no_other_word(text: str) -> None:
    (time,) = times_in(text, TODAY)
    assert not time.is_word


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ana",
        "sat next to me",
        "sun li",
        "2019-13",
        "in",
        "before",
        "the last",
        "between",
        "ago",
        "3 bees ago",
        "2 summers",
        "99 summers ago",
        "a year or ago",
        "half a year",
        "in her 60s",
        "room 12019",
        "192.168.1.1",
        "9999999999 weeks",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert times_in(text, TODAY) == []


def test_a_day_that_does_not_exist_is_not_read() -> None:
    (time,) = times_in("31 feb", TODAY)
    assert (time.start, time.is_word) == (3, True)


def test_words_of_time_with_a_mark_between_do_not_belong_together() -> None:
    times = times_in("may: 2019", TODAY)
    assert [time.keys[0][0] for time in times] == ["d:2026-05", "d:2019"]


def test_several_times_are_told_in_order() -> None:
    text = "last year, or was it in may"
    assert [text[t.start : t.end] for t in times_in(text, TODAY)] == ["last year", "may"]


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 1, 1), date(2026, 12, 31)])
@pytest.mark.parametrize(
    "text",
    ["a year ago", "999 years ago", "999 weeks ago", "last month", "last christmas", "29 feb"],
)
def test_times_are_read_on_any_day(text: str, today: date) -> None:
    (time,) = times_in(text, today)
    assert time.keys


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026-05", date(2026, 5, 1)),
        ("2026", date(2026, 1, 1)),
        ("may", date(2026, 5, 1)),
        ("last-week", date(2026, 11, 9)),
        ("2-weeks-ago", date(2026, 11, 6)),
        ("last spring", date(2026, 3, 1)),
    ],
)
def test_a_whole_text_may_be_a_period(text: str, first: date) -> None:
    period = period_of(text, TODAY)
    assert period is not None
    assert period.first == first


@pytest.mark.parametrize("text", ["", "blah", "may flowers", "20", "!", "may: 2019"])
def test_other_texts_are_no_period(text: str) -> None:
    assert period_of(text, TODAY) is None


WORDS = """
    last this past the of in on may spring winter monday week weeks month year years ago 2 5 31 3rd
    2019 '19 q3 christmas new early mid end before after since between and to until around a few
    couple half 14.7.2019 2019-07 recently - , weekend or so half summers easter
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join), st.dates())
def test_any_words_of_time_are_read_without_an_error(text: str, today: date) -> None:
    for time in times_in(text, within_reach(today)):
        assert 0 <= time.start < time.end <= len(text)
        assert all(0 < strength <= 1 for _, strength in time.keys)
