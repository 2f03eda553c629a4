"""`hallway vouch`: how far somebody's work is known."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="an id, its end, or a name")
    parser.add_argument(
        "words", metavar="WORDS", nargs="+", help="'seen their work, the workshop in May'"
    )


def _run(context: Context) -> int:
    from hallway.domain.vouching import read_vouch

    notebook, arguments = context.open_notebook(), context.arguments
    person = notebook.resolve_person(arguments.person)
    level, basis = read_vouch(" ".join(arguments.words))
    change = notebook.keep(notebook.set_vouch(person.id, level, basis, context.clock.now()))
    context.output.line(f"{change.words}.")
    return 0


COMMAND = Command(
    name="vouch",
    help="say how far you know someone's work",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Says how far you know the work of PERSON: just met, by reputation, seen their work, or worked
together; behind a comma from where.""",
)
