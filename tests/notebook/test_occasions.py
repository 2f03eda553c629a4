"""Events as a list, and what may be put right about them."""

from dataclasses import replace
from datetime import timedelta
from unittest.mock import Mock

import pytest

from hallway.domain.encounters import Encounter
from hallway.domain.errors import Refused
from hallway.domain.events import Event
from hallway.domain.goals import Goal
from hallway.domain.modes import Mode
from hallway.domain.people import Person
from hallway.notebook import Notebook
from hallway.notebook.occasions import EventState, Progress
from tests.notebook.people import NOW, TODAY, Book

EARLIER, LATER = NOW - timedelta(days=20), NOW + timedelta(days=20)


def encounter_of(book: Book, person: Person) -> Encounter:
    return book.talks(person)[0]


def event_of(book: Book, person: Person) -> str | None:
    event = book.notebook.find(Event, encounter_of(book, person).event)
    return event.name if event else None


def test_events_stand_under_way_then_coming_then_past(book: Book) -> None:
    book.start("Salon", EARLIER)
    book.start("Choir night", LATER)
    book.start("PyCon Lisbon")
    listed = book.notebook.events_by_state(NOW)
    assert [(state, [each.name for each in events]) for state, events in listed] == [
        (EventState.UNDER_WAY, ["PyCon Lisbon"]),
        (EventState.COMING, ["Choir night"]),
        (EventState.PAST, ["Salon"]),
    ]


def test_of_past_events_the_last_stands_first(book: Book) -> None:
    book.start("Salon", EARLIER)
    book.start("Fair", EARLIER + timedelta(days=3))
    ((_, events),) = book.notebook.events_by_state(NOW)
    assert [each.name for each in events] == ["Fair", "Salon"]


def test_promises_are_counted_by_what_became_of_them(book: Book) -> None:
    event = book.start("PyCon Lisbon")
    for text in ("one", "two", "three"):
        book.capture(f"Ana {text} > {text}", is_new=True)
    book.capture("Bo < their own")
    book.keep(book.notebook.complete_followup(book.promise("one").id, NOW))
    book.keep(book.notebook.let_go_followup(book.promise("two").id, NOW))
    promises = book.notebook.debrief(event.id).promises
    assert book.notebook.progress_of(promises) == Progress(kept=1, let_go=1, opened=1)


def test_what_an_event_is_can_be_put_right(book: Book) -> None:
    event = book.start("Pycon")
    details = replace(
        book.notebook.details_of(event), name="PyCon Lisbon", place="Lisbon", series="PyCon"
    )
    book.keep(book.notebook.edit_event(event, replace(details, mode=Mode.IDEAS), NOW))
    edited = book.notebook.event_named("PyCon Lisbon")
    assert (edited.place, edited.mode, book.notebook.series_name(edited)) == (
        *("Lisbon", Mode.IDEAS, "PyCon"),
    )


def test_an_edit_that_changes_nothing_is_refused(book: Book) -> None:
    event = book.start("Salon")
    with pytest.raises(Refused, match="Nothing was changed"):
        book.notebook.edit_event(event, book.notebook.details_of(event), NOW)


def test_an_event_keeps_its_name(book: Book) -> None:
    event = book.start("Salon")
    with pytest.raises(Refused, match="needs a name"):
        book.notebook.edit_event(event, replace(book.notebook.details_of(event), name=" "), NOW)


def test_an_event_does_not_end_before_it_begins(book: Book) -> None:
    event = book.start("Salon")
    details = replace(book.notebook.details_of(event), last_day=TODAY - timedelta(days=1))
    with pytest.raises(Refused, match="before it begins"):
        book.notebook.edit_event(event, details, NOW)


def test_an_event_that_was_ended_stays_ended_on_its_new_last_day(book: Book) -> None:
    event = book.start("Salon", days=3)
    book.keep(book.notebook.end_event(NOW))
    ended = book.notebook.get(Event, event.id)
    earlier = TODAY - timedelta(days=4)
    details = replace(book.notebook.details_of(ended), first_day=earlier, last_day=earlier)
    book.keep(book.notebook.edit_event(ended, details, NOW))
    assert book.notebook.get(Event, event.id).final_day == earlier


def test_two_events_become_one_with_everyone_met_at_either(book: Book) -> None:
    one = book.start("PyCon", EARLIER)
    ana = book.capture("Ana", EARLIER)
    two = book.start("PyCon Lisbon")
    bo = book.capture("Bo")
    book.keep(book.notebook.merge_events(two.id, one.id, NOW))
    assert [event_of(book, each) for each in (ana, bo)] == ["PyCon Lisbon"] * 2
    assert [each.first_day for each in book.notebook.all(Event)] == [EARLIER.date()]


