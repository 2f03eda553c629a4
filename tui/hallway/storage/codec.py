"""Records to documents and back."""

from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any

import msgspec

from hallway.domain.ids import RecordId, show_id
from hallway.domain.records import Record
from hallway.domain.text import safe
from hallway.notebook.ports import R
from hallway.storage.failures import Misfit
from hallway.storage.json_text import is_plain
from hallway.storage.tables import Json

_NO_DEFAULT = object()
_AS_THEY_ARE = {str, int, float, bool, type(None)}
_MOMENTS = (datetime, datetime | None)
_Defaults = tuple[tuple[str, Any], ...]


def to_document(record: Record) -> Json:
    """Write a record as JSON has it.

    Returns:
        Its fields without the id, and without those that are as they are by default.
    """
    document: Json = _plain(record)
    del document["id"]
    return document


def to_record(kind: type[R], record_id: RecordId, document: Json) -> R:
    """Make a record of a document; fields that the kind does not know are left aside.

    Its texts are made safe to show, as the file may have been written by hand.

    Raises:
        Misfit: the document does not fit the kind.
    """
    try:
        shown = document if is_plain(document) else safe_parts(document)
        record = msgspec.convert({**shown, "id": record_id}, kind)
    except (msgspec.ValidationError, TypeError) as error:  # the other one for too many layers
        raise misfit(kind, record_id, error) from error
    if _lacks_time_zone(record):
        raise misfit(kind, record_id, "a moment lacks its time zone")
    return record


def safe_parts(value: Any) -> Any:
    """Make every text in a document safe to show."""
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return {name: safe_parts(part) for name, part in value.items()}
    if isinstance(value, list):
        return [safe_parts(part) for part in value]
    return value


def misfit(kind: type[Record], record_id: RecordId, why: object) -> Misfit:
    """Say which document does not fit its kind."""
    return Misfit(f"{show_id(record_id)} in the table {kind.table} does not fit: {why}")


def default_of(kind: type[Record], field: str) -> Any:
    """Return what a field is, as JSON has it, where a document leaves it out.

    Raises:
        ValueError: the kind has no such field.
    """
    for each in fields(kind):
        if each.name == field:
            default = _default(each)
            return None if default is _NO_DEFAULT else _plain(default)
    raise ValueError(f"{kind.__name__} has no field {field!r}")


def carry_over(stored: Any, known: Any, new: Any) -> Any:
    """Put what a newer Hallway wrote, and this one does not know, back into a document.

    Args:
        stored: the document, or a part of it, as it lies in the file.
        known: the same, as this Hallway would write it.
        new: what shall be written.

    Returns:
        What shall be written, with the unknown fields of what was stored.
    """
    if isinstance(stored, dict) and isinstance(known, dict) and isinstance(new, dict):
        unknown = {name: value for name, value in stored.items() if name not in known}
        said = {name: carry_over(stored.get(name), known.get(name), new[name]) for name in new}
        return unknown | said
    if isinstance(stored, list) and isinstance(known, list) and isinstance(new, list):
        return [_carry_into_part(stored, known, part) for part in new]
    return new


def _carry_into_part(stored: list[Any], known: list[Any], part: Any) -> Any:
    """Take a part of a list as it was stored, if it is still what it was."""
    if isinstance(part, dict) and part in known:
        return stored[known.index(part)]
    return part


def _lacks_time_zone(record: Any) -> bool:
    """Say whether a moment cannot be compared with others."""
    moments = (getattr(record, name) for name in _moments(record.__class__))
    return any(moment is not None and moment.tzinfo is None for moment in moments)


@cache
def _moments(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.type in _MOMENTS)


def _plain(value: Any) -> Any:
    kind = value.__class__
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple or kind is list:
        return [_plain(part) for part in value]
    defaults = _defaults(kind)
    return msgspec.to_builtins(value) if defaults is None else _said(value, defaults)


def _said(value: Any, defaults: _Defaults) -> Json:
    """Write the fields that are not as they are by default."""
    said: Json = {}
    for name, default in defaults:
        part = getattr(value, name)
        if part is not default and part != default:
            said[name] = _plain(part)
    return said


@cache
def _defaults(kind: Any) -> _Defaults | None:
    """Return the fields of a dataclass with what they are by default; None for another kind."""
    if not is_dataclass(kind):
        return None
    return tuple((each.name, _default(each)) for each in fields(kind))


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else _NO_DEFAULT
