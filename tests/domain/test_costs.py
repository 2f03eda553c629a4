"""What an event cost is read from one line."""

import pytest

from hallway.domain.costs import Cost, read_cost
from hallway.domain.errors import Refused


@pytest.mark.parametrize(
    ("said", "cost"),
    [
        ("240 EUR, 3 days", Cost("240 EUR", 3)),
        ("3 days", Cost("", 3)),
        ("1 day, £90", Cost("£90", 1)),
        ("1,5 days", Cost("", 1.5)),
        ("¥12,000", Cost("¥12,000")),
    ],
)
def test_money_and_days_are_told_apart(said: str, cost: Cost) -> None:
    assert read_cost(said) == cost


@pytest.mark.parametrize("said", ["", "none", "  "])
def test_nothing_takes_it_away(said: str) -> None:
    assert read_cost(said) is None


@pytest.mark.parametrize("said", ["a lot", "9" * 60 + " EUR"])
def test_what_has_no_number_or_never_ends_is_refused(said: str) -> None:
    with pytest.raises(Refused):
        read_cost(said)


@pytest.mark.parametrize("said", ["240 EUR, 3 days", "1.5 days", "£90"])
def test_what_is_said_of_a_cost_reads_as_the_same(said: str) -> None:
    cost = read_cost(said)
    assert read_cost(str(cost)) == cost
