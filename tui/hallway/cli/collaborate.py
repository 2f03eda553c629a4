"""`hallway collaborate`: what you do together, and how it stands."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.domain.changes import Change
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("people", metavar="PERSON", nargs="*", help="with whom")
    parser.add_argument("--on", metavar="TEXT", help="what you do")
    parser.add_argument("--idea", metavar="IDEA", help="on which idea: its id or some words")
    parser.add_argument("--stands", metavar=("WHAT", "TEXT"), nargs=2, help="how one stands")
    parser.add_argument("--end", metavar="WHAT", help="one is over, or goes on again")


def _run(context: Context) -> int:
    notebook = context.open_notebook()
    plan = _plan(context, notebook)
    if plan is None:
        return _list(context, notebook)
    change = notebook.keep(plan)
    context.output.line(f"{change.words}.")
    return 0


def _plan(context: Context, notebook: "Notebook") -> "Change | None":
    """Plan what is asked for; None where what there is is only to be listed."""
    arguments, now = context.arguments, context.clock.now()
    if arguments.stands is not None:
        words, text = arguments.stands
        return notebook.say_how_it_stands(notebook.resolve_collaboration(words), text, now)
    if arguments.end is not None:
        return notebook.end_together(notebook.resolve_collaboration(arguments.end), now)
    if arguments.on is None:
        return None
    people = [notebook.resolve_person(each).id for each in arguments.people]
    idea = None if arguments.idea is None else notebook.resolve_idea(arguments.idea).id
    return notebook.begin_together(people, arguments.on, now, idea)


def _list(context: Context, notebook: "Notebook") -> int:
    from hallway.cli.thoughts import together_shape, together_words

    words = " ".join(context.arguments.people)
    person = notebook.resolve_person(words).id if words else None
    found = notebook.collaborations(person)
    if context.output.wants_json:
        context.output.json([together_shape(each, notebook) for each in found])
        return 0
    for each in found:
        context.output.line(together_words(each, notebook, context.clock.today()))
    if not found:
        context.output.aside("Nothing is done together yet; --on says what.")
    return 0


COMMAND = Command(
    name="collaborate",
    help="say what you do together with someone",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists what you do together, with PERSON or with everyone; --on begins something with each PERSON.
One that is there is named by its id or some of its words.""",
)
