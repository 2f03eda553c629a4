"""What is typed and not saved yet."""

from collections import deque
from collections.abc import Iterable

from hallway.domain.unsaved import Unsaved


class Typed:
    """The line that is being typed, answers to questions, and what could not be saved.

    Attributes:
        line: what stands in the capture line.
    """

    def __init__(self) -> None:
        self.line = ""
        self._waiting: deque[str] = deque()
        self._answers: dict[object, Unsaved] = {}
        self._aside: tuple[Unsaved, ...] = ()

    @property
    def lines(self) -> tuple[Unsaved, ...]:
        """Every line, the one that is being typed first."""
        captures = map(Unsaved, (self.line, *self._waiting))
        every = (*captures, *self._answers.values(), *self._aside)
        return tuple(line for line in every if line.text.strip())

    @property
    def waiting_count(self) -> int:
        """How many lines wait for the one that is being typed."""
        return len(self._waiting)

    @property
    def aside(self) -> tuple[Unsaved, ...]:
        """Answers that no question on the screen waits for."""
        return self._aside

    def answer(self, question: object, unsaved: Unsaved) -> None:
        """Take note of what stands in a question that is open."""
        self._answers[question] = unsaved

    def close(self, question: object) -> None:
        """Forget what stood in a question; it is on its way, or was given up."""
        self._answers.pop(question, None)

    def give_back(self, lines: Iterable[Unsaved]) -> None:
        """Let capture lines wait until the one that is being typed is saved, and answers aside."""
        for line in lines:
            if line.question:
                self._aside = (*self._aside, line)
            elif line.text.strip():
                self._waiting.append(line.text)

    def let_go(self, answers: Iterable[Unsaved]) -> None:
        """Forget answers that were aside; they are safe elsewhere."""
        gone = set(answers)
        self._aside = tuple(line for line in self._aside if line not in gone)

    def take_next(self) -> str:
        """Return the line that waited longest, which is the one being typed from now on.

        Only for an empty field; empty if none waits.
        """
        self.line = self._waiting.popleft() if self._waiting else ""
        return self.line
