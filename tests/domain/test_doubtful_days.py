"""A day that was perhaps not meant is said, and what was typed is kept as it is."""

from datetime import date

import pytest

from hallway.domain.capture_line import read_line
from hallway.domain.doubtful_days import doubt_about

TODAY = date(2026, 11, 22)


def doubt(typed: str) -> str | None:
    (promise,) = read_line(f"> {typed}", TODAY).draft.mine
    return doubt_about(promise.text, promise.due, TODAY)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("send it 2026-11-21", "Yesterday is over already."),
        ("send it 2026-11-13", "Fri 13 Nov is over already."),
        ("send it 2025-01-05", "5 Jan 2025 is over already."),
        ("send it by 30 feb", "“30 feb” is no day, so it has none."),
        ("send it 31/02", "“31/02” is no day, so it has none."),
        ("send it someday", "“someday” is no day, so it has none."),
        ("send it some time.", "“some time” is no day, so it has none."),
        ("send it ASAP!", "“ASAP” is no day, so it has none."),
    ],
)
def test_what_is_no_day_to_come_is_named(typed: str, said: str) -> None:
    assert doubt(typed) == said


@pytest.mark.parametrize(
    "typed",
    ["send it fri", "send it today", "send it", "someday soon, she said", "see you at 3 pm"],
)
def test_all_else_is_fine(typed: str) -> None:
    assert doubt(typed) is None
