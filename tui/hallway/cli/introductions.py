"""`hallway introductions`: who brought you to whom, whom you brought together."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound

if TYPE_CHECKING:
    from hallway.notebook import Notebook
    from hallway.notebook.bringing import Brought


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", nargs="?", help="an id, its end, or a name")
    parser.add_argument("--came-of", metavar="TEXT", help="what came of the last one with PERSON")
    parser.add_argument(
        "--wanted-by", metavar="WHO", help="one of the two wants the last one with PERSON"
    )


def _run(context: Context) -> int:
    from hallway.cli.gifts import brought_shape, brought_words

    notebook, arguments = context.open_notebook(), context.arguments
    found = _found(context, notebook)
    if arguments.came_of is not None or arguments.wanted_by is not None:
        return _change(context, notebook, found)
    if context.output.wants_json:
        context.output.json([brought_shape(each, notebook) for each in found])
        return 0
    for each in found:
        context.output.line(brought_words(each, notebook, context.clock.today()))
    if not found:
        context.output.aside("No introduction is noted yet; ^NAME in a line says who introduced.")
    return 0


def _found(context: Context, notebook: "Notebook") -> "list[Brought]":
    words = context.arguments.person
    return notebook.brought(None if words is None else notebook.resolve_person(words).id)


def _change(context: Context, notebook: "Notebook", found: "list[Brought]") -> int:
    if not found:
        raise NotFound("No introduction with them is noted.", "hallway introductions lists all.")
    arguments, now, last = context.arguments, context.clock.now(), found[0]
    if arguments.came_of is not None:
        change = notebook.keep(notebook.say_came_of(last, arguments.came_of, now))
    elif last.record is None:
        raise NotFound("It was for you, so nobody had to be asked.")
    else:
        who = notebook.resolve_person(arguments.wanted_by).id
        change = notebook.keep(notebook.say_wanted(last.record, who, now))
    context.output.line(f"{change.words}.")
    return 0


COMMAND = Command(
    name="introductions",
    help="list who brought whom together, and what came of it",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists who brought you to whom and whom you brought together: all, or what PERSON had to do with. An
introduction that you promised is noted once it is ticked off.""",
)
