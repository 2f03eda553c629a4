"""`hallway introductions`: who brought you to whom, whom you brought together."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound, WrongUsage

if TYPE_CHECKING:
    from hallway.notebook import Notebook
    from hallway.notebook.bringing import Brought


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", nargs="?", help="an id, its end, or a name")
    parser.add_argument("--with", metavar="WHO", dest="other", help="who else had to do with it")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--came-of", metavar="TEXT", help="what came of the last one with PERSON")
    what.add_argument(
        "--wanted-by", metavar="WHO", help="one of the two wants the last one with PERSON"
    )


def _run(context: Context) -> int:
    notebook, arguments = context.open_notebook(), context.arguments
    found = _found(context, notebook)
    if arguments.came_of is not None or arguments.wanted_by is not None:
        return _change(context, notebook, found)
    _list(context, notebook, found)
    return 0


def _list(context: Context, notebook: "Notebook", found: "list[Brought]") -> None:
    from hallway.cli.gifts import brought_shape, brought_words

    if context.output.wants_json:
        context.output.json([brought_shape(each, notebook) for each in found])
        return
    for each in found:
        context.output.line(brought_words(each, notebook, context.clock.today()))
    if not found:
        context.output.aside("No introduction is noted yet; ^NAME in a line says who introduced.")


def _found(context: Context, notebook: "Notebook") -> "list[Brought]":
    """Return the introductions that everyone named had to do with."""
    named = filter(None, (context.arguments.person, context.arguments.other))
    found = notebook.brought()
    for person in map(notebook.resolve_person, named):
        found = [each for each in found if person.id in each.everyone()]
    return found


def _change(context: Context, notebook: "Notebook", found: "list[Brought]") -> int:
    from hallway.cli.gifts import brought_shape

    arguments, now = context.arguments, context.clock.now()
    if arguments.person is None:
        raise WrongUsage("Which introduction?", "Try: hallway introductions ana --came-of 'a duet'")
    if not found:
        raise NotFound("No introduction with them is noted.", "hallway introductions lists all.")
    if arguments.came_of is not None:
        change = notebook.keep(notebook.say_came_of(found[0], arguments.came_of, now))
    else:
        who = notebook.resolve_person(arguments.wanted_by).id
        change = notebook.keep(notebook.say_wanted(found[0], who, now))
    if context.output.wants_json:
        context.output.json(brought_shape(_found(context, notebook)[0], notebook))
    else:
        context.output.line(f"{change.words}.")
    return 0


COMMAND = Command(
    name="introductions",
    help="list who brought whom together, and what came of it",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists who brought you to whom and whom you brought together: all, or what PERSON had to do with. One
that you promised is made once it is ticked off; before that --wanted-by says who said yes. Of
several the last is meant; --with names who else had to do with it.""",
)
