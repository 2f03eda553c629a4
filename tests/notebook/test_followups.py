from datetime import date, timedelta

import pytest

from hallway.domain.capture_line import Part, read_promises
from hallway.domain.drafts import Draft, Promise
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.followups import DueState, Followup, Side
from hallway.domain.ids import show_id
from tests.notebook.people import NOW, TODAY, Book


def promised(text: str, due: date | None = None) -> Draft:
    return Draft(mine=(Promise(text, due),))


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-400, DueState.LATE),
        (-1, DueState.LATE),
        (0, DueState.TODAY),
        (1, DueState.SOON),
        (7, DueState.SOON),
        (8, DueState.LATER),
    ],
)
def test_a_day_decides_how_a_follow_up_stands(book: Book, days: int, state: DueState) -> None:
    book.capture(f"Ana > call {(TODAY + timedelta(days=days)).isoformat()}")
    assert [line.state for line in book.notebook.due(TODAY)] == [state]


def test_without_a_day_it_is_undated(book: Book) -> None:
    book.capture("Ana > call")
    assert [line.state for line in book.notebook.due(TODAY)] == [DueState.UNDATED]


def test_the_checklist_goes_from_late_to_undated(book: Book) -> None:
    book.capture("Ana > undated > later 2027-01-01 > soon tomorrow > now today > late 2026-11-01")
    texts = [line.followup.text for line in book.notebook.due(TODAY)]
    assert texts == ["late", "now", "soon", "later", "undated"]


def test_within_a_group_the_earlier_day_comes_first(book: Book) -> None:
    book.capture("Ana > second 2026-11-02 > first 2026-11-01")
    assert [line.followup.text for line in book.notebook.due(TODAY)] == ["first", "second"]


def test_on_the_same_day_mine_come_before_theirs(book: Book) -> None:
    book.capture("Ana < theirs fri > mine fri")
    sides = [line.followup.side for line in book.notebook.due(TODAY)]
    assert sides == [Side.MINE, Side.THEIRS]


def test_a_line_names_person_and_event(book: Book) -> None:
    event = book.start("PyCon")
    ana = book.capture("Ana > call")
    (line,) = book.notebook.due(TODAY)
    assert (line.person.id, line.event and line.event.id) == (ana.id, event.id)


def test_what_is_done_is_no_longer_due(book: Book) -> None:
    book.capture("Ana > call")
    book.keep(book.notebook.complete_followup(book.promise("call").id, NOW, "she was glad"))
    (line,) = book.notebook.done(TODAY)
    assert (book.notebook.due(TODAY), line.followup.outcome) == ([], "she was glad")


def test_an_outcome_of_no_words_is_none(book: Book) -> None:
    book.capture("Ana > call")
    book.keep(book.notebook.complete_followup(book.promise("call").id, NOW, ""))
    assert book.promise("call").outcome is None


def test_what_was_done_last_comes_first(book: Book) -> None:
    book.capture("Ana > first > second")
    for days, text in enumerate(["second", "first"]):
        moment = NOW + timedelta(days=days)
        book.keep(book.notebook.complete_followup(book.promise(text).id, moment))
    assert [line.followup.text for line in book.notebook.done(TODAY)] == ["first", "second"]


def test_a_snoozed_follow_up_is_not_due_today(book: Book) -> None:
    book.capture("Ana > call today")
    book.keep(book.notebook.snooze_followup(book.promise("call").id, date(2026, 12, 24), NOW))
    assert [line.state for line in book.notebook.due(TODAY)] == [DueState.LATER]


def test_what_was_let_go_is_neither_due_nor_done(book: Book) -> None:
    book.capture("Ana > call")
    book.keep(book.notebook.let_go_followup(book.promise("call").id, NOW))
    assert (book.notebook.due(TODAY), book.notebook.done(TODAY)) == ([], [])


def test_what_was_let_go_stays_on_the_card(book: Book) -> None:
    ana = book.capture("Ana > call")
    book.keep(book.notebook.let_go_followup(book.promise("call").id, NOW))
    assert [each.text for each in book.notebook.card(ana.id, TODAY).closed] == ["call"]


def test_a_rewritten_follow_up_has_its_new_words_and_day(book: Book) -> None:
    book.capture("Ana > call")
    followup = book.promise("call")
    book.keep(book.notebook.rewrite_followup(followup, promised(" write ", TODAY), NOW))
    assert (book.promise("write").id, book.promise("write").due) == (followup.id, TODAY)


