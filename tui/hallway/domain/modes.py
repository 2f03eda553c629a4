"""The two kinds of networking, which overlap."""

from enum import StrEnum


class Mode(StrEnum):
    """What an event or an encounter is for."""

    IDEAS = "ideas"
    RESOURCES = "resources"
    BOTH = "both"
