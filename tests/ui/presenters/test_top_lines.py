"""The top line gives up what matters least when it gets narrow."""

import pytest

from hallway.ui.presenters.top_lines import Context, show_top_line

PLACES = ["Capture", "Who", "Follow-up", "Review"]
BUSY = Context(event="PyCon Lisbon", day="day 2 of 3", unnamed=2, asked=1)


def test_a_wide_line_has_places_event_day_and_what_needs_a_word() -> None:
    line = show_top_line(PLACES, 0, BUSY, 120).plain
    parts = ("4 Review", "PyCon Lisbon", "day 2 of 3", "2 without a name · 1 question")
    assert all(part in line for part in parts)


def test_a_narrow_line_names_one_place_and_numbers_the_others() -> None:
    assert "2 Who  1 3 4" in show_top_line(PLACES, 1, Context(event="Salon"), 45).plain


def test_what_needs_a_word_matters_more_than_the_numbers_of_places() -> None:
    shown = show_top_line(PLACES, 1, BUSY, 50).plain
    assert ("2 Who" in shown, "to answer" in shown) == (True, True)


def test_a_narrow_line_keeps_the_event() -> None:
    assert "PyCon Lisbon" in show_top_line(PLACES, 0, BUSY, 45).plain


@pytest.mark.parametrize("width", [30, 45, 60, 80, 120, 200])
def test_the_line_is_never_wider_than_the_screen(width: int) -> None:
    assert show_top_line(PLACES, 3, BUSY, width).cell_length <= width


def test_a_long_event_name_is_cut_and_not_the_place() -> None:
    context = Context(event="International Symposium on Everything that Matters")
    assert "1 Capture" in show_top_line(PLACES, 0, context, 45).plain


FIVE_PLACES = [*PLACES, "Events"]


def test_where_it_is_narrower_what_needs_a_word_is_said_in_short() -> None:
    context = Context(event="PyCon Lisbon", unnamed=3, asked=12, due=4)
    assert (
        "4 due · 15 to answer   PyCon Lisbon" in show_top_line(FIVE_PLACES, 0, context, 105).plain
    )


def test_what_is_due_is_given_up_last() -> None:
    context = Context(event="PyCon Lisbon", unnamed=3, asked=12, due=4)
    assert "4 due   PyCon Lisbon" in show_top_line(FIVE_PLACES, 0, context, 90).plain


@pytest.mark.parametrize("width", range(45, 121))
def test_what_is_due_and_the_event_are_said_at_every_width(width: int) -> None:
    context = Context(event="PyCon Lisbon", day="day 2 of 3", asked=5, due=4)
    line = show_top_line(FIVE_PLACES, 0, context, width).plain
    assert "1 Capture" in line and "4 due" in line and "PyCon Lisbon" in line
