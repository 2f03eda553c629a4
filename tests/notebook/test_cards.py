from datetime import timedelta

import pytest

from hallway.domain.errors import NotFound
from tests.notebook.people import ANA, NOW, TODAY, Book

EARLIER = NOW - timedelta(days=5)


def names_by_last_met(book: Book) -> list[str | None]:
    met = book.notebook.people_by_last_met()
    return [book.notebook.person(each.person).name for each in met]


def test_a_card_of_nobody_is_not_found(book: Book) -> None:
    with pytest.raises(NotFound):
        book.notebook.card(7, TODAY)


def test_talks_stand_newest_first(book: Book) -> None:
    ana = book.capture("Ana : first", EARLIER)
    book.capture("Ana : second", same_as=ana.id)
    assert [talk.encounter.note for talk in book.notebook.card(ana.id, TODAY).talks] == [
        "second",
        "first",
    ]


def test_ideas_stand_with_the_talk_they_came_up_in(book: Book) -> None:
    ana = book.capture("Ana !first idea", EARLIER)
    book.capture("Ana !second idea", same_as=ana.id)
    talks = book.notebook.card(ana.id, TODAY).talks
    assert [[idea.text for idea in talk.ideas] for talk in talks] == [
        ["second idea"],
        ["first idea"],
    ]


def test_open_questions_stand_on_the_card(book: Book) -> None:
    jo = book.capture("Jo? &Petra")
    assert len(book.notebook.card(jo.id, TODAY).questions) == 2


def test_those_met_last_are_listed_first(book: Book) -> None:
    book.capture("Marek")
    book.capture("Ana", EARLIER)
    assert names_by_last_met(book) == ["Marek", "Ana"]


def test_the_archived_are_not_listed(book: Book) -> None:
    ana = book.capture("Ana")
    book.keep(book.notebook.archive_person(ana.id, NOW))
    assert book.notebook.people_by_last_met() == []


def test_someone_met_again_is_the_last_met(book: Book) -> None:
    ana = book.capture("Ana", EARLIER)
    book.capture("Marek", EARLIER)
    book.capture("Ana : again", same_as=ana.id)
    assert book.notebook.people_by_last_met()[0].day == TODAY


def test_the_encounters_of_a_day_stand_newest_first(book: Book) -> None:
    book.capture(ANA, EARLIER)
    book.capture("Marek : one")
    book.capture("Petra : two")
    assert [talk.note for talk in book.notebook.captured_on(TODAY)] == ["two", "one"]
