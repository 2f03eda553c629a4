"""The two kinds of networking, which overlap."""

from enum import StrEnum

from hallway.domain.errors import Refused


class Mode(StrEnum):
    """What an event or an encounter is for."""

    IDEAS = "ideas"
    RESOURCES = "resources"
    BOTH = "both"


def read_mode(text: str) -> Mode:
    """Read what something is for, with or without `for` before it.

    Raises:
        Refused: it is for neither.
    """
    words = text.casefold().split()
    known = {each.value: each for each in Mode}
    mode = known.get(words[-1]) if words else None
    if mode is None:
        raise Refused(f"{text.strip()!r} is nothing to be for.", f"There are: {', '.join(known)}.")
    return mode
