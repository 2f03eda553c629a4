"""Events: starting, switching and ending what is going on."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from typing import Any

from hallway.domain.changes import Change, Operation
from hallway.domain.completions import plain_letters
from hallway.domain.costs import read_cost
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.event_lines import read_event_line
from hallway.domain.events import Event, Series
from hallway.domain.modes import Mode
from hallway.domain.text import clean
from hallway.notebook.state import State, create, update

_NEXT = timedelta(microseconds=1)
_LISTED = 5
_ROW_DISTANCE = timedelta(days=7)  # a weekly salon is the closest row of events


class Events(State):
    """What is going on, and who was met there."""

    def event_named(self, name: str) -> Event:
        """Find an event by its name, whatever its case; of several the newest.

        Raises:
            NotFound: no event is called that.
        """
        wanted = clean(name).casefold()
        called = [event for event in self.all(Event) if event.name.casefold() == wanted]
        if not called:
            raise NotFound(f"There is no event called {name!r}.", "hallway event NAME starts one.")
        return max(called, key=lambda event: (event.first_day, event.id))

    def resolve_event(self, words: str) -> Event:
        """Find the event that a name stands for, or the beginnings of its words.

        Raises:
            NotFound: no event is called that.
            Ambiguous: events of several names are.
        """
        try:
            return self.event_named(words)
        except NotFound:
            asked = plain_letters(words).split()
            found = [each for each in self.all(Event) if asked and _is_called(each, asked)]
            names = {event.name.casefold(): event.name for event in found}
            if not names:
                raise
        if len(names) > 1:
            listed = ", ".join(sorted(names.values())[:_LISTED])
            raise Ambiguous(f"{words!r} may be any of {len(names)} events: {listed}.", "Say more.")
        return self.event_named(found[0].name)

    def events_to_choose(
        self, now: datetime, words: str = "", limit: int = 8, *, all_of: bool = False
    ) -> list[Event]:
        """List events that somebody may mean: those under way, then the last, then the coming.

        Args:
            now: the moment as lived.
            words: what is typed; every word begins a word of the name.
            limit: how many are wanted.
            all_of: the one that is chosen now is listed too.
        """
        night_ends_at, current = self.policies.night_ends_at, self.event_at(now)
        asked = plain_letters(words).split()
        found = [event for event in self.all(Event) if _is_called(event, asked)]
        if current is not None and not all_of:
            found = [event for event in found if event.id != current.id]

        def turn(event: Event) -> tuple[int, int]:
            days = (event.first_day - now.date()).days
            if event.is_under_way(now, night_ends_at):
                return 0, -days
            return (1, -days) if days <= 0 else (2, days)

        return sorted(found, key=turn)[:limit]

    def note_cost(self, event: Event, text: str, now: datetime) -> Change:
        """Plan to note what an event cost you: money, days of yours, or both.

        Raises:
            Refused: it is no cost, or it is noted so already.
        """
        cost = read_cost(text)
        if cost == event.cost:
            raise Refused("Nothing was changed.")
        words = f"{event.name}: {cost or 'no cost is noted'}"
        return self.plan(now, words, [update(event, cost=cost)])

    def series_name(self, event: Event) -> str | None:
        """Name the series that an event belongs to."""
        series = self.find(Series, event.series)
        return series.name if series else None

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
        switch: bool = True,
    ) -> Change:
        """Plan to start an event, or to come back to one of this name.

        A known event is chosen again, and takes what is said anew, if it goes on or is still to
        come, or if the days that are given are about its own; else an event of the name begins
        again. One whose last day was yesterday goes on today. Without `switch` the event under way
        stays the one that captures belong to.

        Raises:
            Refused: it has no name, or ends before it begins.
        """
        words, place, series = clean(name), place and clean(place), series and clean(series)
        if not words:
            raise Refused("An event needs a name.")
        known = self._known_event(words, now, first_day, last_day)
        said = _said(first_day=first_day, last_day=last_day, place=place, mode=mode)
        fresh = Event(
            id=self._new_id(), name=words, first_day=first_day or now.date(), chosen_at=now
        )
        operations = list(self._series_operations(series, said))
        chosen_at = self._last_choice(now) if switch else self._choice_behind(now)
        event = replace(known or fresh, **said, chosen_at=chosen_at, ended_on=None)
        event = replace(event, debriefed_on=None)  # whoever is met from now on is asked about
        if first_day is None and last_day is None and event.final_day < now.date():
            event = replace(event, last_day=now.date())
        refuse_backwards(event)
        operations.append(Operation(before=known, after=event))
        return self.plan(now, f"Chose event {words}" if known else f"Started {words}", operations)

    def begin_event(self, line: str, now: datetime, **given: Any) -> Change:
        """Plan to start the event that a line says, or to come back to the one it names.

        Args:
            line: a name, or a whole event line.
            now: the moment as lived.
            given: what `start_event` takes, which counts more than what the line says.

        Raises:
            Refused: the line has no name, names no day where one belongs, or ends before it begins.
        """
        wanted = clean(line).casefold()
        if any(event.name.casefold() == wanted for event in self.all(Event)):
            return self.start_event(line, now, **given)
        said = asdict(read_event_line(line, now.date()))
        return self.start_event(said.pop("name"), now, **(said | _said(**given)))

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

    def _last_choice(self, now: datetime) -> datetime:
        """Return a moment after every earlier choice, as a clock may stand still or go back."""
        choices = (event.chosen_at for event in self.all(Event))
        return max([now, *(choice + _NEXT for choice in choices)])

    def _choice_behind(self, now: datetime) -> datetime:
        """Return a moment that does not switch away from the event under way."""
        going_on = self.event_at(now)
        return now if going_on is None else min(now, going_on.chosen_at - _NEXT)

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

    def _series_operations(self, name: str | None, said: dict[str, Any]) -> Iterator[Operation]:
        if name is None or not name.strip():
            return
        wanted = name.strip()
        same = (each for each in self.all(Series) if each.name.casefold() == wanted.casefold())
        series = next(same, None)
        if series is None:
            series = Series(id=self._new_id(), name=wanted)
            yield create(series)
        said["series"] = series.id


def _is_called(event: Event, asked: list[str]) -> bool:
    words = plain_letters(event.name).split()
    return all(any(word.startswith(each) for word in words) for each in asked)


def _is_near(event: Event, first_day: date, last_day: date) -> bool:
    """Say whether days are about those of an event, as when they are put right."""
    overlaps = first_day <= event.final_day and event.first_day <= last_day
    return overlaps or abs(event.first_day - first_day) < _ROW_DISTANCE


def _said(**fields: object) -> dict[str, Any]:
    """Keep only what was said."""
    return {name: value for name, value in fields.items() if value is not None}


def refuse_backwards(event: Event) -> None:
    """Refuse an event that ends before it begins.

    Raises:
        Refused: it does.
    """
    if event.final_day < event.first_day:
        raise Refused(
            f"{event.name} would end on {event.final_day.isoformat()}, "
            f"before it begins on {event.first_day.isoformat()}."
        )
