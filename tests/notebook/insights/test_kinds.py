"""Ideas against resources over six dimensions, against figures counted by hand."""

import pytest

from hallway.domain.encounters import TalkKind
from hallway.domain.modes import Mode
from hallway.domain.people import Person
from hallway.notebook.looking import Scope
from tests.notebook.insights.views import change_talk, chart, look, on
from tests.notebook.people import NOW, Book

ROLES = ("nurse", "judge", "cook", "musician", "beekeeper")


def event(book: Book, name: str, mode: Mode, day: str) -> None:
    started = book.start(name, on(day))
    book.keep(book.notebook.turn_mode(started, NOW))
    while book.notebook.event_named(name).mode is not mode:
        book.keep(book.notebook.turn_mode(book.notebook.event_named(name), NOW))


def two_worlds(book: Book) -> list[Person]:
    """Five fields at a salon for ideas, one at a camp for resources."""
    event(book, "Salon", Mode.IDEAS, "2026-10-01")
    people = [book.capture(f"{role.title()} One, {role}", on("2026-10-01")) for role in ROLES]
    event(book, "Camp", Mode.RESOURCES, "2026-11-01")
    people += [
        book.capture(f"Coder {letter}, developer > a paper", on("2026-11-01")) for letter in "ABCDE"
    ]
    return people


def words(book: Book, name: str) -> list[str]:
    return [row.words for row in chart(book, "kinds", name).rows]


def test_variety_tells_both_apart(book: Book) -> None:
    two_worlds(book)
    assert words(book, "variety") == [
        "as varied as 5 equally common fields (n=5)",
        "as varied as 1 equally common field (n=5)",
    ]


def test_a_bar_of_variety_is_as_long_as_its_number_beside_the_other(book: Book) -> None:
    two_worlds(book)
    assert [row.share for row in chart(book, "kinds", "variety").rows] == pytest.approx([1, 0.2])


def test_how_far_talks_went_is_told_where_enough_of_them_say(book: Book) -> None:
    people = two_worlds(book)
    for person, kind in zip(people, [*TalkKind, TalkKind.DEEP], strict=False):
        change_talk(book, person, talk=kind)
    assert words(book, "talk") == [
        "small 1, shop 1, deep 2 (n=5, known of 4 of 5, 80 %)",
        "too little is known: 0 of 5, 0 %",
    ]


def test_fewer_than_five_events_are_too_few(book: Book) -> None:
    two_worlds(book)
    assert words(book, "purpose") == ["too few to say: 1 event", "too few to say: 1 event"]


def test_goals_are_counted_by_events(book: Book) -> None:
    for number in range(5):
        event(book, f"Salon {number}", Mode.IDEAS, f"2026-10-{10 + number}")
        book.capture(f"Guest {number}, nurse", on(f"2026-10-{10 + number}"))
    salon = book.notebook.event_named("Salon 2")
    book.keep(book.notebook.set_goal("listen", NOW, event=salon.id))
    assert words(book, "purpose")[0] == "goals set at 1 of 5, 20 % events (n=5)"


def test_an_outcome_counts_on_the_side_its_people_were_met(book: Book) -> None:
    two_worlds(book)
    book.keep(book.notebook.say_outcome("a joint talk &Nurse One", NOW))
    assert words(book, "result") == [
        "1 outcome of 5 encounters (n=5)",
        "0 outcomes of 5 encounters (n=5)",
    ]


def test_a_span_is_the_median_of_first_to_last(book: Book) -> None:
    people = two_worlds(book)
    for person, day in zip(people[:3], ("2026-10-11", "2026-10-21", "2026-11-20"), strict=True):
        book.capture(f"{person.name}", on(day), same_as=person.id)
    # Of ideas: 0, 0, 10, 20 and 50 days.
    assert words(book, "span")[0] == "10 days from the first to the last encounter (n=5)"


def test_ties_without_a_promise_are_open_ended(book: Book) -> None:
    people = two_worlds(book)
    for number, person in enumerate(people):
        where = book.notebook.event_named("Salon" if number < 5 else "Camp")
        book.capture(f"{person.name}", on("2026-11-20"), same_as=person.id, event=where)
    assert words(book, "open_endedness") == [
        "5 of 5, 100 % carried on without a promise (n=5)",
        "0 of 5, 0 % carried on without a promise (n=5)",
    ]


def test_what_was_promised_when_meeting_again_came_after_it(book: Book) -> None:
    for number, person in enumerate(two_worlds(book)[:5]):
        line = f"{person.name} > a book" if number == 0 else f"{person.name}"
        where = book.notebook.event_named("Salon")
        book.capture(line, on("2026-11-20"), same_as=person.id, event=where)
    assert words(book, "open_endedness")[0].startswith("5 of 5, 100 %")


def test_two_talks_on_a_day_carry_no_tie_on(book: Book) -> None:
    for person in two_worlds(book)[:5]:
        where = book.notebook.event_named("Salon")
        book.capture(f"{person.name}", on("2026-10-01"), same_as=person.id, event=where)
    assert words(book, "open_endedness")[0] == "too few to say: 0 ties"


def test_of_outcomes_it_is_said_of_how_many_their_origin_is_known(book: Book) -> None:
    two_worlds(book)
    for text in ("a film &Nurse One", "a job &Cook One", "a prize"):
        book.keep(book.notebook.say_outcome(text, NOW))
    assert words(book, "result")[0] == (
        "2 outcomes of 5 encounters (n=5, known of 2 of 3 outcomes, 67 %)"
    )


def test_what_came_of_it_before_a_day_is_left_out_since(book: Book) -> None:
    two_worlds(book)
    book.keep(book.notebook.say_outcome("a film &Nurse One, 2025-03-01", NOW))
    found = chart(book, "kinds", "result", Scope(since=on("2026-01-01").date()))
    assert found.rows[0].words.startswith("0 outcomes")


def test_what_is_for_both_counts_on_both_sides(book: Book) -> None:
    event(book, "Fair", Mode.BOTH, "2026-10-01")
    for role in ROLES:
        book.capture(f"{role.title()} One, {role}", on("2026-10-01"))
    assert [row.count for row in chart(book, "kinds", "variety").rows] == [5, 5]


def test_below_sixty_in_a_hundred_it_says_so_instead(book: Book) -> None:
    for number in range(5):
        book.capture(f"Guest {number}, nurse", on("2026-10-02"))
    event(book, "Salon", Mode.IDEAS, "2026-10-05")
    for number in range(5, 10):
        book.capture(f"Guest {number}, nurse", on("2026-10-05"))
    view = look(book, "kinds")
    assert (view.charts, view.words[0].partition(":")[0]) == (
        (),
        "What it was for is known of 5 of 10 conversations, 50 %",
    )


def test_a_year_without_an_event_for_ideas_suggests_an_experiment(book: Book) -> None:
    event(book, "Camp", Mode.RESOURCES, "2026-11-01")
    book.capture("Coder A, developer", on("2026-11-01"))
    suggestion = look(book, "kinds").suggestion
    assert suggestion is not None
    assert (suggestion.text, suggestion.why) == (
        "come alone",
        "none of 1 event of the last year was for ideas",
    )
