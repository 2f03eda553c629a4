"""Changes in a sentence, and what kind of thing was changed where somebody looks on."""

from typing import Final

from hallway.domain.asks import Ask, Offer
from hallway.domain.changes import Change, Operation
from hallway.domain.collaborations import Collaboration
from hallway.domain.encounters import Encounter
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.goals import Goal
from hallway.domain.ideas import Feedback, Idea
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.domain.vouching import Recommendation

_SAID: Final[dict[type[Record], str]] = {
    Followup: "a follow-up",
    Ask: "an ask",
    Offer: "an offer",
    Idea: "an idea",
    Feedback: "feedback",
    Favour: "a favour",
    Introduction: "an introduction",
    Recommendation: "a recommendation",
    Collaboration: "a collaboration",
    Goal: "a goal",
    Outcome: "an outcome",
    Encounter: "an encounter",
}
"""The kinds of records that are mostly what somebody said, in words."""

_BEFORE_TEXT: Final = (": ", "“")
"""What stands before the text of a record in the words of a change."""


def show_change(change: Change, *, hide: bool = False) -> str:
    """Say that a change was saved, taken back or brought back.

    Args:
        change: which.
        hide: say only what kind of thing it is about, where its words quote what was said.
    """
    if change.undoes is not None:
        return _covered("Undone", change) if hide else change.words
    done = "Brought back: " if change.redoes is not None else "Saved · "
    return f"{done}{words_of(change, hide=hide)}"


def words_of(change: Change, *, hide: bool = False) -> str:
    """Say what a change did; where it quotes what was said, only its kind if that is covered."""
    return _kind_of(change) or change.words if hide else change.words


def _covered(done: str, change: Change) -> str:
    kind = _kind_of(change)
    # What is undone says so in its words already.
    return f"{done}: {kind}" if kind else change.words


def _kind_of(change: Change) -> str:
    """Name the kind of what a change quotes; nothing where it quotes nothing that was said."""
    words = change.words.removeprefix("Undone: ")
    # Somebody new is named, and their cue is covered by whoever says it.
    is_somebody_new = any(_is_new_person(each) for each in change.operations)
    if is_somebody_new or not any(each in words for each in _BEFORE_TEXT):
        return ""
    kinds = (_kind_of_record(each.record) for each in change.operations)
    return next(filter(None, kinds), "")


def _is_new_person(operation: Operation) -> bool:
    one, other = operation.before, operation.after
    return isinstance(operation.record, Person) and None in (one, other)


def _kind_of_record(record: Record) -> str:
    if isinstance(record, Idea) and record.is_lesson:
        return "a lesson"
    return _SAID.get(type(record), "")
