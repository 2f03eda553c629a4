"""The app without a terminal, and the moments at which a key has changed what it shows."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from datetime import time as clock
from pathlib import Path
from statistics import median, quantiles
from typing import Any, ClassVar

from textual._compositor import CompositorUpdate
from textual.events import Key
from textual.screen import Screen
from textual.types import CSSPathType

import hallway.ui
from hallway.bootstrap import open_desk
from hallway.ui.app import HallwayApp
from tests.benchmarks.filling import TODAY

NOW = datetime.combine(TODAY, clock(12), UTC)
LIMIT_MS = 50.0
_SIZE = (120, 36)
_NAMES = {" ": "space", ":": "colon", "@": "at", "#": "number_sign", "-": "minus"}
_STYLES = Path(hallway.ui.__file__).parent / "styles"
_PATIENCE_SECONDS = 20.0


class TimedApp(HallwayApp):
    """Paints every frame as for a terminal, and remembers when what was waited for was in one."""

    CSS_PATH: ClassVar[CSSPathType | None] = [str(path) for path in sorted(_STYLES.glob("*.tcss"))]

    def __init__(self, folder: Path) -> None:
        """Show the notebook in a folder."""
        super().__init__(lambda: open_desk(folder), lambda: NOW)
        self._holds: Callable[[], bool] | None = None
        self._shown = asyncio.Event()
        self._shown_at = 0.0

    async def key_ms(self, key: str, holds: Callable[[], bool]) -> float:
        """Press a key, and return the milliseconds until a frame shows what came of it.

        Args:
            key: a letter, or the name of a key.
            holds: says whether what comes of it is what is shown.
        """
        self._holds = holds
        self._shown.clear()
        start = time.perf_counter()
        self.post_message(Key(_NAMES.get(key, key), key if len(key) == 1 else None))
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await self._shown.wait()
        return 1000 * (self._shown_at - start)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        super()._display(screen, renderable)
        if isinstance(renderable, CompositorUpdate):
            renderable.render_segments(self.console)  # what a terminal would be sent
        if self._holds is not None and self._holds():
            self._holds, self._shown_at = None, time.perf_counter()
            self._shown.set()


@asynccontextmanager
async def app_on(folder: Path) -> AsyncIterator[TimedApp]:
    """Run the app on a notebook, and wait until everyone is in the index."""
    app = TimedApp(folder)
    async with app.run_test(size=_SIZE):
        await until(lambda: app.is_open and app.notebook.is_index_ready)
        yield app


async def until(holds: Callable[[], bool]) -> None:
    """Wait for a condition."""
    async with asyncio.timeout(20 * _PATIENCE_SECONDS):
        while not holds():
            await asyncio.sleep(0.01)


def told(times: list[float]) -> str:
    """Say how long keys took."""
    high = quantiles(times, n=20)[18] if len(times) > 1 else times[0]
    verdict = "ok" if max(times) <= LIMIT_MS else "MISSED"
    return (
        f"median {median(times):6.1f}  p95 {high:6.1f}  max {max(times):6.1f} ms  "
        f"of {len(times):>4}  {verdict} (<= {LIMIT_MS:.0f})"
    )
