"""The search index gets ready beside everything else, and no key waits for it."""

import asyncio
import gc
import time
from collections.abc import Callable

from hallway.notebook import Notebook
from hallway.ui.saver import Chore, Saver

# The loop works and rests in turns as long as nobody notices; a person takes well under 1 ms.
_SLICE_SECONDS = 0.006
_REST_SECONDS = 0.006
_PEOPLE_AT_ONCE = 10
_TURNS_UNWATCHED = 16
_TURNS_UNTOLD = 200  # people who are compared before it is shown how many are left


class Indexing:
    """Takes everyone into the index, a few at a time, and lets it be kept."""

    def __init__(self, notebook: Notebook, saver: Saver, show: Callable[[], None]) -> None:
        """Begin with nothing done.

        Args:
            notebook: open.
            saver: writes the index, on its thread.
            show: told when a search answers better than before.
        """
        self._notebook = notebook
        self._saver = saver
        self._show = show
        self._shown_count = 0
        self._compares = False
        self._has_work = asyncio.Event()
        self._has_work.set()

    async def run(self) -> None:
        """Get the index ready whenever it is not, for as long as the screen is open."""
        await asyncio.to_thread(self._notebook.fetch_index)
        while True:
            await self._has_work.wait()
            self._has_work.clear()
            await self._prepare()
            self._show_better()
            self.keep()
            if self._compares:
                await self._compare()

    @property
    def is_comparing(self) -> bool:
        """Duplicates are looked for."""
        return self._compares

    def compare(self) -> None:
        """Look for duplicates from now on."""
        if not self._compares:
            self._compares = True
            self._has_work.set()

    def look(self) -> None:
        """See whether what changed left something to do."""
        if not self._notebook.is_index_ready or self._compares:
            self._has_work.set()
        else:
            self.keep()

    def keep(self, *, at_once: bool = False) -> None:
        """Let the index be kept, if it has changed much since.

        Args:
            at_once: keep it even if it has changed little, as what leads on to it may go.
        """
        notebook = self._notebook
        keeping = notebook.index_to_keep(1) if at_once else notebook.index_to_keep()
        if keeping is not None:
            self._saver.put_chore("index", Chore(lambda: notebook.keep_index(keeping), self.look))

    def _show_better(self) -> None:
        """Answer once more what was answered plainly."""
        count = self._notebook.plain_answer_count
        if count > self._shown_count:
            self._shown_count = count
            self._show()

    async def _prepare(self) -> None:
        turns = 0
        while not self._work_for_a_while():
            turns += 1
            if turns % _TURNS_UNWATCHED == 0:
                # What was taken in is no garbage, and to look through it all takes too long.
                gc.freeze()
            await asyncio.sleep(_REST_SECONDS)
        gc.freeze()  # what was read from a file was taken in at once

    async def _compare(self) -> None:
        """Compare one person after the other; each takes a few milliseconds, and no key waits."""
        turns, notebook = 0, self._notebook
        found = notebook.duplicates_count
        while not notebook.look_for_duplicates(1):
            if not notebook.is_index_ready:
                self._has_work.set()
                return
            turns += 1
            if turns % _TURNS_UNTOLD == 0:
                gc.freeze()  # who was read to be compared is no garbage either
                self._show()
            await asyncio.sleep(_REST_SECONDS)
        if turns >= _TURNS_UNTOLD or notebook.duplicates_count != found:
            self._show()

    def _work_for_a_while(self) -> bool:
        until = time.perf_counter() + _SLICE_SECONDS
        while not self._notebook.prepare_index(_PEOPLE_AT_ONCE):
            if time.perf_counter() > until:
                return False
        return True
