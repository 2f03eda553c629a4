"""Files that somebody names."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from hallway.domain.errors import StorageFailed, WrongUsage


def path_in_words(words: str) -> Path:
    """Read where a file shall lie.

    Raises:
        WrongUsage: it is in the folder of somebody whom this machine does not know.
    """
    try:
        return Path(words).expanduser()
    except RuntimeError as error:
        raise WrongUsage(f"{words} is in the folder of nobody here.") from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file, replacing one of that name; a disk without room leaves that one as it is.

    Raises:
        StorageFailed: it cannot be written.
    """
    try:
        with TemporaryDirectory(prefix=".hallway-", dir=path.parent) as folder:
            draft = Path(folder) / "draft"
            draft.write_bytes(content)
            draft.replace(path)
    except OSError as error:
        raise _unwritten(path, error) from error


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder that is not there yet, or empty, all of it or nothing.

    Args:
        path: of the folder.
        files: the content of each by its path in it.

    Raises:
        StorageFailed: it cannot be written, or something is in it.
    """
    try:
        if path.exists() and any(path.iterdir()):
            raise StorageFailed(f"{path} is not empty.", "Name a folder that is not there yet.")
        with TemporaryDirectory(prefix=".hallway-", dir=path.parent) as folder:
            draft = Path(folder) / "draft"
            draft.mkdir()
            for name, content in files.items():
                (draft / name).parent.mkdir(parents=True, exist_ok=True)
                (draft / name).write_bytes(content)
            draft.replace(path)
    except OSError as error:
        raise _unwritten(path, error) from error


def _unwritten(path: Path, error: OSError) -> StorageFailed:
    return StorageFailed(
        f"{path} cannot be written: {error.strerror}.", "Name a file in another folder."
    )
