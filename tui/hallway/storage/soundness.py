"""Whether the notebook's own files are sound: checksums, sequence, records and ids."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

from hallway.domain.errors import NotebookNewer, NotebookUnreadable, StorageFailed
from hallway.domain.findings import Finding, Weight, fewer
from hallway.domain.nouns import NOUNS
from hallway.storage import references
from hallway.storage.failures import MAY_NOT_WRITE, NO_ROOM, told_in_words
from hallway.storage.locks import exclusive
from hallway.storage.mending import is_damage, refuse_others
from hallway.storage.places import Places
from hallway.storage.reader import Reader
from hallway.storage.snapshot import SCHEMA
from hallway.storage.tables import Tables

_NO_LOCK_TO_BE_HAD = (*MAY_NOT_WRITE, *NO_ROOM)


def findings(places: Places) -> list[Finding]:
    """Read the files as opening does, and look at what is in them.

    Raises:
        StorageFailed: somebody else keeps the lock.
    """
    with closing(Reader(places, may_mend=False)) as reader, _nobody_writing(places):
        try:
            reader.take_in()
        except StorageFailed as refusal:
            return [_about(refusal, places)]
        return [*_of_state(reader, places), *_of_records(reader.memory.tables)]


@contextmanager
def _nobody_writing(places: Places) -> Iterator[None]:
    """Hold the lock; where none can be had nobody can write either, and reading needs none."""
    with told_in_words(places.lock), ExitStack() as held:
        try:
            held.enter_context(exclusive(places.lock))
        except OSError as error:
            if error.errno not in _NO_LOCK_TO_BE_HAD:
                raise
        yield


def _of_state(reader: Reader, places: Places) -> Iterator[Finding]:
    """Say how far the files could be read, and what is wrong with them."""
    doubt = reader.read_only_because
    if doubt is not None:
        yield _about(doubt, places)
    if reader.has_torn_tail:
        sentence = "A change was not finished, and never shown as saved. What there is of it"
        yield Finding(Weight.WARNING, f"{sentence} is put aside by the next writing.", True)
    if reader.schema == SCHEMA and not places.journal.exists():
        sentence = f"{places.journal} is not there: changes after the last in the data file"
        yield Finding(Weight.WARNING, f"{sentence} would be lost with it.")
    yield Finding(Weight.FACT, _extent(reader, places))


def _extent(reader: Reader, places: Places) -> str:
    """Say how much was read, and how far."""
    tables = reader.memory.tables
    counts = ((kind.table, len(tables.get(kind.table, {}))) for kind in NOUNS)
    known = ", ".join(f"{name} {count}" for name, count in counts if count) or "nothing yet"
    lines = places.journal.read_bytes().count(b"\n") - 1 if places.journal.exists() else 0
    return (
        f"Read up to change {reader.memory.sequence}, {max(lines, 0)} of them in the journal. "
        f"In the notebook: {known}."
    )


def _about(doubt: StorageFailed, places: Places) -> Finding:
    """Weigh what speaks against writing into a notebook."""
    if not isinstance(doubt, NotebookUnreadable | NotebookNewer):
        return Finding(Weight.DAMAGE, doubt.sentences)
    if not is_damage(doubt, places):
        return Finding(Weight.WARNING, doubt.sentences)
    try:
        refuse_others(places)
    except NotebookUnreadable as refusal:
        return Finding(Weight.DAMAGE, refusal.sentences)
    if isinstance(doubt, NotebookUnreadable):
        return Finding(Weight.DAMAGE, doubt.sentences, is_mendable=True)
    sentence = f"The schema in {places.data} is damaged: its checksum fits another number."
    return Finding(Weight.DAMAGE, sentence, is_mendable=True)


def _of_records(tables: Tables) -> Iterator[Finding]:
    for weight, sentences in (
        (Weight.DAMAGE, references.misfit_sentences(tables)),
        (Weight.WARNING, references.odd_ids(tables)),
        (Weight.WARNING, references.dangling(tables)),
    ):
        is_mendable = weight is Weight.DAMAGE
        yield from fewer(Finding(weight, f"{each}.", is_mendable) for each in sentences)
