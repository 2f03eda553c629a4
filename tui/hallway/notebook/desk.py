"""What a screen works at: a notebook to open, and where typed text is safe until it is kept."""

from collections.abc import Callable
from dataclasses import dataclass

from hallway.notebook.notebook import Notebook
from hallway.notebook.ports import Drafts, Emergency


@dataclass(frozen=True, slots=True)
class Desk:
    """A notebook that is about to be opened, with all that a screen needs beside it.

    Typing begins before the notebook is open, and goes on where it cannot be opened.

    Attributes:
        open_notebook: opens it, which may wait for the disk, and may be refused.
        drafts: keep lines that are being typed, through a kill.
        emergency: keeps lines that the notebook cannot take.
        find_warning: says why its folder is a bad place for a notebook; None if it is a good one.
    """

    open_notebook: Callable[[], Notebook]
    drafts: Drafts
    emergency: Emergency
    find_warning: Callable[[], str | None]
