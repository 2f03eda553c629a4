"""Outcomes, the chain that led to them, and what has come of somebody."""

from datetime import UTC, datetime

import pytest

from hallway.domain.collaborations import Collaboration
from hallway.domain.errors import NotFound, Refused
from hallway.domain.favours import Favour
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.outcomes import Outcome
from hallway.domain.people import Person
from hallway.domain.records import Link, Record
from hallway.domain.vouching import Recommendation
from hallway.notebook.growing import Grown
from hallway.notebook.state import create
from hallway.notebook.telling import Step
from tests.notebook.people import NOW, TODAY, Book


def on(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)


def add(book: Book, *records: Record) -> None:
    book.keep(book.notebook.plan(NOW, "Added", [create(each) for each in records]))


def say(book: Book, line: str, now: datetime = NOW) -> Outcome:
    kept = book.keep(book.notebook.say_outcome(line, now))
    return book.notebook.outcomes_in(kept)[0]


def kinds(chain: tuple[Step, ...]) -> list[str]:
    return [step.kind for step in chain]


def flat(grown: Grown) -> list[str]:
    return [grown.step.kind, *(kind for each in grown.branches for kind in flat(each))]


@pytest.fixture
def chain(book: Book) -> tuple[Person, Person]:
    """Ana, met at a salon, brought Marek; a film was made with him on an idea of his."""
    salon = book.start("Salon Porto", on("2024-03-01"))
    ana = book.capture("Ana Ruiz : bridges", on("2024-03-01"), event=salon)
    marek = book.capture("Marek Novak ^Ana Ruiz !kites on film", on("2024-06-01"))
    (idea,) = book.notebook.all(Idea)
    add(
        book,
        Collaboration(
            id=21,
            people=(marek.id,),
            text="the kite film",
            since=on("2025-02-01").date(),
            idea=idea.id,
        ),
    )
    return ana, marek


def test_a_chain_goes_back_to_where_it_began(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "big: the museum shows it &Marek Novak")
    assert kinds(book.notebook.chain_of(outcome)) == [
        "outcome, a big one",
        "together with Marek Novak",
        "idea",
        "talk with Marek Novak",
        "talk with Ana Ruiz",
        "Salon Porto",
    ]


