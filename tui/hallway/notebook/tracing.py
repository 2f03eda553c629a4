"""Traces: the chain that led to an outcome."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeAlias

from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.outcomes import Outcome
from hallway.domain.records import Record
from hallway.notebook.causes import Cause, Causes
from hallway.notebook.outcomes import Outcomes
from hallway.notebook.telling import Step, Telling

_LONGEST: Final = 12  # steps
_WIDEST: Final = 6  # ways that are followed from one record
_MOST: Final = 8  # chains that are offered


_Way: TypeAlias = tuple[float, tuple[Cause, ...]]


class Tracing(Outcomes, Causes, Telling):
    """Follows what led to what."""

    def chains_to(self, outcome: Outcome) -> list[tuple[Step, ...]]:
        """Find the chains that may have led to an outcome, the best founded first.

        Returns:
            Each from the outcome back to where it began; none where nothing is known.
        """
        starts = self.causes_of(outcome)[:_WIDEST]
        ways = [self._best(cause, {outcome.id}) for cause in starts]
        if ways:
            ways += self._branching(max(ways, key=_weight), outcome)
        ways.sort(key=lambda each: -_weight(each))
        first = self.step_of(outcome)
        return [(first, *map(self._step_of, path)) for _, path in islice(_each_once(ways), _MOST)]

    def chain_of(self, outcome: Outcome) -> tuple[Step, ...]:
        """Return the chain that was confirmed, else the best founded one; at least the outcome."""
        if outcome.is_confirmed:
            return (self.step_of(outcome), *self._confirmed(outcome))
        return next(iter(self.chains_to(outcome)), (self.step_of(outcome),))

    def ways_to(self, outcome: Outcome) -> list[tuple[Step, ...]]:
        """Return every chain there is to choose from, that of `chain_of` first."""
        own = self.chain_of(outcome)
        return [own, *(each for each in self.chains_to(outcome) if each != own)]

    def _confirmed(self, outcome: Outcome) -> Iterator[Step]:
        """Yield the steps that are still there, each with why it led to the one before."""
        after: Record = outcome
        for record in filter(None, map(self.record_of, outcome.chain)):
            if self.may_be_told(record):
                causes = (each for each in self.causes_of(after) if each.record.id == record.id)
                yield self._step_of(next(causes, Cause(record, "as you said", 0)))
                after = record

    def record_of(self, record_id: RecordId) -> Record | None:
        """Return a record of whatever kind, or None where there is none."""
        found = (self.find(kind, record_id) for kind in NOUNS)
        return next((record for record in found if record is not None), None)

    def _branching(self, way: _Way, outcome: Outcome) -> Iterator[_Way]:
        """Yield the ways that leave another one at some step of it."""
        path = way[1]
        for number, cause in enumerate(path, start=1):
            before, passed = (
                path[:number],
                {outcome.id, *(each.record.id for each in path[:number])},
            )
            taken = path[number].record.id if number < len(path) else None
            for other in self.causes_of(cause.record)[:_WIDEST]:
                if other.record.id != taken and other.record.id not in passed:
                    weight, rest = self._best(other, passed)
                    yield weight + sum(each.weight for each in before), (*before, *rest)

    def _best(self, start: Cause, passed: set[RecordId]) -> _Way:
        """Follow one cause back by the best founded way; a loop ends where it comes back.

        Args:
            start: the first step of it.
            passed: what was passed already, to which nothing comes back.
        """
        known: dict[RecordId, _Way] = {}
        open_now = set(passed)

        def follow(cause: Cause, depth: int) -> _Way:
            record = cause.record
            if record.id in open_now or depth >= _LONGEST:
                return 0.0, ()
            if record.id not in known:
                open_now.add(record.id)
                ways = [follow(each, depth + 1) for each in self.causes_of(record)[:_WIDEST]]
                known[record.id] = max(ways, key=_weight, default=(0.0, ()))
                open_now.discard(record.id)
            weight, path = known[record.id]
            return weight + cause.weight, (cause, *path)

        return follow(start, 1)

    def _step_of(self, cause: Cause) -> Step:
        return self.step_of(cause.record, cause.why, cause.shared)


def _weight(way: _Way) -> float:
    return way[0]


def _each_once(ways: Iterable[_Way]) -> Iterator[_Way]:
    """Leave out ways of the same steps as one before."""
    seen = set[tuple[RecordId, ...]]()
    for way in ways:
        steps = tuple(cause.record.id for cause in way[1])
        if steps not in seen:
            seen.add(steps)
            yield way
