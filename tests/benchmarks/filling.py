"""Contacts of a benchmark, written into a notebook as a person would have kept them.

Run as `python -m tests.benchmarks.filling FOLDER`, with the contacts as JSON at its standard input.
It is a process of its own, so that whoever measures the notebook has nothing else in memory.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from hallway.bootstrap import open_notebook
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.ids import RecordId, compose_id
from hallway.domain.people import Fact, FactKind, Person, Standing
from hallway.domain.records import Record
from hallway.notebook.state import create, update
from hallway.storage.history import KEPT_CHANGES

Contact: TypeAlias = dict[str, Any]
Occasion: TypeAlias = tuple[str, str, int]
"""The name of an event, its place and its year."""

TODAY = date(2026, 6, 30)
FACTS = {
    "name": FactKind.NAME,
    "role": FactKind.ROLE,
    "company": FactKind.ORGANISATION,
    "city": FactKind.PLACE,
    "country": FactKind.COUNTRY,
    "email": FactKind.EMAIL,
    "phone": FactKind.PHONE,
    "handle": FactKind.HANDLE,
}
_PEOPLE_SINCE, _EVENTS_SINCE, _TALKS_SINCE = (
    int(datetime(year, 1, 1, tzinfo=UTC).timestamp() * 1000) for year in (2001, 2011, 2021)
)


def person_id(number: int) -> RecordId:
    """Return the id of the person that a contact becomes, by its place in the row."""
    return compose_id(_PEOPLE_SINCE + number, 0)


def fill_elsewhere(folder: Path, contacts: Sequence[Contact]) -> None:
    """Let another process fill a notebook, search it once, and close it as it is closed by hand."""
    command = [sys.executable, "-m", "tests.benchmarks.filling", str(folder)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    subprocess.run(command, input=json.dumps(contacts).encode(), env=environment, check=True)


def fill(folder: Path, contacts: Sequence[Contact]) -> None:
    """Fill an empty notebook in one change."""
    notebook = open_notebook(folder, "the benchmark")
    now = datetime.combine(TODAY, time(12), UTC)
    operations = [create(record) for record in records(contacts)]
    notebook.keep(notebook.plan(now, "Took in a network", operations))
    # As many small changes as the history keeps, as in any notebook that is in use.
    for person in islice(notebook.people(), KEPT_CHANGES):
        change = notebook.plan(now, "Kept someone", [update(person, standing=Standing.KEPT)])
        notebook.keep(change)
    notebook.tidy()
    notebook.close()


def search_once(folder: Path) -> None:
    """Let the notebook keep what makes the next search quick."""
    notebook = open_notebook(folder, "the benchmark")
    notebook.who("ana", TODAY, 1)
    notebook.close()


def records(contacts: Sequence[Contact]) -> Iterator[Record]:
    """Make the events, the people and the encounters of a network."""
    events = _events(contacts)
    yield from events.values()
    talks = 0
    for number, contact in enumerate(contacts):
        yield _person(number, contact)
        for told in _told(contact):
            yield _encounter(talks, person_id(number), told, events)
            talks += 1


def _person(number: int, contact: Contact) -> Person:
    days = [date.fromisoformat(told["date"]) for told in contact["encounters"]]
    said_on = max(days, default=TODAY)
    facts = [Fact(kind, contact[key], said_on) for key, kind in FACTS.items() if contact.get(key)]
    facts += [Fact(FactKind.TAG, tag, said_on) for tag in contact["tags"]]
    met_on = min(days, default=TODAY)
    return Person(id=person_id(number), met_on=met_on, facts=tuple(facts))


def _told(contact: Contact) -> list[dict[str, str]]:
    """Return the encounters; what was noted of the person came up at the first of them."""
    encounters: list[dict[str, str]] = list(contact["encounters"])
    if not contact.get("notes"):
        return encounters
    first = encounters[0] if encounters else {"event": "", "date": TODAY.isoformat(), "notes": ""}
    note = "\n".join(filter(None, [first["notes"], contact["notes"]]))
    return [{**first, "notes": note}, *encounters[1:]]


def _encounter(
    number: int, person: RecordId, told: dict[str, str], events: dict[Occasion, Event]
) -> Encounter:
    day = date.fromisoformat(told["date"])
    return Encounter(
        id=compose_id(_TALKS_SINCE + number, 0),
        people=(person,),
        day=day,
        moment=datetime.combine(day, time(12), UTC),
        event=events[_occasion(told)].id if told["event"] else None,
        note=told["notes"],
    )


def _events(contacts: Iterable[Contact]) -> dict[Occasion, Event]:
    """Make one event for all who were met at a place in the same year."""
    events: dict[Occasion, Event] = {}
    for contact in contacts:
        for told in contact["encounters"]:
            if not told["event"]:
                continue
            occasion, day = _occasion(told), date.fromisoformat(told["date"])
            known = events.get(occasion) or _event(len(events), occasion, day)
            first, last = min(known.first_day, day), max(known.final_day, day)
            events[occasion] = replace(known, first_day=first, last_day=last)
    return events


def _event(number: int, occasion: Occasion, day: date) -> Event:
    name, place, _ = occasion
    chosen_at = datetime.combine(day, time(9), UTC)
    event_id = compose_id(_EVENTS_SINCE + number, 0)
    return Event(id=event_id, name=name, first_day=day, chosen_at=chosen_at, place=place or None)


def _occasion(told: dict[str, str]) -> Occasion:
    return told["event"], told["place"], int(told["date"][:4])


if __name__ == "__main__":
    fill(Path(sys.argv[1]), json.load(sys.stdin))
    search_once(Path(sys.argv[1]))
