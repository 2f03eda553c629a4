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
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--state", metavar="STATE", help="spark, testing, adopted or parked")
    what.add_argument("--energizes", action="store_true", help="it gives you energy, or not")
    what.add_argument("--feedback", metavar=("PERSON", "TEXT"), nargs=2, help="'for: it would fly'")
    what.add_argument("--take-back", metavar="PERSON", help="take away what they said last")
    what.add_argument("--hear", action="store_true", help="who should hear it next, and why")
    what.add_argument("--tell", metavar="PERSON", help="promise yourself to tell them about it")
    what.add_argument("--lessons", metavar="TOPIC", nargs="?", const="", help="lessons on it")
    what.add_argument("--remove", action="store_true", help="take it away")


def _run(context: Context) -> int:
    from hallway.cli.thoughts import print_hearers, print_idea, print_ideas, print_lessons

    _check_what_is_meant(context)
    notebook, arguments = context.open_notebook(), context.arguments
    if arguments.lessons is not None:
        return print_lessons(context, notebook, arguments.lessons)
    if arguments.of is None and not arguments.text:
        return print_ideas(context, notebook)
    if arguments.of is None:
        plan = notebook.say_idea(" ".join(arguments.text), context.clock.now())
        return _keep(context, notebook, plan)
    idea = notebook.resolve_idea(arguments.of)
    if arguments.hear:
        return print_hearers(context, notebook, idea)
    if not arguments.text and not _is_asked_of_one(context):
        return print_idea(context, notebook, idea)
    return _keep(context, notebook, _change(context, notebook, idea))


def _keep(context: Context, notebook: "Notebook", plan: "Change") -> int:
    context.output.line(f"{notebook.keep(plan).words}.")
    return 0


def _check_what_is_meant(context: Context) -> None:
    """Refuse what would say nothing, or more than one thing at a time."""
    arguments = context.arguments
    is_asked = _is_asked_of_one(context)
    if arguments.of is None and is_asked:
        raise WrongUsage("Which idea?", "--of IDEA names it, by its id or some of its words.")
    if arguments.text and (is_asked or arguments.lessons is not None):
        raise WrongUsage("One thing at a time.", "Give it other words by --of IDEA TEXT alone.")
    if arguments.of is not None and arguments.lessons is not None:
        raise WrongUsage("Lessons are asked for by a topic.", "Leave out --of.")


def _is_asked_of_one(context: Context) -> bool:
    arguments = context.arguments
    said = (arguments.state, arguments.feedback, arguments.take_back, arguments.tell)
    is_said = any(each is not None for each in said)
    return is_said or arguments.energizes or arguments.hear or arguments.remove


def _change(context: Context, notebook: "Notebook", idea: "Idea") -> "Change":
    arguments, now = context.arguments, context.clock.now()
    if arguments.energizes:
        return notebook.turn_energizing(idea, now)
    if arguments.remove:
        return notebook.remove_idea(idea, now)
    if arguments.text:
        return notebook.rewrite_idea(idea, " ".join(arguments.text), now)
    if arguments.state is not None:
        return notebook.set_idea_state(idea, _state(arguments.state), now)
    return _change_with_somebody(context, notebook, idea)


def _change_with_somebody(context: Context, notebook: "Notebook", idea: "Idea") -> "Change":
    from hallway.domain.ideas import read_stance

    arguments, now = context.arguments, context.clock.now()
    if arguments.take_back is not None:
        person = notebook.resolve_person(arguments.take_back).id
        return notebook.take_feedback_back(idea, person, now)
    if arguments.tell is not None:
        return notebook.tell_about(idea, notebook.resolve_person(arguments.tell).id, now)
    who, said = arguments.feedback
    stance, words = read_stance(said)
    return notebook.note_feedback(idea, notebook.resolve_person(who).id, stance, words, now)


def _state(words: str) -> "IdeaState":
    from hallway.domain.ideas import IdeaState

    known = {each.value: each for each in IdeaState}
    if words.lower() not in known:
        raise WrongUsage(f"{words!r} is no state.", f"--state takes {', '.join(known)}.")
    return known[words.lower()]


COMMAND = Command(
    name="idea",
    help="list ideas and lessons, and say what became of them",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists ideas by how far they have come, those that energize you first; with TEXT it keeps one of your
own. --of IDEA shows one that is there, with what people said; with TEXT it says it in other words,
else --state, --feedback, who should --hear it next and whom to --tell are about it.""",
)
