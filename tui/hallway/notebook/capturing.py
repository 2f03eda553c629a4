"""A notebook for whoever only captures, which is opened sooner than a whole one."""

from hallway.notebook.captures import Captures
from hallway.notebook.events import Events
from hallway.notebook.inbox import Inbox


class CaptureNotebook(Inbox, Captures, Events):
    """Keeps conversations, and asks what they leave open."""
