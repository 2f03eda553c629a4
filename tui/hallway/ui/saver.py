"""Changes on their way to the disk: one after the other, while the screen goes on."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError, StorageFailed
from hallway.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Saving:
    """A change that is wanted, and what to do when it is kept or not.

    Attributes:
        plan: makes the change, of the notebook as it is when its turn comes.
        then: told on the loop once it is on the disk.
        otherwise: told on the loop why it is not.
        text: what was typed, if the change keeps a line.
    """

    plan: Callable[[], Change]
    then: Callable[[Change], None]
    otherwise: Callable[[HallwayError], None]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Chore:
    """Something for the thread to do when no change waits.

    Attributes:
        work: done on the thread.
        then: told on the loop once it is done.
        otherwise: told on the loop why it is not.
    """

    work: Callable[[], object]
    then: Callable[[], None]
    otherwise: Callable[[HallwayError], None]


class Saver:
    """Keeps changes in order, with one thread that waits for the disk.

    Its methods belong to the loop; of the notebook, only what may wait runs on the thread.
    """

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="storage")
        self._wanted: deque[Saving] = deque()
        self._writing: Future[Change] | None = None
        self._chores: dict[str, Chore] = {}
        self._came = asyncio.Event()
        self._rested = asyncio.Event()
        self._rested.set()

    @property
    def is_saving(self) -> bool:
        """A change is not on the disk yet."""
        return bool(self._wanted)

    @property
    def unsaved_texts(self) -> list[str]:
        """What was typed into lines that are not on the disk yet."""
        has_first = self._writing is not None and _is_kept(self._writing)
        rest = list(self._wanted)[1:] if has_first else self._wanted
        return [saving.text for saving in rest if saving.text]

    def put(self, saving: Saving) -> None:
        """Keep a change after all those before it."""
        self._wanted.append(saving)
        self._begin()

    def put_chore(self, name: str, chore: Chore) -> None:
        """Do something when no change waits; of one name, the last one counts."""
        self._chores[name] = chore
        self._begin()

    async def rest(self) -> None:
        """Wait until nothing waits any more."""
        await self._rested.wait()

    async def run(self) -> None:
        """Keep one change after the other, for as long as the screen is open."""
        while True:
            await self._came.wait()
            if self._wanted:
                await self._keep(self._wanted[0])
            elif self._chores:
                await self._do(self._chores.pop(next(iter(self._chores))))
            else:
                self._came.clear()
                self._rested.set()

    def close(self) -> None:
        """Wait for what the thread is doing, and let it end."""
        self._thread.shutdown(cancel_futures=True)

    def _begin(self) -> None:
        self._rested.clear()
        self._came.set()

    async def _keep(self, saving: Saving) -> None:
        try:
            kept = await self._write(saving.plan())
        except StorageFailed as refusal:
            self._give_back(refusal)
        except HallwayError as refusal:
            self._wanted.popleft()
            saving.otherwise(refusal)
        else:
            self._wanted.popleft()
            self._writing = None
            saving.then(kept)

    async def _write(self, change: Change) -> Change:
        self._writing = self._thread.submit(self._notebook.write, change)
        try:
            return await asyncio.wrap_future(self._writing)
        finally:
            self._notebook.absorb()

    def _give_back(self, refusal: StorageFailed) -> None:
        """Refuse all that wait: they would meet the same disk, and must not overtake each other."""
        given_back = list(self._wanted)
        self._wanted.clear()
        for saving in given_back:
            saving.otherwise(refusal)

    async def _do(self, chore: Chore) -> None:
        try:
            await asyncio.wrap_future(self._thread.submit(chore.work))
        except HallwayError as refusal:
            chore.otherwise(refusal)
        else:
            chore.then()


def _is_kept(writing: Future[Change]) -> bool:
    return writing.done() and not writing.cancelled() and writing.exception() is None
