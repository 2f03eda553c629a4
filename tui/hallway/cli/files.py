"""Files that somebody names."""

from pathlib import Path

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
    """Write a file, replacing one of that name.

    Raises:
        StorageFailed: it cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise StorageFailed(
            f"{path} cannot be written: {error.strerror}.", "Name a file in another folder."
        ) from error
