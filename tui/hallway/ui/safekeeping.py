"""Keeps typed text safe for as long as it is not saved."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from hallway.domain.errors import StorageFailed
from hallway.domain.unsaved import Unsaved
from hallway.notebook import Desk
from hallway.notebook.ports import LeftOver
from hallway.ui.parting import Parting
from hallway.ui.typed import Typed

_MOMENT_SECONDS = 0.3  # once for several keys: each time the disk is waited for
T = TypeVar("T")


class Safekeeping:
    """Keeps drafts of what is unsaved, and a copy elsewhere where the notebook refuses it.

    It has a thread of its own: while the notebook waits for its disk, text is still kept. All but
    `put_away` belongs to the loop.
    """

    def __init__(
        self, desk: Desk, typed: Typed, unsaved: Callable[[], tuple[Unsaved, ...]]
    ) -> None:
        """Begin with nothing kept.

        Args:
            desk: where drafts and copies go.
            typed: takes up what the last screen left.
            unsaved: tells what is not saved at the moment.
        """
        self._drafts = desk.drafts
        self._emergency = desk.emergency
        self._typed = typed
        self._unsaved = unsaved
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="typed text")
        self._turn = asyncio.Lock()
        self._came = asyncio.Event()
        self._is_urgent = asyncio.Event()
        self._told = ""
        self._found = LeftOver()
        self._failed: frozenset[Unsaved] = frozenset()
        self._drafted: tuple[Unsaved, ...] = ()
        self._copied: tuple[Unsaved, ...] = ()
        self._copy_path: Path | None = None

    @property
    def is_safe(self) -> bool:
        """Nothing would be lost if the program ended."""
        return set(self._unsaved()) <= set(self._drafted)

    @property
    def has_copy(self) -> bool:
        """What is unsaved is in a file beside the drafts, which was named to the person."""
        return self._copy_path is not None

    def look(self) -> None:
        """Take note that something was typed; it is kept in a moment."""
        self._came.set()

    def look_now(self) -> None:
        """Take note that something was saved, which nobody wants to see again."""
        self._is_urgent.set()
        self._came.set()

    async def run(self, trouble: Callable[[StorageFailed], bool]) -> None:
        """Keep what is typed, for as long as the screen is open.

        Args:
            trouble: told why something could not be kept, and says whether the person was told.
        """
        while True:
            await self._came.wait()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._is_urgent.wait(), _MOMENT_SECONDS)
            self._came.clear()
            self._is_urgent.clear()
            try:
                await self.follow()
                self._told = ""
            except StorageFailed as refusal:
                if refusal.sentences != self._told and trouble(refusal):
                    self._told = refusal.sentences

    async def follow(self) -> None:
        """Bring drafts and copy in line with what is unsaved.

        Raises:
            StorageFailed: the disk refused.
        """
        try:
            await self._draft()
        finally:
            if self.has_copy:
                await self.copy()

    async def _draft(self) -> None:
        async with self._turn:
            lines = self._unsaved()
            await self._wait_for(lambda: self._drafts.keep(lines))
            self._drafted = lines

    async def copy(self) -> Path | None:
        """Keep what is unsaved in a file beside, wherever there is room.

        Returns:
            Where it is; None if everything is saved.

        Raises:
            StorageFailed: no folder took it.
        """
        async with self._turn:
            lines = self._unsaved()
            if lines != self._copied:
                written = [line.line for line in lines]
                self._copy_path = await self._wait_for(lambda: self._emergency.keep(written))
                self._copied = lines
            return self._copy_path

    async def take_over(self) -> LeftOver:
        """Take up what the last screen left.

        Raises:
            StorageFailed: it cannot be looked for.
        """
        async with self._turn:
            await self._wait_for(self._find)
            found = self._found
            self._take_up()
        if found.refusal is not None:
            self._told = found.refusal.sentences  # by whoever shows what was found
        self.look()
        return found

    async def put_aside(self) -> Path | None:
        """Put answers that no question waits for into a file that stays.

        They are no capture lines, and the question they answered may not be there any more.

        Returns:
            Where they are; None if there are none.

        Raises:
            StorageFailed: no folder took them; they are still unsaved.
        """
        async with self._turn:
            answers = self._typed.aside
            if not answers:
                return None
            written = [line.line for line in answers]
            path = await self._wait_for(lambda: self._emergency.leave(written))
            self._typed.let_go(answers)
        self.look()
        return path

    def put_away(self, *, has_failed: bool) -> str:
        """Leave what is unsaved to the next screen, once this one has ended.

        Args:
            has_failed: the screen did not end at will.

        Returns:
            Where it is, in words; nothing where all is saved.

        Raises:
            StorageFailed: the drafts did not take it; where it is instead, if it is.
        """
        self._thread.shutdown(cancel_futures=True)
        self._take_up()
        lines, parting = self._unsaved(), Parting(self._drafts, self._emergency)
        try:
            if has_failed and not self._failed.isdisjoint(lines):
                return parting.put_into_file(lines)
            return parting.leave_as_drafts(lines, has_failed=has_failed)
        finally:
            self._drafts.close()

    def _find(self) -> None:
        """Leave what is found where `put_away` finds it too, if the screen ends meanwhile."""
        self._found = self._drafts.take_over()

    def _take_up(self) -> None:
        self._typed.give_back(self._found.lines)
        self._failed |= self._found.failed
        self._found = LeftOver()

    async def _wait_for(self, work: Callable[[], T]) -> T:
        return await asyncio.wrap_future(self._thread.submit(work))
