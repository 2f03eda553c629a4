"""What has to be put in place so that nothing of some people is left in the tables."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.people import FactKind, Person
from hallway.domain.records import Record
from hallway.storage.codec import to_record
from hallway.storage.history import HISTORY, KINDS, LOG, trace_document
from hallway.storage.json_text import encode
from hallway.storage.tables import FORGOTTEN, Json, Staged, Table, Tables, apply

_SHORTEST_TERM = 3
_TELLING = {FactKind.NAME, FactKind.SPELLING, FactKind.EMAIL, FactKind.PHONE, FactKind.URL}
_TELLING |= {FactKind.HANDLE}


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


def terms_of(tables: Tables, ids: Iterable[RecordId]) -> set[str]:
    """Return the names and contact details that tell who somebody is."""
    people = (tables.get(Person.table, {}).get(str(each), {}) for each in ids)
    facts = (fact for person in people for fact in person.get("facts", ()))
    said = {fact["text"] for fact in facts if fact["kind"] in _TELLING}
    return {text for text in said if len(text) >= _SHORTEST_TERM}


def names_any(text: str, terms: Iterable[str]) -> bool:
    """Say whether a text has one of some names or details in it, in whatever case."""
    folded = text.casefold()
    return any(term.casefold() in folded for term in terms)


def mentions(tables: Tables, terms: set[str]) -> int:
    """Count the records that have one of some names in what was said in them."""
    documents = (each for kind in NOUNS for each in tables.get(kind.table, {}).values())
    return sum(names_any(encode(document).decode(), terms) for document in documents)


def erasure(tables: Tables, ids: Iterable[RecordId], terms: Iterable[str] = ()) -> Staged:
    """Find what must be put in place, so that nothing links to some people any more.

    Records that say nothing without them go with them, others lose the link. Changes of the
    history that touched or named any of it leave a trace, and cannot be taken back any more.

    Args:
        tables: of a notebook or a backup; they stay as they are.
        ids: of the people; records merged into them must be among them.
        terms: names and details that tell who they are.
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
        if _tells_of(change, gone, changed) or names_any(encode(change).decode(), terms)
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
    apply(erasure(tables, ids, terms_of(tables, ids)), tables)
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
