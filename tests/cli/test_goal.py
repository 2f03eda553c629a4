"""Goals, plans and experiments by the command line."""

from tests.cli.answers import Hallway


def test_a_goal_ticks_itself_with_the_reason(hallway: Hallway) -> None:
    hallway("event", "Salon Porto")
    hallway("goal", "meet a person outside software", "--event", "salon")
    hallway("add", "Bo Lind, musician")
    (shape,) = hallway("goal", "--json").json
    assert (shape["reached"], shape["reasons"], shape["wanted"]) == (
        True,
        ["Bo Lind works in music"],
        1,
    )


def test_a_goal_is_listed_with_what_happened(hallway: Hallway) -> None:
    hallway("goal", "be", "brave", "--until", "2026-12-01", "--expect", "a better talk")
    hallway("goal", "--of", "brave", "--happened", "two long talks", "--again", "yes")
    hallway("goal", "--of", "brave", "--tick")
    listed = hallway("goal").out.splitlines()
    assert "be brave, until Tue 1 Dec" in listed[0]
    assert listed[1:] == ["      expecting a better talk", "      two long talks, again"]


def test_a_goal_that_cannot_be_measured_says_so(hallway: Hallway) -> None:
    hallway("goal", "be", "brave")
    hallway("goal", "meet", "two", "people")
    first, second = hallway("goal").out.splitlines()
    assert first.endswith("be brave, no count in it, so you tick it")
    assert second.endswith("meet two people, 0 of 2")


def test_a_plan_gathers_goals_asks_and_guests(hallway: Hallway) -> None:
    hallway("event", "Salon 1, 2026-10-01 /Porto #Salon")
    hallway("add", "Ana Ruiz", "--event", "Salon 1")
    hallway("ask", "a cello")
    hallway("add", "Chidi Okafor")
    hallway("event", "Salon 2, 2026-12-01 /Porto #Salon")
    hallway("goal", "be brave", "--event", "Salon 2")
    hallway("plan", "Salon 2", "--expect", "chidi")
    shape = hallway("plan", "Salon 2", "--json").json
    assert ([g["text"] for g in shape["goals"]], shape["asks"]) == (["be brave"], ["a cello"])
    assert [(g["person"]["name"], g["why"]) for g in shape["guests"]] == [
        ("Chidi Okafor", "you named them"),
        ("Ana Ruiz", "met at Salon 1"),
    ]


def test_no_event_going_on_is_said(hallway: Hallway) -> None:
    assert "No event is going on" in hallway("plan").err


def test_an_experiment_is_suggested_until_it_is_tried(hallway: Hallway) -> None:
    first = hallway("experiment", "--seed", "1").out.strip()
    hallway("goal", first)
    assert hallway("experiment", "--seed", "1").out.strip() != first


def test_a_goal_is_rewritten_and_taken_away(hallway: Hallway) -> None:
    hallway("goal", "be brave")
    hallway("goal", "--of", "brave", "be", "bold")
    hallway("goal", "--of", "bold", "--remove")
    assert "No goals yet" in hallway("goal").err


def test_what_is_meant_is_asked(hallway: Hallway) -> None:
    hallway("goal", "be brave")
    assert "What about it?" in hallway("goal", "--of", "brave").err
    assert "'blah' is no day." in hallway("goal", "x", "--until", "blah").err


def test_nobody_is_tallied_beyond_what_is_wanted(hallway: Hallway) -> None:
    hallway("goal", "meet two people outside software")
    for line in ("Bo Lind, musician", "Cy Abe, nurse", "Di Eze, judge"):
        hallway("add", line)
    (shape,) = hallway("goal", "--json").json
    assert (shape["count"] if "count" in shape else len(shape["reasons"]), shape["reached"]) == (
        2,
        True,
    )


def test_a_goal_that_is_set_says_that_you_tick_it_yourself(hallway: Hallway) -> None:
    assert hallway("goal", "be happier").lines == ["Goal: be happier, which you tick yourself."]
