"""Columns line up in any script, and only what may be cut is cut."""

import pytest
from textual.content import Content

from hallway.ui.presenters.columns import cut, fit, one_row, side_by_side, spread


@pytest.mark.parametrize("name", ["Ana Ruiz", "山田太郎", "José Núñez", "مريم", "e\u0301lan", ""])
def test_a_fitted_text_is_as_wide_as_asked(name: str) -> None:
    assert fit(Content(name), 12).cell_length == 12


def test_a_text_too_long_ends_in_an_ellipsis() -> None:
    assert fit(Content("compiler engineer"), 9).plain == "compiler…"


def test_a_wide_letter_is_never_cut_in_half() -> None:
    assert fit(Content("山田太郎"), 6).cell_length == 6


def test_no_room_shows_nothing() -> None:
    assert cut(Content("Ana"), 0).plain == ""


def test_what_stands_at_the_right_is_never_cut() -> None:
    assert spread(Content("a very long name indeed"), Content("late"), 14).plain.endswith(" late")


def test_lines_of_a_note_stand_in_one_row() -> None:
    assert one_row("bees\n\ndrones") == "bees · drones"


@pytest.mark.parametrize("name", ["مريم", "יעל כהן", "Ana مريم"])
def test_what_stands_behind_a_name_from_right_to_left_stays_behind_it(name: str) -> None:
    assert fit(Content(name), 12).plain.startswith(f"{name}\u200e ")
    assert side_by_side(Content(name), Content("@Acme")).plain == f"{name}\u200e  @Acme"


@pytest.mark.parametrize("name", ["Ana Ruiz", "山田太郎", "José Núñez"])
def test_other_names_have_no_mark_of_direction(name: str) -> None:
    assert "\u200e" not in fit(Content(name), 12).plain
