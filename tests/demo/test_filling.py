"""The made-up notebook: something of everything, fresh on every day."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hallway.bootstrap import open_notebook
from hallway.demo import fill_demo
from hallway.domain.asks import Ask, Offer
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event, Series, day_of_event
from hallway.domain.followups import DueState, Followup, Side
from hallway.domain.ideas import Idea
from hallway.domain.people import Person, Standing
from hallway.domain.questions import QuestionKind
from hallway.domain.records import Record
from hallway.notebook import Notebook

NOW = datetime(2026, 11, 22, 15, 40, tzinfo=UTC)
LATIN = re.compile(r"[A-Za-z]")
MARK_IN_TEXT = re.compile(r"(?:^| )[@#~?+!^&:><] ?\w")


def made_up(folder: Path, now: datetime = NOW) -> Notebook:
    notebook = open_notebook(folder)
    fill_demo(notebook, now)
    return notebook


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Notebook:
    """The made-up notebook on a Sunday."""
    return made_up(tmp_path_factory.mktemp("demo"))


def test_there_are_about_forty_people(demo: Notebook) -> None:
    assert 38 <= len(list(demo.all(Person))) <= 46


def test_it_is_the_second_of_three_days(demo: Notebook) -> None:
    event = demo.event_at(NOW)
    assert event is not None and day_of_event(event, NOW.date()) == "day 2 of 3"


@pytest.mark.parametrize("state", DueState)
def test_promises_stand_in_every_state(demo: Notebook, state: DueState) -> None:
    assert [line for line in demo.due(NOW.date()) if line.state is state]


@pytest.mark.parametrize("side", Side)
def test_both_sides_promised_something(demo: Notebook, side: Side) -> None:
    assert [line for line in demo.due(NOW.date()) if line.followup.side is side]


def test_promises_were_kept_with_an_outcome(demo: Notebook) -> None:
    assert [each for each in demo.all(Followup) if each.done_on and each.outcome]


@pytest.mark.parametrize("kind", [Ask, Offer, Idea, Series, Event])
def test_there_are_several_of_each_kind(demo: Notebook, kind: type[Record]) -> None:
    assert len(list(demo.all(kind))) > 3


def test_there_are_ideas_and_lessons(demo: Notebook) -> None:
    assert {idea.is_lesson for idea in demo.all(Idea)} == {True, False}


@pytest.mark.parametrize(
    "kind",
    [
        QuestionKind.LOOK_ALIKE,
        QuestionKind.MISSING_NAME,
        QuestionKind.UNSURE_NAME,
        QuestionKind.INTRODUCER,
    ],
)
def test_something_waits_for_an_answer(demo: Notebook, kind: QuestionKind) -> None:
    assert kind in {question.kind for question in demo.open_questions()}


def test_only_one_pair_looks_alike(demo: Notebook) -> None:
    kinds = [question.kind for question in demo.open_questions()]
    assert kinds.count(QuestionKind.LOOK_ALIKE) == 1


def test_names_come_in_several_scripts(demo: Notebook) -> None:
    names = [person.name for person in demo.all(Person) if person.name]
    assert len([name for name in names if not LATIN.search(name)]) > 4


def test_introducers_and_companions_are_known(demo: Notebook) -> None:
    talks = list(demo.all(Encounter))
    known = [talk for talk in talks if talk.introducer and talk.introducer.person]
    assert known and [talk for talk in talks if any(link.person for link in talk.companions)]


def test_someone_was_met_more_than_once(demo: Notebook) -> None:
    people = [talk.people[0] for talk in demo.all(Encounter)]
    assert len(people) > len(set(people))


def test_a_series_has_more_than_one_event(demo: Notebook) -> None:
    series = [event.series for event in demo.all(Event) if event.series]
    assert len(series) > len(set(series))


def test_whom_we_met_long_ago_was_decided_on(demo: Notebook) -> None:
    long_ago = NOW.date() - timedelta(days=60)
    met = [person for person in demo.all(Person) if person.name and person.met_on < long_ago]
    assert {person.standing for person in met} == {Standing.KEPT}


def test_no_mark_was_left_in_a_note(demo: Notebook) -> None:
    notes = [talk.note for talk in demo.all(Encounter)]
    assert [note for note in notes if MARK_IN_TEXT.search(note)] == []


def test_no_mark_was_left_in_a_promise(demo: Notebook) -> None:
    promises = [followup.text for followup in demo.all(Followup)]
    assert [text for text in promises if MARK_IN_TEXT.search(text)] == []


def test_the_person_of_the_guide_is_not_known_yet(demo: Notebook) -> None:
    assert [person for person in demo.all(Person) if "Ruiz" in (person.name or "")] == []


def test_half_remembered_facts_find_someone(demo: Notebook) -> None:
    best = demo.who("soil probe napkin", NOW.date())[0]
    assert demo.person(best.person).name == "Wanjiru Kamau-Otieno"


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 2, 28, 0, 1, tzinfo=UTC),
        datetime(2028, 2, 29, 12, 0, tzinfo=UTC),
        datetime(2026, 12, 31, 23, 59, tzinfo=UTC),
        datetime(2026, 11, 27, 9, 0, tzinfo=UTC),
    ],
)
def test_it_is_as_fresh_on_any_other_day(tmp_path: Path, now: datetime) -> None:
    notebook = made_up(tmp_path, now)
    states = {line.state for line in notebook.due(now.date())}
    assert (notebook.event_at(now) is not None, states) == (True, set(DueState))


def test_nothing_was_said_in_the_future(demo: Notebook) -> None:
    days: list[date] = [talk.day for talk in demo.all(Encounter)]
    assert max(days) == NOW.date()
