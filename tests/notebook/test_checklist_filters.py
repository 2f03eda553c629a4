"""A checklist is filtered by event, person, side and text."""

import pytest

from hallway.notebook.checklist_filters import filtered
from tests.notebook.people import TODAY, Book


@pytest.fixture
def promises(book: Book) -> Book:
    event = book.start("PyCon Lisbon")
    book.capture("Ana Ruiz @Acme > send the paper < the venues", event=event)
    book.keep(book.notebook.end_event(event.chosen_at))
    book.capture("José Núñez > call about bees")
    return book


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("", {"send the paper", "the venues", "call about bees"}),
        ("ana", {"send the paper", "the venues"}),
        ("acm", {"send the paper", "the venues"}),
        ("pycon", {"send the paper", "the venues"}),
        ("bee", {"call about bees"}),
        ("nunez", {"call about bees"}),
        ("mine ana", {"send the paper"}),
        ("theirs", {"the venues"}),
        ("zeppelin", set()),
    ],
)
def test_each_word_leaves_out_what_it_does_not_begin(
    promises: Book, words: str, texts: set[str]
) -> None:
    due = promises.notebook.due(TODAY)
    assert {line.followup.text for line in filtered(due, words)} == texts
