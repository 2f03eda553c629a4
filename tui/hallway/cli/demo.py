"""`hallway demo`: the screen on a made-up notebook."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from datetime import datetime

    from hallway.notebook import Desk, Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--tour", action="store_true", help="be shown round, in three minutes")


def _run(context: Context) -> int:
    from functools import partial
    from tempfile import TemporaryDirectory

    from hallway.cli.terminals import leaving_tidily, refuse_without_terminal

    if context.arguments.data is not None:
        raise WrongUsage("hallway demo brings its own folder: leave --data out.")
    refuse_without_terminal()
    from hallway.cli.wishes import wishes_of
    from hallway.ui.running import run_app

    with leaving_tidily(), TemporaryDirectory(prefix="hallway-demo-") as folder:
        opening = partial(_open_made_up_desk, Path(folder), context.clock.now())
        return run_app(
            opening, context.clock.now, with_tour=context.arguments.tour, wishes=wishes_of(context)
        )


def _open_made_up_desk(folder: Path, now: "datetime") -> "Desk":
    """Prepare a desk whose notebook is made up when it is opened."""
    from dataclasses import replace
    from functools import partial

    from hallway.bootstrap import open_desk

    desk = open_desk(folder)
    return replace(desk, open_notebook=partial(_open_made_up, folder, now, desk))


def _open_made_up(folder: Path, now: "datetime", desk: "Desk") -> "Notebook":
    """Make up a notebook, and open it anew, so that the screen's undo does not unmake it."""
    from hallway.bootstrap import open_notebook
    from hallway.demo import fill_demo

    fill_demo(open_notebook(folder), now)
    return desk.open_notebook()


COMMAND = Command(
    name="demo",
    help="open the screen on a made-up notebook",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Opens the screen on a made-up notebook in a temporary folder, which is removed afterwards.
Your own notebook is not touched.""",
    prints_json=False,
)
