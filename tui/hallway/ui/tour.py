"""A tour through the main job: each step is ticked off by doing it."""

from collections.abc import Callable
from dataclasses import dataclass

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.followups import Followup

EXAMPLE = (
    "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses "
    ": borrow checking for drones > send her the paper fri"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What just happened on the screen.

    Attributes:
        place: the name of the place that is open.
        change: what was kept, if anything.
        query: what is typed into the search.
    """

    place: str
    change: Change | None = None
    query: str = ""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """What the change did, record by record; nothing for an undo."""
        if self.change is None or self.change.undoes is not None:
            return ()
        return self.change.operations


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try.

    Attributes:
        title: what it is about.
        words: what to do.
        is_done_by: says whether a moment does it.
        example: a line to type, shown by itself.
    """

    title: str
    words: str
    is_done_by: Callable[[Moment], bool]
    example: str = ""


def _has_captured(moment: Moment) -> bool:
    return any(isinstance(each.after, Encounter) for each in moment.operations)


def _has_met_again(moment: Moment) -> bool:
    known = moment.change is not None and moment.change.words.startswith("Met ")
    return known and _has_captured(moment)


def _has_searched(moment: Moment) -> bool:
    return moment.place == "Who" and len(moment.query.split()) > 1


def _has_ticked_off(moment: Moment) -> bool:
    followups = [each.after for each in moment.operations if isinstance(each.after, Followup)]
    return any(followup.done_on is not None for followup in followups)


def _has_reviewed(moment: Moment) -> bool:
    return moment.place == "Review" and bool(moment.operations)


def _has_undone(moment: Moment) -> bool:
    return moment.change is not None and moment.change.undoes is not None


STEPS = (
    Step(
        "Capture someone",
        "Type this, and watch how it is read. Enter saves it.",
        _has_captured,
        EXAMPLE,
    ),
    Step(
        "Someone you know already",
        "Type the same name with something new. She appears beside the line: Esc, then y, saves "
        "it as the same person.",
        _has_met_again,
        "Ana Ruiz ~green scarf : now leads the compiler team",
    ),
    Step(
        "Who was that?",
        "Press Esc, then 2, and type whatever you would remember of her.",
        _has_searched,
        "drones red glasses",
    ),
    Step(
        "Keep a promise",
        "Press Esc, then 3. Choose a line with the arrows; Space ticks it off, Enter confirms.",
        _has_ticked_off,
    ),
    Step(
        "Review",
        "Press 4. One person at a time; the keys that answer the card are below it.",
        _has_reviewed,
    ),
    Step("Take it back", "Press u. Every change can be undone.", _has_undone),
)


@dataclass
class Tour:
    """Where a newcomer is on the way.

    Attributes:
        steps: what to try, in order.
        number: how many of them are done.
    """

    steps: tuple[Step, ...] = STEPS
    number: int = 0

    @property
    def step(self) -> Step | None:
        """The step to do now; None after the last."""
        return self.steps[self.number] if self.number < len(self.steps) else None

    def see(self, moment: Moment) -> bool:
        """Go on if this moment does the step; say whether it did."""
        if self.step is None or not self.step.is_done_by(moment):
            return False
        self.number += 1
        return True

    def skip(self) -> None:
        """Go on without doing the step."""
        self.number = min(self.number + 1, len(self.steps))
