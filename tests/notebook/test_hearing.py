"""Who should hear an idea next: another field, touched its topic, not asked yet."""

import pytest

from hallway.domain.errors import Refused
from hallway.domain.ideas import Idea, Stance
from hallway.domain.people import Person
from tests.notebook.people import NOW, TODAY, Book


def bees(book: Book) -> Idea:
    return book.notebook.resolve_idea("count bees")


def hearers(book: Book, words: str = "count bees") -> dict[str | None, str]:
    found = book.notebook.who_should_hear(book.notebook.resolve_idea(words), TODAY)
    return {book.notebook.person(each.person).name: each.why for each in found}


@pytest.fixture
def ana(book: Book) -> Person:
    """Somebody with whom an idea came up."""
    return book.capture("Ana Ruiz, software engineer !drones that count bees")


@pytest.mark.parametrize(
    "line",
    [
        "Bee Drones, musician",
        "Bo Lind, musician @Drones Robotics",
        "Bo Lind, musician ~bees on his tie",
        "Bo Lind, musician /Bees",
        "Bo Lind, musician drones@bees.example",
        "Bo Lind, musician &Drones Bees",
        "Bo Lind, musician ^Drones Bees",
        "Bo Lind, musician > the book on drones",
        "Bo Lind, musician < a jar from her bees",
    ],
)
def test_a_name_a_place_or_a_promise_touches_no_topic(book: Book, ana: Person, line: str) -> None:
    book.capture(line)
    assert hearers(book) == {}


def test_the_name_of_an_event_touches_no_topic(book: Book, ana: Person) -> None:
    book.capture("Bo Lind, musician", event=book.start("Drones and Bees"))
    assert hearers(book) == {}


@pytest.mark.parametrize(
    "said",
    [
        "#bees",
        ": bees on a roof",
        "?drones to borrow",
        "+drones",
        "!bees on film",
        "!learned: bees",
    ],
)
def test_a_tag_a_note_a_wish_or_an_idea_touches_it(book: Book, ana: Person, said: str) -> None:
    book.capture(f"Bo Lind, musician {said}")
    assert list(hearers(book)) == ["Bo Lind"]


def test_a_topic_beside_the_name_of_a_house_is_found(book: Book, ana: Person) -> None:
    book.capture("Bo Lind, musician @Drones Robotics : she films with drones")
    assert hearers(book) == {"Bo Lind": "touched drones, and works in music"}


def test_people_of_the_field_it_came_from_are_left_out(book: Book, ana: Person) -> None:
    book.capture("Chidi Okafor, software engineer #bees")
    assert hearers(book) == {}


def test_of_whom_no_field_is_known_that_is_said_and_they_come_last(book: Book, ana: Person) -> None:
    book.capture("Mei Tanaka : bees")
    book.capture("Bo Lind, musician : bees on a roof")
    assert list(hearers(book).items()) == [
        ("Bo Lind", "touched bees, and works in music"),
        ("Mei Tanaka", "touched bees, field not known"),
    ]


def test_a_field_that_nobody_was_asked_of_comes_first(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, musician : bees")
    book.capture("Mei Tanaka, pianist #music : bees")
    book.capture("Chidi Okafor, lawyer : bees")
    book.keep(book.notebook.note_feedback(bees(book), bo.id, Stance.FOR, "", NOW))
    assert list(hearers(book)) == ["Chidi Okafor", "Mei Tanaka"]


def test_the_archived_are_left_out(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, musician : bees")
    book.keep(book.notebook.archive_person(bo.id, NOW))
    assert hearers(book) == {}


def test_who_shall_be_told_already_is_left_out_in_whatever_words(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, musician : bees")
    book.keep(book.notebook.tell_about(bees(book), bo.id, NOW))
    book.keep(book.notebook.rewrite_idea(bees(book), "kites that count bees", NOW))
    assert hearers(book) == {}
    with pytest.raises(Refused, match="told of it already"):
        book.notebook.tell_about(bees(book), bo.id, NOW)


def test_who_was_promised_it_by_hand_is_left_out(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, musician : bees")
    text = "tell them about: drones that count bees"
    book.keep(book.notebook.promise_to(bo.id, text, None, NOW))
    assert hearers(book) == {}


def test_with_whom_it_is_done_knows_it(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, musician : bees")
    book.keep(book.notebook.begin_together([bo.id], "the counter", NOW, bees(book).id))
    assert hearers(book) == {}


def test_the_reason_has_the_words_that_meant_it_and_cuts_none(book: Book, ana: Person) -> None:
    note = "we talked for long about the weather in spring and then about her beekeeping club"
    book.capture(f"Bo Lind, musician : {note}")
    (why,) = hearers(book).values()
    assert "beekeeping" in why
    assert set(why.replace("(", " ").replace(")", " ").replace("…", " ").split()) <= {
        *note.split(),
        *("touched", "bees", "and", "works", "in", "music", ","),
    }


def test_a_promise_to_tell_somebody_is_due_and_leads_to_the_idea(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, musician : bees")
    book.keep(book.notebook.tell_about(bees(book), bo.id, NOW))
    promise = book.promise("tell them about: drones that count bees")
    assert (promise.idea, promise.due is not None) == (bees(book).id, True)
