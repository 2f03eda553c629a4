"""Rules that a person may set, as values that whoever applies them is given."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Policies:
    """What is set.

    Attributes:
        night_ends_at: until when, after its last day, an event goes on.
        step_days: within how many days a concrete step, or thanks, is proposed.
        meet_days: within how many days a meeting, a visit or a demo is.
        idea_days: within how many days an idea goes on.
        nudge_days: after how many days somebody may be reminded of what they promised.
    """

    night_ends_at: time = time(4)
    step_days: int = 2
    meet_days: int = 14
    idea_days: int = 21
    nudge_days: int = 14


USUAL = Policies()
