"""What a screen works at: the notebook, and where typed text is safe until it is kept."""

from dataclasses import dataclass

from hallway.notebook.notebook import Notebook
from hallway.notebook.ports import Drafts, Emergency


@dataclass(frozen=True, slots=True)
class Desk:
    """An open notebook, with all that a screen needs beside it.

    Attributes:
        notebook: open.
        drafts: keep lines that are being typed, through a kill.
        emergency: keeps lines that the notebook cannot take.
        warning: why its folder is a bad place for a notebook; None if it is a good one.
    """

    notebook: Notebook
    drafts: Drafts
    emergency: Emergency
    warning: str | None = None
