"""What is said of a change, while somebody looks on."""

from datetime import UTC, date, datetime

import pytest

from hallway.domain.changes import Change, Operation
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.goals import Goal
from hallway.domain.ideas import Feedback, Idea, Stance
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.ui.presenters.changes import show_change, words_of

DAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
IDEA = Idea(id=3, text="kites on film", sparked_on=DAY)


def change(words: str, *records: Record, undoes: int | None = None) -> Change:
    operations = tuple(Operation(before=None, after=each) for each in records)
    return Change(id=1, at=NOW, words=words, operations=operations, undoes=undoes)


@pytest.mark.parametrize(
    ("saved", "kind"),
    [
        (change("Testing: kites on film", IDEA), "an idea"),
        (
            change(
                "Bo Lind, against: kites on film",
                Feedback(id=4, idea=3, person=2, day=DAY, stance=Stance.AGAINST),
            ),
            "feedback",
        ),
        (change("Goal: be brave", Goal(id=5, text="be brave", made_on=DAY)), "a goal"),
        (
            change(
                "“a lift” passes on “advice”",
                Favour(id=6, person=2, text="a lift", day=DAY, is_given=True),
            ),
            "a favour",
        ),
        (
            change(
                "Done: call him",
                Followup(id=7, person=2, side=Side.MINE, text="call him", said_on=DAY),
            ),
            "a follow-up",
        ),
    ],
)
def test_only_the_kind_is_said_where_somebody_looks_on(saved: Change, kind: str) -> None:
    assert show_change(saved, hide=True) == f"Saved · {kind}"


def test_a_lesson_is_called_one() -> None:
    lesson = Idea(id=3, text="patience", sparked_on=DAY, is_lesson=True)
    assert words_of(change("Idea: patience", lesson), hide=True) == "a lesson"


def test_what_is_undone_is_covered_too() -> None:
    undone = change("Undone: Idea: kites on film", IDEA, undoes=9)
    assert show_change(undone, hide=True) == "Undone: an idea"


def test_whoever_is_captured_is_named() -> None:
    captured = change("Captured Ana Ruiz", Person(id=2, met_on=DAY), IDEA)
    assert show_change(captured, hide=True) == "Saved · Captured Ana Ruiz"


def test_all_is_said_where_nobody_looks_on() -> None:
    assert show_change(change("Idea: kites on film", IDEA)) == "Saved · Idea: kites on film"
