"""Revisions: an edit counts only if its record is still as the edit read it."""

from collections.abc import Container
from dataclasses import fields, replace

from hallway.domain.changes import Operation
from hallway.domain.errors import StaleEdit
from hallway.domain.people import Person, display_name
from hallway.domain.records import Record


def refuse_stale(operation: Operation, stored: Record | None) -> None:
    """Compare what an operation read with what is stored.

    Raises:
        StaleEdit: somebody else was faster.
    """
    # Compared as a whole: a document that was edited by hand has no new revision.
    if operation.before == stored:
        return
    raise StaleEdit(
        f"{name_of(operation.record)} {_what_happened(operation.before, stored)}.",
        "Look at it as it is now, and make your edit again.",
    )


def refuse_forgotten(operation: Operation, forgotten: Container[str]) -> None:
    """Let nothing bring somebody back who was erased for good.

    Args:
        operation: that shall be written.
        forgotten: the ids of those people.

    Raises:
        StaleEdit: the record is, or is about, one of them.
    """
    after = operation.after
    if not forgotten or after is None:
        return
    if any(str(each) in forgotten for each in (after.id, *after.concerns())):
        raise StaleEdit(
            "This is about someone who was forgotten for good.", "Leave them out, and try again."
        )


def revised(operation: Operation, stored: Record | None) -> Operation:
    """Give the record after an operation its next revision."""
    after = operation.after
    if after is None:
        return operation
    last = max(after.revision, 0 if stored is None else stored.revision)
    return Operation(operation.before, replace(after, revision=last + 1))


def _what_happened(before: Record | None, stored: Record | None) -> str:
    if stored is None:
        return "was removed meanwhile"
    if before is None:
        return "is already there"
    changed = ", ".join(_differing(before, stored))
    return f"was changed meanwhile ({changed})" if changed else "was changed meanwhile"


def _differing(before: Record, stored: Record) -> list[str]:
    """Name the fields that are not as they were read, as words."""
    names = (field.name for field in fields(before) if field.name != "revision")
    differing = (name for name in names if getattr(before, name) != getattr(stored, name))
    return [name.replace("_", " ") for name in differing]


def name_of(record: Record) -> str:
    """Name a record by what it says of itself, as a sentence begins."""
    if isinstance(record, Person):
        return display_name(record)
    said = getattr(record, "name", "") or getattr(record, "text", "") or getattr(record, "note", "")
    return f"“{said}”" if said else f"This {type(record).__name__.lower()}"
