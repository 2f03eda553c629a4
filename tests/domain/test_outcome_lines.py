"""An outcome in one line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.outcome_lines import OutcomeSaid, read_outcome_line, write_outcome_line

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a prize", OutcomeSaid("a prize")),
        ("big: a prize", OutcomeSaid("a prize", is_big=True)),
        ("a prize &Ana Ruiz &Bo", OutcomeSaid("a prize", ("Ana Ruiz", "Bo"))),
        ("a prize &Ana, 2026-03-01", OutcomeSaid("a prize", ("Ana",), day=date(2026, 3, 1))),
        ("a prize, yesterday", OutcomeSaid("a prize", day=date(2026, 11, 21))),
        ("a prize, 1 mar", OutcomeSaid("a prize", day=date(2026, 3, 1))),
        ("a prize, 3 dec", OutcomeSaid("a prize", day=date(2025, 12, 3))),
        ("a prize, at last", OutcomeSaid("a prize, at last")),
        ("R&D hires me", OutcomeSaid("R&D hires me")),
        ("&Ana", OutcomeSaid("", ("Ana",))),
        ("", OutcomeSaid("")),
    ],
)
def test_a_line_says_what_came_of_it(line: str, said: OutcomeSaid) -> None:
    assert read_outcome_line(line, TODAY) == said


@given(st.text(max_size=60))
def test_a_line_that_was_read_reads_back(line: str) -> None:
    said = read_outcome_line(line, TODAY)
    if said.text and said.day is not None:
        assert read_outcome_line(write_outcome_line(said), TODAY) == said
