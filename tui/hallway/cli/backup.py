"""`hallway backup`: a copy of the whole notebook in one file."""

from argparse import ArgumentParser
from pathlib import Path

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="a new file, or a folder for it (else today's)"
    )


def _run(context: Context) -> int:
    from hallway.bootstrap import back_up

    file = context.arguments.file
    wanted = None if file is None else Path(file).expanduser()
    path = back_up(context.open_notebook(), context.folder, wanted)
    if context.output.wants_json:
        context.output.json({"backup": str(path), "bytes": path.stat().st_size})
    else:
        context.output.line(f"Backed up to {path}.")
    return 0


COMMAND = Command(
    name="backup",
    help="write the whole notebook into a file",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Writes the whole notebook into one file, and reads it again to be sure of it. Without FILE it is
the backup of today. Hallway makes one by itself on every day it is written in, and keeps those of
the last 7 days, 4 weeks and 12 months in the folder `backups`; `hallway restore` lists them.""",
)
