"""`hallway openers`: how a talk may begin, go deeper and end well."""

from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.domain.companion.choosing import Suggested
    from hallway.domain.companion.known import Known
    from hallway.domain.events import Event
    from hallway.notebook import Notebook

_OCCASIONS = ("open", "deeper", "end", "nothing")


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", nargs="?", help="an id, its end, or a name")
    parser.add_argument(
        "--occasion",
        metavar="WORD",
        choices=_OCCASIONS,
        default=_OCCASIONS[0],
        help="open, deeper, end, or nothing: to ask for nothing",
    )
    parser.add_argument("--event", metavar="E", help="where it is; else the event going on")
    parser.add_argument(
        "--own", action="store_true", help="make the lines a file that you can edit"
    )


def _run(context: Context) -> int:
    if context.arguments.own:
        return _make_own(context)
    found = _suggested(context)
    if context.output.wants_json:
        context.output.json([{"text": each.text, "known": list(each.words)} for each in found])
        return 0
    if not any(each.words for each in found):
        context.output.aside("Nothing is known yet; these fit anyone.")
    for each in found:
        context.output.line(each.text)
    return 0


def _suggested(context: Context) -> "tuple[Suggested, ...]":
    from hallway.domain.companion.choosing import Moment, choose
    from hallway.domain.companion.lines import Occasion
    from hallway.settings.companion import load_companion

    notebook, now = context.open_notebook(), context.clock.now()
    name = context.arguments.event
    event = notebook.event_at(now) if name is None else notebook.resolve_event(name)
    lines = load_companion(_path())
    if lines.trouble is not None:
        context.output.aside(lines.trouble.sentences)
    occasion, mode = Occasion(context.arguments.occasion), event.mode if event else None
    moment = Moment(occasion, _known(context, notebook, event), mode)
    return choose(lines.known, moment, seed=int(now.timestamp()))


def _known(context: Context, notebook: "Notebook", event: "Event | None") -> "Known":
    from hallway.domain.drafts import Draft

    today, words = context.clock.today(), context.arguments.person
    if words is None:
        return notebook.known_of_draft(Draft(), today, event)
    return notebook.known_of_person(notebook.resolve_person(words).id, today, event)


def _path() -> Path:
    from hallway.settings.companion import FILE
    from hallway.settings.locations import config_path

    return config_path().parent / FILE


def _make_own(context: Context) -> int:
    from hallway.cli.own_files import make_own
    from hallway.domain.companion.lines import shipped_text

    path = _path()
    make_own(path, shipped_text())
    context.output.line(str(path))
    return 0


COMMAND = Command(
    name="openers",
    help="suggest what to say to someone",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Suggests three things to say, others each time: those that use something known of PERSON or of the
event come first. hallway openers --own makes the lines a file that you can edit.""",
)
