"""Changes on their way to the disk: one after the other, while the screen goes on."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from hallway.domain.changes import Change
from hallway.domain.errors import HallwayError, StorageFailed
from hallway.domain.unsaved import Unsaved
from hallway.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Saving:
    """A change that is wanted, and what to do when it is kept or not.

    Attributes:
        plan: makes the change, of the notebook as it is when its turn comes.
        unsaved: what was typed, which comes back if it cannot be kept; empty where nothing was.
        then: told on the loop once it is on the disk; None if there is nobody to tell.
        otherwise: told on the loop why it is not, and says whether it has dealt with that.
    """

    plan: Callable[[], Change]
    unsaved: Unsaved
    then: Callable[[Change], None] | None = None
    otherwise: Callable[[HallwayError], bool] | None = None


@dataclass(frozen=True, slots=True)
class Chore:
    """Something for the thread to do when no change waits.

    Attributes:
        work: done on the thread.
        then: told on the loop once it is done; None if there is nobody to tell.
        otherwise: told on the loop why it is not; None for what cannot be refused.
    """

    work: Callable[[], object]
    then: Callable[[], None] | None = None
    otherwise: Callable[[HallwayError], None] | None = None


class Saver:
    """Keeps changes in order, with one thread that waits for the disk.

    Its methods belong to the loop; of the notebook, only what may wait runs on the thread.
    """

    def __init__(
        self,
        succeed: Callable[[Saving, Change], None],
        fail: Callable[[Saving, HallwayError], None],
    ) -> None:
        """Begin to take changes, which wait until there is a notebook.

        Args:
            succeed: told on the loop what was kept.
            fail: told on the loop what was not, and why.
        """
        self._succeed = succeed
        self._fail = fail
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
    def unsaved(self) -> list[Unsaved]:
        """What was typed into lines that are not on the disk yet."""
        has_first = self._writing is not None and _is_kept(self._writing)
        rest = list(self._wanted)[1:] if has_first else self._wanted
        return [saving.unsaved for saving in rest if saving.unsaved.text.strip()]

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

    async def run(self, notebook: Notebook) -> None:
        """Keep one change after the other, for as long as the screen is open."""
        while True:
            await self._came.wait()
            if self._wanted:
                await self._keep(notebook, self._wanted[0])
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

    async def _keep(self, notebook: Notebook, saving: Saving) -> None:
        try:
            kept = await self._write(notebook, saving.plan())
        except StorageFailed as refusal:
            self._give_back(refusal)
        except HallwayError as refusal:
            self._wanted.popleft()
            self._fail(saving, refusal)
        else:
            self._wanted.popleft()
            self._writing = None
            self._succeed(saving, kept)

    async def _write(self, notebook: Notebook, change: Change) -> Change:
        self._writing = self._thread.submit(notebook.write, change)
        try:
            return await asyncio.wrap_future(self._writing)
        finally:
            notebook.absorb()

    def _give_back(self, refusal: StorageFailed) -> None:
        """Refuse all that wait: they would meet the same disk, and must not overtake each other."""
        for _ in range(len(self._wanted)):
            self._fail(self._wanted.popleft(), refusal)

    async def _do(self, chore: Chore) -> None:
        try:
            await asyncio.wrap_future(self._thread.submit(chore.work))
        except HallwayError as refusal:
            if chore.otherwise is None:
                raise
            chore.otherwise(refusal)
        else:
            if chore.then is not None:
                chore.then()


def _is_kept(writing: Future[Change]) -> bool:
    return writing.done() and not writing.cancelled() and writing.exception() is None
