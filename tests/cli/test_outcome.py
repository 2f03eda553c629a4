"""`hallway outcome` and `hallway trace`: what came of it, and how."""

import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def told(hallway: Hallway) -> Hallway:
    """Somebody met at a salon, who brought somebody else."""
    hallway("event", "Salon Porto")
    hallway("add", "Ana Ruiz : bridges")
    hallway("add", "Marek Novak ^Ana Ruiz : kite film")
    return hallway


def test_an_outcome_is_kept_and_listed(told: Hallway) -> None:
    told("outcome", "the museum hires us &Marek Novak", "--big")
    assert "big: the museum hires us, with Marek Novak" in told("outcome").out


def test_the_shape_names_who_is_part_of_it(told: Hallway) -> None:
    shape = told("outcome", "a prize", "--with", "marek", "--json").json
    assert ([each["name"] for each in shape["people"]], shape["confirmed"]) == (
        ["Marek Novak"],
        False,
    )


def test_a_trace_leads_back_to_where_it_began(told: Hallway) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    assert told("trace", "museum").out.splitlines() == [
        "outcome, the museum hires us (today)",
        "  where you met: talk with Marek Novak, kite film (today)",
        "    Ana Ruiz introduced you: talk with Ana Ruiz, bridges (today)",
        "      it was there: Salon Porto (today)",
    ]


def test_a_trace_is_confirmed(told: Hallway) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    told("trace", "museum", "--confirm")
    assert told("outcome", "--json").json[0]["confirmed"] is True


@pytest.mark.parametrize("start", ["ana ruiz", "salon porto"])
def test_forwards_it_shows_what_has_come_of_it(told: Hallway, start: str) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    assert "the museum hires us" in told("trace", "--from", start).out


def test_forwards_the_shape_is_a_tree(told: Hallway) -> None:
    tree = told("trace", "--from", "ana ruiz", "--json").json
    assert tree["came_of_it"][0]["what"] == "brought you to Marek Novak"


def test_an_outcome_without_a_chain_says_so(told: Hallway) -> None:
    told("outcome", "a windfall")
    answer = told("trace", "windfall")
    assert "Nothing is known of how it came about" in answer.err


def test_an_unknown_outcome_is_said(told: Hallway) -> None:
    assert "No outcome is called" in told("trace", "nonsense").err


def test_it_is_taken_away(told: Hallway) -> None:
    told("outcome", "a windfall")
    told("outcome", "--remove", "windfall")
    assert told("outcome").out == ""
