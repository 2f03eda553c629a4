"""Forgetting: erasing a person for good, and what is told of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What was erased.

    Attributes:
        records: how many records went or lost their link to the person.
        changes: how many changes of the history cannot be taken back any more.
        files: how many other files held something of the person, by what they are.
        mentions: how many records still have one of the names in what was said, be it of
            somebody else of that name.
    """

    records: int
    changes: int
    files: dict[str, int]
    mentions: int
