"""`hallway brief`: what to have in mind before meeting somebody again."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from hallway.domain.ids import RecordId
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", nargs="*", help="an id, its end, or a name")
    parser.add_argument("--event", metavar="E", help="everyone who was met there or at its series")


def _run(context: Context) -> int:
    from hallway.cli.briefs import brief_lines, brief_shape

    notebook, today = context.open_notebook(), context.clock.today()
    for number, person in enumerate(_people(context, notebook)):
        brief = notebook.brief(person, today)
        if context.output.wants_json:
            context.output.json(brief_shape(brief))
            continue
        for line in ("", *brief_lines(brief, today))[not number :]:
            context.output.line(line)
    return 0


def _people(context: Context, notebook: "Notebook") -> "list[RecordId]":
    words, event = context.arguments.person, context.arguments.event
    if event is not None:
        return notebook.met_at_event(notebook.resolve_event(event))
    if not words:
        raise WrongUsage("Whom do you meet?", "Name them, or --event for everyone of an event.")
    return [notebook.resolve_person(each).id for each in words]


COMMAND = Command(
    name="brief",
    help="print what to have in mind before meeting someone again",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints a page for each PERSON: how you met, the last talk, what is promised both ways, what they
look for, what you could give, ideas to try on them, whom you both know, and two ways to begin. A
name of several words stands in quotes.""",
)
