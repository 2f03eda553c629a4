"""`hallway outcome`: say what came of meeting people, or list it."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "line", metavar="LINE", nargs="*", help="'the museum hires us &Ana Ruiz, 2026-03-01'"
    )
    parser.add_argument("--with", metavar="PERSON", dest="people", action="append", default=[])
    parser.add_argument("--big", action="store_true", help="it changed something in your life")
    parser.add_argument("--remove", metavar="OUTCOME", help="take one away, by its id or words")


def _run(context: Context) -> int:
    notebook, arguments = context.open_notebook(), context.arguments
    if arguments.remove is not None:
        outcome = notebook.resolve_outcome(arguments.remove)
        change = notebook.keep(notebook.remove_outcome(outcome, context.clock.now()))
        context.output.line(f"{change.words}.")
    elif arguments.line:
        _say(context, notebook)
    else:
        _list(context, notebook)
    return 0


def _say(context: Context, notebook: "Notebook") -> None:
    from hallway.cli.traces import outcome_shape

    arguments = context.arguments
    line = " ".join(arguments.line)
    people = [notebook.resolve_person(each).id for each in arguments.people]
    said = f"big: {line}" if arguments.big else line
    change = notebook.keep(notebook.say_outcome(said, context.clock.now(), people))
    if context.output.wants_json:
        context.output.json(outcome_shape(notebook.outcomes_in(change)[0], notebook))
    else:
        context.output.line(f"{change.words}. hallway trace shows how it came about.")


def _list(context: Context, notebook: "Notebook") -> None:
    from hallway.cli.traces import outcome_shape, outcome_words

    outcomes = notebook.outcomes()
    if context.output.wants_json:
        context.output.json([outcome_shape(each, notebook) for each in outcomes])
        return
    for outcome in outcomes:
        context.output.line(outcome_words(outcome, notebook, context.clock.today()))
    if not outcomes:
        context.output.aside("Nothing was said of what came of it yet.")


COMMAND = Command(
    name="outcome",
    help="say what came of meeting people, or list it",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Keeps something real that came of it, big or small: big: before the words makes it a big one, &NAME
says with whom, and a day behind a comma when. Without LINE it lists what there is.""",
)
