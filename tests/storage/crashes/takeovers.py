"""A process is killed in any of its calls, and another one goes on before the power is cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.storage.crashes.in_process import NEVER, Listener
from tests.storage.crashes.operations import Recording, Write
from tests.storage.crashes.scribe import Scribe
from tests.storage.crashes.stories import FOLDER, RESTORE, SHORT_LIFE, Story, inheritance
from tests.storage.crashes.tracker import Tracker

LIVES = {"a short life": SHORT_LIFE, "a restore": RESTORE}
"""Stories of one process, which may be killed anywhere in them."""


@dataclass(frozen=True, slots=True)
class Death:
    """When the first process is killed.

    Attributes:
        lifetime: after so many operations.
        torn_write: in the middle of this write; 0 for none.
    """

    lifetime: int = NEVER
    torn_write: int = 0


@dataclass(frozen=True, slots=True)
class Takeover:
    """What two processes did.

    Attributes:
        recording: of both.
        first_point: how many operations the first one came to.
    """

    recording: Recording
    first_point: int


def deaths(life: Story, world: Path) -> Iterator[Death]:
    """Name each moment in which the first process may be killed."""
    whole = record(life, Death(), world, is_early=False)
    operations = whole.recording.operations[: whole.first_point]
    yield from (Death(lifetime) for lifetime in range(1, len(operations)))
    writes = sum(isinstance(each, Write) for each in operations)
    yield from (Death(torn_write=each) for each in range(1, writes + 1))


def record(life: Story, death: Death, world: Path, *, is_early: bool) -> Takeover:
    """Let one process be killed, and another one go on.

    Args:
        life: of the first one.
        death: of the first one.
        world: a folder that is not there yet.
        is_early: the other one opened the notebook before anything was written.
    """
    (world / FOLDER.parent).mkdir(parents=True)
    life.prepare(world)
    tracker = Tracker(world)
    heir = Listener(tracker, world)
    scribe = _opened(heir) if is_early else None
    first = Listener(tracker, world, death.lifetime)
    first.die_in("write", death.torn_write)
    with first.listening():
        for act in life.acts:
            act(first)
    point = tracker.count
    scribe = scribe or _opened(heir)
    with heir.listening():
        inheritance(scribe)
    return Takeover(tracker.recording(), point)


def _opened(stage: Listener) -> Scribe:
    with stage.listening():
        return Scribe(stage)
    raise AssertionError("who opens a notebook is not killed")
