"""`hallway show`: all that is known about one person."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "person", metavar="PERSON", nargs="+", help="an id, the start or end of one, or a name"
    )


def _run(context: Context) -> int:
    from hallway.cli.cards import card_lines, card_shape

    notebook = context.open_notebook()
    today = context.clock.today()
    person = notebook.resolve_person(" ".join(context.arguments.person))
    card = notebook.card(person.id, today)
    if context.output.wants_json:
        context.output.json(card_shape(card, notebook))
        return 0
    for line in card_lines(card, today):
        context.output.line(line)
    return 0


COMMAND = Command(
    name="show",
    help="show all that is known about someone",
    run=_run,
    add_arguments=_add_arguments,
    words="person",
)
