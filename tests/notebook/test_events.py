from datetime import UTC, date, datetime, timedelta

import pytest

from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.events import Event, Series
from hallway.domain.modes import Mode
from tests.notebook.people import NOW, TODAY, Book


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (at(21, 23, 59), None),
        (at(22, 0), "PyCon"),
        (at(24, 23), "PyCon"),
        (at(25, 3, 59), "PyCon"),
        (at(25, 4), None),
    ],
)
def test_an_event_goes_on_until_four_in_the_night_after_its_last_day(
    book: Book, moment: datetime, name: str | None
) -> None:
    book.start("PyCon", days=3)
    assert book.under_way(moment) == name


def test_an_event_without_an_end_takes_one_day(book: Book) -> None:
    book.keep(book.notebook.start_event("PyCon", NOW))
    assert (book.under_way(at(23, 3)), book.under_way(at(23, 4))) == ("PyCon", None)


def test_of_two_events_the_one_chosen_last_counts(book: Book) -> None:
    book.start("PyCon", at(22, 9), days=3)
    book.start("Rust Meetup", at(22, 19))
    assert book.under_way(at(22, 20)) == "Rust Meetup"


def test_an_event_can_be_chosen_again(book: Book) -> None:
    pycon = book.start("PyCon", at(22, 9), days=3)
    book.start("Rust Meetup", at(22, 19))
    book.keep(book.notebook.start_event("pycon", at(22, 22)))
    chosen = book.notebook.event_at(at(22, 23))
    assert chosen is not None and chosen.id == pycon.id


def test_choosing_again_keeps_what_was_known(book: Book) -> None:
    book.keep(book.notebook.start_event("PyCon", NOW, place="Lisbon", mode=Mode.IDEAS))
    book.keep(book.notebook.start_event("PyCon", NOW + timedelta(hours=1)))
    event = book.notebook.event_named("PyCon")
    assert (event.place, event.mode) == ("Lisbon", Mode.IDEAS)


def test_an_ended_event_is_not_under_way(book: Book) -> None:
    book.start("PyCon", days=3)
    book.keep(book.notebook.end_event(NOW))
    assert book.under_way(NOW) is None


def test_an_event_that_ends_early_has_today_as_its_last_day(book: Book) -> None:
    book.start("PyCon", days=3)
    book.keep(book.notebook.end_event(NOW))
    assert book.notebook.event_named("PyCon").final_day == TODAY


def test_after_ending_one_of_two_the_other_is_under_way(book: Book) -> None:
    book.start("PyCon", at(22, 9), days=3)
    book.start("Rust Meetup", at(22, 19))
    book.keep(book.notebook.end_event(at(22, 21)))
    assert book.under_way(at(22, 22)) == "PyCon"


def test_an_ended_event_that_is_chosen_again_goes_on(book: Book) -> None:
    book.start("PyCon", days=3)
    book.keep(book.notebook.end_event(NOW))
    book.start("PyCon", days=3)
    assert book.under_way(NOW) == "PyCon"


def test_ending_can_be_undone(book: Book) -> None:
    book.start("PyCon", days=3)
    book.keep(book.notebook.end_event(NOW))
    book.keep(book.notebook.undo(NOW))
    assert book.under_way(NOW) == "PyCon"


def test_nothing_under_way_cannot_be_ended(book: Book) -> None:
    with pytest.raises(Refused):
        book.notebook.end_event(NOW)


def test_a_year_later_an_event_of_the_name_begins_again(book: Book) -> None:
    book.start("PyCon")
    book.start("PyCon", NOW + timedelta(days=365))
    assert len(list(book.notebook.all(Event))) == 2


@pytest.mark.parametrize("days", [-3, -1, 0, 1, 2, 6])
def test_days_near_those_of_an_event_put_it_right(book: Book, days: int) -> None:
    book.start("PyCon")
    first_day = TODAY + timedelta(days=days)
    last_day = first_day + timedelta(days=2)
    book.keep(book.notebook.start_event("PyCon", NOW, first_day=first_day, last_day=last_day))
    assert [(event.first_day, event.last_day) for event in book.notebook.all(Event)] == [
        (first_day, last_day)
    ]


@pytest.mark.parametrize("days", [-365, -7, 7, 28])
def test_days_far_from_those_of_an_event_are_another_event(book: Book, days: int) -> None:
    book.start("Salon")
    book.keep(book.notebook.start_event("Salon", NOW, first_day=TODAY + timedelta(days=days)))
    assert len(list(book.notebook.all(Event))) == 2


