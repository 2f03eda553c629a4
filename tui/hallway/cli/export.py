"""`hallway export`: what other programs read."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.ics", help="the file to write; - for standard output")


def _run(context: Context) -> int:
    from hallway.cli.exports import export
    from hallway.cli.files import path_in_words

    return export(context, path_in_words(context.arguments.file))


COMMAND = Command(
    name="export",
    help="write your follow-ups and events as a calendar",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Writes FILE.ics for a calendar: open follow-ups as to-dos with an alarm at nine on their day, and
events as events. Neither cues nor notes are in it. A file of that name is replaced.""",
)
