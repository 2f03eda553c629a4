"""Why a notebook may be read and not written, in sentences that name the way out."""

from pathlib import Path

from hallway.domain.errors import NotebookNewer, NotebookUnreadable, StorageFailed
from hallway.storage.journal import Heading
from hallway.storage.memory import Memory
from hallway.storage.places import Places
from hallway.storage.snapshot import SCHEMA

_ASK_THE_DOCTOR = (
    "Nothing more is written to it; `hallway doctor --repair` keeps all that is whole, and the "
    "files as they are."
)


def about(heading: Heading, memory: Memory, places: Places) -> StorageFailed | None:
    """Say why a journal does not continue what is in memory; None if it does."""
    if heading.schema > SCHEMA:
        return NotebookNewer(
            f"{places.journal} is written by a newer Hallway "
            f"(schema {heading.schema}; this one knows {SCHEMA}).",
            "What it had before can be read; update Hallway to write in it.",
        )
    if heading.lineage != memory.lineage:
        return NotebookUnreadable(
            f"{places.journal} belongs to another notebook than {places.data}.", _ASK_THE_DOCTOR
        )
    if heading.follows > memory.sequence:
        return NotebookUnreadable(
            f"{places.data} ends at change {memory.sequence}, and {places.journal} begins "
            f"after change {heading.follows}: those between are missing.",
            _ASK_THE_DOCTOR,
        )
    return None


def damaged(places: Places, sequence: int, what: str) -> NotebookUnreadable:
    """Say that a journal has something that no crash leaves behind."""
    return NotebookUnreadable(
        f"{places.journal} is damaged after change {sequence} ({what}). "
        "Everything up to there can be read.",
        _ASK_THE_DOCTOR,
    )


def gone(path: Path) -> NotebookUnreadable:
    """Say that a file is missing that must be there."""
    return NotebookUnreadable(
        f"{path} was there and is gone.",
        "Put it back in its place; or let `hallway doctor --repair` make the best of what is left.",
    )


def untrusted(refusal: StorageFailed) -> StorageFailed:
    """Say that a disk failed in a way that leaves open what it holds."""
    return StorageFailed(
        f"{refusal.message} Nothing more is written to it.",
        "Check the disk, then start Hallway again; what is typed can still be copied.",
    )
