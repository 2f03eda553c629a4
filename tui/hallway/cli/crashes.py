"""The log of unexpected errors, which holds no text of a person."""

import os
from pathlib import Path
from traceback import extract_tb

from hallway.cli.clock import Clock
from hallway.domain.errors import HallwayError

LOG_NAME = "hallway.log"
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
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / LOG_NAME
    if path.exists() and path.stat().st_size > _LONGEST_LOG:
        path.replace(path.with_suffix(".old.log"))
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as log:
        log.write(_entry(error))
    return path


def _entry(error: BaseException) -> str:
    head = f"{Clock().now().isoformat(timespec='seconds')} {type(error).__qualname__}"
    frames = extract_tb(error.__traceback__, limit=None)
    places = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([head, *places]) + "\n"
