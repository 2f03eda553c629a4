"""Somebody who has left traces everywhere in a notebook, and is to be forgotten."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from hallway.domain.forgetting import Forgetting
from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.records import Link
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import (
    DAY,
    FIRST_ID,
    change,
    creation,
    encounter,
    followup,
    person,
)

NAME, EARLIER, EMAIL = "Wanjiru Otieno", "Wanjiru Kamau", "wanjiru@acme.example"
TRACES = [text.encode() for text in (NAME, EARLIER, EMAIL, str(FIRST_ID + 1))]
MARK = b'{"begun":'
ELSEWHERE = "state"


def wanjiru() -> Person:
    """Make up the person to be forgotten."""
    details = (Fact(FactKind.SPELLING, EARLIER, DAY), Fact(FactKind.EMAIL, EMAIL, DAY))
    someone = person(1, NAME)
    return replace(someone, facts=someone.facts + details)


def with_traces(folder: Path) -> TinyStore:
    """Make a notebook in which somebody has left traces everywhere."""
    store = open_store(folder)
    forgotten, other = wanjiru(), person(2, "Bartosz Nowak")
    alone, shared = encounter(3, forgotten, note="bees"), encounter(4, other, forgotten)
    with_links = replace(
        encounter(5, other),
        companions=(Link(NAME, forgotten.id), Link("Ana")),
        introducer=Link(NAME, forgotten.id),
    )
    asked = Question(
        id=FIRST_ID + 6,
        kind=QuestionKind.LOOK_ALIKE,
        person=other.id,
        other=forgotten.id,
        asked_on=DAY,
        answer=Answer.NEW,
    )
    records = [forgotten, other, alone, shared, with_links, asked, followup(7, forgotten)]
    store.keep(change(0, *map(creation, records), words=f"Captured {NAME}"))
    return store


def forget(store: TinyStore, number: int = 1) -> Forgetting:
    elsewhere = (store.folder, store.folder.parent / ELSEWHERE)
    try:
        return store.forget(FIRST_ID + number, datetime.now(UTC), elsewhere)
    finally:
        store.absorb()


def traces(folder: Path) -> list[Path]:
    """Name the files that still say something of the person; a notebook may keep the bare id."""
    told = []
    for path in (each for each in folder.parent.rglob("*") if each.is_file()):
        lines = path.read_bytes().splitlines()
        # That somebody is forgotten is one line, in a snapshot as in a journal.
        wanted = b"".join(line for line in lines if b'{"done":' not in line and MARK not in line)
        told += [path] if any(trace in wanted for trace in TRACES) else []
    return told


EVE = person(70, "Eve")


def with_eve(store: TinyStore) -> None:
    """Let somebody be known whose only name is a part of many words."""
    store.keep(change(70, creation(EVE), words="Captured Eve"))
    store.keep(change(71, creation(person(71, "Kofi Mensah")), words="Captured Kofi Mensah"))
