"""Outcomes, and the chain that led to them."""

import pytest

from hallway.bootstrap import forget
from hallway.domain.errors import NotFound, Refused
from hallway.domain.favours import Favour
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.people import Person
from hallway.domain.records import Link
from hallway.domain.vouching import Recommendation
from tests.notebook.came_of import add, flat, kinds, on, say, tell_film
from tests.notebook.people import NOW, TODAY, Book


@pytest.fixture
def chain(book: Book) -> tuple[Person, Person]:
    """Ana, met at a salon, brought Marek; a film was made with him on an idea of his."""
    return tell_film(book)


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
    assert (found[1].reason(), kinds(found)[1]) == (
        "both speak of kite",
        "together with Marek Novak",
    )


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


def test_it_is_found_by_its_words_until_it_is_taken_away(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    outcome = say(book, "the museum shows it &Ana Ruiz")
    assert [hit.person for hit in book.notebook.who("museum", TODAY, 5)] == [ana.id]
    book.keep(book.notebook.remove_outcome(outcome, NOW))
    assert book.notebook.who("museum", TODAY, 5) == []


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


def test_somebody_in_the_trash_leaves_no_step(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    ids = [step.record for step in book.notebook.chain_of(outcome)[1:]]
    book.keep(book.notebook.confirm_chain(outcome, ids, NOW))
    book.keep(book.notebook.delete_person(chain[0].id, NOW))
    told = kinds(book.notebook.chain_of(book.notebook.resolve_outcome("museum")))
    assert [each for each in told if "someone" in each or "Ana" in each] == []


def test_who_is_forgotten_leaves_no_step(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    ids = [step.record for step in book.notebook.chain_of(outcome)[1:]]
    book.keep(book.notebook.confirm_chain(outcome, ids, NOW))
    forget(book.notebook, book.folder, chain[0].id)
    again = book.reopened().notebook
    told = kinds(again.chain_of(again.resolve_outcome("museum")))
    assert told[:-1] == [
        "outcome",
        "together with Marek Novak",
        "idea",
        "talk with Marek Novak",
    ]


def test_an_outcome_of_somebody_forgotten_stays(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    say(book, "a prize &Ana Ruiz")
    forget(book.notebook, book.folder, ana.id)
    (outcome,) = book.reopened().notebook.outcomes()
    assert (outcome.text, outcome.people) == ("a prize", ())


def test_a_merge_keeps_the_chain_and_names_who_is_left(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    ids = [step.record for step in book.notebook.chain_of(outcome)[1:]]
    book.keep(book.notebook.confirm_chain(outcome, ids, NOW))
    twin = book.capture("Marek N. @Bolt", is_new=True)
    book.keep(book.notebook.merge_people(twin.id, chain[1].id, NOW))
    merged = book.notebook.resolve_outcome("museum")
    told = book.notebook.chain_of(merged)
    assert (merged.people, [step.record for step in told[1:]]) == ((twin.id,), ids)


def test_both_in_one_outcome_are_one_after_a_merge(book: Book) -> None:
    one, other = book.capture("Ana Ruiz"), book.capture("Bo Lind")
    say(book, "a duet &Ana Ruiz &Bo Lind")
    book.keep(book.notebook.merge_people(one.id, other.id, NOW))
    assert book.notebook.resolve_outcome("duet").people == (one.id,)


def test_the_same_person_and_the_same_words_together_are_the_best_reason(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows the kite film &Marek Novak")
    assert book.notebook.chain_of(outcome)[1].reason() == (
        "with the same person, both speak of film and kite"
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Bo Lind : her archive of lighthouses", "talk with Bo Lind"),
        ("Bo Lind !got: a tour of lighthouses", "Bo Lind gave you"),
        ("Bo Lind !paint the lighthouses", "idea"),
    ],
)
def test_a_word_of_what_was_said_is_enough(book: Book, line: str, kind: str) -> None:
    book.capture(line, on("2025-01-10"))
    assert kinds(book.notebook.chain_of(say(book, "a lighthouse to live in")))[1] == kind


def test_what_came_of_a_promise_leads_to_an_outcome(book: Book) -> None:
    bo = book.capture("Bo Lind > send the sketch", on("2025-01-10"))
    sketch = book.promise("send the sketch")
    came_of = "she printed it in her almanac"
    book.keep(book.notebook.complete_followup(sketch.id, on("2025-02-01"), came_of))
    told = kinds(book.notebook.chain_of(say(book, "an almanac of ours")))
    assert told[1:] == [f"you kept your word to {bo.name}", "talk with Bo Lind"]


def test_an_introduction_leads_back_to_who_made_it(book: Book) -> None:
    cafe = book.start("Repair Café", on("2024-02-03"))
    ana = book.capture("Ana Ruiz", on("2024-02-03"), event=cafe)
    bo = book.capture("Bo Lind", on("2024-06-03"))
    day = on("2024-06-01").date()
    add(book, Introduction(id=51, people=(bo.id,), by=ana.id, day=day))
    told = kinds(book.notebook.chain_of(say(book, "a duet &Bo Lind")))
    assert told == [
        "outcome",
        "talk with Bo Lind",
        "Ana Ruiz brought you to Bo Lind",
        "talk with Ana Ruiz",
        "Repair Café",
    ]


def test_another_way_may_branch_off_at_any_step(book: Book, chain: tuple[Person, Person]) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    ways = [kinds(way) for way in book.notebook.ways_to(outcome)]
    assert [
        "outcome",
        "together with Marek Novak",
        "talk with Marek Novak",
        "talk with Ana Ruiz",
        "Salon Porto",
    ] in ways


def test_no_way_is_offered_twice_or_comes_back(book: Book, chain: tuple[Person, Person]) -> None:
    book.capture("Ana Ruiz ^Marek Novak", on("2024-06-01"), same_as=chain[0].id)
    outcome = say(book, "the museum shows the kite film &Marek Novak &Ana Ruiz")
    ways = [[step.record for step in way] for way in book.notebook.ways_to(outcome)]
    assert len({tuple(way) for way in ways}) == len(ways) > 1
    assert all(len(way) == len(set(way)) for way in ways)


def test_no_step_of_any_way_is_later_than_what_came_of_it(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows the kite film &Marek Novak &Ana Ruiz")
    for way in book.notebook.ways_to(outcome):
        days = [step.day for step in way if step.day is not None]
        assert days == sorted(days, reverse=True)


def test_a_chain_without_steps_is_not_confirmed(book: Book) -> None:
    with pytest.raises(Refused, match="needs a step"):
        book.notebook.confirm_chain(say(book, "a windfall"), [], NOW)


def test_a_name_means_who_is_in_front_of_you_first(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture("Ana Ruiz @Bolt", is_new=True)
    kept = book.keep(book.notebook.say_outcome("a prize &Ana Ruiz", NOW, shown=[ana.id]))
    assert book.notebook.outcomes_in(kept)[0].people == (ana.id,)


def test_who_is_in_the_trash_stays_part_of_an_outcome_that_is_put_right(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    outcome = say(book, "a prize &Ana Ruiz")
    book.keep(book.notebook.delete_person(ana.id, NOW))
    book.keep(book.notebook.rewrite_outcome(outcome, "a large prize", NOW))
    assert book.notebook.resolve_outcome("large").people == (ana.id,)


def test_a_chain_follows_an_event_into_the_one_it_is_merged_with(
    book: Book, chain: tuple[Person, Person]
) -> None:
    outcome = say(book, "the museum shows it &Marek Novak")
    ids = [step.record for step in book.notebook.chain_of(outcome)[1:]]
    book.keep(book.notebook.confirm_chain(outcome, ids, NOW))
    other = book.start("Salão do Porto", on("2024-03-01"))
    book.keep(book.notebook.merge_events(other.id, ids[-1], NOW))
    told = book.notebook.chain_of(book.notebook.resolve_outcome("museum"))
    assert kinds(told)[-1] == "Salão do Porto"