def test_an_event_may_be_said_ahead(book: Book) -> None:
    book.keep(book.notebook.start_event("Salon", NOW, first_day=date(2026, 11, 27)))
    assert (book.under_way(NOW), book.under_way(at(27, 19))) == (None, "Salon")


def test_an_event_needs_a_name(book: Book) -> None:
    with pytest.raises(Refused):
        book.notebook.start_event("  ", NOW)


def test_an_event_does_not_end_before_it_begins(book: Book) -> None:
    with pytest.raises(Refused):
        book.notebook.start_event("PyCon", NOW, last_day=TODAY - timedelta(days=1))


def test_two_events_of_a_series_share_it(book: Book) -> None:
    book.keep(book.notebook.start_event("Salon 1", NOW, series="Salon"))
    book.keep(book.notebook.start_event("Salon 2", NOW, series="salon "))
    series = {event.series for event in book.notebook.all(Event)}
    assert (len(series), len(list(book.notebook.all(Series)))) == (1, 1)


def test_a_series_is_named(book: Book) -> None:
    book.keep(book.notebook.start_event("Salon 1", NOW, series="Salon"))
    assert book.notebook.series_name(book.notebook.event_named("Salon 1")) == "Salon"


def test_an_unknown_event_is_not_found(book: Book) -> None:
    with pytest.raises(NotFound):
        book.notebook.event_named("PyCon")


def test_of_several_events_of_a_name_the_newest_is_meant(book: Book) -> None:
    book.start("PyCon")
    newest = book.start("PyCon", NOW + timedelta(days=365))
    assert book.notebook.event_named("PYCON").id == newest.id


def test_an_event_of_one_day_goes_on_when_it_is_chosen_the_day_after(book: Book) -> None:
    tomorrow = NOW + timedelta(days=1)
    for moment in (NOW, tomorrow):
        book.keep(book.notebook.start_event("Salon", moment))
    going_on = book.notebook.event_at(tomorrow)
    assert going_on is not None and going_on.first_day == NOW.date()


def test_the_last_choice_counts_while_the_clock_stands_still(book: Book) -> None:
    for name in ("PyCon", "Salon", "PyCon"):
        book.start(name)
    going_on = book.notebook.event_at(NOW)
    assert going_on is not None and going_on.name == "PyCon"


def test_an_event_can_be_begun_without_switching_to_it(book: Book) -> None:
    book.start("PyCon")
    book.keep(book.notebook.start_event("Salon", NOW, switch=False))
    going_on = book.notebook.event_at(NOW)
    assert going_on is not None and going_on.name == "PyCon"


def test_an_event_that_was_ended_keeps_its_days_when_it_is_chosen_again(book: Book) -> None:
    last_day = (NOW + timedelta(days=2)).date()
    book.keep(book.notebook.start_event("PyCon", NOW, last_day=last_day))
    book.keep(book.notebook.end_event(NOW))
    book.keep(book.notebook.start_event("PyCon", NOW))
    assert book.notebook.event_named("PyCon").final_day == last_day


def test_an_event_is_kept_without_what_a_terminal_obeys(book: Book) -> None:
    plan = book.notebook.start_event(
        "Py\x1bCon\u202e", NOW, place=" Lis\x9bbon", series="\u200bPy  Cons"
    )
    book.keep(plan)
    event = book.notebook.event_named("PyCon")
    shown = (event.name, event.place, book.notebook.series_name(event))
    assert shown == ("PyCon", "Lisbon", "Py Cons")


def test_an_event_is_found_by_the_same_odd_name(book: Book) -> None:
    pycon = book.start("PyCon")
    assert book.notebook.event_named("Py\x1bCon").id == pycon.id


def test_a_name_of_nothing_to_show_is_refused(book: Book) -> None:
    with pytest.raises(Refused):
        book.notebook.start_event("\x1b\u202e ", NOW)


@pytest.mark.parametrize("words", ["PyCon Lisbon", "pycon", "py li", "LISBON py"])
def test_an_event_is_resolved_by_the_beginnings_of_its_words(book: Book, words: str) -> None:
    pycon = book.start("PyCon Lisbon")
    book.start("Salon")
    assert book.notebook.resolve_event(words).id == pycon.id


def test_an_event_of_several_names_is_not_guessed(book: Book) -> None:
    book.start("PyCon Lisbon")
    book.start("PyCon Porto")
    with pytest.raises(Ambiguous, match="PyCon Lisbon, PyCon Porto"):
        book.notebook.resolve_event("pycon")
    with pytest.raises(NotFound):
        book.notebook.resolve_event("")
