"""Where the notebook and the log lie."""

import os
from pathlib import Path

DATA_VARIABLE = "HALLWAY_DATA"
CONFIG_VARIABLE = "HALLWAY_CONFIG"
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


def config_path() -> Path:
    """Say where the person writes the settings."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path(_PROGRAM, appauthor=False) / "config.toml"


def state_path() -> Path:
    """Say where the screen keeps what it remembers by itself."""
    return state_folder() / "state.json"


def state_folder() -> Path:
    """Say where the log lies."""
    from platformdirs import user_state_path

    return user_state_path(_PROGRAM, appauthor=False)
