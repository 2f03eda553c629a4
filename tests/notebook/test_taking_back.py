"""However changes, undos and redos follow each other, the last changes can be taken back."""

import tempfile
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hallway.domain.changes import Change
from hallway.domain.errors import Refused
from hallway.storage.history import KEPT_CHANGES
from tests.notebook.people import NOW, Book

FEW = 3
VERBS = st.lists(st.sampled_from(["do", "do", "undo", "undo", "redo"]), max_size=40)


class Stacks:
    """What can be taken back and brought back, as two plain lists of names."""

    def __init__(self, most: int) -> None:
        self.done: list[str] = []
        self.undone: list[str] = []
        self.most = most

    def do(self, name: str) -> None:
        self.done = [*self.done, name][-self.most :]
        self.undone = []

    def undo(self) -> str:
        self.undone.append(self.done.pop())
        return f"Undone: {self.undone[-1]}"

    def redo(self) -> str:
        name = self.undone.pop()
        self.done = [*self.done, name][-self.most :]
        return name


def begin_salon(book: Book, number: int) -> str:
    """Keep a change that has nothing to do with the others."""
    return book.keep(book.notebook.start_event(f"Salon {number}", NOW, switch=False)).words


def follow(book: Book, stacks: Stacks, verb: str, number: int) -> None:
    """Do the same with the notebook and the lists, and compare what they say."""
    if verb == "do":
        stacks.do(begin_salon(book, number))
        return
    plan = book.notebook.undo if verb == "undo" else book.notebook.redo
    if not (stacks.done if verb == "undo" else stacks.undone):
        with pytest.raises(Refused):
            plan(NOW)
        return
    assert book.keep(plan(NOW)).words == (stacks.undo() if verb == "undo" else stacks.redo())


@settings(max_examples=60, deadline=None)
@given(verbs=VERBS)
@example(["do", "do", "do", "undo", "undo", "undo", "redo"])
def test_the_history_is_what_two_plain_lists_would_be(verbs: list[str]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        patch("hallway.storage.writer.KEPT_CHANGES", FEW),
    ):
        book, stacks = Book(Path(folder)), Stacks(FEW)
        for number, verb in enumerate(verbs):
            follow(book, stacks, verb, number)
        kept = [each for each in book.notebook.log() if isinstance(each, Change)]
        assert len(kept) <= 2 * FEW
        for _ in range(len(stacks.done)):
            follow(book, stacks, "undo", 0)
        follow(book, stacks, "undo", 0)


def test_the_last_two_hundred_changes_are_taken_back_one_after_another(book: Book) -> None:
    for number in range(KEPT_CHANGES + 1):
        begin_salon(book, number)
    undone = [book.keep(book.notebook.undo(NOW)).words for _ in range(KEPT_CHANGES)]
    assert (len(undone), undone[-1].endswith("Salon 1")) == (200, True)


def test_two_hundred_changes_are_taken_back_after_others_were(book: Book) -> None:
    for number in range(KEPT_CHANGES):
        begin_salon(book, number)
    for _ in range(KEPT_CHANGES // 2):
        book.keep(book.notebook.undo(NOW))
    for number in range(KEPT_CHANGES // 2):
        begin_salon(book, KEPT_CHANGES + number)
    for _ in range(KEPT_CHANGES):
        book.keep(book.notebook.undo(NOW))
    assert book.everything() == {}


def test_undoing_and_redoing_for_hours_does_not_fill_the_history(book: Book) -> None:
    begin_salon(book, 1)
    for _ in range(KEPT_CHANGES + 50):
        book.keep(book.notebook.undo(NOW))
        book.keep(book.notebook.redo(NOW))
    kept = [each for each in book.notebook.log() if isinstance(each, Change)]
    assert len(kept) <= 2 * KEPT_CHANGES
