"""`hallway draft`: what may be written to do a follow-up."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "id", metavar="ID", nargs="?", help="the start or end of its id, from `hallway due`"
    )
    parser.add_argument("--with", metavar="WHO", dest="other", help="whom to introduce to them")
    parser.add_argument("--thanks", metavar="FAVOUR", help="thank for a favour, by its words")
    parser.add_argument("--eml", metavar="FILE", help="write it as a file for a mail program")
    parser.add_argument(
        "--number", metavar="N", type=int, help="of an introduction: 1 and 2 ask, 3 is to both"
    )
    parser.add_argument(
        "--templates", action="store_true", help="list the templates, and where yours belong"
    )
    parser.add_argument("--template", metavar="NAME", help="print a template")
    parser.add_argument("--own", metavar="NAME", help="make a template a file that you can edit")
    parser.add_argument("--fields", action="store_true", help="list what may stand in a template")


def _run(context: Context) -> int:
    # Imported here, as the parser of every command reads this file.
    from hallway.cli.letters import draft_letters

    return draft_letters(context)


COMMAND = Command(
    name="draft",
    help="draft what to write for a follow-up",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Drafts a letter from a template; nothing is sent. An introduction is three: whether each of the two
wants it, then the one to both.

hallway draft --own thank makes a template a file that you can edit. One that is not understood is
named with its line, and Hallway's own is used.""",
)
