"""What is due: as a checklist, as a number, and as a notification."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from hallway.bootstrap import count_due as count_without_opening
from hallway.cli.command import Context
from hallway.domain.errors import StorageFailed, WrongUsage

if TYPE_CHECKING:
    from hallway.notebook import Notebook
    from hallway.notebook.followups import Due


def list_due(context: Context) -> int:
    """Print the checklist.

    Raises:
        NotFound: there is no event of the name that was given.
    """
    from hallway.cli.checklists import checklist, due_shape
    from hallway.domain.followups import Followup

    notebook, today = context.open_notebook(), context.clock.today()
    lines = _lines(context, notebook, today)
    if context.output.wants_json:
        context.output.json([due_shape(line) for line in lines])
        return 0
    for text in checklist(lines, notebook.short_ids(Followup), today):
        context.output.line(text)
    if not lines:
        context.output.aside("Nothing to do.")
    return 0


def count_due(context: Context) -> int:
    """Print how many of your promises are late or for today, or show that in a notification.

    Raises:
        NotFound: there is no event of the name that was given.
        WrongUsage: a notification is asked for as JSON.
        NoNotifier: nothing here shows notifications.
    """
    arguments = context.arguments
    if arguments.notify and context.output.wants_json:
        raise WrongUsage("--notify shows a notification, and prints nothing.")
    count = _count(context)
    if arguments.notify:
        _notify(count)
    elif context.output.wants_json:
        context.output.json({"count": count})
    else:
        context.output.line(str(count))
    return 0


def _count(context: Context) -> int:
    arguments, today = context.arguments, context.clock.today()
    if not arguments.words and not arguments.event:
        count = count_without_opening(context.folder, today)
        return _count_anew(context, today) if count is None else count
    from hallway.domain.followups import Side

    lines = _lines(context, context.open_notebook(), today)
    mine = (line.followup for line in lines if line.followup.side is Side.MINE)
    return sum(each.due is not None and each.due <= today for each in mine)


def _count_anew(context: Context, today: date) -> int:
    """Count in the notebook, and let the next counting do without it."""
    notebook = context.open_notebook()
    with suppress(StorageFailed):  # the next counting opens the notebook as well
        notebook.keep_promises()
    return notebook.count_due(today)


def _lines(context: Context, notebook: "Notebook", today: date) -> "Sequence[Due]":
    from hallway.notebook.checklist_filters import filtered

    words, name = " ".join(context.arguments.words), context.arguments.event
    lines = list(filtered(notebook.due(today), words))
    if name is None:
        return lines
    event = notebook.resolve_event(name)
    return [line for line in lines if line.event is not None and line.event.id == event.id]


def _notify(count: int) -> None:
    if not count:
        return
    from hallway.cli.notifications import notify

    follow_ups = "follow-up is" if count == 1 else "follow-ups are"
    notify("Hallway", f"{count} {follow_ups} due.")
