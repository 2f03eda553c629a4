"""`hallway export`: what other programs read."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file to write; - for standard output")
    parser.add_argument("query", metavar="FILTER", nargs="*", help="only some, as in a search")
    parser.add_argument(
        "--format", metavar="F", choices=("vcf", "csv", "json", "ics", "md"), help="which"
    )


def _run(context: Context) -> int:
    from hallway.cli.exports import export
    from hallway.cli.files import path_in_words

    return export(context, path_in_words(context.arguments.file), context.arguments.format)


COMMAND = Command(
    name="export",
    help="write what you know into files that other programs read",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Writes FILE.vcf: cards with name, work, place and contact details alone; FILE.csv: people, no cell
of which can be run; FILE.json: all there is, which hallway import takes in again; FILE.ics: open
follow-ups and events for a calendar; FOLDER.md: a folder to be read, one file a person and one an
event. Cues and notes are in .csv, .json and .md alone, which are for yourself. FILTER as in a
search: tag:rust, since:2026-05.""",
    only_asks=True,
)
