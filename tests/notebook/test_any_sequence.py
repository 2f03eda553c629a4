"""Whatever is done to people in whatever order, no link leads to nothing, and undo is exact."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Person
from hallway.notebook.links import ids_in
from tests.notebook.people import NOW, TODAY, Book

LINES = (
    "Ana Ruiz @Acme ^Bo Lind > send it fri",
    "Anna Ruiz @Acme &Bo Lind ! gave: a lift : drones",
    "Bo Lind ?a piano < calls",
    "? red hat ! kites ! got: advice",
)
NOBODY = Person(id=1, met_on=TODAY)
"""Stands for anyone once every capture is taken back."""
Verb = Callable[[Book, Person, Person], Change]
VERBS: dict[str, Verb] = {
    "meet": lambda book, one, _: book.notebook.log_contact(one.id, "call: rain > tea", NOW),
    "edit": lambda book, one, _: book.notebook.edit_person(
        one, read_line("Ana Silva @Bolt #bees", TODAY).draft, NOW
    ),
    "merge": lambda book, one, other: book.notebook.merge_people(one.id, other.id, NOW),
    "merge by hand": lambda book, one, other: book.notebook.merge_people(
        one.id, other.id, NOW, frozenset()
    ),
    "archive": lambda book, one, _: book.notebook.archive_person(one.id, NOW),
    "delete": lambda book, one, _: book.notebook.delete_person(one.id, NOW),
    "bring back": lambda book, one, _: book.notebook.bring_back_person(one.id, NOW),
    "circle": lambda book, one, _: book.notebook.put_in_circle(one.id, "core", NOW),
    "cadence": lambda book, one, _: book.notebook.set_cadence(one.id, 30, NOW),
    "apart": lambda book, one, other: book.notebook.tell_apart(one.id, other.id, NOW),
    "undo": lambda book, _one, _other: book.notebook.undo(NOW),
    "redo": lambda book, _one, _other: book.notebook.redo(NOW),
}
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(VERBS)), st.integers(0, 9), st.integers(0, 9)), max_size=14
)


def loose_ends(book: Book) -> list[str]:
    """Name every link that leads to a record that is not there."""
    records = [record for kind in NOUNS for record in book.notebook.all(kind)]
    known = {record.id for record in records}
    return [
        f"{type(record).__name__}.{field}"
        for record in records
        for field in record.links
        if not set(ids_in(getattr(record, field))) <= known
    ]


@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_no_sequence_leaves_a_link_to_nothing(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = Book(Path(folder) / "data")
        for number, line in enumerate(LINES):
            book.capture(line, NOW + timedelta(minutes=number))
        for verb, one, other in steps:
            people = list(book.notebook.all(Person)) or [NOBODY]
            before = book.everything()
            try:
                kept = book.keep(
                    VERBS[verb](book, *(people[each % len(people)] for each in (one, other)))
                )
            except HallwayError:
                assert book.everything() == before
                continue
            assert loose_ends(book) == [], verb
            if kept.undoes is None and kept.redoes is None:
                book.keep(book.notebook.undo(NOW))
                assert book.everything() == before, verb
                book.keep(book.notebook.redo(NOW))
        # What is watched and queued is what a fresh reading says.
        assert dict(book.notebook.watched()) == dict(book.reopened().notebook.watched())
        for waiting in book.notebook.review_queue(TODAY):
            book.notebook.review_card(waiting, TODAY)
