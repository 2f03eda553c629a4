"""The checklist in groups, each line with its day."""

from datetime import date, timedelta

import pytest

from hallway.domain.followups import Followup, Side
from hallway.domain.people import Fact, FactKind, Person
from hallway.notebook.followups import Due
from hallway.ui.presenters.checklists import group_followups, show_line

TODAY = date(2026, 11, 22)
ANA = Person(id=1, met_on=TODAY, facts=(Fact(FactKind.NAME, "Ana Ruiz", TODAY),))


def _line(days: int | None, side: Side = Side.MINE, text: str = "send her the paper") -> Due:
    due = None if days is None else TODAY + timedelta(days=days)
    followup = Followup(id=2, person=1, side=side, text=text, said_on=TODAY, due=due)
    return Due(followup, ANA, None, followup.state(TODAY))


@pytest.mark.parametrize(
    ("days", "title"),
    [(-1, "Late"), (0, "Today"), (1, "Next 7 days"), (7, "Next 7 days"), (8, "Later")],
)
def test_a_promise_stands_in_the_group_of_its_day(days: int, title: str) -> None:
    assert [group.title for group in group_followups([_line(days)], [])] == [title]


def test_a_promise_without_a_day_has_a_group_of_its_own() -> None:
    assert [group.title for group in group_followups([_line(None)], [])] == ["No day yet"]


def test_what_they_promised_waits_for_them_however_late() -> None:
    groups = group_followups([_line(-3, Side.THEIRS)], [])
    assert [group.title for group in groups] == ["Waiting for them"]


@pytest.mark.parametrize("width", [20, 41, 60, 90])
def test_the_day_is_never_what_is_cut(width: int) -> None:
    line = show_line(_line(-2, text="a promise that goes on and on " * 9), TODAY, width)
    first = line.split("\n")[0]
    assert (first.plain.endswith(" late"), first.cell_length) == (True, width)


@pytest.mark.parametrize("width", [20, 41, 59])
def test_where_it_is_narrow_the_words_have_a_row_of_their_own(width: int) -> None:
    _, below = show_line(_line(-2, text="bees " * 20), TODAY, width).split("\n")
    assert (below.plain.startswith("   bees"), below.cell_length) == (True, width)
