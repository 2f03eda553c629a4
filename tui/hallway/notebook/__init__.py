"""The open notebook, the one owner of state: verbs plan changes, one path keeps them."""

from hallway.notebook.desk import Desk
from hallway.notebook.notebook import Notebook

__all__ = ["Desk", "Notebook"]
