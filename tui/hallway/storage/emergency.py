"""Where typed text goes when the notebook cannot take it."""

from collections.abc import Sequence
from pathlib import Path

from hallway.domain.errors import StorageFailed
from hallway.storage.failures import failure, told_in_words
from hallway.storage.files import free_path, make_folder, replace_file, write_new

NAME = "hallway-unsaved.txt"


class EmergencyFile:
    """A file of lines that the notebook could not take, one line after the other.

    It is in the first folder that takes it, and gone when there is nothing left in it.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        """Name the folders to try in turn, such as the data, the state and the home folder."""
        self._folders = folders
        self._path: Path | None = None

    def keep(self, lines: Sequence[str]) -> Path | None:
        """Keep these lines, and no others.

        Args:
            lines: as typed; what no file can hold of them is written as an escape.

        Returns:
            The path of the file, which nobody else can read; None for no lines.

        Raises:
            StorageFailed: no folder took them.
        """
        if not lines:
            self._remove()
            return None
        content = _written(lines)
        if not self._has_replaced(content):
            self._path = self._begun(content)
        return self._path

    def leave(self, lines: Sequence[str]) -> Path:
        """Put lines into a file of their own, which stays whatever is kept later.

        Args:
            lines: as typed.

        Returns:
            The path of the file.

        Raises:
            StorageFailed: no folder took them.
        """
        return self._begun(_written(lines))

    def _remove(self) -> None:
        path, self._path = self._path, None
        if path is not None:
            with told_in_words(path):
                path.unlink(missing_ok=True)

    def _has_replaced(self, content: bytes) -> bool:
        """Write the file that was begun anew; it may have got lost with its disk."""
        if self._path is None:
            return False
        try:
            replace_file(self._path, content)
        except OSError:
            return False
        return True

    def _begun(self, content: bytes) -> Path:
        refusals = []
        for folder in self._folders:
            try:
                return _begin(folder, content)
            except OSError as error:
                refusals.append(failure(error, folder / NAME).message)
        raise StorageFailed(
            f"The text could not be kept anywhere. {' '.join(refusals)}".rstrip(),
            "Copy it from the screen before you close it.",
        )


def _begin(folder: Path, content: bytes) -> Path:
    make_folder(folder)
    # Where a disk is dying, even to look for a free name may be refused.
    path = free_path(folder / NAME)
    write_new(path, content)
    return path


def _written(lines: Sequence[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode(errors="backslashreplace")
