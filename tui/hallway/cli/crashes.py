"""The log of unexpected errors, which holds no text of a person."""

import os
from pathlib import Path
from traceback import extract_tb

from hallway.cli.clock import Clock
from hallway.domain.errors import HallwayError

LOG_NAME = "hallway.log"
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700
_LONGEST_LOG = 1_000_000  # bytes; then a new log is begun, and the old one kept once


class Crashed(HallwayError):
    """Hallway met an error of its own."""

    code = "crashed"
    title = "Hallway failed"
    exit_code = 70


def log_crash(error: BaseException, folder: Path) -> Path:
    """Append an unexpected error to the log.

    Its message is left out, as it may quote what a person wrote: kind and place say enough.

    Returns:
        The path of the log.

    Raises:
        OSError: the log cannot be written.
    """
    _make_folder(folder)
    path = folder / LOG_NAME
    if path.exists() and path.stat().st_size > _LONGEST_LOG:
        path.replace(path.with_suffix(".old.log"))
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _PRIVATE_FILE)
    with os.fdopen(descriptor, "a", encoding="utf-8") as log:
        os.fchmod(descriptor, _PRIVATE_FILE)
        log.write(_entry(error))
    return path


def _make_folder(folder: Path) -> None:
    """Create a private folder, and those above it, unless it is there."""
    # One by one: of several, only the last would get these permissions.
    for each in (*reversed(folder.parents), folder):
        if not each.is_dir():
            each.mkdir(_PRIVATE_FOLDER, exist_ok=True)


def _entry(error: BaseException) -> str:
    head = f"{Clock().now().isoformat(timespec='seconds')} {type(error).__qualname__}"
    frames = extract_tb(error.__traceback__, limit=None)
    places = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([head, *places]) + "\n"
