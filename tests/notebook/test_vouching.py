"""How far somebody's work is known, recommending them, and what they are for you."""

from datetime import date

import pytest

from hallway.domain.errors import Refused
from hallway.domain.vouching import (
    Recommendation,
    Vouch,
    VouchLevel,
    read_recommendation,
    read_vouch,
)
from hallway.notebook.timelines import Recommended
from tests.notebook.people import NOW, TODAY, Book


@pytest.mark.parametrize(
    ("text", "level", "basis"),
    [
        ("seen their work, the workshop in May", VouchLevel.SEEN, "the workshop in May"),
        ("worked", VouchLevel.WORKED, ""),
        ("seen her talk, twice", VouchLevel.SEEN, "her talk, twice"),
        ("worked together on the map", VouchLevel.WORKED, "on the map"),
        ("BY REP", VouchLevel.REPUTATION, ""),
        ("just met, at a stall, briefly", VouchLevel.MET, "at a stall, briefly"),
    ],
)
def test_a_beginning_of_the_word_is_enough(text: str, level: VouchLevel, basis: str) -> None:
    assert read_vouch(text) == (level, basis)


@pytest.mark.parametrize("text", ["", "friends", ", basis"])
def test_other_words_are_refused(text: str) -> None:
    with pytest.raises(Refused, match="no word for it"):
        read_vouch(text)


@pytest.mark.parametrize(
    "text", ["to Acme for their leads", "Acme for their leads", "Acme as their leads"]
)
def test_a_recommendation_says_to_whom_and_for_what(text: str) -> None:
    assert read_recommendation(text) == ("Acme", "their leads")


def test_a_recommendation_without_both_is_refused() -> None:
    with pytest.raises(Refused, match="To whom"):
        read_recommendation("Acme")


def test_it_is_kept_with_its_basis_and_day(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.set_vouch(ana.id, VouchLevel.SEEN, "her talk", NOW))
    assert book.person(ana).vouch == Vouch(VouchLevel.SEEN, TODAY, "her talk")


@pytest.mark.parametrize(
    ("level", "is_doubted"),
    [(None, True), ("just met", True), ("by reputation", True), ("seen their work", False)],
)
def test_below_seen_work_there_is_a_doubt(book: Book, level: str | None, is_doubted: bool) -> None:
    ana = book.capture("Ana Ruiz")
    if level is not None:
        book.keep(book.notebook.set_vouch(ana.id, VouchLevel(level), "", NOW))
    assert bool(book.notebook.doubt_about_work(ana.id)) is is_doubted


def test_a_recommendation_is_kept_with_how_far_the_work_was_known(book: Book) -> None:
    ana, bo = book.capture("Ana Ruiz"), book.capture("Bo Lind")
    book.keep(book.notebook.set_vouch(ana.id, VouchLevel.WORKED, "", NOW))
    book.keep(book.notebook.recommend(ana.id, "Bo Lind", "the chair", NOW))
    (kept,) = book.notebook.all(Recommendation)
    assert (kept.level, kept.to.person if kept.to else None) == (VouchLevel.WORKED, bo.id)
    assert Recommended(kept, "", "Bo Lind") in book.notebook.card(ana.id, TODAY).timeline


def test_whoever_they_are_recommended_to_has_it_on_the_card(book: Book) -> None:
    ana, bo = book.capture("Ana Ruiz"), book.capture("Bo Lind")
    book.keep(book.notebook.recommend(ana.id, "Bo Lind", "the chair", NOW))
    (kept,) = book.notebook.all(Recommendation)
    assert Recommended(kept, "Ana Ruiz", "") in book.notebook.card(bo.id, TODAY).timeline
    book.keep(book.notebook.delete_person(ana.id, NOW))
    assert Recommended not in map(type, book.notebook.card(bo.id, TODAY).timeline)


def test_nobody_is_recommended_to_themselves(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    with pytest.raises(Refused, match="to themselves"):
        book.notebook.recommend(ana.id, "Ana Ruiz", "the chair", NOW)


def test_what_they_are_for_you_is_said_and_taken_back(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.say_support(ana.id, "adviser", NOW))
    assert book.person(ana).support == ("adviser",)
    book.keep(book.notebook.say_support(ana.id, "Adviser", NOW))
    assert book.person(ana).support == ()


def test_people_are_found_by_what_they_are_for_you(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture("Bo Lind : adviser of the board")
    book.keep(book.notebook.say_support(ana.id, "adviser", NOW))
    hits = book.notebook.who("support:adviser", date(2026, 11, 22), 5)
    assert [hit.person for hit in hits] == [ana.id]
