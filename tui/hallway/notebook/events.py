"""Events: starting, switching and ending what is going on."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import NotFound, Refused
from hallway.domain.events import Event, Series
from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.domain.people import Person
from hallway.notebook.state import State, create, update

_ROW_DISTANCE = timedelta(days=7)  # a weekly salon is the closest row of events


class Events(State):
    """What is going on, and who was met there."""

    def event_named(self, name: str) -> Event:
        """Find an event by its name, whatever its case; of several the newest.

        Raises:
            NotFound: no event is called that.
        """
        wanted = name.strip().casefold()
        called = [event for event in self.all(Event) if event.name.casefold() == wanted]
        if not called:
            raise NotFound(f"There is no event called {name!r}.", "hallway event NAME starts one.")
        return max(called, key=lambda event: (event.first_day, event.id))

    def events_by_day(self) -> list[Event]:
        """Return all events, the newest first."""
        return sorted(self.all(Event), key=lambda event: (event.first_day, event.id), reverse=True)

    def series_name(self, event: Event) -> str | None:
        """Name the series that an event belongs to."""
        series = self.find(Series, event.series)
        return series.name if series else None

    def people_met_at(self, event_id: RecordId) -> list[Person]:
        """Return everyone met at an event, in the order met."""
        met = self.linked(Encounter, "event", event_id)
        ids = dict.fromkeys(person for encounter in met for person in encounter.people)
        people = (self.person(person_id) for person_id in ids)
        return list({person.id: person for person in people}.values())

    def start_event(
        self,
        name: str,
        now: datetime,
        *,
        first_day: date | None = None,
        last_day: date | None = None,
        place: str | None = None,
        mode: Mode | None = None,
        series: str | None = None,
    ) -> Change:
        """Plan to start an event, or to come back to one of this name.

        A known event is chosen again, and takes what is said anew, if it goes on or is still to
        come, or if the days that are given are about its own; else an event of the name begins
        again.

        Raises:
            Refused: it has no name, or ends before it begins.
        """
        words = name.strip()
        if not words:
            raise Refused("An event needs a name.")
        known = self._known_event(words, now, first_day, last_day)
        said = _said(first_day=first_day, last_day=last_day, place=place, mode=mode)
        fresh = Event(
            id=self._new_id(), name=words, first_day=first_day or now.date(), chosen_at=now
        )
        operations = list(self._series_operations(series, said))
        chosen = update(known or fresh, **said, chosen_at=now, ended_on=None)
        operations.append(chosen if known else Operation(before=None, after=chosen.after))
        _refuse_backwards(operations[-1])
        return self.plan(now, f"Chose event {words}" if known else f"Started {words}", operations)

    def end_event(self, now: datetime) -> Change:
        """Plan to end the event under way.

        Raises:
            Refused: none is under way.
        """
        event = self.event_at(now)
        if event is None:
            raise Refused("No event is under way.", "hallway event NAME starts one.")
        last_day = max(event.first_day, min(event.final_day, now.date()))
        ended = update(event, ended_on=last_day)
        return self.plan(now, f"Ended {event.name}", [ended])

    def _known_event(
        self, name: str, now: datetime, first_day: date | None, last_day: date | None
    ) -> Event | None:
        """Find the event of this name that is meant, and not an earlier one of its series."""
        same = [event for event in self.all(Event) if event.name.casefold() == name.casefold()]
        if first_day is None:
            yesterday = now.date() - timedelta(days=1)
            meant = [event for event in same if event.final_day >= yesterday]
        else:
            meant = [event for event in same if _is_near(event, first_day, last_day or first_day)]
        return max(meant, key=lambda event: event.chosen_at, default=None)

    def _series_operations(self, name: str | None, said: dict[str, object]) -> Iterator[Operation]:
        if name is None or not name.strip():
            return
        wanted = name.strip()
        same = (each for each in self.all(Series) if each.name.casefold() == wanted.casefold())
        series = next(same, None)
        if series is None:
            series = Series(id=self._new_id(), name=wanted)
            yield create(series)
        said["series"] = series.id


def _is_near(event: Event, first_day: date, last_day: date) -> bool:
    """Say whether days are about those of an event, as when they are put right."""
    overlaps = first_day <= event.final_day and event.first_day <= last_day
    return overlaps or abs(event.first_day - first_day) < _ROW_DISTANCE


def _said(**fields: object) -> dict[str, object]:
    """Keep only what was said."""
    return {name: value for name, value in fields.items() if value is not None}


def _refuse_backwards(operation: Operation) -> None:
    event = operation.after
    if isinstance(event, Event) and event.final_day < event.first_day:
        raise Refused(
            f"{event.name} would end on {event.final_day.isoformat()}, "
            f"before it begins on {event.first_day.isoformat()}."
        )
