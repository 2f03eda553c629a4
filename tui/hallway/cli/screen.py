"""`hallway` by itself: open the screen."""

from hallway.cli.command import Command, Context


def _run(context: Context) -> int:
    from hallway.cli.terminals import leaving_tidily, refuse_without_terminal

    refuse_without_terminal()
    from hallway.cli.wishes import wishes_of
    from hallway.ui.running import run_app

    with leaving_tidily():
        return run_app(context.open_desk, context.clock.now, wishes=wishes_of(context))


COMMAND = Command(name="", help="open the screen", run=_run, prints_json=False)
