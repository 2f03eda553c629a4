"""Occasions: events as a list, and what may be put right about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from hallway.domain.changes import Change, Operation
from hallway.domain.encounters import Encounter
from hallway.domain.errors import NotFound, Refused
from hallway.domain.event_lines import EventDetails
from hallway.domain.events import Event
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import RecordId
from hallway.domain.nouns import NOUNS
from hallway.domain.text import clean
from hallway.notebook.briefs import Briefs
from hallway.notebook.events import Events, refuse_backwards
from hallway.notebook.followups import Due
from hallway.notebook.merging import relinked
from hallway.notebook.state import update


class EventState(StrEnum):
    """How an event stands to this moment, in the order of a list."""

    UNDER_WAY = "under way"
    COMING = "coming"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of promises.

    Attributes:
        kept: how many were done.
        let_go: how many were given up on purpose.
        opened: how many are still open.
    """

    kept: int
    let_go: int
    opened: int

    @property
    def total(self) -> int:
        """How many there were."""
        return self.kept + self.let_go + self.opened


class Occasions(Briefs, Events):
    """Lists events, and puts right what was said of them."""

    def events_by_state(self, now: datetime) -> list[tuple[EventState, list[Event]]]:
        """Return every event: under way, then the coming, the next first, then the past."""
        found: dict[EventState, list[Event]] = {state: [] for state in EventState}
        for event in self.all(Event):
            found[self.state_of(event, now)].append(event)
        for state, events in found.items():
            is_past = state is EventState.PAST
            events.sort(key=lambda event: (event.first_day, event.id), reverse=is_past)
        return [(state, events) for state, events in found.items() if events]

    def event_to_debrief(self, name: str, now: datetime) -> Event:
        """Find the event that somebody wants to go through.

        Args:
            name: of the event; empty for the last that ended, else the one under way.
            now: the moment as lived.

        Raises:
            NotFound: there is none.
        """
        if name.strip():
            return self.resolve_event(name)
        waiting = [*self.to_debrief(now), *filter(None, (self.event_at(now),))]
        if not waiting:
            raise NotFound("No event waits for its debrief.", "hallway debrief EVENT names one.")
        return waiting[0]

    def state_of(self, event: Event, now: datetime) -> EventState:
        """Say how an event stands to a moment."""
        if event.is_under_way(now, self.policies.night_ends_at):
            return EventState.UNDER_WAY
        return EventState.COMING if event.first_day > now.date() else EventState.PAST

    def progress_of(self, promises: Sequence[Followup]) -> Progress:
        """Count what became of promises of mine."""
        mine = [promise for promise in promises if promise.side is Side.MINE]
        kept = sum(promise.done_on is not None for promise in mine)
        let_go = sum(promise.let_go_on is not None for promise in mine)
        return Progress(kept, let_go, len(mine) - kept - let_go)

    def progress_by_event(self, most: int) -> list[tuple[Event, Progress]]:
        """Return what became of your promises at the last events where some are still open.

        Args:
            most: how many events are wanted.
        """
        said: dict[RecordId, list[Followup]] = {}
        for followup in self.all(Followup):
            encounter = self.find(Encounter, followup.encounter)
            event = encounter.event if encounter is not None else None
            if event is not None and self.is_here(followup.person):
                said.setdefault(event, []).append(followup)
        known = [(self.get(Event, event), self.progress_of(each)) for event, each in said.items()]
        opened = [each for each in known if each[1].opened]
        opened.sort(key=lambda each: (each[0].first_day, each[0].id), reverse=True)
        return opened[:most]

    def owed_at(self, event: Event, today: date) -> list[Due]:
        """Return what is open with people who were met at the series or the place of an event.

        What was promised at the event itself is left out: it is new, and stands with it.
        """
        alike = [each for each in self.all(Event) if each.id != event.id and _is_near(each, event)]
        people = {person.id for each in alike for person, _ in self.met_at(each)}
        due = (line for person in people for line in self.due_with(person, today))
        earlier = (line for line in due if line.event is None or line.event.id != event.id)
        return sorted(earlier, key=lambda line: (line.followup.due or date.max, line.followup.id))

    def owed_when_started(self, change: Change, now: datetime) -> list[Due]:
        """Return what is open with people of the series or place of an event that a change chose.

        Nothing for a change that did something else, or chose an event that is not under way.
        """
        chosen = [each.after for each in change.operations if _is_chosen(each)]
        # Said of every change, and to find out what is under way takes a while.
        event = self.event_at(now) if chosen else None
        return self.owed_at(event, now.date()) if event is not None and event in chosen else []

    def ended_by(self, change: Change, now: datetime) -> Event | None:
        """Return the event that a change ended and that waits for its debrief, if it did."""
        ended = {each.record.id for each in change.operations if _is_end(each)}
        if not ended:
            return None
        return next((event for event in self.to_debrief(now) if event.id in ended), None)

    def details_of(self, event: Event) -> EventDetails:
        """Return what an event is, with the name of its series."""
        days = event.first_day, event.last_day
        return EventDetails(event.name, *days, event.place, self.series_name(event), event.mode)

    def edit_event(self, event: Event, details: EventDetails, now: datetime) -> Change:
        """Plan to put right what an event is.

        Args:
            event: as it was read by whoever edits it.
            details: what it shall be.
            now: the moment as lived.

        Raises:
            Refused: it has no name, ends before it begins, or stays as it is.
        """
        name = clean(details.name)
        said: dict[str, RecordId] = {}
        if not name:
            raise Refused("An event needs a name.")
        series = list(self._series_operations(details.series, said))
        first_day, last_day = _days_of(event, details)
        after = replace(
            event,
            name=name,
            first_day=first_day,
            last_day=last_day,
            ended_on=_ended_on(event, first_day, last_day),
            place=clean(details.place or "") or None,
            mode=details.mode,
            series=said.get("series"),
        )
        refuse_backwards(after)
        if event == after:
            raise Refused("Nothing was changed.")
        edited = Operation(before=event, after=after)
        return self.plan(now, f"Edited {name}", [*series, edited])

    def merge_events(self, kept_id: RecordId, other_id: RecordId, now: datetime) -> Change:
        """Plan to make one event of two: it lasts from the first day of both to the last.

        Raises:
            NotFound: there is no such event.
            Refused: it is the same event.
        """
        kept, other = self.get(Event, kept_id), self.get(Event, other_id)
        if kept.id == other.id:
            raise Refused("An event cannot be merged into itself.")
        first, last = min(kept.first_day, other.first_day), max(kept.final_day, other.final_day)
        merged = update(
            kept,
            first_day=first,
            last_day=last if last != first else None,
            ended_on=last if kept.is_ended and other.is_ended else None,
            debriefed_on=_later_of(kept.debriefed_on, other.debriefed_on),
            place=kept.place or other.place,
            mode=kept.mode or other.mode,
            series=kept.series or other.series,
            expected=tuple(dict.fromkeys((*kept.expected, *other.expected))),
            cost=kept.cost or other.cost,
        )
        gone = Operation(before=other, after=None)
        moved = list(self._of_other_event(kept, other))
        words = f"Merged {other.name} into {kept.name}"
        return self.plan(now, words, [merged, *moved, gone])

    def move_encounter(
        self, encounter_id: RecordId, event_id: RecordId | None, now: datetime
    ) -> Change:
        """Plan to say that a conversation took place at another event, or at none.

        Raises:
            NotFound: there is no such encounter or event.
            Refused: it is there already.
        """
        encounter = self.get(Encounter, encounter_id)
        event = None if event_id is None else self.get(Event, event_id)
        if encounter.event == event_id:
            raise Refused("It took place there already.")
        where = event.name if event else "no event"
        moved = list(self._moved_to(event_id, [encounter]))
        return self.plan(now, f"Moved a talk to {where}", moved)

    def _of_other_event(self, kept: Event, other: Event) -> Iterator[Operation]:
        """Let the talks, goals and outcomes of one event be those of another."""
        for kind in NOUNS:
            found = (self.linked(kind, field, other.id) for field in kind.links)
            records = {record.id: record for each in found for record in each}
            for record in records.values():
                yield Operation(before=record, after=relinked(record, kept.id, other.id))

    def _moved_to(
        self, event_id: RecordId | None, encounters: Sequence[Encounter]
    ) -> Iterator[Operation]:
        return (update(encounter, event=event_id) for encounter in encounters)


