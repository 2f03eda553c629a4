"""`hallway trace`: how an outcome came about, or what has come of somebody or an event."""

from argparse import ArgumentParser
from contextlib import suppress
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound, WrongUsage
from hallway.domain.ids import show_id

if TYPE_CHECKING:
    from hallway.notebook import Notebook
    from hallway.notebook.growing import Grown
    from hallway.notebook.telling import Step


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("outcome", metavar="OUTCOME", nargs="*", help="its id or some of its words")
    parser.add_argument("--way", type=int, default=1, help="another way it may have come about")
    parser.add_argument(
        "--without", metavar="STEP", type=int, action="append", default=[], help="leave a step out"
    )
    parser.add_argument("--confirm", action="store_true", help="say that the chain is right")
    parser.add_argument(
        "--from",
        metavar="WHAT",
        dest="start",
        help="forwards: a person, an event, an idea or a favour",
    )


def _run(context: Context) -> int:
    words = " ".join(context.arguments.outcome)
    if context.arguments.start is not None:
        return _forwards(context, context.arguments.start)
    if not words:
        raise WrongUsage("Which outcome?", "hallway outcome lists them; --from looks forwards.")
    return _backwards(context, words)


def _backwards(context: Context, words: str) -> int:
    from hallway.cli.traces import trace_lines, trace_shape

    notebook, today = context.open_notebook(), context.clock.today()
    outcome = notebook.resolve_outcome(words)
    chain = _chosen(context, notebook.ways_to(outcome))
    if context.arguments.confirm:
        ids = [step.record for step in chain[1:]]
        notebook.keep(notebook.confirm_chain(outcome, ids, context.clock.now()))
        outcome = notebook.resolve_outcome(show_id(outcome.id))
    if context.output.wants_json:
        context.output.json(trace_shape(chain))
        return 0
    for line in trace_lines(chain, today):
        context.output.line(line)
    context.output.aside(_how_sure(chain, is_confirmed=outcome.is_confirmed))
    return 0


def _chosen(context: Context, ways: "list[tuple[Step, ...]]") -> "tuple[Step, ...]":
    """Return the way that is wanted, without the steps that are not."""
    number, without = context.arguments.way, set(context.arguments.without)
    if not 1 <= number <= len(ways):
        raise WrongUsage(f"There is no way {number}.", f"There are {len(ways)}, from 1 on.")
    chain = ways[number - 1]
    if wrong := sorted(each for each in without if not 1 <= each < len(chain)):
        raise WrongUsage(
            f"There is no step {wrong[0]}.", "1 is the one below the outcome, which stays."
        )
    return tuple(step for place, step in enumerate(chain) if place not in without)


def _how_sure(chain: "tuple[Step, ...]", *, is_confirmed: bool) -> str:
    if len(chain) == 1:
        return "Nothing is known of how it came about; &NAME says with whom it was."
    if is_confirmed:
        return "You confirmed it."
    return "It was found by days and words; --confirm says that it was so, --way 2 shows another."


def _forwards(context: Context, words: str) -> int:
    from hallway.cli.traces import grown_lines, grown_shape

    notebook = context.open_notebook()
    grown = _grown(notebook, words)
    if context.output.wants_json:
        context.output.json(grown_shape(grown))
        return 0
    for line in grown_lines(grown, context.clock.today()):
        context.output.line(line)
    if not grown.branches:
        context.output.aside("Nothing has come of it that you noted.")
    return 0


def _grown(notebook: "Notebook", words: str) -> "Grown":
    """Look for a person of that name, then an event, then an idea or a favour."""
    with suppress(NotFound):
        return notebook.grown_from_person(notebook.resolve_person(words).id)
    with suppress(NotFound):
        return notebook.grown_from_event(notebook.resolve_event(words))
    return notebook.grown_from_record(notebook.thing_called(words))


COMMAND = Command(
    name="trace",
    help="show how an outcome came about, or what has come of someone",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Shows the chain that led to OUTCOME, the nearest first: ideas, favours, talks, who introduced whom,
where it began. --without 2 leaves the second step below the outcome out, --way 2 takes another
chain, --confirm keeps the one that is shown. With --from it looks forwards: what has come of a
person, an event, an idea or a favour.""",
)
