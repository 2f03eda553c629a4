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


def test_its_day_is_said_beside_it(told: Hallway) -> None:
    shape = told("outcome", "a prize", "--day", "1 mar", "--json").json
    assert shape["day"] == "2026-03-01"


def test_what_is_no_day_is_said(told: Hallway) -> None:
    answer = told("outcome", "a prize", "--day", "soonish")
    assert (answer.code, "is no day" in answer.err) == (2, True)


def test_a_big_one_without_words_is_no_list(told: Hallway) -> None:
    assert told("outcome", "--big").code == 2


def test_it_is_put_right(told: Hallway) -> None:
    told("outcome", "a prize")
    told("outcome", "--edit", "prize", "a large prize &Ana Ruiz")
    assert "a large prize, with Ana Ruiz" in told("outcome").out


def test_a_step_is_left_out_and_the_rest_confirmed(told: Hallway) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    told("trace", "museum", "--without", "2", "--confirm")
    assert [step["what"] for step in told("trace", "museum", "--json").json] == [
        "outcome",
        "talk with Marek Novak",
        "Salon Porto",
    ]


def test_another_way_is_shown(told: Hallway) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    first, second = told("trace", "museum").out, told("trace", "museum", "--way", "2").out
    assert second.startswith("outcome, the museum hires us") and first != second


@pytest.mark.parametrize("wrong", [("--way", "99"), ("--without", "9"), ("--without", "0")])
def test_a_way_or_step_that_is_not_there_is_said(told: Hallway, wrong: tuple[str, str]) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    answer = told("trace", "museum", *wrong)
    assert (answer.code, "There is no" in answer.err) == (2, True)


def test_nothing_known_is_not_confirmed(told: Hallway) -> None:
    told("outcome", "a windfall")
    assert "needs a step" in told("trace", "windfall", "--confirm").err


def test_it_says_whether_the_chain_was_confirmed(told: Hallway) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    before, after = told("trace", "museum"), told("trace", "museum", "--confirm")
    assert ("--confirm says" in before.err, "You confirmed it." in after.err) == (True, True)


def test_forwards_from_an_idea(told: Hallway) -> None:
    told("add", "Bo Lind !a choir of drones")
    assert told("trace", "--from", "choir").out.startswith("idea, a choir of drones")


def test_forwards_from_nothing_that_is_known_says_so(told: Hallway) -> None:
    assert "Nothing here is called" in told("trace", "--from", "atlantis").err


def test_it_stands_in_what_is_shown_of_somebody(told: Hallway) -> None:
    told("outcome", "the museum hires us &Marek Novak")
    assert "came of it: the museum hires us" in told("show", "marek").out
