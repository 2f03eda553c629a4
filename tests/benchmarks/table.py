"""What was measured of several contenders, as a table in Markdown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """What a value shall reach.

    Attributes:
        limit: the most it may be.
        is_least: it is the least it may be.
        of: whose value is meant; None for that of the first contender.
    """

    limit: float
    is_least: bool = False
    of: str | None = None

    def verdict(self, value: float) -> str:
        """Say whether a value reaches it."""
        kept = value >= self.limit if self.is_least else value <= self.limit
        return f"{'ok' if kept else 'MISSED'} ({'>=' if self.is_least else '<='} {self.limit:.3g})"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        people: how many there are.
        what: was measured.
        values: by contender; None where there is nothing to measure.
        form: how a value is written.
        target: what is to be reached; None where nothing is.
    """

    people: int
    what: str
    values: Mapping[str, float | None]
    form: str = ".2f"
    target: Target | None = None

    def write(self, contenders: Sequence[str]) -> str:
        """Write the line for contenders in this order."""
        written = [self._written(self.values.get(each)) for each in contenders]
        return line([f"{self.people:,}", self.what, *written, self._verdict(contenders[0])])

    def _written(self, value: float | None) -> str:
        return _UNKNOWN if value is None else format(value, self.form)

    def _verdict(self, first: str) -> str:
        value = None if self.target is None else self.values.get(self.target.of or first)
        return "" if self.target is None or value is None else self.target.verdict(value)


def heading(contenders: Sequence[str]) -> str:
    """Write the head of the table."""
    names = ["people", "what", *contenders, "target"]
    return f"{line(names)}\n{line(['---'] * len(names))}"


def line(cells: Sequence[str]) -> str:
    """Write cells as a line of the table."""
    return f"| {' | '.join(cells)} |"
