"""Other programs: the clipboard, and what opens an address."""

import asyncio
import shutil
from collections.abc import Iterable
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
_AT_ONCE_SECONDS: Final = 0.7  # what fails has failed by then


async def copy_with_program(text: str, chosen: tuple[str, ...] = ()) -> bool:
    """Give a text to a clipboard program; a terminal does not say whether it took one itself.

    Args:
        text: to be copied.
        chosen: the program and its arguments; else the first that is there.

    Returns:
        A program took it.
    """
    commands = [chosen] if chosen else [each for each in _COPIERS if shutil.which(each[0])]
    for command in commands:
        if await _copied(command, text):
            return True
    return False


async def _copied(command: tuple[str, ...], text: str) -> bool:
    try:
        process = await _started(command, asyncio.subprocess.PIPE)
        await asyncio.wait_for(process.communicate(text.encode()), _PATIENCE_SECONDS)
    except OSError:
        return False
    except TimeoutError:
        return True  # some stay, to hand the text on
    return process.returncode == 0


async def open_with_program(target: str, chosen: tuple[str, ...] = ()) -> bool:
    """Let another program open an address; one that runs in the terminal is never asked.

    Args:
        target: http, https, mailto or tel.
        chosen: the program and its arguments; else the first that is there.

    Returns:
        A program was started, and did not fail at once.
    """
    command = chosen or _first_of(_OPENERS)
    if not command:
        return False
    try:
        process = await _started((*command, target), asyncio.subprocess.DEVNULL)
        return await asyncio.wait_for(process.wait(), _AT_ONCE_SECONDS) == 0
    except OSError:
        return False
    except TimeoutError:
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
