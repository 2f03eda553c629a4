"""What a bug report needs to know of the machine: versions, and the terminal."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from hallway.cli.version import version

# Looked up in the package data, not imported: that would take longer than all the rest.
_LIBRARIES = ("textual", "tinydb", "rapidfuzz", "orjson", "msgspec")


def versions() -> str:
    """Say in a sentence which programs are at work."""
    system = f"{platform.system()} {platform.release()}"
    libraries = ", ".join(f"{name} {_version_of(name)}" for name in _LIBRARIES)
    return f"Hallway {version()} on Python {platform.python_version()}, {system}; {libraries}."


def terminal() -> str:
    """Say in a sentence what the terminal says of itself."""
    return f"Terminal: {', '.join(_said_of_terminal())}."


def width() -> int | None:
    """Return how many letters a line of the terminal takes; None where there is no terminal."""
    return shutil.get_terminal_size().columns if _is_terminal() else None


def _version_of(library: str) -> str:
    try:
        return installed_version(library)
    except PackageNotFoundError:
        return "missing"


def _said_of_terminal() -> Iterator[str]:
    yield os.environ.get("TERM") or "of no kind"
    yield from filter(None, [os.environ.get("COLORTERM")])
    program = os.environ.get("TERM_PROGRAM", "")
    yield from filter(None, [f"{program} {os.environ.get('TERM_PROGRAM_VERSION', '')}".strip()])
    yield from (
        name for name, mark in (("in tmux", "TMUX"), ("in screen", "STY")) if mark in os.environ
    )
    if _is_terminal():
        size = shutil.get_terminal_size()
        yield f"{size.columns} by {size.lines}"
    else:
        yield "no terminal at the output"
    yield (sys.stdout and sys.stdout.encoding) or "no encoding"


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
