"""Favours: a story over years, passed on, thanked for, and never an endless loop."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from hallway.domain.changes import Operation
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.favours import Favour, FavourKind
from hallway.domain.letters import shipped
from hallway.domain.people import Person
from hallway.notebook.review import Reason
from tests.notebook.people import NOW, TODAY, Book


def on(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)


@pytest.fixture
def ana(book: Book) -> Person:
    return book.capture("Ana Ruiz", on("2023-05-01"))


def note(book: Book, person: Person, text: str, now: datetime = NOW, **said: object) -> Favour:
    plan = book.notebook.note_favour(person.id, text, now, **said)  # type: ignore[arg-type]
    kept = book.keep(plan)
    (favour,) = [each.after for each in kept.operations if isinstance(each.after, Favour)]
    return favour


def again(book: Book, favour: Favour) -> Favour:
    return book.notebook.get(Favour, favour.id)


def test_a_favour_is_noted_with_its_kind(book: Book, ana: Person) -> None:
    favour = note(book, ana, "advice on visas", is_given=False)
    assert (favour.kind, favour.day, favour.is_given) == (FavourKind.ADVICE, TODAY, False)


def test_the_story_goes_by_years(book: Book, ana: Person) -> None:
    note(book, ana, "a lift", on("2024-02-01"), is_given=True)
    note(book, ana, "advice", on("2023-06-01"), is_given=False)
    note(book, ana, "a review", on("2024-05-01"), is_given=False)
    told = [
        (year.year, [each.text for each in year.favours]) for year in book.notebook.story(ana.id)
    ]
    assert told == [(2024, ["a review", "a lift"]), (2023, ["advice"])]


def test_a_gift_passes_on_another_of_whoever(book: Book, ana: Person) -> None:
    bo, chidi = book.capture("Bo Lind"), book.capture("Chidi Okafor")
    first = note(book, ana, "advice", on("2023-06-01"), is_given=False)
    second = note(book, bo, "the same advice", on("2024-06-01"), is_given=True, passes_on=first.id)
    third = note(book, chidi, "a review", is_given=True, passes_on=second.id)
    assert [each.text for each in book.notebook.favours_before(third)] == [
        "the same advice",
        "advice",
    ]
    assert [each.text for each in book.notebook.favours_after(first)] == [
        "the same advice",
        "a review",
    ]


def test_what_it_passes_on_stands_on_the_card(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind")
    first = note(book, ana, "advice", is_given=False)
    second = note(book, bo, "a review", is_given=True, passes_on=first.id)
    assert book.notebook.card(bo.id, TODAY).passed_on == {
        second.id: "what Ana Ruiz gave you: advice"
    }


def test_two_that_would_pass_each_other_on_are_refused(book: Book, ana: Person) -> None:
    first = note(book, ana, "advice", is_given=False)
    second = note(book, ana, "a review", is_given=True, passes_on=first.id)
    with pytest.raises(Refused, match="pass each other on"):
        book.notebook.pass_on(first, second.id, NOW)
    with pytest.raises(Refused, match="pass each other on"):
        book.notebook.pass_on(first, first.id, NOW)


def test_nothing_passes_on_what_came_later(book: Book, ana: Person) -> None:
    first = note(book, ana, "advice, 2024-05-01", is_given=False)
    later = note(book, ana, "a lift, 2025-05-01", is_given=False)
    with pytest.raises(Refused, match="“a lift” came later"):
        book.notebook.pass_on(first, later.id, NOW)


@pytest.mark.parametrize(
    ("said", "text", "day"),
    [
        ("a lift home, 2024-05-01", "a lift home", date(2024, 5, 1)),
        ("a lift, and a coffee", "a lift, and a coffee", TODAY),
        ("lunch, 2031-01-01", "lunch, 2031-01-01", TODAY),
        (", 2024-05-01", ", 2024-05-01", TODAY),
    ],
)
def test_a_day_gone_by_behind_a_comma_is_when_it_was(
    book: Book, ana: Person, said: str, text: str, day: date
) -> None:
    favour = note(book, ana, said, is_given=True)
    assert (favour.text, favour.day) == (text, day)


def test_a_chain_leaves_out_whoever_is_in_the_trash(book: Book, ana: Person) -> None:
    bo, chidi = book.capture("Bo Lind"), book.capture("Chidi Okafor")
    first = note(book, ana, "advice", is_given=False)
    second = note(book, bo, "a review", is_given=True, passes_on=first.id)
    third = note(book, chidi, "an hour", is_given=True, passes_on=second.id)
    book.keep(book.notebook.delete_person(bo.id, NOW))
    assert (book.notebook.favours_before(third), book.notebook.favours_after(first)) == (
        [first],
        [third],
    )
    assert book.notebook.card(chidi.id, TODAY).passed_on == {
        third.id: "what Ana Ruiz gave you: advice"
    }
    with pytest.raises(Refused, match="in the trash"):
        book.notebook.pass_on(first, second.id, NOW)


def test_a_loop_that_two_processes_made_has_an_end(book: Book, ana: Person) -> None:
    first = note(book, ana, "advice", is_given=False)
    second = note(book, ana, "a review", is_given=True, passes_on=first.id)
    looped = Operation(first, replace(first, passes_on=second.id))
    book.keep(book.notebook.plan(NOW, "Looped", [looped]))
    assert book.notebook.favours_before(second) == [again(book, first)]
    assert book.notebook.favours_after(second) == [again(book, first)]
    assert set(book.notebook.card(ana.id, TODAY).passed_on) == {first.id, second.id}


def test_it_is_thanked_for_once(book: Book, ana: Person) -> None:
    favour = note(book, ana, "advice", is_given=False)
    book.keep(book.notebook.thank(favour, NOW))
    with pytest.raises(Refused, match="already"):
        book.notebook.thank(again(book, favour), NOW)


def test_what_you_gave_is_not_thanked_for(book: Book, ana: Person) -> None:
    with pytest.raises(Refused, match="nobody to thank"):
        book.notebook.thank(note(book, ana, "a lift", is_given=True), NOW)


def reasons(book: Book, days: int) -> list[Reason]:
    return [each.reason for each in book.notebook.review_queue(TODAY + timedelta(days))]


def test_a_favour_asks_for_thanks_after_two_weeks(book: Book, ana: Person) -> None:
    favour = note(book, ana, "advice", is_given=False)
    assert (Reason.THANKS in reasons(book, 13), Reason.THANKS in reasons(book, 14)) == (False, True)
    book.keep(book.notebook.thank(favour, NOW))
    assert Reason.THANKS not in reasons(book, 14)


def test_the_card_of_thanks_says_what_for(book: Book, ana: Person) -> None:
    note(book, ana, "advice on visas", is_given=False)
    later = TODAY + timedelta(20)
    waiting = next(e for e in book.notebook.review_queue(later) if e.reason is Reason.THANKS)
    card = book.notebook.review_card(waiting, later)
    assert card.words == "20 days ago they gave you: advice on visas. Thank them?"


def test_whoever_is_promised_something_is_not_asked_about(book: Book, ana: Person) -> None:
    note(book, ana, "advice", is_given=False)
    book.keep(book.notebook.promise_to(ana.id, "thank them", None, NOW))
    assert Reason.THANKS not in reasons(book, 20)


def test_nobody_in_the_trash_or_asleep_is_asked_about(book: Book, ana: Person) -> None:
    note(book, ana, "advice", is_given=False)
    book.keep(book.notebook.rest_a_year(ana.id, NOW))
    assert Reason.THANKS not in reasons(book, 20)
    book.keep(book.notebook.delete_person(ana.id, NOW))
    assert (reasons(book, 400), book.notebook.favours()) == ([], [])


def test_what_it_led_to_is_told(book: Book, ana: Person) -> None:
    favour = note(book, ana, "advice", is_given=False)
    book.keep(book.notebook.say_led_to(favour, "the visa", NOW))
    assert again(book, favour).led_to == "the visa"


def test_taking_one_away_leaves_what_passed_it_on(book: Book, ana: Person) -> None:
    first = note(book, ana, "advice", is_given=False)
    second = note(book, ana, "a review", is_given=True, passes_on=first.id)
    book.keep(book.notebook.remove_favour(first, NOW))
    assert again(book, second).passes_on is None


def test_it_is_found_by_its_words(book: Book, ana: Person) -> None:
    first = note(book, ana, "advice on visas", is_given=False)
    note(book, ana, "advice on flats", is_given=False)
    assert book.notebook.resolve_favour("visas").id == first.id
    with pytest.raises(Ambiguous):
        book.notebook.resolve_favour("advice")
    with pytest.raises(NotFound):
        book.notebook.resolve_favour("piano")


def test_nothing_said_is_no_favour(book: Book, ana: Person) -> None:
    with pytest.raises(Refused, match="needs words"):
        book.notebook.note_favour(ana.id, "  ", NOW, is_given=True)


def test_it_is_found_in_the_search(book: Book, ana: Person) -> None:
    note(book, ana, "advice on visas", is_given=False)
    assert [hit.person for hit in book.notebook.who("visas", TODAY, 5)] == [ana.id]


def found(book: Book, words: str) -> list[int]:
    return [hit.person for hit in book.notebook.who(words, TODAY, 5)]


def test_what_came_of_giving_is_found_in_the_search_until_it_is_taken_back(
    book: Book, ana: Person
) -> None:
    bo = book.capture("Bo Lind ^Ana Ruiz")
    favour = note(book, ana, "advice on visas", is_given=False)
    book.keep(book.notebook.say_led_to(favour, "the move to Porto", NOW))
    book.keep(book.notebook.recommend(bo.id, "Globex", "the keynote", NOW))
    (brought,) = book.notebook.brought()
    book.keep(book.notebook.say_came_of(brought, "a duet", NOW))
    assert (found(book, "porto"), found(book, "keynote")) == ([ana.id], [bo.id])
    assert set(found(book, "duet")) == {ana.id, bo.id}
    book.keep(book.notebook.undo(NOW))
    assert found(book, "duet") == []


def test_a_letter_of_thanks_says_what_for_and_what_it_led_to(book: Book, ana: Person) -> None:
    favour = note(book, ana, "advice on visas", is_given=False)
    book.keep(book.notebook.say_led_to(favour, "the move to Porto", NOW))
    letter = book.notebook.letter_of_thanks(again(book, favour), shipped(), me="Bea")
    assert letter.body.splitlines()[2:4] == [
        "thank you for this: advice on visas.",
        "It led to the move to Porto.",
    ]
    covered = book.notebook.letter_of_thanks(again(book, favour), shipped(), hide=True)
    assert "visas" not in covered.body and "Porto" not in covered.body


def test_nobody_is_thanked_for_what_you_gave(book: Book, ana: Person) -> None:
    with pytest.raises(Refused, match="nobody to thank"):
        book.notebook.letter_of_thanks(note(book, ana, "a lift", is_given=True), shipped())
