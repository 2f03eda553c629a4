"""Twenty cards of every reason are answered in a real terminal, by a key each and a few words."""

import time
from datetime import timedelta
from pathlib import Path

import pytest

from hallway.domain.changes import Operation
from hallway.domain.ids import RecordId
from hallway.domain.questions import Question
from hallway.domain.ties import Closeness
from tests.e2e.terminal import Terminal
from tests.notebook.people import NOW, Book

LONG_AGO, LAST_YEAR = NOW - timedelta(days=4 * 365), NOW - timedelta(days=200)
MOST_SECONDS = 120  # of twenty cards, on whatever machine
SUNDAY = ("--today", "2026-11-22")

ANSWERS = (
    # What a card says, the key that answers it, and what is asked then with what is typed.
    ("late by 2 days: send a map", "Space", ("Done:", "")),
    ("late by 1 day: send an ode", "Space", ("Done:", "she cited it")),
    ("due today: send a song", "x", ("Let go:", "too late")),
    ("Looks like Marek Novak", "y", None),
    ("Looks like Nadia Petrov", "n", None),
    ("red hat", "n", None),
    ("Jo Ek", "y", None),
    ("Mark", "n", None),
    ("wanted every 30 days", "b", None),
    ("wanted every 60 days", "Y", None),
    ("wanted every 90 days", "b", None),
    ("Core. Still at Rail", "y", None),
    ("Core. Still at Acme", "y", None),
    ("Perhaps one person", "y", None),
    ("Perhaps one person", "n", None),
    ("Once close, silent for", "Y", None),
    ("Met today, undecided yet", "v", ("How often:", "3 months")),
    ("Met today, undecided yet", "*", None),
    ("Met today, undecided yet", "x", None),
    ("Met today, undecided yet", "y", None),
)

pytestmark = [pytest.mark.terminal, pytest.mark.slow]


def keep(book: Book, *people: RecordId) -> None:
    """Decide about people, so that nothing asks what to do about them."""
    for person in people:
        book.keep(book.notebook.keep_in_touch(person, NOW))


def note_pairs(book: Book) -> None:
    """Note two people twice, of whom nobody was asked whether they are one."""
    for line in ("Ewa Zielinska ewa@zielinska.example", "Tom Ito tom@ito.example"):
        keep(book, *(book.capture(line, is_new=True).id for _ in range(2)))
    asked = [Operation(before=each, after=None) for each in book.notebook.all(Question)]
    if asked:
        book.keep(book.notebook.plan(NOW, "Asked nothing", asked))


def note_promises(book: Book) -> None:
    for line in (
        "Ana Ruiz > send a map 2026-11-20",
        "Bo Lind > send an ode 2026-11-21",
        "Cy Dahl > send a song 2026-11-22",
    ):
        keep(book, book.capture(line).id)


def note_questions(book: Book) -> None:
    for line in (
        *("Marek Novak @Posit", "Marek Novak @Posit #bees"),
        *("Nadia Petrov @Salon", "Nadia Petrov @Salon #jazz"),
        *("? red hat", "Jo Ek?", "Olu Bello &Mark"),
    ):
        keep(book, book.capture(line).id)


def note_ties(book: Book) -> None:
    for name, days in (("Eli Stein", 30), ("Fay Wong", 60), ("Gil Amado", 90)):
        person = book.capture(name, LAST_YEAR).id
        keep(book, person)
        book.keep(book.notebook.set_cadence(person, days, NOW))
    for line in ("Hana Mori @Acme", "Ivo Horvat @Rail"):
        person = book.capture(line, LONG_AGO).id
        book.keep(book.notebook.move_core(person, NOW))
        book.keep(book.notebook.log_contact(person, "call: how are you", NOW))
    silent = book.capture("Kim Larsen", LONG_AGO).id
    keep(book, silent)
    book.keep(book.notebook.set_closeness(silent, Closeness.CLOSE, NOW))


@pytest.fixture
def waiting_cards(data_path: Path) -> int:
    """Note whoever a review brings up, for each reason, and say how many cards there are."""
    book = Book(data_path)
    note_pairs(book)
    note_promises(book)
    note_questions(book)
    note_ties(book)
    for name in ("Lea Roth", "Mo Farid", "Noor Aziz", "Oz Kaya"):
        book.capture(name)
    book.notebook.find_duplicates()
    count = len(book.notebook.review_queue(NOW.date()))
    book.notebook.close()
    return count


def answer(terminal: Terminal, said: str, key: str, asked: tuple[str, str] | None) -> None:
    """Answer the card in front by a key, and by a few words where it asks for them."""
    terminal.wait_for(said)
    terminal.press(key)
    if asked is not None:
        title, words = asked
        terminal.wait_for(title)
        terminal.type(words)
        terminal.press("Enter")


def test_twenty_cards_are_decided_by_a_key_each_and_a_few_words(
    terminal: Terminal, waiting_cards: int
) -> None:
    assert waiting_cards == len(ANSWERS)
    terminal.start(*SUNDAY)
    terminal.go(4, f"{len(ANSWERS)} left")
    began = time.monotonic()
    for done, (said, key, asked) in enumerate(ANSWERS, start=1):
        answer(terminal, said, key, asked)
        left = len(ANSWERS) - done
        terminal.wait_for(f"{left} left" if left else "all done")
    terminal.wait_for("20 cards decided")
    assert time.monotonic() - began < MOST_SECONDS
    assert terminal.quit() == 0


def test_at_most_a_fifth_of_the_answers_needs_words() -> None:
    asked = [question for _, _, question in ANSWERS if question is not None]
    assert len(asked) <= len(ANSWERS) // 5
