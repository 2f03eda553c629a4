"""How often somebody wants to be in touch, as it is typed: from a day to ten years."""

import pytest

from hallway.domain.errors import Refused
from hallway.domain.ties import read_cadence


@pytest.mark.parametrize(
    ("text", "days"), [("1", 1), ("3650", 3_650), ("521w", 3_647), ("10 years", 3_650)]
)
def test_the_shortest_and_the_longest_are_taken(text: str, days: int) -> None:
    assert read_cadence(text) == days


@pytest.mark.parametrize("text", ["0", "0 weeks", "0 years", "3651", "10000", "10,000", "28 years"])
def test_none_is_shorter_than_a_day_or_longer_than_ten_years(text: str) -> None:
    with pytest.raises(Refused):
        read_cadence(text)


@pytest.mark.parametrize("text", ["0", "10000"])
def test_the_sentence_says_from_when_to_when_and_what_to_try(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_cadence(text)
    assert refused.value.sentences == "A cadence is from 1 to 3650 days. Try 30, 6w or year."
