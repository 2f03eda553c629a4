"""A finder that says what was done with it, for tests of how the index is kept."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from hallway.bootstrap import _new_id
from hallway.domain.capture_line import read_line
from hallway.domain.drafts import Draft
from hallway.domain.errors import StorageFailed
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Passage, Profile
from hallway.domain.people import Person
from hallway.matching.wishes import Wishes
from hallway.notebook import Notebook
from hallway.notebook.ports import Finder, Stamp, WishIndex
from hallway.storage.store import open_store
from tests.notebook.people import NOW, TODAY

FULL = StorageFailed("The disk is full.", "Make room.")


class PlainFinder:
    """Finds whoever has the whole query in one text."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.texts: dict[RecordId, list[str]] = {}
        self.told: list[RecordId] = []
        self.update(profiles, ())
        self.told.clear()

    def who(self, query: str, today: date, limit: int, *, dash_excludes: bool = False) -> list[Hit]:
        found = [one for one, texts in self.texts.items() if any(query in text for text in texts)]
        return [Hit(one, 1.0, ()) for one in found][:limit]

    def passing(
        self, query: str, today: date, *, dash_excludes: bool = False
    ) -> list[RecordId] | None:
        return None

    def evidence(
        self, person: RecordId, query: str, today: date, *, dash_excludes: bool = False
    ) -> Hit:
        return Hit(person, 1.0, ())

    def unused(self, query: str, today: date, *, dash_excludes: bool = False) -> tuple[str, ...]:
        return ()

    def look_alikes(self, draft: Draft, event: str | None, limit: int) -> list[LookAlike]:
        return []

    def update(self, profiles: Iterable[Profile], removed: Iterable[RecordId]) -> None:
        for one in removed:
            self.texts.pop(one, None)
        for profile in profiles:
            self.told.append(profile.person)
            self.texts[profile.person] = [each.text for each in profile.passages]

    def kept(self) -> bytes:
        return json.dumps(list(self.texts.items())).encode()


class Misfit(PlainFinder):
    """One that was kept, and is not what it seemed to be."""

    def who(self, query: str, today: date, limit: int, *, dash_excludes: bool = False) -> list[Hit]:
        raise KeyError(query)


class MisfitWhenTold(PlainFinder):
    """One that was kept, and cannot take in what is new."""

    def update(self, profiles: Iterable[Profile], removed: Iterable[RecordId]) -> None:
        if self.texts:
            raise IndexError(len(self.texts))
        super().update(profiles, removed)


@dataclass
class Finders:
    """Makes such finders, and remembers the last one."""

    last: PlainFinder | None = None
    read_count: int = 0
    read_as: type[PlainFinder] = PlainFinder

    def prepare(self) -> None:
        return None

    def make(self, profiles: Iterable[Profile]) -> Finder:
        self.last = PlainFinder(profiles)
        return self.last

    def wishes(self) -> WishIndex:
        return Wishes()

    def read(self, content: bytes) -> Finder | None:
        if not content.startswith(b"["):
            return None
        self.read_count += 1
        self.last = self.read_as(
            Profile(person, tuple(Passage("", text) for text in texts))
            for person, texts in json.loads(content)
        )
        return self.last

    @property
    def told(self) -> list[RecordId]:
        """Whom the last finder was told about, one after the other, since it was made or read."""
        assert self.last is not None
        return self.last.told


@dataclass
class Cache:
    """Keeps an index in memory, unless it is full."""

    kept: tuple[Stamp, bytes] | None = None
    is_full: bool = False
    load_count: int = 0
    kept_stamps: list[Stamp] = field(default_factory=list)

    def load(self) -> tuple[Stamp, bytes] | None:
        self.load_count += 1
        return self.kept

    def keep(self, stamp: Stamp, content: bytes) -> None:
        if self.is_full:
            raise FULL
        self.kept = stamp, content
        self.kept_stamps.append(stamp)


class Room:
    """A folder with a notebook, which processes open one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = Cache()
        self.open()

    def open(self, *, in_slices: bool = False) -> None:
        """Lets another process go on."""
        self.finders = Finders()
        store = open_store(self.folder)
        self.notebook = Notebook(store, self.finders, self.cache, _new_id, in_slices=in_slices)

    def capture(self, line: str) -> Person:
        """Keeps what a line says of somebody new."""
        event = self.notebook.event_at(NOW)
        draft = read_line(line, TODAY).draft
        kept = self.notebook.keep(self.notebook.capture(draft, NOW, event=event, is_new=True))
        (person,) = [each.after for each in kept.operations if isinstance(each.after, Person)]
        return person

    def found(self, query: str) -> set[str | None]:
        """Names whom a search finds."""
        return {self.notebook.person(hit.person).name for hit in self.notebook.who(query, TODAY)}
