"""A line that was typed and is not saved yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed, and what for.

    Attributes:
        text: as typed.
        question: what it answers, in the words that were shown; empty for a capture line.
    """

    text: str
    question: str = ""

    @property
    def line(self) -> str:
        """The text as it stands in a file for people, behind the question it answers."""
        return f"{self.question} | {self.text}" if self.question else self.text
