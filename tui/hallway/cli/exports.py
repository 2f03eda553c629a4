"""Writing files that other programs read."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from hallway.cli.command import Context
from hallway.cli.files import write_file, write_folder
from hallway.domain.errors import WrongUsage
from hallway.domain.events import Event
from hallway.domain.ideas import Idea
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Person
from hallway.notebook import Notebook

_STANDARD_OUTPUT: Final = Path("-")
_FOLDER: Final = "md"

Counts = dict[str, int]
"""How many of what were written."""


def export(context: Context, path: Path, form: str | None) -> int:
    """Write what is known in the form that the name of the file tells.

    Raises:
        WrongUsage: the name tells no form, or a filter is none.
        StorageFailed: the file cannot be written.
    """
    form = form or path.suffix.lower().removeprefix(".")
    notebook = context.open_notebook()
    if form == _FOLDER:
        if path == _STANDARD_OUTPUT:
            raise WrongUsage("A folder cannot be written to standard output.", "Name a folder.")
        counts = _write_markdown(context, notebook, path)
    elif form in _WRITERS:
        content, counts = _WRITERS[form](context, notebook)
        if path == _STANDARD_OUTPUT:
            sys.stdout.buffer.write(content)
            return 0
        write_file(path, content)
    else:
        known = ", ".join(f".{each}" for each in (*_WRITERS, _FOLDER))
        raise WrongUsage(f"{path.name} tells no form.", f"Name a file that ends in {known}.")
    if context.output.wants_json:
        context.output.json({"file": str(path), **counts})
    else:
        said = " and ".join(_counted(number, noun) for noun, number in counts.items())
        context.output.line(f"Wrote {said} to {path}.")
    return 0


def _calendar(context: Context, notebook: Notebook) -> tuple[bytes, Counts]:
    from hallway.exchange.calendar import write_calendar

    now = context.clock.now()
    due, events = notebook.due(now.date()), list(notebook.all(Event))
    if context.arguments.query:
        people = _people(context, notebook)
        wanted = {person.id for person in people}
        due = [each for each in due if each.person.id in wanted]
        events = [event for event, there in _met(notebook, people) if there]
    counts = {"todos": len(due), "events": len(events)}
    return write_calendar(due, events, now), counts


def _table(context: Context, notebook: Notebook) -> tuple[bytes, Counts]:
    from hallway.exchange.people_csv import write_people

    people = _people(context, notebook)
    last = {each.person: each.day for each in notebook.people_by_last_met()}
    return write_people((each, last.get(each.id)) for each in people), {"people": len(people)}


def _cards(context: Context, notebook: Notebook) -> tuple[bytes, Counts]:
    from hallway.exchange.vcards import write_cards

    people = _people(context, notebook)
    return write_cards(people), {"people": len(people)}


def _notebook(context: Context, notebook: Notebook) -> tuple[bytes, Counts]:
    from hallway.exchange.notebook_json import write_notebook

    if context.arguments.query:
        raise WrongUsage("A JSON holds all of the notebook.", "Filters go with .csv and .md.")
    records = [record for kind in NOUNS for record in notebook.all(kind)]
    return write_notebook(records), {"records": len(records)}


def _write_markdown(context: Context, notebook: Notebook, path: Path) -> Counts:
    from hallway.cli.cards import moments_in_words
    from hallway.exchange.markdown import EventPage, PersonPage
    from hallway.exchange.markdown import write_folder as written

    today, people = context.clock.today(), _people(context, notebook)
    pages = list[PersonPage]()
    for person in people:
        card = notebook.card(person.id, today)
        promises = [f"{each.followup.side.value}: {each.followup.text}" for each in card.due]
        pages.append(PersonPage(person, list(moments_in_words(card)), promises))
    events = [
        EventPage(event, there)
        for event, there in _met(notebook, people)
        if there or not context.arguments.query
    ]
    write_folder(path, written(pages, events, _ideas(context, notebook, people)))
    return {"people": len(pages), "events": len(events)}


def _ideas(context: Context, notebook: Notebook, people: list[Person]) -> list[Idea]:
    """Return all ideas, or those that some people sparked."""
    wanted = {person.id for person in people}
    return [
        idea for idea in notebook.all(Idea) if not context.arguments.query or idea.person in wanted
    ]


def _met(notebook: Notebook, people: list[Person]) -> Iterator[tuple[Event, list[Person]]]:
    """Yield every event with those of some people who were met there."""
    wanted = {person.id for person in people}
    for event in notebook.all(Event):
        there = (person for person, _ in notebook.met_at(event))
        yield event, [person for person in there if person.id in wanted]


def _people(context: Context, notebook: Notebook) -> list[Person]:
    """Return everyone whom the filters let through, the archived too."""
    query = " ".join(context.arguments.query)
    if not query:
        return list(notebook.people())
    passing = notebook.passing(query, context.clock.today())
    if passing is None:
        raise WrongUsage(f"{query!r} is no filter.", "Try tag:rust, event:pycon or since:2026-05.")
    wanted = set(passing)
    return [person for person in notebook.people() if person.id in wanted]


_WRITERS: Final[Mapping[str, Callable[[Context, Notebook], tuple[bytes, Counts]]]] = {
    "vcf": _cards,
    "csv": _table,
    "json": _notebook,
    "ics": _calendar,
}
_ONE: Final = {
    "todos": "follow-up",
    "events": "event",
    "people": "person",
    "records": "record",
}
_MANY: Final = {"people": "people"}


def _counted(number: int, noun: str) -> str:
    one = _ONE[noun]
    return f"{number:,} {one if number == 1 else _MANY.get(noun, f'{one}s')}"
