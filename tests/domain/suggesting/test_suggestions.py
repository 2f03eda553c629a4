"""What is suggested after a conversation: the right thing first, with its reason, or nothing."""

from datetime import date, timedelta

import pytest

from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.domain.policies import Policies
from hallway.domain.records import Link
from hallway.domain.suggesting import Kind, suggest
from hallway.domain.suggesting.suggestions import Said

TODAY = date(2026, 11, 22)


def test_a_suggestion_says_which_words_it_was_made_of() -> None:
    (first, *_) = suggest(Said("asked for the slides about bees"), TODAY)
    assert first.reason == "you noted “the slides about”"


def test_its_text_is_the_clause_in_which_they_stand() -> None:
    (first, *_) = suggest(Said("likes tea. send the slides about bees; rain"), TODAY)
    assert first.text == "send: send the slides about bees"


def test_a_long_clause_is_cut_at_a_word() -> None:
    (first, *_) = suggest(
        Said("send her the slides of the talk about bees and drones, ".replace(",", "") * 3), TODAY
    )
    assert len(first.text) < 80 and first.text.endswith("…")


def test_its_day_is_counted_from_today() -> None:
    (first, *_) = suggest(Said("send the paper"), TODAY)
    assert first.due == TODAY + timedelta(days=2)


@pytest.mark.parametrize(
    ("note", "days"), [("send the paper", 3), ("lunch", 5), ("visit her lab", 5)]
)
def test_other_days_may_be_set(note: str, days: int) -> None:
    (first, *_) = suggest(Said(note), TODAY, Policies(step_days=3, meet_days=5))
    assert first.due == TODAY + timedelta(days=days)


def test_five_at_most_are_suggested() -> None:
    note = "send the paper, introduce her to Olu, hiring, demo, visit her lab, look it up, lunch"
    assert len(suggest(Said(note), TODAY)) == 5


def test_an_idea_is_thanked_for_and_carried_on() -> None:
    found = suggest(Said("bees", Mode.IDEAS, ideas=("hives on trams",)), TODAY)
    assert [each.kind for each in found] == [Kind.THANK, Kind.CONTINUE]
    assert [(each.due - TODAY).days for each in found] == [2, 21]


def test_for_resources_what_they_look_for_comes_within_two_days() -> None:
    (first,) = suggest(Said("bees", Mode.RESOURCES, asks=("a hangar",)), TODAY)
    assert (first.kind, first.text) == (Kind.ASK, "find out: who knows of a hangar")


def test_whoever_introduced_you_is_thanked() -> None:
    olu = RecordId(7)
    said = Said("bees", name="Mei Tanaka", introducer=Link("Olu Bello", olu))
    (first,) = suggest(said, TODAY)
    assert (first.text, first.reason, first.about) == (
        *("thank them: the introduction to Mei Tanaka", "Olu Bello introduced you", olu),
    )


def test_an_introducer_who_is_not_known_yet_is_named() -> None:
    (first,) = suggest(Said("bees", introducer=Link("Olu")), TODAY)
    assert (first.text, first.about) == ("thank them: Olu, for the introduction", None)


def test_a_word_that_stands_alone_in_a_clause_tells_only_if_it_often_does() -> None:
    kinds = [each.kind for each in suggest(Said("wants the slides, lunch, piece"), TODAY)]
    assert kinds == [Kind.SEND, Kind.MEET]


def test_two_who_talked_of_the_same_are_introduced() -> None:
    (first,) = suggest(Said("bees", alike=(("Mei Tanaka", "radar"),)), TODAY)
    assert (first.text, first.reason) == ("introduce: to Mei Tanaka", "both talked of radar")


def test_nothing_said_suggests_nothing() -> None:
    assert suggest(Said(""), TODAY) == ()


def test_a_meeting_for_resources_is_sooner_than_one_for_ideas() -> None:
    days = {
        mode: next(each.due for each in suggest(Said("let us have coffee", mode=mode), TODAY))
        for mode in (Mode.IDEAS, Mode.RESOURCES)
    }
    assert days[Mode.RESOURCES] < days[Mode.IDEAS]
