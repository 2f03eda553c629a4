"""Files that come with Hallway and become a person's own, to be edited."""

from pathlib import Path

from hallway.domain.errors import StorageFailed


def make_own(path: Path, text: str) -> None:
    """Write a file of the person; one that is there is theirs by now, and stays as it is.

    Raises:
        StorageFailed: the disk refused.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        pass
    except OSError as error:
        raise StorageFailed(f"{path} cannot be written: {error.strerror}.") from error
