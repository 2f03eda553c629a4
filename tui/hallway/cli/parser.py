"""The parser, made of the commands."""

from argparse import SUPPRESS, Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from hallway.cli.command import Command
from hallway.domain.errors import WrongUsage

PROGRAM = "hallway"
_DESCRIPTION = """\
A terminal companion for conversations. Without a command it opens the screen."""
_EPILOG = """\
The global options work before and after the command alike.
`hallway COMMAND --help` explains a command; `hallway demo --tour` shows it all."""


class _Parser(ArgumentParser):
    """A parser that raises what it has to say, instead of leaving the program."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", RawDescriptionHelpFormatter)
        super().__init__(**options, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Say what was not understood.

        Raises:
            WrongUsage: always.
        """
        raise WrongUsage(f"{self.prog}: {message}.", f"See `{self.prog} --help`.")


class _ShowVersion(Action):
    """Prints the version; looked up only then, as reading package data takes time."""

    def __call__(self, parser: ArgumentParser, *_: Any) -> NoReturn:
        from hallway.cli.version import version

        print(PROGRAM, version())
        parser.exit()


def make_parser(commands: Iterable[Command], completing_folders: object = None) -> ArgumentParser:
    """Make the parser of the whole command line.

    Args:
        commands: in the order of the help.
        completing_folders: what a completion script does where a folder is to be named.
    """
    parser = _Parser(prog=PROGRAM, description=_DESCRIPTION, epilog=_EPILOG)
    _add_global_options(parser, completing_folders)
    parser.set_defaults(command=None, data=None, today=None, json=False)
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for command in commands:
        subparser = subparsers.add_parser(
            command.name, help=command.help, description=command.description or command.help
        )
        command.add_arguments(subparser)
        _add_global_options(subparser, completing_folders)
    return parser


def parse(commands: Sequence[Command], words: Sequence[str]) -> Namespace:
    """Read a command line.

    Raises:
        WrongUsage: it is not understood.
        SystemExit: it asked for help or for the version, which were printed.
    """
    parser = make_parser(commands)
    arguments, stray = parser.parse_known_args(words)
    command = next((each for each in commands if each.name == arguments.command), None)
    _take_in(arguments, stray, command)
    if arguments.json and not (command and command.prints_json):
        raise WrongUsage(f"{_called(command)} prints nothing for programs: leave --json out.")
    if arguments.data == "":
        raise WrongUsage("--data needs the name of a folder.")
    return arguments


def _add_global_options(parser: ArgumentParser, completing_folders: object) -> None:
    # Suppressed: an option that is not given after the command must not undo one before it.
    group = parser.add_argument_group("global options")
    folder = group.add_argument(
        "--data", metavar="DIR", default=SUPPRESS, help="the data folder (else HALLWAY_DATA)"
    )
    folder.complete = completing_folders  # type: ignore[attr-defined]
    group.add_argument(
        "--today", metavar="DAY", default=SUPPRESS, help="work as of another day, such as fri"
    )
    group.add_argument(
        "--json", action="store_true", default=SUPPRESS, help="print JSON, for programs"
    )
    group.add_argument(
        "--version", action=_ShowVersion, nargs=0, default=SUPPRESS, help="print the version"
    )


def _take_in(arguments: Namespace, stray: list[str], command: Command | None) -> None:
    """Give words that stand between or behind options to the command."""
    options = [word for word in stray if word.startswith("-") and word != "-"]
    takes_words = command is not None and command.words is not None
    if options or (stray and not takes_words):
        raise WrongUsage(
            f"{_called(command)} does not know {(options or stray)[0]}.",
            f"See `{_called(command)} --help`.",
        )
    if stray and command is not None and command.words is not None:
        getattr(arguments, command.words).extend(stray)


def _called(command: Command | None) -> str:
    return f"{PROGRAM} {command.name}" if command else PROGRAM