def _is_chosen(operation: Operation) -> bool:
    before, after = operation.before, operation.after
    chosen_at = before.chosen_at if isinstance(before, Event) else None
    return isinstance(after, Event) and after.chosen_at != chosen_at


def _is_end(operation: Operation) -> bool:
    before, after = operation.before, operation.after
    was_open = isinstance(before, Event) and not before.is_ended
    return was_open and isinstance(after, Event) and after.is_ended


def _later_of(one: date | None, other: date | None) -> date | None:
    """Return the later day; None while one of them is still to come."""
    return None if one is None or other is None else max(one, other)


def _is_near(other: Event, event: Event) -> bool:
    """Say whether two events belong together: one series, or one place."""
    if event.series is not None and other.series == event.series:
        return True
    place, there = event.place, other.place
    return place is not None and there is not None and place.casefold() == there.casefold()


def _days_of(event: Event, details: EventDetails) -> tuple[date, date | None]:
    """Let an event keep its days where none are said."""
    if details.first_day is None:
        return event.first_day, event.last_day
    return details.first_day, details.last_day


def _ended_on(event: Event, first_day: date, last_day: date | None) -> date | None:
    """Let an event that was ended by hand stay ended, on its new last day if it has other days."""
    has_other_days = (event.first_day, event.last_day) != (first_day, last_day)
    if event.ended_on is None or not has_other_days:
        return event.ended_on
    return last_day or first_day
