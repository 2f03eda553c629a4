"""`hallway circle`: the circles, who is in one, and adding people you already know."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("circle", metavar="CIRCLE", nargs="?", help="its name, in quotes")
    parser.add_argument(
        "lines", metavar="LINE", nargs="*", help="somebody you know; a name is enough"
    )


def _run(context: Context) -> int:
    notebook, circle = context.open_notebook(), context.arguments.circle
    if circle is None:
        return _list_circles(context, notebook)
    for line in context.arguments.lines:
        change = notebook.keep(notebook.add_known(line, circle, context.clock.now()))
        if not context.output.wants_json:
            context.output.line(f"{change.words}.")
    _say_if_many(context, notebook, circle)
    if context.output.wants_json or not context.arguments.lines:
        return _list_people(context, notebook, circle)
    return 0


def _say_if_many(context: Context, notebook: "Notebook", circle: str) -> None:
    """Say that the core is larger than was meant."""
    from hallway.domain.ties import CORE

    limit = context.policies.core_limit
    count = notebook.core_count() if circle.casefold() == CORE and context.arguments.lines else 0
    if count > limit:
        context.output.aside(f"The core has {count} people, and {limit} were meant to be the most.")


def _list_circles(context: Context, notebook: "Notebook") -> int:
    circles = notebook.circles()
    if context.output.wants_json:
        context.output.json([{"name": each.name, "people": each.count} for each in circles])
        return 0
    for each in circles:
        context.output.line(f"{each.name}  {each.count or ''}".rstrip())
    return 0


def _list_people(context: Context, notebook: "Notebook", circle: str) -> int:
    from hallway.cli.references import person_reference
    from hallway.domain.people import display_name

    people = notebook.people_in(circle)
    if context.output.wants_json:
        context.output.json([person_reference(each) for each in people])
        return 0
    for each in people:
        work = ", ".join(filter(None, (each.role, each.organisation)))
        context.output.line(f"{display_name(each)}{f', {work}' if work else ''}")
    if not people:
        context.output.aside(f"Nobody is in {circle} yet.")
    return 0


COMMAND = Command(
    name="circle",
    help="list circles, and add people you already know to one",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists the circles; with CIRCLE, who is in it. Each LINE adds somebody you already know to it,
without an encounter; somebody who is here already is put into it.""",
)
