"""A screen whose notebook takes its time to open, or is refused."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from hallway.bootstrap import open_desk
from hallway.domain.errors import StorageFailed
from hallway.notebook import Desk, Notebook
from hallway.ui.app import HallwayApp
from tests.ui.screen import NOW, Screen

DOOR_IS_SHUT = StorageFailed("The notebook is locked.", "Close the other window.")


class SlowOpening:
    """Stands between a screen and the opening of its notebook."""

    def __init__(self, folder: Path, refusal: StorageFailed | None) -> None:
        self._desk = open_desk(folder)
        self._refusal = refusal
        self._may_go_on = threading.Event()

    def desk(self) -> Desk:
        """Return a desk whose notebook waits to be opened."""
        return replace(self._desk, open_notebook=self._open)

    def go_on(self) -> None:
        """Let the notebook be opened, or refused."""
        self._may_go_on.set()

    def _open(self) -> Notebook:
        assert self._may_go_on.wait(timeout=60)
        if self._refusal is not None:
            raise self._refusal
        return self._desk.open_notebook()


@asynccontextmanager
async def screen_before_opening(
    folder: Path, refusal: StorageFailed | None = None
) -> AsyncIterator[tuple[Screen, Callable[[], None]]]:
    """Run the app on a notebook that is not open yet, with what lets it be opened."""
    opening = SlowOpening(folder, refusal)
    app = HallwayApp(opening.desk, lambda: NOW)
    async with app.run_test(size=(120, 36)) as pilot:
        try:
            yield Screen(app, pilot), opening.go_on
        finally:
            opening.go_on()
