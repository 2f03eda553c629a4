"""Giving, receiving and promises, against figures counted by hand."""

from datetime import timedelta

from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.insights.views import Turn
from hallway.notebook.insights.giving import chains_of
from hallway.notebook.looking import Scope
from hallway.notebook.state import create, update
from tests.notebook.insights.views import chart, counts, look, on, row
from tests.notebook.people import NOW, Book


def note(
    book: Book, name: str, text: str, day: str, *, gave: bool, earlier: Favour | None = None
) -> Favour:
    person = book.notebook.resolve_person(name)
    passes_on = None if earlier is None else earlier.id
    plan = book.notebook.note_favour(person.id, text, on(day), is_given=gave, passes_on=passes_on)
    kept = book.keep(plan)
    return next(each.after for each in kept.operations if isinstance(each.after, Favour))


def story(book: Book) -> list[Favour]:
    book.capture("Gwen Prys", on("2024-01-01"))
    book.capture("Ioana Popa", on("2024-01-01"))
    first = note(book, "Gwen Prys", "advice on visas", "2024-05-01", gave=False)
    second = note(book, "Ioana Popa", "the same advice", "2025-05-01", gave=True, earlier=first)
    third = note(book, "Gwen Prys", "a spare camera", "2025-06-01", gave=False)
    return [first, second, third]


def test_years_tell_given_from_received(book: Book) -> None:
    story(book)
    assert [row.words for row in chart(book, "giving", "years").rows] == [
        "0 given, 1 received",
        "1 given, 1 received",
    ]


def test_a_chain_of_gifts_is_one_row(book: Book) -> None:
    story(book)
    (chain,) = chart(book, "giving", "passed_on").rows
    assert (chain.label, chain.count) == ("advice on visas → the same advice", 2)


def test_two_that_pass_each_other_on_make_no_chain_and_no_end(book: Book) -> None:
    first, second, _ = story(book)
    loop = [update(first, passes_on=second.id)]
    book.keep(book.notebook.plan(NOW, "A loop", loop))
    assert chart(book, "giving", "passed_on").rows == ()


def test_a_gift_that_two_continue_makes_two_chains(book: Book) -> None:
    first, _, _ = story(book)
    note(book, "Ioana Popa", "once more", "2026-01-01", gave=True, earlier=first)
    assert [len(each) for each in chains_of(list(book.notebook.all(Favour)))] == [1, 2, 2]


def test_a_gift_that_has_not_gone_on_is_suggested(book: Book) -> None:
    story(book)
    suggestion = look(book, "giving").suggestion
    assert suggestion is not None
    assert (suggestion.text, suggestion.is_said) == ("pass on: a spare camera", True)


def test_since_a_day_earlier_favours_are_left_out(book: Book) -> None:
    story(book)
    scope = Scope(since=on("2025-01-01").date())
    assert counts(chart(book, "giving", "years", scope)) == {"2025": 2}


def promised(book: Book) -> None:
    lines = (
        ("Ana A > one 2026-10-10", 3, None),
        ("Bo B > two 2026-10-10", 11, None),
        ("Cy C > three", 5, None),
        ("Di D > four 2026-10-10", None, 6),
        ("Ed E > five 2026-10-10", None, None),
        ("Fi F > six 2026-12-10", None, None),
        ("Gi G < seven 2026-10-10", None, None),
    )
    for line, done, let_go in lines:
        book.capture(line, on("2026-10-01"))
        promise = list(book.notebook.all(Followup))[-1]
        said = {"done_on": done, "let_go_on": let_go}
        days = {name: on(f"2026-10-{day:02}").date() for name, day in said.items() if day}
        if days:
            book.keep(book.notebook.plan(NOW, "Said", [update(promise, **days)]))


def test_promises_are_kept_let_go_late_or_open(book: Book) -> None:
    promised(book)
    assert counts(chart(book, "promises", "mine")) == {
        "kept in time": 2,
        "kept late": 1,
        "let go": 1,
        "late": 1,
        "open": 1,
    }


def test_half_of_what_was_kept_took_so_many_days(book: Book) -> None:
    promised(book)
    assert chart(book, "promises", "mine").words == ("Half of what was kept took 4 days or less.",)


def test_a_promise_is_open_until_the_day_it_is_dated_as_done(book: Book) -> None:
    book.capture("Ana A > a paper")
    later = update(book.promise("a paper"), done_on=NOW.date() + timedelta(days=1))
    book.keep(book.notebook.plan(NOW, "Done", [later]))
    assert row(chart(book, "promises", "mine"), "open").count == 1


def test_theirs_stand_apart(book: Book) -> None:
    promised(book)
    theirs = chart(book, "promises", "theirs")
    assert (theirs.n, theirs.is_enough, row(theirs, "late").count) == (1, False, 1)


def test_promises_that_took_long_suggest_an_experiment(book: Book) -> None:
    for number in range(5):
        book.capture(f"Ana {number} > send it", on("2026-10-01"))
    done = [update(each, done_on=on("2026-10-20").date()) for each in book.notebook.all(Followup)]
    book.keep(book.notebook.plan(NOW, "Done", done))
    suggestion = look(book, "promises").suggestion
    assert suggestion is not None
    assert (suggestion.turn, suggestion.why) == (
        Turn.EXPERIMENT,
        "half of 5 promises took 19 days or longer",
    )


def test_a_promise_to_whoever_was_merged_is_to_whom_they_turned_out(book: Book) -> None:
    ana, other = book.capture("Ana A"), book.capture("Ana Ah")
    book.keep(book.notebook.merge_people(ana.id, other.id, NOW))
    late = Followup(id=77, person=other.id, side=Side.MINE, text="a paper", said_on=NOW.date())
    book.keep(book.notebook.plan(NOW, "Said elsewhere", [create(late)]))
    assert row(chart(book, "promises", "mine"), "open").people == (ana.id,)


def test_a_favour_of_whoever_was_merged_is_of_whom_they_turned_out(book: Book) -> None:
    ana, other = book.capture("Ana A"), book.capture("Ana Ah")
    book.keep(book.notebook.merge_people(ana.id, other.id, NOW))
    late = Favour(id=77, person=other.id, text="a tip", day=NOW.date(), is_given=True)
    book.keep(book.notebook.plan(NOW, "Said elsewhere", [create(late)]))
    (year,) = chart(book, "giving", "years").rows
    assert year.people == (ana.id,)
