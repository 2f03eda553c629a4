"""What is done together: begun, told how it stands, put right and ended."""

from datetime import date, timedelta

import pytest

from hallway.domain.collaborations import Collaboration
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.people import Person
from tests.notebook.people import NOW, TODAY, Book


@pytest.fixture
def ana(book: Book) -> Person:
    """Somebody with whom an idea came up."""
    return book.capture("Ana Ruiz, software engineer !drones that count bees")


def begin(book: Book, ana: Person, text: str = "a film") -> Collaboration:
    book.keep(book.notebook.begin_together([ana.id], text, NOW))
    return book.notebook.resolve_collaboration(text)


def test_it_may_have_begun_long_ago(book: Book, ana: Person) -> None:
    book.keep(book.notebook.begin_together([ana.id], "a film", NOW, since=date(2024, 5, 3)))
    assert book.notebook.resolve_collaboration("film").since == date(2024, 5, 3)


def test_a_day_that_is_to_come_is_refused(book: Book, ana: Person) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(Refused, match="still to come"):
        book.notebook.begin_together([ana.id], "a film", NOW, since=tomorrow)
    with pytest.raises(Refused, match="still to come"):
        book.notebook.say_since(begin(book, ana), tomorrow, NOW)


def test_the_same_with_the_same_people_is_refused_while_it_goes_on(book: Book, ana: Person) -> None:
    film = begin(book, ana)
    with pytest.raises(Refused, match="together already"):
        book.notebook.begin_together([ana.id], "A Film", NOW)
    book.keep(book.notebook.end_together(film, NOW))
    book.keep(book.notebook.begin_together([ana.id], "a film", NOW))
    with pytest.raises(Refused, match="together already"):
        book.notebook.end_together(film, NOW)


def test_two_of_the_same_words_are_told_apart_by_their_people(book: Book, ana: Person) -> None:
    begin(book, ana)
    bo = book.capture("Bo Lind")
    book.keep(book.notebook.begin_together([bo.id], "a film", NOW))
    with pytest.raises(Ambiguous, match=r"a film with Ana Ruiz; .* a film with Bo Lind"):
        book.notebook.resolve_collaboration("a film")


def test_it_is_put_right_and_taken_away(book: Book, ana: Person) -> None:
    film = begin(book, ana)
    book.keep(book.notebook.rewrite_together(film, "the kite film", NOW))
    book.keep(book.notebook.say_since(film, date(2025, 3, 3), NOW))
    known = book.notebook.resolve_collaboration("kite")
    assert (known.text, known.since) == ("the kite film", date(2025, 3, 3))
    book.keep(book.notebook.remove_together(known, NOW))
    with pytest.raises(NotFound):
        book.notebook.resolve_collaboration("kite")


def test_how_it_stands_is_kept_though_it_was_changed_while_that_was_typed(
    book: Book, ana: Person
) -> None:
    film = begin(book, ana)
    book.keep(book.notebook.rewrite_together(film, "the kite film", NOW))
    book.keep(book.notebook.say_how_it_stands(film, "half is shot", NOW))
    assert book.notebook.resolve_collaboration("kite").stands == "half is shot"


def test_the_card_says_on_which_idea(book: Book, ana: Person) -> None:
    idea = book.notebook.resolve_idea("bees")
    book.keep(book.notebook.begin_together([ana.id], "a film", NOW, idea.id))
    ((_, _, on),) = book.notebook.card(ana.id, TODAY).together
    assert on == "drones that count bees"


def test_who_does_something_with_you_is_found_by_it(book: Book, ana: Person) -> None:
    film = begin(book, ana, "a zeppelin opera")
    book.keep(book.notebook.say_how_it_stands(film, "looking for a tenor", NOW))
    found = [
        hit.person for query in ("zeppelin", "tenor") for hit in book.notebook.who(query, TODAY)
    ]
    assert found == [ana.id, ana.id]
