from datetime import UTC, datetime, timedelta, timezone

import pytest

from hallway.domain.trash import TRASH_DAYS, days_left, show_days_left

DELETED_AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("later", "left"),
    [
        (timedelta(0), 30),
        (timedelta(hours=23), 30),
        (timedelta(days=1), 29),
        (timedelta(days=29, hours=23), 1),
        (timedelta(days=30) - timedelta(microseconds=1), 1),
        (timedelta(days=30), 0),
        (timedelta(days=300), 0),
    ],
)
def test_a_day_that_has_begun_still_counts(later: timedelta, left: int) -> None:
    assert days_left(DELETED_AT, DELETED_AT + later) == left


def test_a_clock_that_went_back_adds_no_days() -> None:
    assert days_left(DELETED_AT, DELETED_AT - timedelta(days=9)) == TRASH_DAYS


def test_a_moment_in_another_time_zone_is_the_same_moment() -> None:
    in_auckland = timezone(timedelta(hours=13))
    moment = (DELETED_AT + timedelta(hours=23)).astimezone(in_auckland)
    assert days_left(DELETED_AT, moment) == 30


@pytest.mark.parametrize(
    ("days", "words"), [(30, "30 days left"), (1, "1 day left"), (0, "time is over")]
)
def test_the_days_are_said_in_words(days: int, words: str) -> None:
    assert show_days_left(days) == words
