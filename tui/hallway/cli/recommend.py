"""`hallway recommend`: note that somebody was recommended."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.domain.errors import Refused


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="an id, its end, or a name")
    parser.add_argument("--to", metavar="WHOM", required=True, help="to whom")
    parser.add_argument("--for", metavar="TEXT", dest="what", required=True, help="for what")
    parser.add_argument("--yes", action="store_true", help="also where you do not know their work")


def _run(context: Context) -> int:
    from hallway.cli.gifts import vouch_shape
    from hallway.cli.references import person_reference

    notebook, arguments = context.open_notebook(), context.arguments
    person = notebook.resolve_person(arguments.person)
    doubt = notebook.doubt_about_work(person.id)
    if doubt and not arguments.yes:
        raise Refused(doubt, "--yes goes on; hallway vouch says how you know their work.")
    plan = notebook.recommend(person.id, arguments.to, arguments.what, context.clock.now())
    change = notebook.keep(plan)
    if context.output.wants_json:
        shape = {"to": arguments.to, "for": arguments.what, "vouch": vouch_shape(person.vouch)}
        context.output.json({"person": person_reference(person), **shape})
    else:
        context.output.line(f"{change.words}.")
    return 0


COMMAND = Command(
    name="recommend",
    help="note that you recommend someone",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Notes that you recommend PERSON to WHOM for TEXT; nothing is sent. Where you have not seen their
work it says so first, and goes on with --yes.""",
)
