"""What has to be put in place so that nothing of some people is left in the tables."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from hallway.domain.identities import Identity
from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.people import FactKind, Person
from hallway.domain.records import Record
from hallway.storage.codec import to_record
from hallway.storage.history import HISTORY, KINDS, LOG, trace_document
from hallway.storage.tables import FORGOTTEN, Json, Staged, Table, Tables, apply

_NAMES = {FactKind.NAME, FactKind.SPELLING}
_DETAILS = {FactKind.EMAIL, FactKind.PHONE, FactKind.URL, FactKind.HANDLE}
_SIDES = ("before", "after")
# Fields that hold a word of ours and not of a person.
_OUR_WORDS = {
    *("kind", "side", "answer", "source", "standing", "mode", "by", "at", "table"),
    *("state", "stance", "level"),
}
NOBODY = Identity()


def everyone_of(tables: Tables, ids: Iterable[RecordId]) -> set[RecordId]:
    """Add to some people all records that turned out to be the same person."""
    merged_into = {
        int(key): document.get("merged_into")
        for key, document in tables.get(Person.table, {}).items()
    }
    found = set(ids)
    while more := {each for each, into in merged_into.items() if into in found} - found:
        found |= more
    return found


def deleted_before(tables: Tables, moment: datetime) -> set[RecordId]:
    """Name the people who have been in the trash since before a moment."""
    people = tables.get(Person.table, {}).items()
    deleted = {int(key): each for key, each in people if each.get("deleted_at") is not None}
    return {key for key, each in deleted.items() if _is_deleted_before(moment, key, each)}


def _is_deleted_before(moment: datetime, person_id: RecordId, document: Json) -> bool:
    deleted_at = to_record(Person, person_id, document).deleted_at
    return deleted_at is not None and deleted_at < moment


def identity_of(tables: Tables, ids: Iterable[RecordId]) -> Identity:
    """Gather what some people are called, by their records and by the history of them."""
    wanted = set(ids)
    people = [tables.get(Person.table, {}).get(str(each), {}) for each in wanted]
    people += _once_written(tables.get(HISTORY, {}), wanted)
    facts = [fact for person in people for fact in person.get("facts", ()) if _is_fact(fact)]
    return Identity(
        frozenset(fact["text"] for fact in facts if fact["kind"] in _NAMES),
        frozenset(fact["text"] for fact in facts if fact["kind"] in _DETAILS),
    )


def _once_written(history: Table, ids: set[RecordId]) -> list[Json]:
    """Return how people were written before and after each change that is known."""
    operations = (each for change in history.values() for each in change.get("operations", ()))
    sides = (each.get(side) for each in operations if each["id"] in ids for side in _SIDES)
    return [side for side in sides if side is not None]


def _is_fact(fact: Any) -> bool:
    return isinstance(fact, dict) and isinstance(fact.get("text"), str) and "kind" in fact


def texts_in(value: Any) -> Iterator[str]:
    """Yield what somebody said or typed in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in _OUR_WORDS:
                yield from texts_in(part)


def mentions(tables: Tables, identity: Identity) -> int:
    """Count the records in whose words somebody of one of the names occurs."""
    documents = (each for kind in NOUNS for each in tables.get(kind.table, {}).values())
    return sum(any(map(identity.may_be_named_in, texts_in(each))) for each in documents)


def erasure(tables: Tables, ids: Iterable[RecordId], identity: Identity = NOBODY) -> Staged:
    """Find what must be put in place, so that nothing links to some people any more.

    Records that say nothing without them go with them, others lose the link. Changes of the
    history that touched or named any of it leave a trace, and cannot be taken back any more.

    Args:
        tables: of a notebook or a backup; they stay as they are.
        ids: of the people; records merged into them must be among them.
        identity: what they are called.
    """
    gone = set(ids)
    people = tables.get(Person.table, {})
    staged: Staged = {Person.table: {str(each): None for each in gone if str(each) in people}}
    while _spread(tables, gone, staged):
        pass
    changed = {name: set(documents) for name, documents in staged.items()}
    history = tables.get(HISTORY, {})
    told = [
        key
        for key, change in history.items()
        if _tells_of(change, gone, changed) or any(map(identity.is_meant_in, texts_in(change)))
    ]
    staged[HISTORY] = dict.fromkeys(told)
    staged[LOG] = {key: trace_document(history[key]) for key in told}
    return {name: documents for name, documents in staged.items() if documents}


def without_forgotten(tables: Tables, current: Tables) -> Tables:
    """Take out of older tables whom the current ones have forgotten, and forget them there too."""
    forgotten = current.get(FORGOTTEN, {})
    if not forgotten:
        return tables
    ids = everyone_of(tables, map(int, forgotten))
    apply(erasure(tables, ids, identity_of(tables, ids)), tables)
    return tables | {FORGOTTEN: tables.get(FORGOTTEN, {}) | forgotten}


def _spread(tables: Tables, gone: set[RecordId], staged: Staged) -> bool:
    """Let go what hangs on what goes; say whether more went."""
    before = len(gone)
    for kind in NOUNS:
        documents = staged.setdefault(kind.table, {})
        for key, document in _linking(kind, tables.get(kind.table, {}), gone):
            documents[key] = None if int(key) in gone else left_of(kind, document, gone)
            if documents[key] is None:
                gone.add(int(key))
    return len(gone) > before


def _linking(kind: type[Record], table: Table, ids: set[RecordId]) -> Iterator[tuple[str, Json]]:
    for key, document in table.items():
        if any(_holds(document.get(link), ids) for link in kind.links):
            yield key, document


def left_of(kind: type[Record], document: Json, ids: set[RecordId]) -> Json | None:
    """Take links to some records out of a document; None if it says nothing without them."""
    left = dict(document)
    for link in kind.links:
        if not _holds(document.get(link), ids):
            continue
        rest = _without(document[link], ids)
        if not rest and link in kind.needs:
            return None
        left[link] = rest
        if not rest:
            del left[link]
    return left


def _holds(value: Any, ids: set[RecordId]) -> bool:
    if isinstance(value, list):
        return any(_holds(each, ids) for each in value)
    if isinstance(value, dict):
        return value.get("person") in ids
    return value in ids


def _without(value: Any, ids: set[RecordId]) -> Any:
    if isinstance(value, list):
        return [each for each in value if not _holds(each, ids)]
    return None


def _tells_of(change: Json, gone: set[RecordId], changed: dict[str, set[str]]) -> bool:
    """Say whether a change touched a record that goes or is changed, or one that named it."""
    for operation in change.get("operations", ()):
        name, sides = operation["table"], (operation.get("before"), operation.get("after"))
        if str(operation["id"]) in changed.get(name, ()) or operation["id"] in gone:
            return True
        links = KINDS[name].links if name in KINDS else ()
        if any(_holds(side.get(link), gone) for side in sides if side for link in links):
            return True
    return False
