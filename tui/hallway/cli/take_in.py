"""`hallway import`: people from files of other programs."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="cards (.vcf), a table (.csv, .tsv) or a notebook (.json)",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what it would do, and do nothing"
    )
    parser.add_argument(
        "--column",
        metavar="HEADER=PART",
        action="append",
        default=[],
        help="what a column holds, where its name does not tell",
    )


def _run(context: Context) -> int:
    from hallway.cli.imports import import_files

    return import_files(context)


COMMAND = Command(
    name="import",
    help="take in people from files of other programs",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Takes in vCards, tables of LinkedIn, Google, Outlook and Thunderbird, any other whose columns tell,
and a notebook that was exported as .json. Each file is taken in whole, as one change that undo
takes back, or not at all; once more it changes nothing. Whoever looks like somebody known becomes
a person of their own with a question in review. What you said yourself shows before what a file
says. PART is one of: name, first name, family name, role, organisation, place, country, e-mail,
phone, web address, handle, tag, note.""",
)
