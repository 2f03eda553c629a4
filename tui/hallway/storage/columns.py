"""Columns: one field of every record, with the shape that those who read it raw rely on."""

from collections.abc import Callable, Sequence
from typing import Any, get_type_hints

import msgspec

from hallway.domain.ids import RecordId
from hallway.domain.people import Fact
from hallway.domain.records import Link, Record
from hallway.domain.ties import Tie

Check = Callable[[Any], bool]


def check_of(kind: type[Record], field: str) -> Check:
    """Return what says whether a value fits a field of a kind; quick where columns are read."""
    hint = get_type_hints(kind)[field]
    return _QUICK.get(hint) or _slow_check(hint)


def first_misfit(rows: Sequence[tuple[RecordId, Any]], fits: Check) -> RecordId | None:
    """Return the first record whose value does not fit; None if all of them do.

    Values that are alike are looked at once, as most columns hold a few over and over. With
    their types, since JSON's `true` is no number though Python takes it for 1.
    """
    try:
        distinct = {(type(value), value) for _, value in rows}
    except TypeError:  # lists
        return next((each for each, value in rows if not fits(value)), None)
    if all(fits(value) for _, value in distinct):
        return None
    return next(each for each, value in rows if not fits(value))


def _slow_check(hint: Any) -> Check:
    def fits(value: Any) -> bool:
        try:
            msgspec.convert(value, hint)
        except msgspec.ValidationError:
            return False
        return True

    return fits


def _is_text(value: Any) -> bool:
    return type(value) is str


def _is_id(value: Any) -> bool:
    return type(value) is int


def _is_id_or_none(value: Any) -> bool:
    return value is None or type(value) is int


def _are_ids(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(type(each) is int for each in value)


def _is_link_or_none(value: Any) -> bool:
    return value is None or _is_link(value)


def _are_links(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(_is_link(each) for each in value)


def _is_link(value: Any) -> bool:
    return isinstance(value, dict) and _is_id_or_none(value.get("person"))


def _are_facts(value: Any) -> bool:
    if not isinstance(value, list | tuple):
        return False
    # In one loop and without isinstance, since this is asked of every fact in the notebook.
    for fact in value:
        if type(fact) is not dict or not (type(fact.get("text")) is type(fact.get("kind")) is str):
            return False
    return True


def _is_tie(value: Any) -> bool:
    """Look closely only where something is set, which is so of few."""
    return value == _UNTIED or _slow_check(Tie)(value)


_UNTIED: dict[str, Any] = {}
_QUICK: dict[Any, Check] = {
    str: _is_text,
    RecordId: _is_id,
    RecordId | None: _is_id_or_none,
    tuple[RecordId, ...]: _are_ids,
    Link | None: _is_link_or_none,
    tuple[Link, ...]: _are_links,
    tuple[Fact, ...]: _are_facts,
    Tie: _is_tie,
}
