"""How much the long tests do: a part of it in every run, all of it in `python -m tests.long`."""

import os
from dataclasses import dataclass

VARIABLE = "HALLWAY_LONG"


@dataclass(frozen=True, slots=True)
class Sizes:
    """What grows in the long run.

    Attributes:
        documents: in a notebook over which processes are killed.
        kills: of processes that insert, that update and that remove, each.
        kills_while_compacting: of processes that are writing the data file anew.
        inserts: of each of several processes at once.
        failing_calls: most calls of the system that fail, one a run, for each fault and story;
            None for every one.
        screen_kills: of the open screen.
        crash_states: that a power cut may leave, at least.
        deaths: every how many-th moment at which a process is killed before another takes over.
    """

    documents: int
    kills: int
    kills_while_compacting: int
    inserts: int
    failing_calls: int | None
    screen_kills: int
    crash_states: int
    deaths: int


ORDINARY = Sizes(
    documents=1_000,
    kills=15,
    kills_while_compacting=10,
    inserts=200,
    failing_calls=15,
    screen_kills=5,
    crash_states=5_000,
    deaths=3,
)
FULL = Sizes(
    documents=10_000,
    kills=200,
    kills_while_compacting=100,
    inserts=500,
    failing_calls=None,
    screen_kills=20,
    crash_states=50_000,
    deaths=1,
)
SIZES = FULL if os.environ.get(VARIABLE) else ORDINARY
