"""What is suggested after a conversation: the right thing first, with its reason, or nothing."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from hallway.domain.modes import Mode
from hallway.domain.policies import Policies
from hallway.domain.suggesting import Kind, suggest
from hallway.domain.suggesting.phrases import pattern_of, phrases, read_phrases
from hallway.domain.suggesting.suggestions import Said

TODAY = date(2026, 11, 22)
NOTES = [
    line.split("\t")
    for line in Path(__file__).with_name("notes.tsv").read_text(encoding="utf-8").splitlines()
]
ASKING = [each for each in NOTES if each[0] != "none"]
SMALL_TALK = [each for each in NOTES if each[0] == "none"]


def first_kind(mode: str, note: str) -> str:
    found = suggest(Said(note, Mode(mode)), TODAY)
    return found[0].kind.value if found else "none"


def test_there_are_sixty_notes_and_twenty_of_small_talk() -> None:
    assert (len(ASKING), len(SMALL_TALK)) == (60, 20)


def test_the_right_kind_comes_first_for_four_of_five_notes() -> None:
    right = [kind for kind, mode, note in ASKING if first_kind(mode, note) == kind]
    assert len(right) >= 0.8 * len(ASKING)


def test_small_talk_asks_for_nothing() -> None:
    quiet = [note for kind, mode, note in SMALL_TALK if first_kind(mode, note) == kind]
    assert len(quiet) >= 0.9 * len(SMALL_TALK)


def test_a_suggestion_says_which_words_it_was_made_of() -> None:
    (first, *_) = suggest(Said("asked for the slides about bees"), TODAY)
    assert first.reason == "you noted “asked for the”"


def test_its_text_is_the_clause_in_which_they_stand() -> None:
    (first, *_) = suggest(Said("likes tea. send the slides about bees; rain"), TODAY)
    assert first.text == "send: send the slides about bees"


def test_a_long_clause_is_cut_at_a_word() -> None:
    (first, *_) = suggest(Said("send " + "the very long paper " * 20), TODAY)
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
    assert (first.kind, first.text) == (Kind.ASK, "find out: a hangar")


def test_whoever_introduced_you_is_thanked() -> None:
    (first,) = suggest(Said("bees", introducer="Olu Bello"), TODAY)
    assert first.text == "thank them: Olu Bello, for bringing you together"


def test_two_who_talked_of_the_same_are_introduced() -> None:
    (first,) = suggest(Said("bees", alike=(("Mei Tanaka", "radar"),)), TODAY)
    assert (first.text, first.reason) == ("introduce: to Mei Tanaka", "both talked of radar")


def test_nothing_said_suggests_nothing() -> None:
    assert suggest(Said(""), TODAY) == ()


def test_what_was_promised_already_is_not_suggested_by_its_mode() -> None:
    said = Said("bees", Mode.IDEAS, ideas=("hives",), has_promise=True)
    assert suggest(said, TODAY) == ()


@pytest.mark.parametrize(
    ("phrase", "note"),
    [
        ("send*", "sending it"),
        ("put .. in touch", "put the two of them in touch"),
        ("open|vacant post", "a vacant post"),
        ("cv", "her CV"),
    ],
)
def test_a_phrase_is_found(phrase: str, note: str) -> None:
    assert pattern_of(phrase).search(note)


@pytest.mark.parametrize(
    ("phrase", "note"),
    [
        ("cv", "pcv"),
        ("intern", "internal"),
        ("put .. in touch", "put it all and much more in touch"),
    ],
)
def test_a_phrase_is_not_found_within_other_words(phrase: str, note: str) -> None:
    assert not pattern_of(phrase).search(note)


@pytest.mark.parametrize("line", ["send: paper", "send x: paper", "fly 2: paper", "paper"])
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2 of the phrases"):
        list(read_phrases(f"# phrases\n{line}"))


def test_every_kind_but_carrying_on_has_phrases() -> None:
    assert {each.kind for each in phrases()} == {*Kind, None} - {Kind.CONTINUE}
