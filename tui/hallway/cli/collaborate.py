"""`hallway collaborate`: what you do together, and how it stands."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from datetime import date

    from hallway.domain.changes import Change
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("people", metavar="PERSON", nargs="*", help="with whom")
    parser.add_argument("--idea", metavar="IDEA", help="on which idea: its id or some words")
    parser.add_argument("--since", metavar="DAY", help="since when, else today")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--on", metavar="TEXT", help="what you do")
    what.add_argument("--stands", metavar=("WHAT", "TEXT"), nargs=2, help="how one stands")
    what.add_argument("--end", metavar="WHAT", help="one is over, or goes on again")
    what.add_argument("--rewrite", metavar=("WHAT", "TEXT"), nargs=2, help="in other words")
    what.add_argument("--began", metavar=("WHAT", "DAY"), nargs=2, help="since when one is done")
    what.add_argument("--remove", metavar="WHAT", help="take one away")


def _run(context: Context) -> int:
    _check_what_is_meant(context)
    notebook = context.open_notebook()
    plan = _plan(context, notebook)
    if plan is None:
        return _list(context, notebook)
    change = notebook.keep(plan)
    context.output.line(f"{change.words}.")
    return 0


def _check_what_is_meant(context: Context) -> None:
    """Refuse what would say nothing."""
    arguments = context.arguments
    if arguments.on is None and (arguments.idea is not None or arguments.since is not None):
        raise WrongUsage("What do you do?", "--on TEXT says it; --began WHAT DAY says since when.")
    about = (arguments.stands, arguments.end, arguments.rewrite, arguments.began, arguments.remove)
    if arguments.people and any(each is not None for each in about):
        raise WrongUsage("One thing at a time.", "WHAT is named by its id or some of its words.")


def _plan(context: Context, notebook: "Notebook") -> "Change | None":
    """Plan what is asked for; None where what there is is only to be listed."""
    arguments, now = context.arguments, context.clock.now()
    called = notebook.resolve_collaboration
    if arguments.end is not None:
        return notebook.end_together(called(arguments.end), now)
    if arguments.remove is not None:
        return notebook.remove_together(called(arguments.remove), now)
    if arguments.stands is not None:
        words, text = arguments.stands
        return notebook.say_how_it_stands(called(words), text, now)
    if arguments.rewrite is not None:
        words, text = arguments.rewrite
        return notebook.rewrite_together(called(words), text, now)
    if arguments.began is not None:
        words, day = arguments.began
        return notebook.say_since(called(words), _past_day(context, day), now)
    return None if arguments.on is None else _begin(context, notebook)


def _begin(context: Context, notebook: "Notebook") -> "Change":
    arguments = context.arguments
    people = [notebook.resolve_person(each).id for each in arguments.people]
    idea = None if arguments.idea is None else notebook.resolve_idea(arguments.idea).id
    since = None if arguments.since is None else _past_day(context, arguments.since)
    return notebook.begin_together(people, arguments.on, context.clock.now(), idea, since)


def _past_day(context: Context, words: str) -> "date":
    from hallway.domain.collaborations import read_past_day

    day = read_past_day(words, context.clock.today())
    if day is None:
        raise WrongUsage(f"{words!r} is no day that is past.", "Try 3 mar 2025 or 2025-03-03.")
    return day


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
