"""`hallway vouch`: how far somebody's work is known."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="an id, its end, or a name")
    parser.add_argument("level", metavar="LEVEL", help="just met, by reputation, seen, worked")
    parser.add_argument("basis", metavar="BASIS", nargs="*", help="from where you know it")


def _run(context: Context) -> int:
    from hallway.cli.gifts import vouch_shape
    from hallway.cli.references import person_reference
    from hallway.domain.vouching import read_vouch

    notebook, arguments = context.open_notebook(), context.arguments
    person = notebook.resolve_person(arguments.person)
    level, basis = read_vouch(" ".join((arguments.level, *arguments.basis)))
    change = notebook.keep(notebook.set_vouch(person.id, level, basis, context.clock.now()))
    if context.output.wants_json:
        known = notebook.person(person.id).vouch
        context.output.json({"person": person_reference(person), "vouch": vouch_shape(known)})
    else:
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
