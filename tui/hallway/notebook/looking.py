"""Insights: what the network looks like, computed when it is looked at and not before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from hallway.domain.changes import Change
from hallway.domain.errors import NotFound
from hallway.domain.ids import RecordId
from hallway.domain.insights.views import PAGES, Suggestion, Turn, View
from hallway.notebook.planning import Planning
from hallway.notebook.ports import Stamp
from hallway.notebook.ties import Ties

if TYPE_CHECKING:
    from hallway.notebook.insights.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Scope:
    """What of the notebook is looked at.

    Attributes:
        since: nothing before it.
        event: nothing elsewhere.
        person: whom the tree is around.
    """

    since: date | None = None
    event: RecordId | None = None
    person: RecordId | None = None


EVERYTHING = Scope()


class Looking(Planning, Ties):
    """Computes the views, and turns what they suggest into something to do."""

    _ledger: "tuple[Stamp, Ledger] | None" = None

    def look(
        self,
        name: str,
        today: date,
        scope: Scope = EVERYTHING,
        experiments: Sequence[str] | None = None,
        *,
        is_first: bool = False,
    ) -> View:
        """Compute one view.

        Args:
            name: of the view.
            today: nothing after it counts.
            scope: what of the notebook is looked at.
            experiments: what may be suggested; None suggests nothing at all.
            is_first: only what fills a first picture, so that nobody waits for the rest of it.

        Raises:
            NotFound: there is no such view.
        """
        from hallway.notebook.insights.lens import Lens
        from hallway.notebook.insights.pages import page
        from hallway.notebook.insights.trying import thing_to_try

        if name not in PAGES:
            raise NotFound(f"There is no view {name!r}.", f"There are: {', '.join(PAGES)}.")
        lens = Lens(
            self._ledger_now(),
            today,
            self.policies,
            since=scope.since,
            event=scope.event,
            experiments=experiments or (),
            is_first=is_first,
        )
        view = page(name, lens, scope.person)
        if experiments is None:
            return view
        return replace(view, suggestion=thing_to_try(lens, view))

    def take_up(self, suggestion: Suggestion, now: datetime) -> Change:
        """Plan to do what was suggested: a goal, an experiment, or a follow-up.

        Raises:
            NotFound: whom it is about is not there any more.
            Refused: it is set as a goal already, or the person is in the trash.
        """
        if suggestion.turn is Turn.FOLLOWUP and suggestion.person is not None:
            due = now.date() + timedelta(days=self.policies.meet_days)
            return self.promise_to(suggestion.person, suggestion.text, due, now)
        return self.set_goal(suggestion.text, now, expects=suggestion.expects)

    def _ledger_now(self) -> "Ledger":
        """Return what was read of this very state, else begin to read it."""
        from hallway.notebook.insights.ledger import Ledger

        stamp = self._store.stamp
        if self._ledger is not None and stamp is not None and self._ledger[0] == stamp:
            return self._ledger[1]
        ledger = Ledger(self._store)
        self._ledger = None if stamp is None else (stamp, ledger)
        return ledger
