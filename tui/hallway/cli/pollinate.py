"""`hallway pollinate`: two thoughts from far-apart fields side by side."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--seed", metavar="N", type=int, help="another number, other thoughts")
    parser.add_argument("--keep", metavar="TEXT", help="what comes of it, as a new idea")


def _run(context: Context) -> int:
    notebook, arguments, clock = context.open_notebook(), context.arguments, context.clock
    seed = clock.today().toordinal() if arguments.seed is None else arguments.seed
    pollen = notebook.pollinate(seed)
    if pollen is None:
        hint = "Ideas, lessons and topics of people in other fields come together here."
        raise NotFound("There are no two thoughts from far-apart fields yet.", hint)
    thoughts = (pollen.one, pollen.other)
    if arguments.keep is not None:
        ideas = tuple(each.idea for each in thoughts if each.idea is not None)
        change = notebook.keep(notebook.say_idea(arguments.keep, clock.now(), ideas))
        context.output.line(f"{change.words}.")
    elif context.output.wants_json:
        shapes = [{"text": t.text, "kind": t.kind, "field": t.field} for t in thoughts]
        context.output.json({"thoughts": shapes, "question": pollen.question})
    else:
        for each in thoughts:
            context.output.line(f"{each.text}  ({each.kind}, {each.field})")
        context.output.line(pollen.question)
    return 0


COMMAND = Command(
    name="pollinate",
    help="put two thoughts from far-apart fields side by side",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints two of your ideas, lessons or topics from far-apart fields with one question, others every
day or with another --seed. --keep TEXT keeps what comes of it.""",
)
