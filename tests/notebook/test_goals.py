"""Goals tick themselves by what was noted, with the reason; the plan of an event gathers all."""

from datetime import timedelta

import pytest

from hallway.domain.asks import Ask
from hallway.domain.contacts import read_outcome
from hallway.domain.errors import NotFound, Refused
from hallway.domain.events import Event
from hallway.domain.goals import Goal
from hallway.domain.ideas import Stance
from hallway.domain.modes import Mode
from hallway.notebook.goals import Reached
from tests.notebook.people import NOW, TODAY, Book

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def event(book: Book) -> Event:
    return book.start("Salon Porto")


def goal(book: Book, text: str, event: Event | None = None, **said: object) -> Goal:
    at = event.id if event else None
    kept = book.keep(book.notebook.set_goal(text, NOW, event=at, **said))  # type: ignore[arg-type]
    return book.notebook.get(Goal, kept.operations[0].record.id)


def far(book: Book, one: Goal) -> Reached:
    return book.notebook.reached(book.notebook.get(Goal, one.id))


def test_people_of_another_field_are_counted_with_the_reason(book: Book, event: Event) -> None:
    one = goal(book, "meet two people outside software", event)
    book.capture("Ana Ruiz, software engineer")
    book.capture("Bo Lind, musician")
    book.capture("Chidi Okafor")
    assert far(book, one) == Reached(1, 2, ("Bo Lind works in music",), is_reached=False)
    book.capture("Dana Levi, actress of the theatre")
    assert far(book, one).is_reached


def test_one_met_twice_counts_once(book: Book, event: Event) -> None:
    one = goal(book, "meet two people in music", event)
    bo = book.capture("Bo Lind, musician")
    book.capture("Bo Lind", same_as=bo.id)
    assert far(book, one).count == 1


def test_only_who_is_new_counts_where_that_is_wanted(book: Book) -> None:
    bo = book.capture("Bo Lind", NOW - timedelta(days=30))
    event = book.start("Salon Porto")
    one = goal(book, "meet 2 new people", event)
    book.capture("Bo Lind", same_as=bo.id)
    book.capture("Ana Ruiz")
    assert far(book, one).reasons == ("Ana Ruiz",)


def test_introductions_are_counted_once_they_are_made(book: Book, event: Event) -> None:
    one = goal(book, "give an introduction", event)
    book.capture("Bo Lind")
    book.capture("Ana Ruiz > introduce her to Bo Lind")
    promise = book.promise("introduce her to Bo Lind")
    book.keep(
        book.notebook.fulfil_followup(promise.id, read_outcome("", promise.text, TODAY), LATER)
    )
    assert far(book, one) == Reached(1, 1, ("Ana Ruiz and Bo Lind",), is_reached=True)


def test_an_idea_is_sound_checked_by_feedback_and_by_talks(book: Book, event: Event) -> None:
    one = goal(book, "sound-check kites on film with 2 people", event)
    book.keep(book.notebook.say_idea("kites on film", NOW))
    bo = book.capture("Bo Lind")
    idea = book.notebook.resolve_idea("kites")
    book.keep(book.notebook.note_feedback(idea, bo.id, Stance.FOR, "", LATER))
    book.capture("Ana Ruiz : she laughed about the kites in a film")
    assert set(far(book, one).reasons) == {"Bo Lind", "Ana Ruiz"}


def test_a_topic_is_counted_where_it_was_noted(book: Book, event: Event) -> None:
    one = goal(book, "ask two people about heat pumps", event)
    book.capture("Ana Ruiz : heat pumps in old houses")
    book.capture("Bo Lind : pumps")
    assert far(book, one).reasons == ("Ana Ruiz",)


def test_what_was_noted_elsewhere_does_not_count_for_an_event(book: Book, event: Event) -> None:
    one = goal(book, "meet a person in music", event)
    other = book.start("Choir", NOW, days=1)
    book.capture("Bo Lind, musician", event=other)
    assert far(book, one).count == 0


def test_without_an_event_the_days_count(book: Book) -> None:
    book.capture("Ana Ruiz, musician", NOW - timedelta(days=3))
    one = goal(book, "meet two people in music", until=TODAY + timedelta(days=7))
    book.capture("Bo Lind, musician")
    book.capture("Chidi Okafor, musician", NOW + timedelta(days=9))
    assert far(book, one).reasons == ("Bo Lind works in music",)


def test_a_goal_that_cannot_be_measured_is_ticked_by_hand(book: Book, event: Event) -> None:
    one = goal(book, "be brave", event)
    assert far(book, one) == Reached(0, 0, (), is_reached=False)
    book.keep(book.notebook.tick_goal(one, NOW))
    assert far(book, one).is_reached
    book.keep(book.notebook.tick_goal(book.notebook.get(Goal, one.id), NOW))
    assert not far(book, one).is_reached


