"""`hallway trace`: how an outcome came about, or what has come of somebody or an event."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound, WrongUsage


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("outcome", metavar="OUTCOME", nargs="*", help="its id or some of its words")
    parser.add_argument("--confirm", action="store_true", help="say that the chain is right")
    parser.add_argument(
        "--from", metavar="WHO", dest="start", help="forwards: a person, or an event by its name"
    )


def _run(context: Context) -> int:
    words = " ".join(context.arguments.outcome)
    if context.arguments.start is not None:
        return _forwards(context, context.arguments.start)
    if not words:
        raise WrongUsage("Which outcome?", "hallway outcome lists them; --from looks forwards.")
    return _backwards(context, words)


def _backwards(context: Context, words: str) -> int:
    from hallway.cli.traces import step_shape, step_words

    notebook, today = context.open_notebook(), context.clock.today()
    outcome = notebook.resolve_outcome(words)
    chain = notebook.chain_of(outcome)
    if context.arguments.confirm:
        ids = [step.record for step in chain[1:]]
        notebook.keep(notebook.confirm_chain(outcome, ids, context.clock.now()))
    if context.output.wants_json:
        context.output.json([step_shape(step) for step in chain])
        return 0
    for number, step in enumerate(chain):
        context.output.line(f"{'  ' * number}{step_words(step, today)}")
    if len(chain) == 1:
        context.output.aside("Nothing is known of how it came about; &NAME says with whom it was.")
    return 0


def _forwards(context: Context, words: str) -> int:
    from hallway.cli.traces import grown_lines, grown_shape

    notebook = context.open_notebook()
    try:
        grown = notebook.grown_from_person(notebook.resolve_person(words).id)
    except NotFound:
        grown = notebook.grown_from_event(notebook.resolve_event(words))
    if context.output.wants_json:
        context.output.json(grown_shape(grown))
        return 0
    for line in grown_lines(grown, context.clock.today()):
        context.output.line(line)
    if not grown.branches:
        context.output.aside("Nothing has come of it that you noted.")
    return 0


COMMAND = Command(
    name="trace",
    help="show how an outcome came about, or what has come of someone",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Shows the chain that led to OUTCOME, the nearest first: ideas, favours, talks, who introduced whom,
where it began. With --from it looks forwards: what has come of a person, or of an event.""",
)
