"""Where typed text goes when the notebook cannot take it."""

from collections.abc import Iterable
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.storage.failures import failure
from hallway.storage.files import free_path, make_folder, write_new

_NAME = "hallway-unsaved.txt"


def keep_emergency_copy(text: str, folders: Iterable[Path]) -> Path:
    """Write text that could not be saved into a file of its own.

    Args:
        text: as typed; what no file can hold of it is written as an escape.
        folders: to try in turn, such as the data folder, the state folder and the home folder.

    Returns:
        The path of the file, which nobody else can read.

    Raises:
        StorageFailed: no folder took it.
    """
    content = text.encode(errors="backslashreplace")
    refusals = []
    for folder in folders:
        path = free_path(folder / _NAME)
        try:
            make_folder(folder)
            write_new(path, content)
        except OSError as error:
            refusals.append(failure(error, path).message)
        else:
            return path
    raise StorageFailed(
        f"The text could not be kept anywhere. {' '.join(refusals)}".rstrip(),
        "Copy it from the screen before you close it.",
    )
