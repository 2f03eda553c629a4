"""Rules that a person may set, as values that whoever applies them is given."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Policies:
    """What is set.

    Attributes:
        night_ends_at: until when, after its last day, an event goes on.
    """

    night_ends_at: time = time(4)


USUAL = Policies()