def test_each_step_says_how_the_one_before_came_of_it(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    assert [step.why for step in book.notebook.chain_of(outcome)] == [
        "",
        "with the same person",
        "on the idea",
        "it came up there",
        "Ana Ruiz introduced you",
        "it was there",
    ]


def test_words_alone_find_a_chain(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "a prize for the kite festival")
    found = book.notebook.chain_of(outcome)
    assert ("kite" in found[1].why, kinds(found)[1]) == (True, "together with Marek Novak")


def test_steps_only_go_back_in_time(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "an early sketch &Marek Novak, 2024-07-01")
    assert "together with Marek Novak" not in kinds(book.notebook.chain_of(outcome))


def test_an_outcome_of_which_nothing_is_known_stands_alone(book: Book) -> None:
    outcome = say(book, "a windfall")
    assert (kinds(book.notebook.chain_of(outcome)), book.notebook.chains_to(outcome)) == (
        ["outcome"],
        [],
    )


def test_people_who_introduced_each_other_make_no_endless_chain(book: Book) -> None:
    ana = book.capture("Ana Ruiz", on("2024-03-01"))
    bo = book.capture("Bo Lind ^Ana Ruiz", on("2024-03-01"))
    book.capture("Ana Ruiz ^Bo Lind", on("2024-03-01"), same_as=ana.id)
    outcome = say(book, "a duet &Bo Lind")
    steps = [step.record for step in book.notebook.chain_of(outcome)]
    assert len(steps) == len(set(steps)) and bo.id not in steps


def test_favours_that_pass_each_other_on_make_no_endless_chain(book: Book) -> None:
    ana = book.capture("Ana Ruiz", on("2024-03-01"))
    loop = [
        Favour(id=31, person=ana.id, text="advice", day=TODAY, is_given=True, passes_on=32),
        Favour(id=32, person=ana.id, text="a lift", day=TODAY, is_given=False, passes_on=31),
    ]
    add(book, *loop)
    steps = [step.record for step in book.notebook.chain_of(say(book, "a job &Ana Ruiz"))]
    assert len(steps) == len(set(steps))
    assert sorted(flat(book.notebook.grown_from_person(ana.id)))[-1] == "you gave Ana Ruiz"


def test_a_coach_recommended_years_ago_who_helps_now_is_a_chain(book: Book) -> None:
    event = book.start("Open Space", on("2019-05-02"))
    coach = book.capture("Ines Prado, coach : attention", on("2019-05-02"), event=event)
    add(
        book,
        Recommendation(
            id=41,
            person=coach.id,
            text="to coach their leads",
            day=on("2020-01-10").date(),
            to=Link("Acme"),
        ),
    )
    outcome = say(book, "she helps with my research &Ines Prado")
    assert kinds(book.notebook.chain_of(outcome)) == [
        "outcome",
        "you recommended Ines Prado to Acme",
        "talk with Ines Prado",
        "Open Space",
    ]


def test_a_confirmed_chain_stays_as_it_was_confirmed(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    ids = [step.record for step in book.notebook.chain_of(outcome)[1:]]
    kept = [ids[0], ids[2]]
    book.keep(book.notebook.confirm_chain(outcome, kept, NOW))
    confirmed = book.notebook.resolve_outcome("museum")
    assert [step.record for step in book.notebook.chain_of(confirmed)[1:]] == kept


def test_a_step_that_was_taken_away_is_left_out(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    ids = [step.record for step in book.notebook.chain_of(outcome)[1:]]
    book.keep(book.notebook.confirm_chain(outcome, ids, NOW))
    (idea,) = book.notebook.all(Idea)
    book.keep(book.notebook.plan(NOW, "Gone", book.notebook.removed(idea)))
    confirmed = book.notebook.resolve_outcome("museum")
    assert "idea" not in kinds(book.notebook.chain_of(confirmed))


def test_somebody_in_the_trash_is_named_nowhere(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    book.keep(book.notebook.delete_person(chain[0].id, NOW))
    told = " ".join(kinds(book.notebook.chain_of(outcome)))
    assert "Ana" not in told


def test_forwards_it_shows_what_has_come_of_somebody(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    book.keep(book.notebook.confirm_chain(outcome, [21], NOW))
    assert flat(book.notebook.grown_from_person(chain[0].id)) == [
        "Ana Ruiz",
        "brought you to Marek Novak",
        "idea",
        "together with Marek Novak",
        "outcome",
    ]


def test_forwards_it_shows_what_has_come_of_an_event(
    book: Book, chain: tuple[Person, Person]
) -> None:
    say(book, "the museum shows it &Marek Novak")
    grown = book.notebook.grown_from_event(book.notebook.resolve_event("salon porto"))
    assert flat(grown)[:3] == ["Salon Porto", "Ana Ruiz", "brought you to Marek Novak"]


def test_who_was_met_there_and_led_nowhere_is_left_out(book: Book) -> None:
    salon = book.start("Salon Porto")
    book.capture("Ana Ruiz", event=salon)
    assert book.notebook.grown_from_event(salon).branches == ()


@pytest.mark.parametrize(
    ("line", "why"), [("", "needs words"), ("&Ana Ruiz", "needs words"), ("x, +3d", "to come")]
)
def test_what_is_no_outcome_is_refused(book: Book, line: str, why: str) -> None:
    book.capture("Ana Ruiz")
    with pytest.raises(Refused, match=why):
        book.notebook.say_outcome(line, NOW)


def test_somebody_unknown_is_said(book: Book) -> None:
    with pytest.raises(NotFound, match="Nobody here is called"):
        book.notebook.say_outcome("a prize &Nobody Known", NOW)


def test_it_is_put_right_and_keeps_who_has_a_namesake(book: Book) -> None:
    ana = book.capture("Ana Ruiz", on("2024-03-01"))
    book.capture("Ana Ruiz @Bolt", is_new=True)
    kept = book.keep(book.notebook.say_outcome("a prize", NOW, [ana.id]))
    outcome = book.notebook.outcomes_in(kept)[0]
    book.keep(book.notebook.rewrite_outcome(outcome, "big: a large prize &Ana Ruiz", NOW))
    after = book.notebook.resolve_outcome("large")
    assert (after.people, after.is_big, after.text) == ((ana.id,), True, "a large prize")


def ids_of(book: Book) -> set[RecordId]:
    return {each.id for each in book.notebook.outcomes()}


def test_it_is_taken_away_and_brought_back(book: Book) -> None:
    outcome = say(book, "a prize")
    book.keep(book.notebook.remove_outcome(outcome, NOW))
    assert ids_of(book) == set()
    book.keep(book.notebook.undo(NOW))
    assert ids_of(book) == {outcome.id}


def test_it_stands_on_the_timeline_of_its_people(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    outcome = say(book, "a prize &Ana Ruiz")
    assert outcome in book.notebook.card(ana.id, TODAY).timeline
