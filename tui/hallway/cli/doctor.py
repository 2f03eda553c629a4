"""`hallway doctor`: look the notebook over, and mend it."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.domain.errors import StorageFailed


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="take care of what is found")


def _run(context: Context) -> int:
    from hallway.cli.findings import without_home

    try:
        return _report(context)
    except StorageFailed as refusal:
        texts = (without_home(refusal.message), without_home(refusal.way_out))
        raise type(refusal)(*texts) from refusal


def _report(context: Context) -> int:
    from hallway.bootstrap import examine, repair
    from hallway.cli.environment import terminal, versions, width
    from hallway.cli.findings import report_lines, report_shape
    from hallway.domain.findings import Finding, Weight, is_sound

    done = repair(context.folder) if context.arguments.repair else None
    findings = examine(context.folder)
    findings += [Finding(Weight.FACT, versions()), Finding(Weight.FACT, terminal())]
    if context.output.wants_json:
        context.output.json(report_shape(findings, done))
    else:
        for line in report_lines(findings, done, width()):
            context.output.line(line)
    return 0 if is_sound(findings) else 1


COMMAND = Command(
    name="doctor",
    help="look the notebook over for damage, and mend it",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Looks the notebook and its surroundings over, and ends with 1 if there is damage. What it prints
says nothing of the people in the notebook, and is what a bug report needs.

With --repair it keeps all that is whole, closes the files to others, and looks again. The files as
they were, and every line that was cut, stay in the data folder.""",
)