def test_what_is_promised_besides_becomes_another_follow_up(book: Book) -> None:
    book.capture("Ana > call")
    followup = book.promise("call")
    draft = read_promises("call fri > send it < she answers", TODAY).draft
    book.keep(book.notebook.rewrite_followup(followup, draft, NOW))
    kept = [(each.side.value, each.text) for each in book.notebook.all(Followup)]
    assert kept == [("mine", "call"), ("mine", "send it"), ("theirs", "she answers")]
    assert book.promise("send it").encounter == followup.encounter


def test_the_other_mark_says_that_the_other_promised(book: Book) -> None:
    book.capture("Ana > call")
    followup = book.promise("call")
    draft = read_promises("< she calls", TODAY).draft
    book.keep(book.notebook.rewrite_followup(followup, draft, NOW))
    assert (book.promise("she calls").id, book.promise("she calls").side) == (
        *(followup.id, Side.THEIRS),
    )


def test_what_they_promised_stays_theirs(book: Book) -> None:
    book.capture("Ana < calls > write")
    followup = book.promise("calls")
    draft = read_promises("calls me fri", TODAY, Part.THEIRS).draft
    book.keep(book.notebook.rewrite_followup(followup, draft, NOW))
    assert book.promise("calls me").side is Side.THEIRS


def test_a_follow_up_needs_words(book: Book) -> None:
    book.capture("Ana > call")
    with pytest.raises(Refused):
        book.notebook.rewrite_followup(book.promise("call"), promised(" "), NOW)


def test_nothing_is_done_twice(book: Book) -> None:
    book.capture("Ana > call")
    book.keep(book.notebook.complete_followup(book.promise("call").id, NOW))
    with pytest.raises(Refused):
        book.notebook.complete_followup(book.promise("call").id, NOW)


def test_what_was_let_go_cannot_be_snoozed(book: Book) -> None:
    book.capture("Ana > call")
    book.keep(book.notebook.let_go_followup(book.promise("call").id, NOW))
    with pytest.raises(Refused):
        book.notebook.snooze_followup(book.promise("call").id, TODAY, NOW)


def test_no_such_follow_up_is_not_found(book: Book) -> None:
    with pytest.raises(NotFound):
        book.notebook.complete_followup(7, NOW)


@pytest.mark.parametrize("part", [slice(None), slice(0, 12), slice(-4, None)])
def test_a_start_or_end_of_its_id_names_a_follow_up(book: Book, part: slice) -> None:
    book.capture("Ana > call")
    followup = book.promise("call")
    assert book.notebook.resolve_followup(show_id(followup.id)[part]).id == followup.id


def test_three_digits_name_no_follow_up(book: Book) -> None:
    book.capture("Ana > call")
    with pytest.raises(NotFound):
        book.notebook.resolve_followup(show_id(book.promise("call").id)[-3:])


def test_a_start_of_two_ids_is_ambiguous(book: Book) -> None:
    book.capture("Ana > call > write")
    with pytest.raises(Ambiguous, match=r"call.*write"):
        book.notebook.resolve_followup(show_id(book.promise("call").id)[:4])


@pytest.mark.parametrize("outcome", ["  ", "\x1b", "\u202e\n"])
def test_an_outcome_of_blanks_is_none(book: Book, outcome: str) -> None:
    book.capture("Ana > call")
    book.keep(book.notebook.complete_followup(book.promise("call").id, NOW, outcome))
    assert book.promise("call").outcome is None


def test_an_outcome_is_kept_without_what_a_terminal_obeys(book: Book) -> None:
    book.capture("Ana > call")
    book.keep(book.notebook.complete_followup(book.promise("call").id, NOW, "was\x1b \u202eglad "))
    assert book.promise("call").outcome == "was glad"


def test_a_rewritten_follow_up_is_without_what_a_terminal_obeys(book: Book) -> None:
    book.capture("Ana > call")
    followup = book.promise("call")
    draft = promised("wri\x1bte\nher \u202e")
    change = book.keep(book.notebook.rewrite_followup(followup, draft, NOW))
    assert (book.promise("write her").id, change.words) == (followup.id, "Rewrote: write her")


@pytest.mark.parametrize(
    ("line", "days", "is_to_nudge"),
    [
        ("Ana < the venues", 13, False),
        ("Ana < the venues", 14, True),
        ("Ana > the venues", 99, False),
        ("Ana < the venues 2026-12-01", 14, False),
        ("Ana < the venues 2026-12-01", 23, True),
    ],
)
def test_they_are_nudged_a_fortnight_after_they_promised(
    book: Book, line: str, days: int, is_to_nudge: bool
) -> None:
    book.capture(line)
    (due,) = book.notebook.due(TODAY + timedelta(days=days))
    assert due.is_to_nudge is is_to_nudge
