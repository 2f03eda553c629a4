"""The open notebook, the one owner of state: verbs plan changes, one path keeps them."""

from hallway.notebook.notebook import Notebook

__all__ = ["Notebook"]
