"""Clues that were told of one encounter beat the same clues told of two."""

import pytest

from hallway.domain.matches import Profile
from hallway.matching.finder import make_finder
from tests.matching.people import TODAY, profile
from tests.matching.test_who import who

SCATTERED, TOGETHER = 1, 2


def someone(person: int, *encounters: tuple[str, str, str]) -> Profile:
    """Make someone who was met on these days, at these places, with these notes."""
    passages = [
        passage
        for day, place, note in encounters
        for passage in (("day", day), ("event place", place), ("note", note))
    ]
    return profile(person, ("name", f"Noor Aziz{person}"), *passages)


@pytest.mark.parametrize(
    "query",
    [
        "perugia july 2019 ",
        "july 2019 perugia ",
        "perugia saffron ",
        "saffron july 2019 ",
        "saffron 2019-07-03 ",
        "aziz perugia july 2019 ",
    ],
)
def test_one_encounter_beats_two(query: str) -> None:
    met = ("2019-07-03", "Oslo", "Chess."), ("2020-01-05", "Perugia", "Tea.")
    scattered = someone(SCATTERED, *met, ("2021-03-09", "Rome", "Saffron."))
    together = someone(TOGETHER, *met[1:], ("2019-07-03", "Perugia", "Saffron."))
    index = make_finder([scattered, together])
    assert who(index, query)[0] == TOGETHER


def test_the_order_of_encounters_is_no_matter() -> None:
    tea, saffron = ("2020-01-05", "Rome", "Tea."), ("2019-07-03", "Perugia", "Saffron.")
    index = make_finder([someone(1, saffron, tea), someone(2, tea, saffron)])
    first, second = index.who("perugia saffron july 2019 ", TODAY, 5)
    assert first.score == second.score


def test_two_encounters_still_find_someone() -> None:
    index = make_finder(
        [someone(1, ("2019-07-03", "Oslo", "Chess."), ("2020-01-05", "Perugia", "Tea."))]
    )
    assert who(index, "perugia july 2019 ") == [1]


def test_a_meaning_that_was_told_of_the_encounter_counts_as_well() -> None:
    index = make_finder(
        [
            someone(1, ("2019-07-03", "Perugia", "Tea."), ("2020-01-05", "Oslo", "Keeps bees.")),
            someone(2, ("2019-07-03", "Oslo", "Tea."), ("2020-01-05", "Perugia", "Keeps bees.")),
        ]
    )
    assert who(index, "perugia beekeeper ")[0] == 2


def test_an_encounter_is_known_anew_after_a_change() -> None:
    apart = someone(1, ("2019-07-03", "Oslo", "Chess."), ("2020-01-05", "Perugia", "Tea."))
    index = make_finder([apart, someone(2, ("2019-07-03", "Perugia", "Tea."))])
    assert who(index, "perugia july 2019 ")[0] == 2
    index.update([someone(1, ("2019-07-03", "Perugia", "Tea.")), someone(2)], [])
    assert who(index, "perugia july 2019 ") == [1]
