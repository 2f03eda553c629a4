"""`hallway idea`: the portfolio, what people said, lessons, and who should hear it next."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from hallway.domain.changes import Change
    from hallway.domain.ideas import Idea, IdeaState
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="*", help="an idea of your own")
    parser.add_argument("--of", metavar="IDEA", help="which one is meant: its id or some words")
    parser.add_argument("--state", metavar="STATE", help="spark, testing, adopted or parked")
    parser.add_argument("--energizes", action="store_true", help="it gives you energy, or not")
    parser.add_argument(
        "--feedback", metavar=("PERSON", "TEXT"), nargs=2, help="'for: it would fly'"
    )
    parser.add_argument("--hear", action="store_true", help="who should hear it next, and why")
    parser.add_argument("--lessons", metavar="TOPIC", nargs="?", const="", help="lessons on it")
    parser.add_argument("--remove", action="store_true", help="take it away")


def _run(context: Context) -> int:
    from hallway.cli.thoughts import print_hearers, print_ideas, print_lessons

    notebook, arguments = context.open_notebook(), context.arguments
    if arguments.lessons is not None:
        return print_lessons(context, notebook, arguments.lessons)
    if arguments.hear:
        return print_hearers(context, notebook, notebook.resolve_idea(_meant(context)))
    plan = _plan(context, notebook)
    if plan is None:
        return print_ideas(context, notebook)
    change = notebook.keep(plan)
    context.output.line(f"{change.words}.")
    return 0


def _plan(context: Context, notebook: "Notebook") -> "Change | None":
    """Plan what is asked for; None where the portfolio is only to be listed."""
    arguments, now = context.arguments, context.clock.now()
    if arguments.text and arguments.of is None:
        return notebook.say_idea(" ".join(arguments.text), now)
    if arguments.of is None:
        return None
    return _change(context, notebook, notebook.resolve_idea(arguments.of))


def _change(context: Context, notebook: "Notebook", idea: "Idea") -> "Change":
    from hallway.domain.ideas import read_stance

    arguments, now = context.arguments, context.clock.now()
    if arguments.feedback is not None:
        who, said = arguments.feedback
        stance, words = read_stance(said)
        return notebook.note_feedback(idea, notebook.resolve_person(who).id, stance, words, now)
    if arguments.energizes:
        return notebook.turn_energizing(idea, now)
    if arguments.remove:
        return notebook.remove_idea(idea, now)
    if arguments.text:
        return notebook.rewrite_idea(idea, " ".join(arguments.text), now)
    return notebook.set_idea_state(idea, _state(arguments.state), now)


def _state(words: str | None) -> "IdeaState":
    from hallway.domain.ideas import IdeaState

    known = {each.value: each for each in IdeaState}
    if words is None or words.lower() not in known:
        raise WrongUsage("What about it?", f"--state takes {', '.join(known)}.")
    return known[words.lower()]


def _meant(context: Context) -> str:
    if context.arguments.of is None:
        raise WrongUsage("Which idea?", "--of IDEA names it, by its id or some of its words.")
    return str(context.arguments.of)


COMMAND = Command(
    name="idea",
    help="list ideas and lessons, and say what became of them",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists ideas by how far they have come, those that energize you first; with TEXT it keeps one of your
own. --of IDEA is about one that is there: its --state, --feedback, who should --hear it next.""",
)
