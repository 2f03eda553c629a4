"""What a command is, and what it is run with."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hallway.cli.clock import Clock
from hallway.cli.output import Output

if TYPE_CHECKING:
    from hallway.notebook import Desk, Notebook


@dataclass(frozen=True, slots=True)
class Context:
    """What a command is run with.

    Attributes:
        arguments: what was typed after the command.
        clock: tells the moment as lived.
        output: prints.
    """

    arguments: Namespace
    clock: Clock
    output: Output

    @property
    def folder(self) -> Path:
        """The data folder that was asked for."""
        from hallway.settings.locations import data_folder

        return data_folder(self.arguments.data)

    def open_notebook(self) -> "Notebook":
        """Open the notebook.

        Raises:
            StorageFailed: the folder or its file cannot be used; nothing was touched.
        """
        from hallway.bootstrap import open_notebook

        return open_notebook(self.folder)

    def open_desk(self) -> "Desk":
        """Open the notebook for a screen.

        Raises:
            StorageFailed: the folder or its file cannot be used; nothing was touched.
        """
        from hallway.bootstrap import open_desk

        return open_desk(self.folder)


def _takes_nothing(parser: ArgumentParser) -> None:
    """Leave a parser without arguments."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command, declared once: the parser, the completion and the help come from it.

    Attributes:
        name: the word that calls it.
        help: what it does, in one line.
        run: does it, and returns the exit code.
        add_arguments: tells a parser what it takes.
        description: what its own help says; empty for the one line.
        words: the argument that takes all words wherever they stand, even between options.
        prints_json: it can print for programs.
    """

    name: str
    help: str
    run: Callable[[Context], int]
    add_arguments: Callable[[ArgumentParser], None] = _takes_nothing
    description: str = ""
    words: str | None = None
    prints_json: bool = True
