"""Where nothing but promises is asked for, all else in the line is text."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.capture_line import (
    Part,
    Span,
    read_promises,
    tidy,
    write_promise_alone,
)
from hallway.domain.drafts import Draft, Promise
from tests.domain.capture_line.test_properties import DATES, LINES

TODAY = date(2026, 11, 22)
FRIDAY = date(2026, 11, 27)


def test_a_line_without_a_mark_is_one_promise_of_mine() -> None:
    assert read_promises("send the paper fri", TODAY).draft == Draft(
        mine=(Promise("send the paper", FRIDAY),)
    )


def test_every_mark_begins_another_promise() -> None:
    draft = read_promises("send it fri > ring mon < she sends hers", TODAY).draft
    assert draft.mine == (Promise("send it", FRIDAY), Promise("ring", date(2026, 11, 23)))
    assert draft.theirs == (Promise("she sends hers"),)


def test_a_mark_at_the_start_says_who_promised() -> None:
    assert read_promises("< she sends hers", TODAY).draft == Draft(
        theirs=(Promise("she sends hers"),)
    )


def test_every_line_is_a_promise() -> None:
    draft = read_promises("send it\n\nring her mon", TODAY).draft
    assert draft.mine == (Promise("send it"), Promise("ring her", date(2026, 11, 23)))


def test_tags_details_and_other_marks_stay_in_the_text() -> None:
    said = "call #rust folks @Acme ~red hat: +351 912 345 678"
    assert read_promises(said, TODAY).draft == Draft(mine=(Promise(said),))


def test_numbers_can_be_compared() -> None:
    assert read_promises("ask if 5 > 3", TODAY).draft.mine == (Promise("ask if 5 > 3"),)


def test_before_the_first_mark_may_stand_a_note() -> None:
    draft = read_promises("she framed it ~twice fri > ring mon", TODAY, Part.NOTE).draft
    assert draft == Draft(
        note="she framed it ~twice fri", mine=(Promise("ring", date(2026, 11, 23)),)
    )


def test_a_line_break_goes_back_to_the_note() -> None:
    draft = read_promises("one\ntwo > ring\nthree", TODAY, Part.NOTE).draft
    assert draft == Draft(note="one\ntwo\nthree", mine=(Promise("ring"),))


def test_spans_say_what_is_a_mark_and_a_day() -> None:
    assert read_promises("ring fri > x", TODAY).spans == (
        Span(0, 4, Part.MINE),
        Span(5, 8, Part.DAY),
        Span(9, 10, Part.MARK),
        Span(11, 12, Part.MINE),
    )


@given(st.builds(Promise, LINES, st.none() | DATES), DATES)
def test_a_promise_written_alone_reads_back_on_any_day(promise: Promise, today: date) -> None:
    tidied = tidy(Draft(mine=(promise,)))
    for each in tidied.mine:
        assert read_promises(write_promise_alone(each), today).draft == Draft(mine=(each,))


@given(LINES, DATES)
def test_nothing_is_an_error_and_spans_are_in_order(line: str, today: date) -> None:
    behind = 0
    for span in read_promises(line, today).spans:
        assert behind <= span.start < span.end <= len(line)
        behind = span.end
