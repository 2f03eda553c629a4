"""Writing the made-up notebook: it is lived through again, line by line."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from typing import Any, TypeAlias

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Operation
from hallway.domain.events import Event
from hallway.domain.followups import Followup
from hallway.domain.modes import Mode
from hallway.domain.people import Person
from hallway.notebook import Notebook

Table: TypeAlias = dict[str, Any]

_LINE = re.compile(r"(?P<day>-?\d+)(?P<who>[=*]?) (?P<text>.+)")
_FIRST_TALK = time(10, 5)
_BETWEEN_TALKS = timedelta(minutes=25)
_BETWEEN_TALKS_TODAY = timedelta(minutes=11)
_DECIDED_AFTER = timedelta(days=14)  # whom we met longer ago was gone through in review


def fill_demo(notebook: Notebook, now: datetime) -> None:
    """Fill an empty notebook with people, events and promises that never were.

    Args:
        notebook: is written to.
        now: the moment as lived; an event is under way then.
    """
    story = tomllib.loads(files("hallway.demo").joinpath("people.toml").read_text("utf-8"))
    for chapter in story["chapter"]:
        _live_through(notebook, chapter, now)
    # One change for all that came of it: each takes a moment to reach the disk.
    came_of_it = [*_kept_promises(notebook, story["done"], now), *_decisions(notebook, now)]
    notebook.keep(notebook.plan(now, "Looked back", came_of_it))


@dataclass(frozen=True, slots=True)
class _Talk:
    """One line of the story."""

    moment: datetime
    text: str
    is_met_again: bool
    is_new: bool


def _live_through(notebook: Notebook, chapter: Table, now: datetime) -> None:
    event = _start_event(notebook, chapter, now) if "event" in chapter else None
    for talk in _talks(chapter["lines"], now):
        draft = read_line(talk.text, talk.moment.date()).draft
        same = notebook.resolve_person(draft.name or "").id if talk.is_met_again else None
        change = notebook.capture(draft, talk.moment, event=event, same_as=same, is_new=talk.is_new)
        notebook.keep(change)


def _start_event(notebook: Notebook, chapter: Table, now: datetime) -> Event:
    first_day = _day(chapter["first_day"], now)
    change = notebook.start_event(
        chapter["event"],
        _morning(first_day, now),
        first_day=first_day,
        last_day=_day(chapter["last_day"], now) if "last_day" in chapter else None,
        place=chapter["place"],
        mode=Mode(chapter["mode"]),
        series=chapter.get("series"),
    )
    notebook.keep(change)
    return notebook.event_named(chapter["event"])


def _talks(lines: str, now: datetime) -> Iterator[_Talk]:
    written = [_LINE.fullmatch(line) for line in lines.strip().splitlines()]
    days = [int(line["day"]) for line in written if line is not None]
    if len(days) < len(written):
        raise ValueError("a line of the made-up notebook has no day")
    for place, line in enumerate(written):
        if line is not None:
            moment = _moment(days, place, now)
            yield _Talk(moment, line["text"], line["who"] == "=", line["who"] == "*")


def _moment(days: list[int], place: int, now: datetime) -> datetime:
    """Choose the moment of a talk: from the morning on, and today so that it is over by now."""
    day = days[place]
    if day != 0:
        return _morning(_day(day, now), now) + days[:place].count(day) * _BETWEEN_TALKS
    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    return max(midnight, now - days[place:].count(day) * _BETWEEN_TALKS_TODAY)


def _kept_promises(notebook: Notebook, done: list[Table], now: datetime) -> Iterator[Operation]:
    by_text = {followup.text: followup for followup in notebook.all(Followup)}
    for promise in done:
        followup = by_text[promise["promise"]]
        moment = _morning(_day(promise["day"], now), now)
        change = notebook.complete_followup(followup.id, moment, promise.get("outcome"))
        yield from change.operations


def _decisions(notebook: Notebook, now: datetime) -> Iterator[Operation]:
    for person in notebook.all(Person):
        if person.name and now.date() - person.met_on > _DECIDED_AFTER:
            yield from notebook.keep_in_touch(person.id, now).operations


def _day(offset: int, now: datetime) -> date:
    return now.date() + timedelta(days=offset)


def _morning(day: date, now: datetime) -> datetime:
    return datetime.combine(day, _FIRST_TALK, now.tzinfo)
