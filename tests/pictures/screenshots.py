"""Writes the pictures of the README: the app on the made-up notebook of `hallway demo`.

    python -m tests.pictures.screenshots

The moment stands still, so that a picture changes only when the app does.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.widgets import Input

from hallway.bootstrap import open_desk, open_notebook
from hallway.demo import fill_demo
from hallway.ui.app import HallwayApp
from hallway.ui.themes import DARK
from hallway.ui.wishes import Wishes
from tests.pictures.render import draw
from tests.ui.screen import Screen

SCREENSHOTS_PATH = Path(__file__).parent.parent.parent / "screenshots"
NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
WIDE, PHONE = (120, 36), (45, 25)
LARGEST_BYTES = 200_000
SCALES = {WIDE: 0.68, PHONE: 1.0}  # about as wide as a page shows them
MODES = ("capture", "who", "followups", "review", "events", "ideas", "insights")
LINE = "Bea Salgueiro @Azulejo Open Source #packaging : the wheel test > send her the recipe fri"


@dataclass(frozen=True)
class Shot:
    """One picture: where to go, and what to type there.

    Attributes:
        name: of the file, without its ending.
        place: its number.
        typed: as a person would.
        keys: pressed after that.
        size: of the terminal.
    """

    name: str
    place: int
    typed: str = ""
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = WIDE


SHOTS = (
    Shot("capture", 1, LINE),
    Shot("who", 2, "sensors workshop napkin"),
    Shot("followups", 3),
    Shot("review", 4),
    Shot("debrief", 5, keys=("enter", "a", "b")),
    Shot("insights", 7),
    Shot("capture-phone", 1, LINE, size=PHONE),
)


@contextmanager
def demo_folder() -> Iterator[Path]:
    """Makes up the notebook in a folder that is removed afterwards."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        fill_demo(open_notebook(folder), NOW)
        yield folder


async def take(shot: Shot, folder: Path) -> str:
    """Returns the picture as SVG."""
    wishes = Wishes(theme=DARK.name)  # whatever the surrounding terminal is able to show
    app = HallwayApp(lambda: open_desk(folder), lambda: NOW, wishes=wishes)
    async with app.run_test(size=shot.size) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.go(shot.place, MODES[shot.place - 1])
        await screen.type(shot.typed)
        await screen.press(*shot.keys)
        for line in app.screen.query(Input):
            line.cursor_blink = False
        await pilot.pause()
        return app.export_screenshot()


def write(shot: Shot, folder: Path) -> Path:
    """Takes a picture and draws it as PNG into the folder of the screenshots."""
    svg_path = folder / f"{shot.name}.svg"
    svg_path.write_text(asyncio.run(take(shot, folder)), encoding="utf-8")
    png_path = SCREENSHOTS_PATH / f"{shot.name}.png"
    draw(svg_path, png_path, SCALES[shot.size])
    return png_path


def main() -> int:
    """Writes every picture, and says which is too large to be kept."""
    SCREENSHOTS_PATH.mkdir(exist_ok=True)
    with demo_folder() as folder:
        paths = [write(shot, folder) for shot in SHOTS]
    too_large = [path for path in paths if path.stat().st_size > LARGEST_BYTES]
    for path in paths:
        print(f"{path.name}  {path.stat().st_size} bytes")
    return 1 if too_large else 0


if __name__ == "__main__":
    raise SystemExit(main())
