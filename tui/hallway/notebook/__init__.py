"""The open notebook, the one owner of state: verbs plan changes, one path keeps them.

Both names are imported when they are first asked for: whoever captures one line needs few of the
modules that a whole notebook is made of.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hallway.notebook.desk import Desk
    from hallway.notebook.notebook import Notebook

__all__ = ["Desk", "Notebook"]


def __getattr__(name: str) -> Any:
    if name == "Notebook":
        from hallway.notebook.notebook import Notebook

        return Notebook
    if name == "Desk":
        from hallway.notebook.desk import Desk

        return Desk
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
