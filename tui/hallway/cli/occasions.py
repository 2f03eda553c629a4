"""Which event is under way, and changing that."""

from datetime import date, datetime

from hallway.cli.checklists import due_words
from hallway.cli.clock import day_in_words
from hallway.cli.command import Context
from hallway.cli.references import Shape
from hallway.domain.changes import Change
from hallway.domain.errors import Refused, WrongUsage
from hallway.domain.events import Event, day_of_event
from hallway.domain.ids import show_id
from hallway.domain.modes import Mode
from hallway.notebook import Notebook

_MODES = {Mode.IDEAS: "ideas", Mode.RESOURCES: "resources", Mode.BOTH: "ideas and resources"}
_DETAILS = ("first_day", "last_day", "place", "mode", "series")


def say_or_change_event(context: Context) -> int:
    """Say what is going on, or start, choose or end an event, as the arguments ask.

    Raises:
        WrongUsage: the arguments ask for two things at once, or name no day.
        Refused: there is no event to end or to change, or it would end before it begins.
    """
    notebook = context.open_notebook()
    now = context.clock.now()
    if context.arguments.cost is not None:
        return _note_cost(context, notebook, now)
    if not _says_anything(context):
        _tell(context, notebook, notebook.event_at(now), now.date())
        return 0
    change = notebook.keep(_plan(context, notebook, now))
    _tell(context, notebook, _event_of(change), now.date(), change)
    for line in notebook.owed_when_started(change, now):
        context.output.aside(f"Still open here: {due_words(line, now.date())}")
    ended = notebook.ended_by(change, now)
    if ended is not None:
        context.output.aside(f"{ended.name} is not debriefed: hallway debrief.")
    return 0


def _note_cost(context: Context, notebook: Notebook, now: datetime) -> int:
    if context.arguments.end or _details(context):
        raise WrongUsage("--cost notes what an event cost, and takes nothing else.")
    name = " ".join(context.arguments.name) or _name_under_way(notebook, now)
    plan = notebook.note_cost(notebook.resolve_event(name), context.arguments.cost, now)
    change = notebook.keep(plan)
    if context.output.wants_json:
        _tell(context, notebook, _event_of(change), now.date(), change)
    else:
        context.output.line(f"{change.words}.")
    return 0


def _says_anything(context: Context) -> bool:
    arguments = context.arguments
    return bool(arguments.name or arguments.end or _details(context))


def _details(context: Context) -> dict[str, str]:
    given = {name: getattr(context.arguments, name) for name in _DETAILS}
    return {name: value for name, value in given.items() if value is not None}


def _plan(context: Context, notebook: Notebook, now: datetime) -> Change:
    arguments = context.arguments
    name = " ".join(arguments.name)
    if arguments.end:
        if name or _details(context):
            raise WrongUsage("--end ends the event under way, and takes nothing else.")
        return notebook.end_event(now)
    first_day = _day(arguments.first_day, now.date(), "--from")
    return notebook.begin_event(
        name if arguments.name else _name_under_way(notebook, now),
        now,
        first_day=first_day,
        last_day=_day(arguments.last_day, first_day or now.date(), "--to"),
        place=arguments.place,
        mode=Mode(arguments.mode) if arguments.mode else None,
        series=arguments.series,
    )


def _name_under_way(notebook: Notebook, now: datetime) -> str:
    event = notebook.event_at(now)
    if event is None:
        raise Refused("No event is under way.", "Say which one: hallway event NAME.")
    return event.name


def _day(words: str | None, counted_from: date, option: str) -> date | None:
    return None if words is None else day_in_words(words, counted_from, option)


def _event_of(change: Change) -> Event | None:
    changed = (operation.after for operation in change.operations)
    return next((record for record in changed if isinstance(record, Event)), None)


def _tell(
    context: Context,
    notebook: Notebook,
    event: Event | None,
    today: date,
    change: Change | None = None,
) -> None:
    if context.output.wants_json:
        written = {"change": show_id(change.id)} if change else {}
        shape = event_shape(event, notebook) if event else None
        context.output.json({**written, "event": shape})
    elif change is not None and (event is None or event.is_ended):
        context.output.line(f"{change.words}.")
    else:
        context.output.line(_words(event, notebook, today))


def event_shape(event: Event, notebook: Notebook) -> Shape:
    """Shape an event; its last day is its first where none was said."""
    return {
        "id": show_id(event.id),
        "name": event.name,
        "from": event.first_day.isoformat(),
        "to": event.final_day.isoformat(),
        "place": event.place,
        "mode": event.mode.value if event.mode else None,
        "series": notebook.series_name(event),
        "ended": event.is_ended,
        "cost": None if event.cost is None else str(event.cost),
    }


def _words(event: Event | None, notebook: Notebook, today: date) -> str:
    if event is None:
        return "No event is under way."
    place = f"at {event.place}" if event.place else ""
    mode = f"for {_MODES[event.mode]}" if event.mode else ""
    series = notebook.series_name(event)
    known = [event.name, _days_words(event, today), place, mode, f"of {series}" if series else ""]
    return ", ".join(part for part in known if part) + "."


def _days_words(event: Event, today: date) -> str:
    if event.first_day > today:
        until = f" to {event.final_day.isoformat()}" if event.last_day else ""
        return f"from {event.first_day.isoformat()}{until}"
    if event.final_day < today:
        return f"until {event.final_day.isoformat()}"
    return day_of_event(event, today) or "today"
