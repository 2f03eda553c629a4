from datetime import date

import pytest

from hallway.domain.days import read_day, show_day

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 11, 25)),
        ("Tomorrow", date(2026, 11, 26)),
        ("yesterday", date(2026, 11, 24)),
        ("the day after tomorrow", date(2026, 11, 27)),
        ("thu", date(2026, 11, 26)),
        ("Thurs", date(2026, 11, 26)),
        ("FRIDAY", date(2026, 11, 27)),
        ("sat", date(2026, 11, 28)),
        ("sun", date(2026, 11, 29)),
        ("mon", date(2026, 11, 30)),
        ("tues", date(2026, 12, 1)),
        ("wed", date(2026, 12, 2)),
        ("next fri", date(2026, 11, 27)),
        ("in 3 days", date(2026, 11, 28)),
        ("in a week", date(2026, 12, 2)),
        ("in two weeks", date(2026, 12, 9)),
        ("in 2 months", date(2027, 1, 25)),
        ("+3d", date(2026, 11, 28)),
        ("2w", date(2026, 12, 9)),
        ("next week", date(2026, 12, 4)),
        ("next month", date(2026, 12, 25)),
        ("12 dec", date(2026, 12, 12)),
        ("dec 12", date(2026, 12, 12)),
        ("12th dec", date(2026, 12, 12)),
        ("the 12th of December", date(2026, 12, 12)),
        ("1st sept", date(2027, 9, 1)),
        ("12 dec 2027", date(2027, 12, 12)),
        ("Dec 12, 2027", date(2027, 12, 12)),
        ("sat 12 dec", date(2026, 12, 12)),
        ("2026-12-12", date(2026, 12, 12)),
        ("12/12", date(2026, 12, 12)),
        ("31/12", date(2026, 12, 31)),
        ("12/31", date(2026, 12, 31)),
        ("31/12/2027", date(2027, 12, 31)),
        ("by fri.", date(2026, 11, 27)),
        ("until 12 dec!", date(2026, 12, 12)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert read_day(text, WEDNESDAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "31 feb",
        "2026-02-30",
        "29 feb 2027",
        "12/11",
        "13/13",
        "fri 12 dec",
        "in days",
        "in 999999999 days",
        "in 999999999 months",
        "next year",
        "12",
        "3 days",
        "fri morning",
        "0 dec",
        "12 dec 0000",
    ],
)
def test_what_is_no_day_is_not_read(text: str) -> None:
    assert read_day(text, WEDNESDAY) is None


def test_the_weekday_of_today_is_in_a_week() -> None:
    assert read_day("wed", WEDNESDAY) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("today", "friday"),
    [
        (date(2026, 11, 23), date(2026, 12, 4)),
        (date(2026, 11, 29), date(2026, 12, 4)),
    ],
)
def test_next_week_is_its_friday_and_begins_on_monday(today: date, friday: date) -> None:
    assert read_day("next week", today) == friday


def test_next_month_is_its_last_day_when_it_is_shorter() -> None:
    assert read_day("next month", date(2027, 1, 31)) == date(2027, 2, 28)


def test_a_date_without_a_year_may_be_today() -> None:
    assert read_day("25 nov", WEDNESDAY) == WEDNESDAY


def test_a_date_without_a_year_that_has_gone_by_is_next_years() -> None:
    assert read_day("24 nov", WEDNESDAY) == date(2027, 11, 24)


def test_a_past_date_with_a_year_is_kept() -> None:
    assert read_day("24 nov 2026", WEDNESDAY) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("today", "day"),
    [(date(2027, 6, 1), date(2028, 2, 29)), (date(2028, 6, 1), None), (date(2027, 1, 1), None)],
)
def test_a_leap_day_is_read_only_in_its_year(today: date, day: date | None) -> None:
    assert read_day("29 feb", today) == day


def test_a_day_after_the_last_one_does_not_exist() -> None:
    assert read_day("tomorrow", date.max) is None


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 25), "today"),
        (date(2026, 11, 26), "tomorrow"),
        (date(2026, 11, 24), "yesterday"),
        (date(2026, 11, 27), "Fri"),
        (date(2026, 12, 1), "Tue"),
        (date(2026, 12, 2), "Wed 2 Dec"),
        (date(2026, 11, 23), "Mon 23 Nov"),
        (date(2026, 1, 2), "Fri 2 Jan"),
        (date(2027, 8, 25), "Wed 25 Aug"),
        (date(2027, 8, 26), "26 Aug 2027"),
        (date(2027, 11, 27), "27 Nov 2027"),
        (date(2025, 12, 31), "31 Dec 2025"),
    ],
)
def test_a_day_is_shown_as_shortly_as_it_is_clear(day: date, shown: str) -> None:
    assert show_day(day, WEDNESDAY) == shown


def test_a_day_is_shown_on_the_last_days_of_the_calendar() -> None:
    assert show_day(date.max, date(9999, 12, 1)) == "Fri 31 Dec"
