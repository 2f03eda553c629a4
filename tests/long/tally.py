"""What trials have shown, for the assertion and for the table of the long run."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

COUNTS = ("trials", "acknowledged", "unreadable", "lost")

Recorder = Callable[[str, object], None]
"""Pytest's `record_property`: puts a name and a value into the report of a test."""


@dataclass(slots=True)
class Tally:
    """Counts what came of something that was tried again and again.

    Attributes:
        trials: how often.
        acknowledged: writings that were said to be saved.
        unreadable: notebooks that could not be read or written afterwards.
        lost: acknowledged writings that were not there.
        troubles: what went wrong, in words.
    """

    trials: int = 0
    acknowledged: int = 0
    unreadable: int = 0
    lost: int = 0
    troubles: list[str] = field(default_factory=list)

    def count_unreadable(self, why: object) -> None:
        """Count a notebook that cannot be used any more."""
        self.unreadable += 1
        self.troubles.append(f"trial {self.trials}: {why}")

    def count_lost(self, what: Collection[object]) -> None:
        """Count what is not there any more; nothing is the usual case."""
        self.lost += len(what)
        if what:
            self.troubles.append(f"trial {self.trials}: lost {sorted(map(str, what))[:5]}")

    def settle(self, record_property: Recorder) -> None:
        """Report the counts, and hold them to the promise.

        Raises:
            AssertionError: something was lost, or could not be read; or nothing was tried at all.
        """
        for name in COUNTS:
            record_property(name, getattr(self, name))
        assert self.acknowledged > 0, "nothing was acknowledged, so nothing was shown"
        assert (self.unreadable, self.lost) == (0, 0), self._in_words()

    def _in_words(self) -> str:
        counted = ", ".join(f"{name}: {getattr(self, name)}" for name in COUNTS)
        return "\n".join([counted, *self.troubles[:20]])
