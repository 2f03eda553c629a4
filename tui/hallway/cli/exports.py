"""Writing a file that other programs read."""

import sys
from pathlib import Path

from hallway.cli.command import Context
from hallway.cli.files import write_file
from hallway.domain.errors import WrongUsage
from hallway.domain.events import Event

_STANDARD_OUTPUT = Path("-")


def export(context: Context, path: Path) -> int:
    """Write a calendar.

    Raises:
        WrongUsage: the name does not end as that of a calendar.
        StorageFailed: the file cannot be written.
    """
    if path != _STANDARD_OUTPUT and path.suffix.lower() != ".ics":
        raise WrongUsage(f"{path.name} is no calendar.", "Name a file that ends in .ics.")
    from hallway.exchange.calendar import write_calendar

    notebook, now = context.open_notebook(), context.clock.now()
    due, events = notebook.due(now.date()), list(notebook.all(Event))
    content = write_calendar(due, events, now)
    if path == _STANDARD_OUTPUT:
        sys.stdout.buffer.write(content)
        return 0
    write_file(path, content)
    if context.output.wants_json:
        context.output.json({"file": str(path), "todos": len(due), "events": len(events)})
    else:
        counts = f"{_counted(len(due), 'follow-up')} and {_counted(len(events), 'event')}"
        context.output.line(f"Wrote {counts} to {path}.")
    return 0


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
