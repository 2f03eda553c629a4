"""Traces: the chain that led to an outcome."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.outcomes import Outcome
from hallway.domain.records import Record
from hallway.notebook.causes import Cause, Causes
from hallway.notebook.outcomes import Outcomes
from hallway.notebook.telling import Step, Telling

_LONGEST: Final = 12  # steps
_WIDEST: Final = 6  # ways that are followed from one record
_MOST: Final = 5  # chains that are offered


class Tracing(Outcomes, Causes, Telling):
    """Follows what led to what."""

    def chains_to(self, outcome: Outcome) -> list[tuple[Step, ...]]:
        """Find the chains that may have led to an outcome, the best founded first.

        Returns:
            Each from the outcome back to where it began; none where nothing is known.
        """
        starts = self.causes_of(outcome)[:_WIDEST]
        found = [(weight, path) for cause in starts for weight, path in [self._best(cause)]]
        found.sort(key=lambda each: -each[0])
        first = self.step_of(outcome)
        return [(first, *map(self._step_of, path)) for _, path in islice(found, _MOST)]

    def chain_of(self, outcome: Outcome) -> tuple[Step, ...]:
        """Return the chain that was confirmed, else the best founded one; at least the outcome."""
        if outcome.is_confirmed:
            return (self.step_of(outcome), *self._confirmed(outcome))
        return next(iter(self.chains_to(outcome)), (self.step_of(outcome),))

    def _confirmed(self, outcome: Outcome) -> Iterator[Step]:
        """Yield the steps that are still there, each with why it led to the one before."""
        after: Record = outcome
        for record in filter(None, map(self.record_of, outcome.chain)):
            causes = (each for each in self.causes_of(after) if each.record.id == record.id)
            cause = next(causes, Cause(record, "as you said", 0))
            yield self._step_of(cause)
            after = record

    def record_of(self, record_id: RecordId) -> Record | None:
        """Return a record of whatever kind, or None where there is none."""
        found = (self.find(kind, record_id) for kind in NOUNS)
        return next((record for record in found if record is not None), None)

    def _best(self, start: Cause) -> tuple[float, tuple[Cause, ...]]:
        """Follow one cause back by the best founded way; a loop ends where it comes back."""
        known: dict[RecordId, tuple[float, tuple[Cause, ...]]] = {}
        open_now: set[RecordId] = set()

        def follow(cause: Cause, depth: int) -> tuple[float, tuple[Cause, ...]]:
            record = cause.record
            if record.id in open_now or depth >= _LONGEST:
                return 0.0, ()
            if record.id not in known:
                open_now.add(record.id)
                ways = [follow(each, depth + 1) for each in self.causes_of(record)[:_WIDEST]]
                known[record.id] = max(ways, key=lambda way: way[0], default=(0.0, ()))
                open_now.discard(record.id)
            weight, path = known[record.id]
            return weight + cause.weight, (cause, *path)

        return follow(start, 1)

    def _step_of(self, cause: Cause) -> Step:
        return self.step_of(cause.record, cause.why)
