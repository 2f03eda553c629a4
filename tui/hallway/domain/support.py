"""Support: what somebody is for you, beside their role."""

from enum import StrEnum


class Support(StrEnum):
    """The words for it that come with Hallway; any other may be said too."""

    SOUNDING_BOARD = "sounding board"
    ADVISER = "adviser"
    CHEERLEADER = "cheerleader"
    DOOR_OPENER = "door-opener"
    CHALLENGER = "challenger"
