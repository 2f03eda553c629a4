"""Deleting people, and bringing them back with everything."""

from datetime import UTC, datetime, timedelta

import pytest

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.errors import NotFound, Refused
from hallway.domain.people import Person
from tests.notebook.deleting import bring_back, capture_zoe, delete, found, names_in_trash
from tests.notebook.people import NOW, TODAY, Book


@pytest.fixture
def zoe(book: Book) -> Person:
    """Somebody who is in every list, and the only one in the notebook."""
    return capture_zoe(book)


def undo(book: Book) -> Change:
    return book.keep(book.notebook.undo(NOW))


def test_deleting_touches_no_other_record(book: Book, zoe: Person) -> None:
    change = delete(book, zoe)
    assert [operation.record.id for operation in change.operations] == [zoe.id]


def test_bringing_back_leaves_everything_as_it_was(book: Book, zoe: Person) -> None:
    before = book.everything()
    delete(book, zoe)
    bring_back(book, zoe)
    assert book.everything() == before


def test_undo_takes_a_deletion_back(book: Book, zoe: Person) -> None:
    before = book.everything()
    delete(book, zoe)
    undo(book)
    assert (book.everything(), names_in_trash(book)) == (before, [])


def test_redo_deletes_again(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    undo(book)
    book.keep(book.notebook.redo(NOW))
    assert (names_in_trash(book), found(book, "zither")) == (["Zoë Quist"], [])


def test_undo_takes_a_bringing_back_back(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    bring_back(book, zoe)
    undo(book)
    assert (names_in_trash(book), found(book, "zither")) == (["Zoë Quist"], [])


def test_redo_brings_back_again(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    bring_back(book, zoe)
    undo(book)
    book.keep(book.notebook.redo(NOW))
    assert (names_in_trash(book), found(book, "zither")) == ([], ["Zoë Quist"])


def test_what_was_done_is_said(book: Book, zoe: Person) -> None:
    assert [delete(book, zoe).words, bring_back(book, zoe).words, undo(book).words] == [
        "Deleted Zoë Quist",
        "Brought back Zoë Quist",
        "Undone: Brought back Zoë Quist",
    ]


def test_nobody_is_deleted_twice(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    with pytest.raises(Refused, match="Zoë Quist is in the trash"):
        book.notebook.delete_person(zoe.id, NOW)


def test_nobody_is_brought_back_who_is_not_in_the_trash(book: Book, zoe: Person) -> None:
    with pytest.raises(Refused, match="Zoë Quist is not in the trash"):
        book.notebook.bring_back_person(zoe.id, NOW)


@pytest.mark.parametrize("verb", ["delete_person", "bring_back_person"])
def test_who_is_not_known_is_not_found(book: Book, verb: str) -> None:
    with pytest.raises(NotFound):
        getattr(book.notebook, verb)(4711, NOW)


def test_a_deletion_is_dated_by_the_real_clock(book: Book, zoe: Person) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    change = book.keep(book.notebook.delete_person(zoe.id, NOW - timedelta(days=3000)))
    (one,) = book.notebook.in_trash(datetime.now(UTC))
    assert (one.deleted_at, one.deleted_at >= before) == (change.at, True)


def test_days_in_the_trash_are_counted_down(book: Book, zoe: Person) -> None:
    deleted_at = delete(book, zoe).at
    left = [
        book.notebook.in_trash(deleted_at + timedelta(days=days))[0].days_left
        for days in (0, 1, 29, 30)
    ]
    assert left == [30, 29, 1, 0]


def test_the_last_deleted_is_the_first_in_the_trash(book: Book) -> None:
    for person in [book.capture(name) for name in ("Ines Sá", "Mbali Dube", "Tariq Aziz")]:
        delete(book, person)
    assert names_in_trash(book) == ["Tariq Aziz", "Mbali Dube", "Ines Sá"]


def test_an_archived_person_comes_back_archived(book: Book, zoe: Person) -> None:
    book.keep(book.notebook.archive_person(zoe.id, NOW))
    standing = book.person(zoe).standing
    delete(book, zoe)
    bring_back(book, zoe)
    assert book.person(zoe).standing is standing


def test_deleting_follows_a_merge(book: Book) -> None:
    ana, anna = book.capture("Ana Ruiz"), book.capture("Anna Berg")
    book.keep(book.notebook.merge_people(ana.id, anna.id, NOW))
    delete(book, anna)
    assert (names_in_trash(book), book.notebook.get(Person, anna.id).deleted_at) == (
        ["Ana Ruiz"],
        None,
    )


def test_bringing_back_follows_a_merge(book: Book) -> None:
    ana, anna = book.capture("Ana Ruiz"), book.capture("Anna Berg")
    book.keep(book.notebook.merge_people(ana.id, anna.id, NOW))
    delete(book, ana)
    bring_back(book, anna)
    assert names_in_trash(book) == []


def test_an_edit_begun_before_a_deletion_is_refused(book: Book, zoe: Person) -> None:
    draft = read_line("Zoë Quist, painter", TODAY).draft
    late = book.notebook.edit_person(zoe, draft, NOW)
    delete(book, zoe)
    with pytest.raises(Refused, match="changed"):
        book.keep(late)
