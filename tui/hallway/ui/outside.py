"""Other programs: the clipboard, and what opens an address."""

import asyncio
import shutil
from collections.abc import Iterable
from contextlib import suppress
from typing import Final

_COPIERS: Final = (
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("pbcopy",),
    ("termux-clipboard-set",),
    ("clip.exe",),
)
_OPENERS: Final = (("xdg-open",), ("open",), ("termux-open-url",), ("wslview",))
_PATIENCE_SECONDS: Final = 2.0


async def copy_with_program(text: str, chosen: tuple[str, ...] = ()) -> bool:
    """Give a text to a clipboard program; a terminal does not say whether it took one itself.

    Args:
        text: to be copied.
        chosen: the program and its arguments; else the first that is there.

    Returns:
        A program took it.
    """
    command = chosen or _first_of(_COPIERS)
    if not command:
        return False
    try:
        process = await _started(command, asyncio.subprocess.PIPE)
    except OSError:
        return False
    with suppress(TimeoutError):
        await asyncio.wait_for(process.communicate(text.encode()), _PATIENCE_SECONDS)
    return process.returncode == 0


async def open_with_program(target: str, chosen: tuple[str, ...] = ()) -> bool:
    """Let another program open an address; one that runs in the terminal is never asked.

    Args:
        target: http, https, mailto or tel.
        chosen: the program and its arguments; else the first that is there.

    Returns:
        A program was started.
    """
    command = chosen or _first_of(_OPENERS)
    if not command:
        return False
    try:
        await _started((*command, target), asyncio.subprocess.DEVNULL)
    except OSError:
        return False
    return True


async def _started(command: Iterable[str], stdin: int) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *command,
        stdin=stdin,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )


def _first_of(commands: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return next((command for command in commands if shutil.which(command[0])), ())
