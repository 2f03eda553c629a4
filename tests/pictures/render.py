"""Draws the pictures that Textual writes (SVG) as PNG, to be looked at.

    python -m tests.pictures.render OUT_DIR [SVG...]

Without an SVG, draws every stored picture under `tests/`. Needs Chromium and the Fira Code font
(Debian: `chromium`, `fonts-firacode`); nothing is fetched from anywhere.
"""

import argparse
import html
import math
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from rich.cells import cell_len

TESTS_PATH = Path(__file__).parent.parent
BROWSER_NAMES = ("chromium", "chromium-browser")
BROWSER_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
WEB_FONT = re.compile(r"@font-face\s*\{[^}]*\}")
TEXT_LENGTH = re.compile(r'textLength="(?P<length>[\d.]+)"(?P<rest>[^>]*)>(?P<text>[^<]+)<')
VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
# A terminal draws `->` and `>=` as two characters; the font by itself would join them.
PLAIN_LETTERS = "<style>text { font-variant-ligatures: none; }</style>"
RENDER_SECONDS = 60


class PictureError(Exception):
    """A picture can not be drawn; the message says what is missing."""


def browser_path() -> str:
    """Returns where Chromium lies, or raises `PictureError`."""
    for name in BROWSER_NAMES:
        if found := shutil.which(name):
            return found
    raise PictureError("Chromium is not installed (Debian package: chromium)")


def with_local_font(svg: str) -> str:
    """Returns the picture without its web fonts, so that the installed Fira Code is used."""
    return WEB_FONT.sub("", svg).replace("</svg>", f"{PLAIN_LETTERS}</svg>")


def with_wide_letters(svg: str) -> str:
    """Returns the picture with two cells for each letter that takes two in a terminal."""
    return TEXT_LENGTH.sub(_stretched, svg)


def _stretched(found: re.Match[str]) -> str:
    """Gives a text the length of its cells; it was written with one cell for each letter."""
    text = html.unescape(found["text"])
    length = float(found["length"]) * cell_len(text) / len(text)
    return f'textLength="{length:g}"{found["rest"]}>{found["text"]}<'


def picture_size(svg: str) -> tuple[int, int]:
    """Returns width and height in pixels."""
    if not (box := VIEW_BOX.search(svg)):
        raise PictureError("this is no picture of a screen: it has no viewBox")
    return math.ceil(float(box[1])), math.ceil(float(box[2]))


def draw(svg_path: Path, png_path: Path, scale: float = 1) -> None:
    """Draws one SVG as PNG.

    Args:
        svg_path: the picture.
        png_path: where to draw it.
        scale: how many pixels there shall be for one of the picture's own.
    """
    svg = svg_path.read_text(encoding="utf-8")
    width, height = picture_size(svg)
    browser = browser_path()
    with tempfile.TemporaryDirectory() as folder:
        page_path = Path(folder, "page.svg")
        page_path.write_text(with_wide_letters(with_local_font(svg)), encoding="utf-8")
        arguments = [
            *(browser, *BROWSER_FLAGS),
            f"--user-data-dir={Path(folder, 'profile')}",
            f"--window-size={width},{height}",
            f"--force-device-scale-factor={scale:g}",
            f"--screenshot={png_path.resolve()}",
            page_path.as_uri(),
        ]
        subprocess.run(arguments, check=True, capture_output=True, timeout=RENDER_SECONDS)
    if not png_path.exists():
        raise PictureError(f"Chromium drew nothing for {svg_path.name}")


def stored_pictures() -> list[Path]:
    """Returns the pictures that the snapshot tests compare with."""
    folders = TESTS_PATH.rglob("__snapshots__")
    files = [path for folder in folders for path in folder.rglob("*")]
    return sorted(path for path in files if path.suffix in {".svg", ".raw"})


def png_name(svg_path: Path) -> str:
    """Returns a name that tells equally named pictures of different tests apart."""
    return f"{svg_path.parent.name}-{svg_path.stem}.png"


def draw_all(svg_paths: Iterable[Path], out_path: Path) -> list[Path]:
    """Draws each picture into the folder, which is made if missing."""
    out_path.mkdir(parents=True, exist_ok=True)
    pairs = [(svg_path, out_path / png_name(svg_path)) for svg_path in svg_paths]
    for svg_path, png_path in pairs:
        draw(svg_path, png_path)
    return [png_path for _, png_path in pairs]


def main() -> int:
    """Draws what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures.render")
    parser.add_argument("out_path", metavar="OUT_DIR", type=Path)
    parser.add_argument("svg_paths", metavar="SVG", type=Path, nargs="*")
    arguments = parser.parse_args()
    for png_path in draw_all(arguments.svg_paths or stored_pictures(), arguments.out_path):
        print(png_path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
