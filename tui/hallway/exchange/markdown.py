"""A notebook as a folder to be read: one file a person and one an event."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hallway.domain.events import Event
from hallway.domain.ideas import Idea
from hallway.domain.ids import show_id
from hallway.domain.people import FactKind, Person, display_name

_MARKS: Final = re.compile(r"([\\`*_{}\[\]<>#+\-!|~&])")
_NO_FILE: Final = re.compile(r"[^\w .,()'-]+")
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{each}{n}" for each in ("com", "lpt") for n in range(1, 10))}
)
_LONGEST_NAME: Final = 180  # bytes; file systems take 255, and an id may stand behind it
_LABELS: Final = (
    ("Role", FactKind.ROLE),
    ("Organisation", FactKind.ORGANISATION),
    ("Place", FactKind.PLACE),
    ("Field", FactKind.FIELD),
)
_LISTS: Final = (
    ("Also called", FactKind.SPELLING),
    ("E-mail", FactKind.EMAIL),
    ("Phone", FactKind.PHONE),
    ("Web", FactKind.URL),
    ("Handle", FactKind.HANDLE),
    ("Topics", FactKind.TAG),
    ("Circles", FactKind.CIRCLE),
    ("Cues", FactKind.CUE),
    ("Support", FactKind.SUPPORT),
    ("Notes", FactKind.NOTE),
)


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What is written of a person.

    Attributes:
        person: who.
        moments: what happened, the newest first, each with its day in front.
        promises: what is open, either way.
    """

    person: Person
    moments: Sequence[str]
    promises: Sequence[str]


@dataclass(frozen=True, slots=True)
class EventPage:
    """What is written of an event.

    Attributes:
        event: which.
        people: whom you met there.
    """

    event: Event
    people: Sequence[Person]


def write_folder(
    people: Sequence[PersonPage], events: Sequence[EventPage], ideas: Iterable[Idea]
) -> dict[str, bytes]:
    """Write a folder.

    Returns:
        The content of each file by its path in the folder. No name of anybody leads out of it.
    """
    files = _Files()
    of_person = {
        each.person.id: files.name("people", display_name(each.person), each.person.id)
        for each in people
    }
    of_event = {
        each.event.id: files.name("events", each.event.name, each.event.id) for each in events
    }
    for page in people:
        files.put(of_person[page.person.id], _person(page))
    for each in events:
        files.put(of_event[each.event.id], _event(each, of_person))
    files.put("ideas.md", _ideas(ideas))
    files.put("index.md", _index(people, events, {**of_person, **of_event}))
    return files.content


def escaped(text: str) -> str:
    """Let a text be text: no mark of Markdown and no HTML in it, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


class _Files:
    def __init__(self) -> None:
        self.content: dict[str, bytes] = {}
        self._taken = set[str]()

    def name(self, folder: str, words: str, record: int) -> str:
        """Name a file for somebody: safe on every system, and like no other one."""
        plain = _cut(" ".join(_NO_FILE.sub(" ", words).split())).strip(" .")
        is_odd = not plain or plain.casefold().partition(".")[0] in _RESERVED
        name = show_id(record) if is_odd else plain
        if name.casefold() in self._taken:
            name = f"{name} {show_id(record)}"
        self._taken.add(name.casefold())
        return f"{folder}/{name}.md"

    def put(self, path: str, lines: Iterable[str]) -> None:
        self.content[path] = ("\n".join(lines) + "\n").encode()


def _cut(name: str) -> str:
    return name.encode()[:_LONGEST_NAME].decode("utf-8", "ignore")


def _person(page: PersonPage) -> Iterator[str]:
    person = page.person
    yield f"# {escaped(display_name(person))}"
    yield ""
    for label, kind in _LABELS:
        text = person.newest(kind)
        if text:
            yield f"- {label}: {escaped(text)}"
    for label, kind in _LISTS:
        texts = person.every(kind)
        if texts:
            yield f"- {label}: {', '.join(map(escaped, texts))}"
    yield f"- Known since: {person.met_on.isoformat()}"
    yield from _block("Open", page.promises)
    yield from _block("What happened", page.moments)


def _event(page: EventPage, files: dict[int, str]) -> Iterator[str]:
    event = page.event
    yield f"# {escaped(event.name)}"
    yield ""
    yield f"- Days: {event.first_day.isoformat()} to {event.final_day.isoformat()}"
    if event.place:
        yield f"- Place: {escaped(event.place)}"
    if event.mode:
        yield f"- For: {event.mode.value}"
    if event.cost:
        yield f"- Cost: {escaped(str(event.cost))}"
    yield from _block(
        "Met", [_link(each, files, up="../") for each in page.people], as_they_are=True
    )


def _ideas(ideas: Iterable[Idea]) -> Iterator[str]:
    yield "# Ideas and lessons"
    yield ""
    for idea in ideas:
        state = "lesson" if idea.is_lesson else idea.state.value
        yield f"- {escaped(idea.text)} ({state}, {idea.sparked_on.isoformat()})"


def _index(
    people: Sequence[PersonPage], events: Sequence[EventPage], files: dict[int, str]
) -> Iterator[str]:
    yield "# Notebook"
    yield ""
    yield "[Ideas and lessons](<ideas.md>)"
    listed = [_link(each.person, files) for each in people]
    yield from _block("People", listed, as_they_are=True)
    named = [f"[{escaped(each.event.name)}](<{files[each.event.id]}>)" for each in events]
    yield from _block("Events", named, as_they_are=True)


def _link(person: Person, files: dict[int, str], *, up: str = "") -> str:
    name = escaped(display_name(person))
    path = files.get(person.id)
    return name if path is None else f"[{name}](<{up}{path}>)"


def _block(title: str, lines: Sequence[str], *, as_they_are: bool = False) -> Iterator[str]:
    if lines:
        yield ""
        yield f"## {title}"
        yield ""
        yield from (f"- {line if as_they_are else escaped(line)}" for line in lines)
