"""What a command is, and what it is run with."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hallway.cli.clock import Clock
from hallway.cli.output import Output
from hallway.domain.errors import NotebookNewer, NotebookUnreadable, StorageFailed
from hallway.domain.policies import Policies

if TYPE_CHECKING:
    from hallway.notebook import Desk, Notebook
    from hallway.notebook.capturing import CaptureNotebook
    from hallway.settings.config import Loaded


@dataclass(slots=True)
class Context:
    """What a command is run with.

    Attributes:
        arguments: what was typed after the command.
        clock: tells the moment as lived.
        output: prints.
        notebook: what the command has opened.
    """

    arguments: Namespace
    clock: Clock
    output: Output
    notebook: "CaptureNotebook | None" = None
    _loaded: "Loaded | None" = None

    @property
    def loaded(self) -> "Loaded":
        """The settings in effect, and what of their file was not understood."""
        if self._loaded is None:
            from hallway.settings.config import load_settings
            from hallway.settings.locations import config_path

            self._loaded = load_settings(config_path())
        return self._loaded

    @property
    def policies(self) -> Policies:
        """The rules that were set."""
        settings = self.loaded.settings
        return Policies(
            night_ends_at=settings.night_ends_at,
            step_days=settings.step_days,
            meet_days=settings.meet_days,
            idea_days=settings.idea_days,
            nudge_days=settings.nudge_days,
            core_limit=settings.core_limit,
            core_days=settings.core_days,
            fact_days=settings.fact_days,
            silent_days=settings.silent_days,
            cadences=settings.cadences,
        )

    @property
    def folder(self) -> Path:
        """The data folder that was asked for."""
        from hallway.settings.locations import data_folder

        return data_folder(self.arguments.data)

    @property
    def program(self) -> str:
        """What the history says of who did something."""
        return f"hallway {self.arguments.command or ''}".strip()

    def open_notebook(self) -> "Notebook":
        """Open the notebook.

        Raises:
            StorageFailed: the folder or its file cannot be used; nothing was touched.
        """
        from hallway.bootstrap import open_notebook

        notebook = open_notebook(self.folder, self.program, policies=self.policies)
        self._tell_of(notebook)
        return notebook

    def open_for_capture(self) -> "CaptureNotebook":
        """Open the notebook where nothing is done but capturing, which takes less time.

        Raises:
            StorageFailed: the folder or its file cannot be used; nothing was touched.
        """
        from hallway.bootstrap import open_for_capture

        notebook = open_for_capture(self.folder, self.program, policies=self.policies)
        self._tell_of(notebook)
        return notebook

    def _tell_of(self, notebook: "CaptureNotebook") -> None:
        """Settle this notebook in the end, and say what was not understood or was mended."""
        self.notebook = notebook
        for trouble in self.loaded.troubles:
            self.output.aside(trouble.sentences)
        for notice in notebook.notices:
            self.output.aside(notice)

    def settle(self) -> None:
        """Do what can wait until the answer is given, such as the backup of the day."""
        if self.notebook is None:
            return
        doubt = self.notebook.read_only_because
        if isinstance(doubt, NotebookUnreadable | NotebookNewer):
            self.output.aside(doubt.sentences)
        try:
            # The real clock: backups do not follow `--today`.
            self.notebook.settle(Clock().now())
        except StorageFailed as refusal:
            self.output.aside(f"The backup of today is still to be made. {refusal.sentences}")

    def open_desk(self) -> "Desk":
        """Prepare a screen's work at the notebook, which the screen will open."""
        from hallway.bootstrap import open_desk

        return open_desk(self.folder, self.policies)


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
        only_asks: it keeps nothing of its words, so bytes that are no text may be left out.
    """

    name: str
    help: str
    run: Callable[[Context], int]
    add_arguments: Callable[[ArgumentParser], None] = _takes_nothing
    description: str = ""
    words: str | None = None
    prints_json: bool = True
    only_asks: bool = False
