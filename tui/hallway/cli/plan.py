"""`hallway plan`: what to have in mind before an event."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound

if TYPE_CHECKING:
    from hallway.domain.events import Event
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", nargs="?", help="else the one going on")
    parser.add_argument("--expect", metavar="PERSON", help="may be there; said again, not")
    parser.add_argument("--briefs", action="store_true", help="with the brief of each of them")


def _run(context: Context) -> int:
    from hallway.cli.plans import plan_lines, plan_shape

    notebook, arguments, today = context.open_notebook(), context.arguments, context.clock.today()
    event = _event(context, notebook)
    if arguments.expect is not None:
        person = notebook.resolve_person(arguments.expect)
        expect = notebook.expect_person(event, person.id, context.clock.now())
        change = notebook.keep(expect)
        context.output.line(f"{change.words}.")
        return 0
    plan = notebook.plan_of(event, today)
    if context.output.wants_json:
        context.output.json(plan_shape(plan, notebook))
        return 0
    for line in plan_lines(plan, notebook, today):
        context.output.line(line)
    if arguments.briefs:
        _print_briefs(context, notebook, [guest.person for guest in plan.guests])
    return 0


def _print_briefs(context: Context, notebook: "Notebook", people: list[int]) -> None:
    from hallway.cli.briefs import brief_lines

    today = context.clock.today()
    for person in people:
        for line in ("", *brief_lines(notebook.brief(person, today), today)):
            context.output.line(line)


def _event(context: Context, notebook: "Notebook") -> "Event":
    name = context.arguments.event
    event = notebook.event_at(context.clock.now()) if name is None else None
    if name is not None:
        return notebook.resolve_event(name)
    if event is None:
        raise NotFound("No event is going on.", "hallway plan EVENT names one.")
    return event


COMMAND = Command(
    name="plan",
    help="print what to have in mind before an event",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints the goals of EVENT with how far they are, what you look for, who may be there (met at its
series or place, or named by --expect) and what you owe them.""",
)
