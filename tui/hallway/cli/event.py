"""`hallway event`: what is going on, starting it and ending it."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.domain.modes import Mode


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="*", help="the event to start or to choose")
    parser.add_argument("--from", metavar="DAY", dest="first_day", help="its first day, else today")
    parser.add_argument("--to", metavar="DAY", dest="last_day", help="its last day")
    parser.add_argument("--place", metavar="P", help="where it is")
    parser.add_argument("--mode", choices=[mode.value for mode in Mode], help="what it is for")
    parser.add_argument("--series", metavar="S", help="the row of events it belongs to")
    parser.add_argument("--cost", metavar="C", help="what it cost you: money, days, or both")
    parser.add_argument("--end", action="store_true", help="end the event under way")


def _run(context: Context) -> int:
    # Imported here, as the parser of every command reads this file.
    from hallway.cli.occasions import say_or_change_event

    return say_or_change_event(context)


COMMAND = Command(
    name="event",
    help="say what is going on, start an event, or end it",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Without NAME: says which event is under way; options alone change that event.
With NAME: starts it, or comes back to it. Captures go to the event under way. NAME may be a whole
line: PyCon Lisbon, 21 nov to 23 nov /Lisbon #PyCon for ideas; options count more. --cost notes what
it cost you, of one that is over too, and changes nothing else.""",
    words="name",
)
