"""From words on a command line to an exit code."""

from collections.abc import Sequence

from hallway.cli.clock import clock_set_to
from hallway.cli.command import Context
from hallway.cli.commands import COMMANDS, command_called
from hallway.cli.odd_bytes import refuse_odd_arguments
from hallway.cli.output import AnswerLost, Output, drop_standard_output
from hallway.cli.parser import parse
from hallway.domain.errors import HallwayError

_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main(words: Sequence[str]) -> int:
    """Run one command line; whatever happens is said in a sentence.

    Args:
        words: what was typed after the program's name.

    Returns:
        0 done, 1 refused or failed, 2 wrong usage, 70 an error of our own.
    """
    output = Output(_asks_for_json(words))
    try:
        return _run(words, output)
    except AnswerLost as error:
        drop_standard_output()
        output.aside(error.sentences)
        return error.exit_code
    except HallwayError as error:
        output.failure(error)
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        drop_standard_output()
        return _PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the last stop: a sentence instead of a traceback
        return _say_crash(error, output)


def _run(words: Sequence[str], output: Output) -> int:
    try:
        arguments = parse(COMMANDS, words)
    except SystemExit as leave:  # help or version, which are printed by now
        return int(leave.code or 0)
    command = command_called(arguments.command)
    if not command.only_asks:
        refuse_odd_arguments(arguments)
    context = Context(arguments, clock_set_to(arguments.today), output)
    exit_code = command.run(context)
    output.finish()
    context.settle()
    return exit_code


def _asks_for_json(words: Sequence[str]) -> bool:
    """Say whether JSON is asked for, even by a line that is otherwise not understood."""
    options = words[: words.index("--")] if "--" in words else words
    return "--json" in options


def _say_crash(error: Exception, output: Output) -> int:
    from hallway.cli.crashes import Crashed, log_crash
    from hallway.settings.locations import state_folder

    try:
        where = f"Where it happened is noted in {log_crash(error, state_folder())}."
    except OSError as refused:
        where = f"It could not be noted in the log: {refused.strerror}."
    # Of our own making, so that nothing is quoted in them: where typed text is safe.
    kept = getattr(error, "__notes__", [])
    message = " ".join([f"Hallway failed unexpectedly ({type(error).__name__}).", *kept])
    output.failure(Crashed(message, where))
    return Crashed.exit_code
