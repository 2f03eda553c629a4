"""`hallway pollinate`: two thoughts from far-apart fields side by side."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound

if TYPE_CHECKING:
    from hallway.notebook import Notebook
    from hallway.notebook.pollinating import Pollen


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--seed", metavar="N", type=int, help="another number, other thoughts")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--keep", metavar="TEXT", help="what comes of it, as a new idea")
    what.add_argument("--pass", dest="is_passed", action="store_true", help="let them rest")


def _run(context: Context) -> int:
    notebook, arguments, clock = context.open_notebook(), context.arguments, context.clock
    pollen = _found(context, notebook)
    if arguments.keep is not None:
        change = notebook.keep(notebook.keep_pollen(pollen, arguments.keep, clock.now()))
        context.output.line(f"{change.words}.")
        return 0
    if arguments.is_passed:
        notebook.keep(notebook.pass_pair(pollen, clock.now()))
        words = f"{pollen.one.text} and {pollen.other.text}"
        context.output.line(f"Passed for half a year: {words}.")
        return 0
    return _print(context, pollen)


def _found(context: Context, notebook: "Notebook") -> "Pollen":
    """Return two thoughts.

    Raises:
        NotFound: there are none, or all of them rest.
    """
    today, seed = context.clock.today(), context.arguments.seed
    pollen = notebook.pollinate(today.toordinal() if seed is None else seed, today)
    if pollen is not None:
        return pollen
    if notebook.resting_pairs(today):
        hint = "They come up again after half a year."
        raise NotFound("There are no two others: you passed them all.", hint)
    hint = "Ideas, lessons and topics of people in other fields come together here."
    raise NotFound("There are no two thoughts from far-apart fields yet.", hint)


def _print(context: Context, pollen: "Pollen") -> int:
    thoughts = (pollen.one, pollen.other)
    if context.output.wants_json:
        shapes = [{"text": t.text, "kind": t.kind, "field": t.field} for t in thoughts]
        context.output.json({"thoughts": shapes, "question": pollen.question})
        return 0
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
day or with another --seed. --keep TEXT keeps what comes of it; --pass lets the two rest for half a
year.""",
)
