"""`hallway due`: what is to be done."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="WORD", nargs="*", help="of the event, the person or the text; or a side"
    )
    parser.add_argument("--event", metavar="E", help="only what was said at this event")
    parser.add_argument(
        "--count", action="store_true", help="only how many of yours are late or for today"
    )
    parser.add_argument(
        "--notify", action="store_true", help="say that number in a notification, unless it is 0"
    )


def _run(context: Context) -> int:
    from hallway.cli.duties import count_due, list_due

    arguments = context.arguments
    return count_due(context) if arguments.count or arguments.notify else list_due(context)


COMMAND = Command(
    name="due",
    help="list what you promised, and what they did",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists every open follow-up: late, today, next 7 days, later, no day yet. Words leave others out:
each begins a word of the event, of the person or of the text; mine and theirs name a side.

--count prints a number for a prompt or a status bar, --notify is for cron; both leave out what is
not due yet and what others promised you.""",
    words="words",
)
