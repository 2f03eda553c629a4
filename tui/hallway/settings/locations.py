"""Where the notebook and the log lie."""

import os
from pathlib import Path

DATA_VARIABLE = "HALLWAY_DATA"
_PROGRAM = "hallway"


def data_folder(asked: str | None = None) -> Path:
    """Say where the notebook lies.

    Args:
        asked: the folder that was asked for; else the environment's, else the system's counts.
    """
    named = asked or os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named).expanduser()
    # Imported here: most commands are told the folder, or need it once.
    from platformdirs import user_data_path

    return user_data_path(_PROGRAM, appauthor=False)


def state_folder() -> Path:
    """Say where the log lies."""
    from platformdirs import user_state_path

    return user_state_path(_PROGRAM, appauthor=False)
