"""Several follow-ups at once, as one change that one undo takes back."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from hallway.domain.changes import Change
from hallway.domain.contacts import read_outcome
from hallway.domain.errors import Refused
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId
from hallway.notebook.fulfilling import Fulfilling


class Several(Fulfilling):
    """Does the same to several follow-ups."""

    def fulfil_followups(
        self, followups: Sequence[RecordId], said: str, today: date, now: datetime
    ) -> Change:
        """Plan to tick several follow-ups off, with the same words about each.

        Args:
            followups: which ones.
            said: what came of them, as it is typed.
            today: the day that days are counted from.
            now: the moment as lived.

        Raises:
            NotFound: there is no such follow-up.
            Refused: none is named, or one is done or let go already.
        """

        def fulfil(followup: Followup) -> Change:
            came_of = read_outcome(said, followup.text, today)
            return self.fulfil_followup(followup.id, came_of, now)

        return self._together("Done", followups, fulfil, now)

    def snooze_followups(self, followups: Sequence[RecordId], due: date, now: datetime) -> Change:
        """Plan to move several follow-ups to another day.

        Raises:
            NotFound: there is no such follow-up.
            Refused: none is named, or one is done or let go already.
        """

        def snooze(followup: Followup) -> Change:
            return self.snooze_followup(followup.id, due, now)

        return self._together(f"Moved to {due.isoformat()}", followups, snooze, now)

    def let_go_followups(self, followups: Sequence[RecordId], reason: str, now: datetime) -> Change:
        """Plan to give several follow-ups up on purpose, for the same reason.

        Raises:
            NotFound: there is no such follow-up.
            Refused: none is named, or one is done or let go already.
        """

        def let_go(followup: Followup) -> Change:
            return self.let_go_followup(followup.id, now, reason)

        return self._together("Let go", followups, let_go, now)

    def _together(
        self,
        words: str,
        ids: Sequence[RecordId],
        verb: Callable[[Followup], Change],
        now: datetime,
    ) -> Change:
        if not ids:
            raise Refused("No follow-up is chosen.")
        changes = [verb(self.get(Followup, each)) for each in ids]
        if len(changes) == 1:
            return changes[0]
        operations = [operation for change in changes for operation in change.operations]
        return self.plan(now, f"{words}: {len(ids)} follow-ups", operations)
