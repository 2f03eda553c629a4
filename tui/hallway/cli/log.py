"""`hallway log`: what was done in the notebook, when and by which process."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.cli.counts import count

_SHOWN = 20


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--limit", metavar="N", type=count, default=_SHOWN, help=f"how many (else {_SHOWN})"
    )


def _run(context: Context) -> int:
    from hallway.cli.logged import log_line, log_shape

    entries = context.open_notebook().log()[: context.arguments.limit]
    if context.output.wants_json:
        context.output.json([log_shape(entry) for entry in entries])
        return 0
    for entry in entries:
        context.output.line(log_line(entry))
    if not entries:
        context.output.aside("Nothing was done yet.")
    return 0


COMMAND = Command(
    name="log",
    help="list what was done, when and by which process",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists what was done in the notebook, newest first. The last 200 changes can be taken back, one
after the other; of older ones only a trace is kept, without a word about anybody. Forgetting
someone, emptying the trash and a repair are listed as well, and cannot be taken back.""",
)