def test_goals_and_who_may_be_there_follow_into_the_event_that_stays(book: Book) -> None:
    one, ana = book.start("PyCon", LATER), book.capture("Ana")
    book.keep(book.notebook.set_goal("ask for nothing", NOW, event=one.id))
    book.keep(book.notebook.expect_person(book.notebook.get(Event, one.id), ana.id, NOW))
    two = book.start("PyCon Lisbon", LATER)
    book.keep(book.notebook.merge_events(two.id, one.id, NOW))
    (goal,) = book.notebook.all(Goal)
    assert (goal.event, book.notebook.get(Event, two.id).expected) == (two.id, (ana.id,))


def test_merging_events_is_undone_as_one(book: Book) -> None:
    one = book.start("PyCon", EARLIER)
    ana = book.capture("Ana", EARLIER)
    two = book.start("PyCon Lisbon")
    book.keep(book.notebook.merge_events(two.id, one.id, NOW))
    book.keep(book.notebook.undo(NOW))
    assert event_of(book, ana) == "PyCon"


def test_an_event_is_not_merged_into_itself(book: Book) -> None:
    event = book.start("Salon")
    with pytest.raises(Refused, match="into itself"):
        book.notebook.merge_events(event.id, event.id, NOW)


def test_a_talk_is_moved_to_another_event(book: Book) -> None:
    salon = book.start("Salon", EARLIER)
    book.start("PyCon Lisbon")
    ana = book.capture("Ana")
    talk = encounter_of(book, ana)
    book.keep(book.notebook.move_encounter(talk.id, salon.id, NOW))
    assert event_of(book, ana) == "Salon"


def test_a_talk_is_moved_to_no_event(book: Book) -> None:
    book.start("PyCon Lisbon")
    ana = book.capture("Ana")
    book.keep(book.notebook.move_encounter(encounter_of(book, ana).id, None, NOW))
    assert event_of(book, ana) is None


def test_a_talk_that_is_there_already_is_not_moved(book: Book) -> None:
    event = book.start("PyCon Lisbon")
    ana = book.capture("Ana")
    with pytest.raises(Refused, match="there already"):
        book.notebook.move_encounter(encounter_of(book, ana).id, event.id, NOW)


@pytest.mark.parametrize("shared", [{"place": "Lisbon"}, {"series": "PyCon"}])
def test_what_is_open_with_people_of_its_series_or_place_is_known(
    book: Book, shared: dict[str, str]
) -> None:
    book.keep(book.notebook.start_event("PyCon 25", EARLIER, **shared))  # type: ignore[arg-type]
    book.capture("Ana > the paper", EARLIER)
    book.keep(book.notebook.start_event("Elsewhere", EARLIER + timedelta(days=3)))
    book.capture("Bo > the boat", EARLIER + timedelta(days=3))
    book.keep(book.notebook.start_event("PyCon 26", NOW, **shared))  # type: ignore[arg-type]
    book.capture("Cy > new today")
    event = book.notebook.event_named("PyCon 26")
    assert [line.followup.text for line in book.notebook.owed_at(event, TODAY)] == ["the paper"]


def test_an_event_of_no_series_and_no_place_reminds_of_nothing(book: Book) -> None:
    book.start("Salon", EARLIER)
    book.capture("Ana > the paper", EARLIER)
    assert book.notebook.owed_at(book.start("PyCon"), TODAY) == []


def test_an_event_of_two_of_which_one_was_not_debriefed_is_to_be_debriefed(book: Book) -> None:
    kept, other = book.start("PyCon"), book.start("PyCon Lisbon")
    book.keep(book.notebook.end_debrief(kept.id, NOW))
    book.keep(book.notebook.merge_events(kept.id, other.id, NOW))
    assert book.notebook.get(Event, kept.id).debriefed_on is None


def test_an_event_of_two_of_which_one_goes_on_goes_on(book: Book) -> None:
    kept = book.start("PyCon")
    book.keep(book.notebook.end_event(NOW))
    other = book.start("PyCon Lisbon")
    book.keep(book.notebook.merge_events(kept.id, other.id, NOW))
    assert not book.notebook.get(Event, kept.id).is_ended


def test_an_event_that_somebody_comes_back_to_is_to_be_debriefed_again(book: Book) -> None:
    event = book.start("PyCon")
    book.keep(book.notebook.end_debrief(event.id, NOW))
    book.start("PyCon")
    assert book.notebook.get(Event, event.id).debriefed_on is None


def test_for_a_change_that_is_about_no_event_no_event_is_looked_through(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.start("PyCon Lisbon")
    ana = book.capture("Ana Ruiz")
    change = book.keep(book.notebook.bump(ana.id, NOW))
    look = Mock()
    monkeypatch.setattr(Notebook, "event_at", look)
    monkeypatch.setattr(Notebook, "to_debrief", look)
    told = book.notebook.owed_when_started(change, NOW), book.notebook.ended_by(change, NOW)
    assert (told, look.called) == (([], None), False)
