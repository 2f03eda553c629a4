"""The one tree of errors: each has a title, a sentence, a way out and an exit code."""

from typing import ClassVar


class HallwayError(Exception):
    """Something that the person has to know.

    Attributes:
        code: a stable word for programs.
        title: a few words for a heading.
        message: what happened, in a sentence.
        way_out: what can be done about it, in a sentence; may be empty.
        exit_code: what a command ends with.
    """

    code: ClassVar[str] = "failed"
    title: ClassVar[str] = "That did not work"
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.way_out = way_out

    @property
    def sentences(self) -> str:
        """The message and the way out, as one text."""
        return f"{self.message} {self.way_out}".rstrip()


class WrongUsage(HallwayError):
    """A command was given words that it does not take."""

    code = "usage"
    title = "Not understood"
    exit_code = 2


class NotFound(HallwayError):
    """Nothing in the notebook answers to what was asked for."""

    code = "not_found"
    title = "Not found"


class Ambiguous(HallwayError):
    """More than one thing in the notebook answers to what was asked for."""

    code = "ambiguous"
    title = "More than one fits"


class Refused(HallwayError):
    """The notebook will not do this, and says why."""

    code = "refused"
    title = "Not done"


class NothingTyped(Refused):
    """A capture without a word in it."""

    code = "nothing_typed"
    title = "Nothing to keep"


class StaleEdit(Refused):
    """Another change came first to the same record."""

    code = "stale"
    title = "Changed meanwhile"


class FileRefused(HallwayError):
    """A file of another program cannot be read."""

    code = "file"
    title = "Not read"


class StorageFailed(HallwayError):
    """The disk did not do what was asked; nothing was acknowledged."""

    code = "storage"
    title = "Not saved"


class NotebookUnreadable(StorageFailed):
    """The data file is there, and cannot be read; it is left as it is."""

    code = "unreadable"
    title = "The notebook cannot be read"


class NotebookNewer(StorageFailed):
    """A newer Hallway wrote this notebook."""

    code = "newer"
    title = "Written by a newer Hallway"


class ConfigWrong(HallwayError):
    """What the person wrote into the settings is not understood; the rest of it holds."""

    code = "config"
    title = "Not understood in the settings"


class NoTerminal(HallwayError):
    """The screen was asked for where there is no terminal to draw on."""

    code = "no_terminal"
    title = "No terminal"
