"""A brief gathers what to have in mind, and every opener names something that is known."""

from datetime import timedelta

import pytest

from hallway.domain.asks import Offer
from hallway.domain.companion.known import Known
from hallway.domain.people import Person
from hallway.notebook.briefs import Brief, openers
from tests.notebook.people import NOW, TODAY, Book

BEFORE = NOW - timedelta(days=40)


def brief(book: Book, person: Person) -> Brief:
    return book.notebook.brief(person.id, TODAY)


def test_it_says_how_and_through_whom_you_met_and_what_it_was_about(book: Book) -> None:
    olu = book.capture("Olu Bello", BEFORE)
    ana = book.capture("Ana Ruiz ^Olu Bello : drones", BEFORE)
    book.capture("Ana : bees", same_as=ana.id)
    found = brief(book, ana)
    assert found.first is not None and found.last is not None
    assert (found.first.encounter.day, found.topic) == (BEFORE.date(), "bees")
    assert found.introducer is not None and found.introducer.person == olu.id


def test_promises_stand_both_ways(book: Book) -> None:
    ana = book.capture("Ana Ruiz > send it < intro to Marek")
    found = brief(book, ana)
    assert [[each.followup.text for each in lines] for lines in (found.mine, found.theirs)] == [
        *(["send it"], ["intro to Marek"]),
    ]


def test_what_another_can_offer_is_what_you_could_give(book: Book) -> None:
    olu = book.capture("Olu Bello + piano tuning")
    ana = book.capture("Ana Ruiz ? a piano teacher")
    (gift,) = brief(book, ana).gifts
    assert (gift.text, gift.person) == ("Olu Bello can offer piano tuning", olu.id)
    assert gift.why == ("piano in both",)


def test_whoever_looks_for_what_they_offer_is_a_gift_too(book: Book) -> None:
    ana = book.capture("Ana Ruiz ? a piano teacher")
    olu = book.capture("Olu Bello + piano lessons")
    (gift,) = brief(book, olu).gifts
    assert gift.person == ana.id


def test_what_you_could_give_is_found_in_other_words(book: Book) -> None:
    book.capture("Olu Bello + legal advice")
    ana = book.capture("Ana Ruiz ? a lawyer")
    (gift,) = brief(book, ana).gifts
    assert gift.text == "Olu Bello can offer legal advice"
    assert gift.reason.startswith(" (lawyer ~ ")


def test_a_part_of_what_they_look_for_is_enough(book: Book) -> None:
    book.capture("Olu Bello + legal advice")
    ana = book.capture("Ana Ruiz ? a lawyer for a patent")
    (gift,) = brief(book, ana).gifts
    assert gift.text == "Olu Bello can offer legal advice"


def test_nothing_that_meets_is_no_gift(book: Book) -> None:
    book.capture("Olu Bello + zebra grooming")
    ana = book.capture("Ana Ruiz ? a lawyer for a patent")
    assert brief(book, ana).gifts == ()


def test_what_you_can_offer_yourself_is_a_gift(book: Book) -> None:
    book.keep(book.notebook.say_wish(Offer, "piano lessons", NOW))
    ana = book.capture("Ana Ruiz ? a piano teacher")
    (gift,) = brief(book, ana).gifts
    assert (gift.text, gift.person) == ("you can offer piano lessons", None)


def test_an_idea_of_another_is_tried_on_who_knows_the_topic(book: Book) -> None:
    book.capture("Olu Bello ! drones that count birds")
    ana = book.capture("Ana Ruiz #drones ! kites")
    assert brief(book, ana).ideas == ("drones that count birds",)


def test_people_you_both_know_are_named(book: Book) -> None:
    book.capture("Olu Bello", BEFORE)
    ana = book.capture("Ana Ruiz &Olu Bello &Somebody New")
    assert brief(book, ana).both_know == ("Olu Bello",)


def test_of_somebody_in_the_trash_nothing_is_offered(book: Book) -> None:
    olu = book.capture("Olu Bello + piano tuning")
    ana = book.capture("Ana Ruiz ? a piano teacher")
    book.keep(book.notebook.delete_person(olu.id, NOW))
    assert brief(book, ana).gifts == ()


def test_an_event_has_everyone_met_at_its_series(book: Book) -> None:
    book.keep(book.notebook.begin_event("Salon 1, 2026-10-01 #Salon", BEFORE))
    ana = book.capture("Ana Ruiz", event=book.notebook.event_named("Salon 1"))
    book.keep(book.notebook.begin_event("Salon 2 #Salon", NOW))
    second = book.notebook.event_named("Salon 2")
    assert book.notebook.met_at_event(second) == [ana.id]


@pytest.mark.parametrize(
    ("known", "word"),
    [
        (Known(looks_for=("a piano",)), "a piano"),
        (Known(last_topic="bees"), "bees"),
        (Known(promised=("send it",)), "send it"),
        (Known(awaited=("an intro",)), "an intro"),
        (Known(work="Acme"), "Acme"),
        (Known(tags=("rust",)), "rust"),
        (Known(last_event="Salon"), "Salon"),
    ],
)
def test_an_opener_has_a_word_that_is_known(known: Known, word: str) -> None:
    opener = openers(known)[0]
    assert word in opener


def test_nothing_known_opens_nothing() -> None:
    assert openers(Known()) == ()
