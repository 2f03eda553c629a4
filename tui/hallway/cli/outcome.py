"""`hallway outcome`: say what came of meeting people, or list it."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage
from hallway.domain.outcome_lines import read_past_day

if TYPE_CHECKING:
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "line", metavar="LINE", nargs="*", help="'the museum hires us &Ana Ruiz, 2026-03-01'"
    )
    parser.add_argument("--with", metavar="PERSON", dest="people", action="append", default=[])
    parser.add_argument("--big", action="store_true", help="it changed something in your life")
    parser.add_argument("--day", help="when it came about, such as 2026-03-01 or 1 mar")
    parser.add_argument("--edit", metavar="OUTCOME", help="put one right: LINE is said instead")
    parser.add_argument("--remove", metavar="OUTCOME", help="take one away, by its id or words")


def _run(context: Context) -> int:
    notebook, arguments = context.open_notebook(), context.arguments
    if arguments.remove is not None:
        outcome = notebook.resolve_outcome(arguments.remove)
        change = notebook.keep(notebook.remove_outcome(outcome, context.clock.now()))
        context.output.line(f"{change.words}.")
    elif arguments.edit is not None:
        _put_right(context, notebook)
    elif arguments.line:
        _say(context, notebook)
    elif arguments.big or arguments.people or arguments.day:
        raise WrongUsage("What came of it?", "hallway outcome 'the museum hires us' --big")
    else:
        _list(context, notebook)
    return 0


def _put_right(context: Context, notebook: "Notebook") -> None:
    outcome = notebook.resolve_outcome(context.arguments.edit)
    change = notebook.rewrite_outcome(outcome, _line(context), context.clock.now())
    context.output.line(f"{notebook.keep(change).words}.")


def _line(context: Context) -> str:
    """Return what is said, written as on the screen."""
    arguments = context.arguments
    words = f"{'big: ' if arguments.big else ''}{' '.join(arguments.line)}"
    if arguments.day is None:
        return words
    day = read_past_day(arguments.day, context.clock.today())
    if day is None:
        raise WrongUsage(f"{arguments.day!r} is no day.", "Try 2026-03-01, or 1 mar.")
    return f"{words}, {day.isoformat()}"


def _say(context: Context, notebook: "Notebook") -> None:
    from hallway.cli.traces import outcome_shape

    arguments = context.arguments
    people = [notebook.resolve_person(each).id for each in arguments.people]
    change = notebook.keep(notebook.say_outcome(_line(context), context.clock.now(), people))
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
