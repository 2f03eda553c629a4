"""Forgetting: erasing a person for good, and what is told of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What was erased.

    Attributes:
        records: how many records went or lost their link to the person.
        changes: how many changes of the history cannot be taken back any more.
        files: the names of the other files that held something of the person.
        mentions: how many records of others still have the name in what was said.
    """

    records: int
    changes: int
    files: tuple[str, ...]
    mentions: int
