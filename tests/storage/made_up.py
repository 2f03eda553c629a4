"""Made-up records and changes for the tests of the storage."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.records import Record
from hallway.notebook.ports import R
from hallway.storage.store import TinyStore

FIRST_ID = 3_700_000_000_000_000_000
DAY = date(2026, 11, 20)
MOMENT = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)


def person(number: int, name: str = "Ana Ruiz", *cues: str) -> Person:
    """Make up someone; the number tells them apart."""
    facts = [Fact(FactKind.NAME, name, DAY), *(Fact(FactKind.CUE, cue, DAY) for cue in cues)]
    return Person(id=FIRST_ID + number, met_on=DAY, facts=tuple(facts))


def encounter(number: int, *people: Person, note: str = "") -> Encounter:
    """Make up a conversation with some people."""
    ids = tuple(each.id for each in people)
    return Encounter(id=FIRST_ID + number, people=ids, day=DAY, moment=MOMENT, note=note)


def followup(number: int, about: Person, text: str = "send her the paper") -> Followup:
    """Make up a promise of mine."""
    record_id = FIRST_ID + number
    return Followup(id=record_id, person=about.id, side=Side.MINE, text=text, said_on=DAY)


def change(number: int, *operations: Operation, words: str = "Captured Ana Ruiz") -> Change:
    """Make up what one verb does."""
    return Change(FIRST_ID + 1_000_000 + number, MOMENT, words, operations)


def creation(record: Record) -> Operation:
    """Plan a new record."""
    return Operation(before=None, after=record)


def edit(before: R, **fields: object) -> Operation:
    """Plan new values for some fields."""
    return Operation(before=before, after=replace(before, **fields))  # type: ignore[arg-type]


def removal(record: Record) -> Operation:
    """Plan to take a record away."""
    return Operation(before=record, after=None)


def keep_person(store: TinyStore, number: int, name: str = "Ana Ruiz") -> Person:
    """Keep someone, and return them as they were written."""
    kept = store.keep(change(number, creation(person(number, name))))
    written = kept.operations[0].after
    assert isinstance(written, Person)
    return written


def found(store: TinyStore, record: R) -> R:
    """Return a record as the store has it now."""
    current = store.get(type(record), record.id)
    assert current is not None
    return current


def ids(store: TinyStore, kind: type[Record] = Person) -> list[RecordId]:
    """Name every record of a kind."""
    return [record.id for record in store.all(kind)]


def content(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder, but for the lock, which says who wrote last."""
    files = (path for path in folder.iterdir() if path.suffix != ".lock")
    return {path.name: path.read_bytes() for path in files}
