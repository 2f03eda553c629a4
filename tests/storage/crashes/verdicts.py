"""Says what is wrong with a notebook after a power cut, if anything is."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from hallway.domain.errors import HallwayError
from hallway.storage.places import BACKUPS
from hallway.storage.store import TinyStore, open_store
from tests.storage.crashes.operations import Asked, Content, Kept, Operation, Recording, Saved
from tests.storage.crashes.scribe import after, shown
from tests.storage.crashes.states import State, states
from tests.storage.crashes.stories import FOLDER
from tests.storage.made_up import change, creation, person

_NEXT = 999
_NOTHING = "nothing"
_NEXT_WORDS = "Captured Yuki Tanaka"


@dataclass(frozen=True, slots=True)
class Due:
    """What the person may count on.

    Attributes:
        saved: what the notebook holds, as far as it was said; None before it was looked at.
        asked: what it may hold as well, since a save was under way.
        kept: bytes that some file has to hold.
        told: how often something was acknowledged.
    """

    saved: Content | None = None
    asked: tuple[Content, ...] = ()
    kept: tuple[bytes, ...] = ()
    told: int = 0

    def after(self, operation: Operation) -> "Due":
        """Return what may be counted on after one more operation."""
        match operation:
            case Asked(content):
                return replace(self, asked=(*self.asked, content))
            case Saved(content):
                return replace(self, saved=content, asked=(), told=self.told + 1)
            case Kept(content):
                return replace(self, kept=(*self.kept, content), told=self.told + 1)
            case _:
                return self


def dues(recording: Recording) -> list[Due]:
    """Say what may be counted on before the first operation, and after each."""
    due = Due()
    return [due, *(due := due.after(each) for each in recording.operations)]


@dataclass(frozen=True, slots=True)
class Finding:
    """A state that a power cut may leave, and that breaks a promise.

    Attributes:
        state: what the disk has.
        complaint: what is wrong with it.
    """

    state: State
    complaint: str


class Judge:
    """Looks at the states of one story, and at none of them twice."""

    def __init__(self, world: Path) -> None:
        """Take a folder to put the states into; what is in there is removed."""
        self._world = world
        self._complaints: dict[tuple[bytes, int, int], str | None] = {}

    @property
    def count(self) -> int:
        """How many states were looked at that differ in their bytes or in what was told."""
        return len({(content, told) for content, told, _ in self._complaints})

    def findings(self, recording: Recording, cuts: int, first_point: int = 0) -> Iterator[Finding]:
        """Look for states that break a promise.

        Args:
            recording: of the story, or of one that lacks some of its waits for the disk.
            cuts: at how many places a write may be torn.
            first_point: leave out the power cuts before so many operations.
        """
        due = dues(recording)
        for state in states(recording, cuts, first_point):
            complaint = self._complaint(state, due[state.point])
            if complaint is not None:
                yield Finding(state, complaint)

    def _complaint(self, state: State, due: Due) -> str | None:
        """Open the notebook as it is after the power cut, and write in it."""
        key = (_digest(state), due.told, len(due.asked))
        if key not in self._complaints:
            _put(state, self._world)
            self._complaints[key] = _complaint(due, self._world / FOLDER)
        return self._complaints[key]


def _digest(state: State) -> bytes:
    """Return what two states share if they cannot be told apart."""
    hashed = blake2b(digest_size=16)
    for path in sorted(state.folders):
        hashed.update(b"%b/\n" % bytes(path))
    for path, content in sorted(state.files.items()):
        hashed.update(b"%b %d\n%b" % (bytes(path), len(content), content))
    return hashed.digest()


def _put(state: State, world: Path) -> None:
    shutil.rmtree(world, ignore_errors=True)
    world.mkdir()
    for path in sorted(state.folders):
        (world / path).mkdir()
    for path, content in state.files.items():
        (world / path).write_bytes(content)


def _complaint(due: Due, folder: Path) -> str | None:
    """Open the notebook as it is after the power cut, and write in it."""
    try:
        with closing(open_store(folder)) as store:
            found = shown(store)
            loss = _loss(found, due, folder) or _way_back(store)
            return _doubt(store) or loss or _refusal(found, store)
    except HallwayError as error:
        return f"It cannot be used. {error.message}"


def _doubt(store: TinyStore) -> str | None:
    refusal = store.read_only_because
    return None if refusal is None else f"It can only be read. {refusal.message}"


def _loss(found: Content, due: Due, folder: Path) -> str | None:
    """Say what is not there, or should not be there."""
    if due.saved is not None and found not in (due.saved, *due.asked):
        return _difference(found, due.saved)
    contents = {path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    missing = [content for content in due.kept if content not in contents]
    return f"No file has the bytes that were said to be kept: {missing[0]!r}" if missing else None


def _difference(found: Content, saved: Content) -> str:
    lines = (
        f"  {name}: saved was {saved.get(name, _NOTHING)}; found is {found.get(name, _NOTHING)}"
        for name in sorted({*found, *saved})
        if found.get(name) != saved.get(name)
    )
    return "\n".join(["It holds something else than it should.", *lines])


def _way_back(store: TinyStore) -> str | None:
    """Say which restore cannot be taken back, as its backup of what was there is not there."""
    named = (each.replaced for each in store.changes() if each.replaced is not None)
    missing = [name for name in named if not (store.folder / BACKUPS / name).exists()]
    return f"The backup from before a restore is not there: {missing[0]}" if missing else None


def _refusal(found: Content, store: TinyStore) -> str | None:
    """Save something more, and say if it is not there when the notebook is opened again."""
    operation = creation(person(_NEXT, "Yuki Tanaka"))
    store.keep(change(_NEXT, operation, words=_NEXT_WORDS))
    with closing(open_store(store.folder)) as again:
        is_there = shown(again) == after(found, _NEXT_WORDS, [operation])
    return None if is_there else "What was saved after the power cut is not there."
