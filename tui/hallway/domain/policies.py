"""Rules that a person may set, as values that whoever applies them is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from types import MappingProxyType
from typing import Final

from hallway.domain.ties import CORE

NO_CADENCES: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Policies:
    """What is set.

    Attributes:
        night_ends_at: until when, after its last day, an event goes on.
        step_days: within how many days a concrete step, or thanks, is proposed.
        meet_days: within how many days a meeting, a visit or a demo is.
        idea_days: within how many days an idea goes on.
        nudge_days: after how many days somebody may be reminded of what they promised.
        core_limit: how many people the core may have before it is said that they are many.
        core_days: in how many days you want to be in touch with each of the core.
        fact_days: after how many days job and place of the core are asked about.
        silent_days: after how many days without contact somebody once close is remembered.
        cadences: days by the names of circles, in lower case.
    """

    night_ends_at: time = time(4)
    step_days: int = 2
    meet_days: int = 14
    idea_days: int = 21
    nudge_days: int = 14
    core_limit: int = 15
    core_days: int = 60
    fact_days: int = 240
    silent_days: int = 1095
    cadences: Mapping[str, int] = field(default_factory=lambda: NO_CADENCES)

    def circle_cadences(self) -> Mapping[str, int]:
        """Return the days of every circle, the core among them."""
        return {CORE: self.core_days} | dict(self.cadences)


USUAL = Policies()
