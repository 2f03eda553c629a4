"""`hallway debrief`: go through whom an event brought."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", nargs="*", help="else the last that ended")
    parser.add_argument("--list", action="store_true", help="say what is missing, and open nothing")


def _run(context: Context) -> int:
    name = " ".join(context.arguments.event)
    if context.arguments.list or context.output.wants_json:
        from hallway.cli.debriefs import tell_debrief

        return tell_debrief(context, name)
    from hallway.cli.terminals import leaving_tidily, refuse_without_terminal

    refuse_without_terminal()
    from hallway.cli.wishes import wishes_of
    from hallway.ui.running import run_app

    with leaving_tidily():
        return run_app(
            context.open_desk, context.clock.now, wishes=wishes_of(context), debriefed=name
        )


COMMAND = Command(
    name="debrief",
    help="go through whom you met at an event",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Opens the screen at the debrief of EVENT: one person at a time, and only what is missing is asked.
With --list or --json it says what is missing, in the order you met them.""",
    words="event",
)
