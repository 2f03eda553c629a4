"""The notebook: every verb and every question, in the person's words."""

from hallway.notebook.amending import Amending
from hallway.notebook.bringing import Bringing
from hallway.notebook.capturing import CaptureNotebook
from hallway.notebook.circles import Circles
from hallway.notebook.collaborating import Collaborating
from hallway.notebook.companion import Companion
from hallway.notebook.favours import Favours
from hallway.notebook.growing import Growing
from hallway.notebook.handing import Handing
from hallway.notebook.history import History
from hallway.notebook.importing import Importing
from hallway.notebook.parts import Parts
from hallway.notebook.pollinating import Pollinating
from hallway.notebook.trash import Trash
from hallway.notebook.vouching import Vouching
from hallway.notebook.writing import Writing


class Notebook(
    Amending,
    Parts,
    Companion,
    Circles,
    Growing,
    Handing,
    Favours,
    Vouching,
    Bringing,
    Pollinating,
    Collaborating,
    Writing,
    Importing,
    History,
    Trash,
    CaptureNotebook,
):
    """All that is known of people, open in memory.

    A verb (`capture`, `complete_followup`, `undo`) plans a `Change` and touches nothing; `keep`
    writes a change to the disk and takes it into memory. Both raise `HallwayError`s in words.
    """
