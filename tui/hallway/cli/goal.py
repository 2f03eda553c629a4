"""`hallway goal`: what you set out to do, how far it is, and what happened."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from datetime import date

    from hallway.domain.changes import Change
    from hallway.domain.goals import Goal
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="*", help="what you try")
    parser.add_argument("--event", metavar="E", help="at which event")
    parser.add_argument("--until", metavar="DAY", help="until when")
    parser.add_argument("--expect", metavar="TEXT", help="what you expect: an experiment")
    parser.add_argument("--of", metavar="GOAL", help="which one is meant: its id or some words")
    parser.add_argument("--tick", action="store_true", help="it is reached, or open again")
    parser.add_argument("--happened", metavar="TEXT", help="what happened")
    parser.add_argument("--again", choices=("yes", "no"), help="whether to try it again")
    parser.add_argument("--remove", action="store_true", help="take it away")


def _run(context: Context) -> int:
    notebook, arguments = context.open_notebook(), context.arguments
    if arguments.of is not None:
        plan = _change(context, notebook, notebook.resolve_goal(arguments.of))
    elif arguments.text:
        plan = _set(context, notebook)
    else:
        return _list(context, notebook)
    change = notebook.keep(plan)
    context.output.line(f"{change.words}.")
    return 0


def _set(context: Context, notebook: "Notebook") -> "Change":
    arguments = context.arguments
    event = None if arguments.event is None else notebook.resolve_event(arguments.event).id
    return notebook.set_goal(
        " ".join(arguments.text),
        context.clock.now(),
        event=event,
        until=_day(arguments.until, context.clock.today()),
        expects=arguments.expect or "",
    )


def _change(context: Context, notebook: "Notebook", goal: "Goal") -> "Change":
    arguments, now = context.arguments, context.clock.now()
    if arguments.tick:
        return notebook.tick_goal(goal, now)
    if arguments.remove:
        return notebook.remove_goal(goal, now)
    if arguments.happened is not None or arguments.again is not None:
        again = None if arguments.again is None else arguments.again == "yes"
        return notebook.close_goal(goal, arguments.happened or "", again, now)
    if arguments.expect is not None:
        return notebook.expect_of_goal(goal, arguments.expect, now)
    if arguments.text:
        return notebook.rewrite_goal(goal, " ".join(arguments.text), now)
    raise WrongUsage("What about it?", "--tick, --happened TEXT, --again yes, or other words.")


def _day(words: str | None, today: "date") -> "date | None":
    from hallway.domain.days import read_day

    day = None if words is None else read_day(words, today)
    if words is not None and day is None:
        raise WrongUsage(f"{words!r} is no day.", "Try fri, next month or 2026-12-12.")
    return day


def _list(context: Context, notebook: "Notebook") -> int:
    from hallway.cli.plans import goal_lines, goal_shape
    from hallway.domain.goals import Goal

    name = context.arguments.event
    goals = list(notebook.all(Goal))
    if name is not None:
        goals = notebook.goals_of(notebook.resolve_event(name).id)
    if context.output.wants_json:
        context.output.json([goal_shape(each, notebook) for each in goals])
        return 0
    for goal in goals:
        for line in goal_lines(goal, notebook, context.clock.today()):
            context.output.line(line)
    if not goals:
        context.output.aside("No goals yet; hallway experiment suggests one.")
    return 0


COMMAND = Command(
    name="goal",
    help="set goals and experiments, and say what happened",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Sets a goal: meet two people outside software, sound-check kites on film with 3 people, give three
introductions and ask two people about heat pumps tick themselves by what you note, with the reason;
any other is ticked by --tick. Without TEXT it lists them.""",
)
