"""Making follow-ups of what was promised."""

from collections.abc import Iterator
from datetime import date

from hallway.domain.changes import Operation
from hallway.domain.drafts import Draft
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.notebook.presence import Presence
from hallway.notebook.state import create


class Promising(Presence):
    """Plans a follow-up for each promise, whichever way it was said."""

    def _promised(
        self, draft: Draft, person: RecordId, said_on: date, encounter: RecordId | None
    ) -> Iterator[Operation]:
        for side, promises in ((Side.MINE, draft.mine), (Side.THEIRS, draft.theirs)):
            for promise in promises:
                yield create(
                    Followup(
                        id=self._new_id(),
                        person=person,
                        side=side,
                        text=promise.text,
                        said_on=said_on,
                        due=promise.due,
                        encounter=encounter,
                    )
                )
