"""Suggesting what to do after a conversation; nothing is ever created by itself."""

from hallway.domain.suggesting.kinds import Kind, Suggestion
from hallway.domain.suggesting.suggestions import suggest

__all__ = ["Kind", "Suggestion", "suggest"]
