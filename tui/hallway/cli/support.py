"""`hallway support`: what somebody is for you."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="an id, its end, or a name")
    parser.add_argument("words", metavar="WORDS", nargs="+", help="such as 'sounding board'")


def _run(context: Context) -> int:
    from hallway.cli.references import person_reference

    notebook, arguments = context.open_notebook(), context.arguments
    person, words = notebook.resolve_person(arguments.person), " ".join(arguments.words)
    change = notebook.keep(notebook.say_support(person.id, words, context.clock.now()))
    if context.output.wants_json:
        said = list(notebook.person(person.id).support)
        context.output.json({"person": person_reference(person), "support": said})
    else:
        context.output.line(f"{change.words}.")
    return 0


COMMAND = Command(
    name="support",
    help="say what someone is for you",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Says what PERSON is for you: sounding board, adviser, cheerleader, door-opener, challenger, or a
word of your own. Said again it is taken back. hallway who support:adviser finds them.""",
)