def test_a_goal_is_ticked_after_it_was_said_what_happened(book: Book) -> None:
    one = goal(book, "be brave")
    book.keep(book.notebook.close_goal(one, "two long talks", True, NOW))
    book.keep(book.notebook.tick_goal(book.notebook.get(Goal, one.id), NOW))
    assert far(book, one).is_reached
    book.keep(book.notebook.tick_goal(book.notebook.get(Goal, one.id), NOW))
    assert not far(book, one).is_reached
    assert book.notebook.get(Goal, one.id).closed_on == TODAY


def test_what_is_expected_makes_it_an_experiment(book: Book) -> None:
    one = goal(book, "ask for nothing all evening", expects="better talks")
    assert one.is_experiment
    book.keep(book.notebook.close_goal(one, "two long talks", True, NOW))
    closed = book.notebook.get(Goal, one.id)
    assert (closed.happened, closed.again, closed.closed_on) == ("two long talks", True, TODAY)


def test_the_debrief_asks_until_something_was_said(book: Book, event: Event) -> None:
    one = goal(book, "be brave", event)
    assert book.notebook.goals_to_ask_about(event.id) == [one]
    book.keep(book.notebook.close_goal(one, "", False, NOW))
    assert book.notebook.goals_to_ask_about(event.id) == []


@pytest.mark.parametrize("text", ["", "  "])
def test_a_goal_without_words_is_refused(book: Book, text: str) -> None:
    with pytest.raises(Refused, match="needs words"):
        book.notebook.set_goal(text, NOW)


def test_the_same_goal_twice_is_refused_at_one_event_only(book: Book, event: Event) -> None:
    goal(book, "be brave", event)
    with pytest.raises(Refused, match="set already"):
        book.notebook.set_goal("Be Brave", NOW, event=event.id)
    assert goal(book, "be brave").event is None


def test_goals_are_found_rewritten_and_taken_away(book: Book) -> None:
    one = goal(book, "be brave")
    book.keep(book.notebook.rewrite_goal(one, "be bold", NOW))
    book.keep(book.notebook.remove_goal(book.notebook.resolve_goal("bold"), NOW))
    with pytest.raises(NotFound):
        book.notebook.resolve_goal("bold")


def test_the_plan_names_who_was_met_at_the_series_or_the_place(book: Book) -> None:
    book.keep(
        book.notebook.start_event(
            "Salon 1", NOW - timedelta(days=60), series="Salon", place="Porto"
        )
    )
    book.capture("Ana Ruiz > send it", NOW - timedelta(days=60))
    book.keep(book.notebook.start_event("Talks", NOW - timedelta(days=30), place="Lisbon"))
    book.capture("Bo Lind", NOW - timedelta(days=30))
    book.keep(book.notebook.start_event("Salon 2", NOW, series="Salon", place="Lisbon"))
    plan = book.notebook.plan_of(book.notebook.event_named("Salon 2"), TODAY)
    told = [(book.notebook.person(g.person).name, g.why, len(g.owed)) for g in plan.guests]
    assert told == [("Ana Ruiz", "met at Salon 1", 1), ("Bo Lind", "met at Talks", 0)]


def test_who_is_named_comes_first_and_can_be_taken_back(book: Book, event: Event) -> None:
    bo = book.capture("Bo Lind", NOW - timedelta(days=30))
    book.keep(book.notebook.expect_person(event, bo.id, NOW))
    (guest,) = book.notebook.plan_of(book.notebook.get(Event, event.id), TODAY).guests
    assert (guest.person, guest.is_named) == (bo.id, True)
    book.keep(book.notebook.expect_person(book.notebook.get(Event, event.id), bo.id, NOW))
    assert book.notebook.plan_of(book.notebook.get(Event, event.id), TODAY).guests == ()


def test_the_plan_carries_my_open_asks(book: Book, event: Event) -> None:
    book.keep(book.notebook.say_wish(Ask, "a cello", NOW))
    assert [ask.text for ask in book.notebook.plan_of(event, TODAY).asks] == ["a cello"]


def test_nobody_in_the_trash_is_a_guest(book: Book, event: Event) -> None:
    bo = book.capture("Bo Lind")
    book.keep(book.notebook.expect_person(event, bo.id, NOW))
    book.keep(book.notebook.delete_person(bo.id, NOW))
    assert book.notebook.plan_of(book.notebook.get(Event, event.id), TODAY).guests == ()


def test_one_key_turns_what_an_event_is_for(book: Book, event: Event) -> None:
    modes = []
    for _ in range(4):
        book.keep(book.notebook.turn_mode(book.notebook.get(Event, event.id), NOW))
        modes.append(book.notebook.get(Event, event.id).mode)
    assert modes == [Mode.IDEAS, Mode.RESOURCES, Mode.BOTH, None]
