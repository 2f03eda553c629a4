"""What the sources of Hallway ask for, row by row: from a capture to the answer that is seen."""

import re
from pathlib import Path

import pytest

from tests.cli.answers import Hallway

_SOURCES = Path(__file__).parents[2] / "tui" / "hallway"


def test_networking_comes_for_ideas_and_for_resources(hallway: Hallway) -> None:
    """What an event is for sets what is offered to say."""
    said = []
    for mode in ("ideas", "resources"):
        hallway("event", f"Salon of {mode} for {mode}")
        found = hallway("openers", "--event", f"Salon of {mode}", "--json").json
        said.append({each["text"] for each in found})
    assert said[0] != said[1]


def test_ideas_are_sound_checked_with_people_outside_the_field(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz, software engineer !drones that count bees")
    hallway("add", "Bo Lind, musician : bees on a roof")
    assert (
        "Bo Lind: touched bees, and works in music" in hallway("idea", "--of", "bees", "--hear").out
    )
    hallway("idea", "--of", "bees", "--feedback", "bo", "against: they would not sing")
    assert (
        "against the idea drones that count bees: they would not sing" in hallway("show", "bo").out
    )


def test_the_seven_habits_have_their_places(hallway: Hallway) -> None:
    hallway("event", "Salon Porto")
    hallway("goal", "meet a person outside software", "--event", "salon")
    hallway("add", "Bo Lind, musician !learned: silence is half of it")
    hallway("add", "Ana Ruiz, software engineer !drones that count bees")
    hallway("collaborate", "bo", "--on", "a bee opera", "--idea", "bees")
    hallway("support", "bo", "challenger")
    assert hallway("goal", "--json").json[0]["reached"] is True
    assert "a bee opera" in hallway("collaborate").out
    assert "silence is half of it" in hallway("idea", "--lessons", "silence").out
    assert {t["field"] for t in hallway("pollinate", "--json").json["thoughts"]} == {
        "music",
        "software",
    }
    assert hallway("who", "support:challenger").out.startswith("Bo Lind")


def test_life_is_in_beta_with_experiments_a_portfolio_and_accidents(hallway: Hallway) -> None:
    hallway("goal", hallway("experiment").out.strip(), "--expect", "one good talk")
    hallway("goal", "--of", hallway("goal", "--json").json[0]["id"], "--happened", "three")
    assert hallway("goal", "--json").json[0]["happened"] == "three"
    hallway("add", "Marek Novak !kites on film")
    hallway("idea", "--of", "kites", "--energizes")
    assert hallway("idea", "--json").json[0]["energizes"] is True
    hallway("outcome", "a prize for kites &Marek Novak")
    assert [s["what"] for s in hallway("trace", "prize", "--json").json] == [
        "outcome",
        "idea",
        "talk with Marek Novak",
    ]


def test_gatherings_belong_to_a_series_and_show_what_came_of_them(hallway: Hallway) -> None:
    hallway("event", "Salon 1, 2026-10-01 /Porto #Salon")
    hallway("add", "Ana Ruiz, musician", "--event", "Salon 1")
    hallway("outcome", "a duet &Ana Ruiz")
    assert hallway("who", "event:salon").out.startswith("Ana Ruiz")
    assert "a duet" in hallway("trace", "--from", "Salon 1").out
    hallway("event", "Salon 2, 2026-12-01 /Porto #Salon")
    assert hallway("plan", "Salon 2", "--json").json["guests"][0]["why"] == "met at Salon 1"


def test_what_was_given_is_passed_on_and_an_old_tie_is_not_failed(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz !got: advice on visas")
    hallway("add", "Bo Lind")
    hallway("favour", "bo", "--gave", "an hour", "--passes-on", "visas")
    assert "passes on what Ana Ruiz gave you: advice on visas" in hallway("favour", "bo").out
    assert not re.search(r"\b(fail|neglect|owe you|debt)", hallway("review", "--list").out)


def test_nobody_is_scored_or_sold_to() -> None:
    """No word of it stands in what a person reads."""
    words = re.compile(r"\b(crm|lead score|prospects?|pipeline|sales|networking score)\b", re.I)
    shown = [*_SOURCES.glob("ui/**/*.py"), *_SOURCES.glob("cli/*.py")]
    texts = (re.findall(r'"([^"\n]*)"', path.read_text(encoding="utf-8")) for path in shown)
    assert [text for found in texts for text in found if words.search(text)] == []


def test_the_existing_network_stands_in_circles(hallway: Hallway) -> None:
    assert "school and alumni" in hallway("circle").out
    hallway("circle", "school and alumni", "Chidi Okafor, teacher")
    assert hallway("who", "circle:alumni").out.startswith("Chidi Okafor")


def test_how_well_you_know_them_counts_and_giving_comes_first(hallway: Hallway) -> None:
    hallway("add", "Marek Novak +battery models")
    hallway("add", "Ana Ruiz ?battery models : grids")
    brief = hallway("brief", "ana").out
    assert "Marek Novak can offer battery models" in brief


def test_an_ask_is_specific_and_finds_who_can_help(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz, patent attorney")
    (found,) = hallway("match-ask", "a lawyer for a patent", "--json").json
    assert found["name"] == "Ana Ruiz" and found["why"]


def test_what_is_captured_is_followed_up_and_found_ways_of_helping(hallway: Hallway) -> None:
    hallway("ask", "battery models")
    said = hallway("add", "Marek Novak +models of batteries > call him fri").out
    assert "Touches your ask “battery models”" in said
    assert hallway.due()[0]["text"] == "call him"


def test_only_whose_work_is_known_is_recommended(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    refused = hallway("recommend", "ana", "--to", "Acme", "--for", "coaching")
    assert refused.code == 1 and "counts on you having seen it" in refused.err
    hallway("vouch", "ana", "worked together, two years at Globex")
    assert hallway("recommend", "ana", "--to", "Acme", "--for", "coaching").code == 0


def test_the_core_is_small_and_its_facts_are_asked_again(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz @Acme")
    hallway("circle", "core", "Ana Ruiz @Acme")
    later = hallway.as_typed("--today", "2028-01-01", "review", "--list").out
    assert "Still at Acme?" in later


@pytest.mark.parametrize(
    ("line", "kind"), [("call: the tides", "call"), ("coffee: the tides", "coffee")]
)
def test_networking_is_done_in_every_kind_of_encounter(
    hallway: Hallway, line: str, kind: str
) -> None:
    hallway("add", "Ana Ruiz > call her")
    (due,) = hallway.due()
    hallway("done", due["id"], "--outcome", line)
    assert hallway("show", "ana", "--json").json["encounters"][0]["contact"] == kind
