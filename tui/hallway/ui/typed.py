"""What is typed and not saved yet."""

from collections import deque
from collections.abc import Iterable


class Typed:
    """The line that is being typed, and lines that came back because they could not be saved.

    Attributes:
        line: what stands in the capture line.
        held: what stands in a question that could not be kept.
        kept: the lines that would survive a kill.
    """

    def __init__(self) -> None:
        self.line = ""
        self.held = ""
        self.kept: tuple[str, ...] = ()
        self._waiting: deque[str] = deque()

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line, the one that is being typed first."""
        return tuple(line for line in (self.line, *self._waiting, self.held) if line.strip())

    @property
    def is_kept(self) -> bool:
        """Nothing would be lost if the program ended."""
        return set(self.lines) <= set(self.kept)

    @property
    def waiting_count(self) -> int:
        """How many lines wait for the one that is being typed."""
        return len(self._waiting)

    def keep(self, lines: tuple[str, ...]) -> None:
        """Take note that these lines would survive a kill."""
        self.kept = lines

    def give_back(self, lines: Iterable[str]) -> None:
        """Let lines wait until the one that is being typed is saved."""
        self._waiting.extend(lines)

    def take_next(self) -> str:
        """Return the line that waited longest; empty if none waits."""
        return self._waiting.popleft() if self._waiting else ""
