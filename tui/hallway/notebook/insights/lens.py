"""What a view looks at: the ledger, as of a day, and of some time or one event alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Final

from hallway.domain.events import Event
from hallway.domain.ids import RecordId
from hallway.domain.outcomes import Outcome
from hallway.domain.policies import Policies
from hallway.notebook.insights.graph import Graph
from hallway.notebook.insights.ledger import Ledger, Promise, Talk

_DAY: Final = attrgetter("day")
_PEOPLE: Final = attrgetter("people")


class Lens:
    """A ledger as of a day; what is dated later is left out, and said to be."""

    def __init__(
        self,
        ledger: Ledger,
        today: date,
        policies: Policies,
        *,
        since: date | None = None,
        event: RecordId | None = None,
        experiments: Sequence[str] = (),
        is_first: bool = False,
    ) -> None:
        """Look at a ledger.

        Args:
            ledger: all that is known.
            today: nothing after it counts.
            policies: the rules that were set.
            since: nothing before it counts.
            event: nothing elsewhere counts.
            experiments: what may be suggested.
            is_first: only what fills a first picture is wanted.
        """
        self.ledger = ledger
        self.today = today
        self.policies = policies
        self.since = since
        self.event = event
        self.experiments = experiments
        self.is_first = is_first

    def covers(self, day: date) -> bool:
        """Say whether a day is looked at."""
        return day <= self.today and (self.since is None or day >= self.since)

    @cached_property
    def talks(self) -> list[Talk]:
        """The encounters that are looked at, in the order of days."""
        at_event, since = self._at_event, self.since
        first = 0 if since is None else bisect_left(at_event, since, key=_DAY)
        return at_event[first : self._after_today]

    @property
    def until_today(self) -> list[Talk]:
        """Every encounter until today, also before and beside what is looked at."""
        talks = self.ledger.talks
        return talks[: bisect_right(talks, self.today, key=_DAY)]

    def talks_with(self, person: RecordId) -> list[Talk]:
        """Return the encounters with somebody until today, in the order of days."""
        talks = self.ledger.talks_of.get(person, [])
        is_later = bool(talks) and talks[-1].day > self.today
        return [talk for talk in talks if talk.day <= self.today] if is_later else talks

    @cached_property
    def meetings(self) -> list[Talk]:
        """Those of them that were face to face."""
        return [talk for talk in self.talks if talk.is_meeting]

    @cached_property
    def met(self) -> tuple[RecordId, ...]:
        """Whom you met in them, in the order of the first time."""
        return tuple(dict.fromkeys(chain.from_iterable(map(_PEOPLE, self.meetings))))

    @cached_property
    def later(self) -> int:
        """How many encounters are dated after today."""
        return len(self._at_event) - self._after_today

    @cached_property
    def events(self) -> list[Event]:
        """The events that have begun and are looked at, the newest first."""
        found = (
            event
            for event in self.ledger.events.values()
            if self.event in {None, event.id}
            and event.first_day <= self.today
            and (self.since is None or event.final_day >= self.since)
        )
        return sorted(found, key=lambda event: (event.first_day, event.id), reverse=True)

    @cached_property
    def promises(self) -> list[Promise]:
        """What was promised meanwhile to, and by, people who are here."""
        at = None if self.event is None else {talk.id for talk in self.talks}
        return [
            each
            for each in self.promised
            if self.covers(each.said_on) and (at is None or each.encounter in at)
        ]

    @cached_property
    def promised(self) -> list[Promise]:
        """All that was promised until today, as it stands today."""
        promises, today = self.ledger.promises, self.today
        return [each.as_of(today) for each in promises if each.said_on <= today]

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """What came of it in the time that is looked at, oldest first."""
        found = [each for each in self.ledger.all(Outcome) if self.covers(each.day)]
        return sorted(found, key=lambda each: (each.day, each.id))

    @cached_property
    def graph(self) -> Graph:
        """Who is tied to whom."""
        return Graph(self.ledger, self.talks)

    @cached_property
    def _after_today(self) -> int:
        """The place of the first encounter that is dated after today."""
        return bisect_right(self._at_event, self.today, key=_DAY)

    @cached_property
    def _at_event(self) -> list[Talk]:
        talks = self.ledger.talks
        return talks if self.event is None else [each for each in talks if each.event == self.event]
