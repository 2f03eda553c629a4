"""Reading what is done together, and since when."""

from datetime import date

import pytest

from hallway.domain.collaborations import read_together

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "text", "since"),
    [
        ("the kite film", "the kite film", None),
        ("the kite film, since 3 mar 2025", "the kite film", date(2025, 3, 3)),
        ("the kite film since yesterday", "the kite film", date(2026, 11, 21)),
        ("the kite film, since 24 dec", "the kite film", date(2025, 12, 24)),
        ("friends since school", "friends since school", None),
        ("a film, since 3 mar 2027", "a film, since 3 mar 2027", None),
    ],
)
def test_since_when_stands_behind_what_it_is(line: str, text: str, since: date | None) -> None:
    assert read_together(line, TODAY) == (text, since)
