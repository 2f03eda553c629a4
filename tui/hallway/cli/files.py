"""Files that somebody names."""

from pathlib import Path

from hallway.domain.errors import WrongUsage


def path_in_words(words: str) -> Path:
    """Read where a file shall lie.

    Raises:
        WrongUsage: it is in the folder of somebody whom this machine does not know.
    """
    try:
        return Path(words).expanduser()
    except RuntimeError as error:
        raise WrongUsage(f"{words} is in the folder of nobody here.") from error
