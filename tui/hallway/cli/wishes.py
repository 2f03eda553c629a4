"""Gathers what a screen starts with."""

from typing import TYPE_CHECKING

from hallway.cli.command import Context
from hallway.settings.letters import FOLDER, load_templates
from hallway.settings.locations import config_path, state_path
from hallway.settings.state import State, keep_state, read_state

if TYPE_CHECKING:
    from pathlib import Path

    from hallway.settings.companion import Lines
    from hallway.ui.wishes import Wishes


def wishes_of(context: Context) -> "Wishes":
    """Read what was set and what is remembered."""
    from hallway.ui.wishes import Wishes

    path = state_path()
    return Wishes(
        settings=context.loaded.settings,
        theme=read_state(path).theme,
        keep_theme=lambda theme: keep_state(path, State(theme)),
        troubles=tuple(each.sentences for each in context.loaded.troubles),
        load_templates=lambda: load_templates(config_path().parent / FOLDER),
        load_companion=_load_companion,
        load_experiments=load_own_experiments,
    )


def _load_companion() -> "Lines":
    from hallway.settings.companion import FILE, load_companion

    return load_companion(config_path().parent / FILE)


def load_own_experiments() -> tuple[str, ...]:
    """Read the experiments of the person; none where there is no such file."""
    from hallway.domain.experiments import read_experiments

    try:
        return read_experiments(experiments_path().read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return ()


def experiments_path() -> "Path":
    """Return where the experiments of the person lie."""
    return config_path().parent / "experiments.txt"
