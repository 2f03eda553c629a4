"""`hallway add`: capture conversations without the screen."""

from argparse import ArgumentParser
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import HallwayError, StorageFailed, WrongUsage

if TYPE_CHECKING:
    from hallway.cli.captures import Captured
    from hallway.cli.not_kept import NotKept
    from hallway.notebook.capturing import CaptureNotebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "line", metavar="LINE", nargs="*", help="what to capture; `-` reads lines from stdin"
    )
    parser.add_argument(
        "--event", metavar="NAME", help="where it was, if not at the event under way"
    )
    parser.add_argument(
        "--window", action="store_true", help="open a small window that takes lines, and stays"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--same", metavar="PERSON", help="it was with this known person")
    which.add_argument("--new", action="store_true", help="it was with nobody who looks alike")


def _run(context: Context) -> int:
    import sys

    words = context.arguments.line
    if context.arguments.window:
        return _open_window(context, words)
    if words == ["-"]:
        return _keep_piped(context)
    if words:
        return _keep_one(context, " ".join(words))
    if not sys.stdin.isatty():
        raise WrongUsage(
            "hallway add was given no line, and without a terminal it does not ask.",
            "Give it a LINE, or - to read lines from standard input.",
        )
    return _keep_asked(context)


def _open_window(context: Context, words: list[str]) -> int:
    """Open the small screen, where lines are typed."""
    arguments = context.arguments
    if words or arguments.event or arguments.same or arguments.new:
        raise WrongUsage("--window takes no line and no answer: they are typed into the window.")
    from hallway.cli.terminals import leaving_tidily, refuse_without_terminal

    refuse_without_terminal()
    from hallway.cli.wishes import wishes_of
    from hallway.ui.running import run_app

    with leaving_tidily():
        wishes = wishes_of(context)
        return run_app(context.open_desk, context.clock.now, wishes=wishes, in_pocket=True)


def _keep_one(context: Context, line: str) -> int:
    try:
        notebook = context.open_for_capture()
        captured = _keep(context, notebook, line)
    except StorageFailed as error:
        from hallway.cli.not_kept import NotKept

        not_kept = NotKept(context)
        not_kept.add(line)
        # Of the same kind: its title and its code say what happened.
        raise type(error)(error.message, f"{error.way_out} {not_kept.copied()}") from error
    _tell(context, captured, notebook)
    return 0


def _keep_piped(context: Context) -> int:
    """Keep lines of standard input, which may be nowhere else; none is left behind unread."""
    from hallway.cli.lines import piped_lines
    from hallway.cli.not_kept import copied_in_the_end

    lines = piped_lines()
    with copied_in_the_end(context) as not_kept:
        try:
            return _keep_each(context, context.open_for_capture(), lines, not_kept)
        except StorageFailed as error:
            context.output.failure(error)
            not_kept.hand_back(lines)
            return error.exit_code
        except BrokenPipeError:  # whoever reads the answers has had enough
            raise
        except Exception:
            not_kept.hand_back(lines)
            raise


def _keep_asked(context: Context) -> int:
    """Keep lines that are typed one by one; nothing is asked if the notebook cannot be opened."""
    from hallway.cli.lines import asked_lines
    from hallway.cli.not_kept import copied_in_the_end

    notebook = context.open_for_capture()
    with copied_in_the_end(context, at_once=True) as not_kept:
        return _keep_each(context, notebook, asked_lines(context.output), not_kept)


def _keep_each(
    context: Context, notebook: "CaptureNotebook", lines: Iterable[str], not_kept: "NotKept"
) -> int:
    """Keep line after line; one that fails is handed back, and the next one tried.

    A disk that fails would fail them all, so it ends the command once all the rest is handed back.
    """
    exit_code = 0
    for number, line in enumerate(lines, start=1):
        if not_kept:
            not_kept.hand_back([line])
            continue
        try:
            captured = _keep(context, notebook, line)
        except HallwayError as error:
            exit_code = error.exit_code
            _hand_back(context, number, line, error)
            if isinstance(error, StorageFailed):
                not_kept.add(line)
        except BaseException:
            not_kept.add(line)  # whether it was kept nobody knows
            raise
        else:
            _tell(context, captured, notebook)
    return exit_code


def _keep(context: Context, notebook: "CaptureNotebook", line: str) -> "Captured":
    from hallway.cli.captures import Wish, capture

    arguments = context.arguments
    wish = Wish(arguments.event, arguments.same, arguments.new)
    return capture(notebook, line, context.clock.now(), wish)


def _tell(context: Context, captured: "Captured", notebook: "CaptureNotebook") -> None:
    from hallway.cli.captures import captured_lines, captured_shape

    if context.output.wants_json:
        context.output.json(captured_shape(captured, notebook))
        return
    for text in captured_lines(captured, notebook, context.clock.today()):
        context.output.line(text)


def _hand_back(context: Context, number: int, line: str, error: HallwayError) -> None:
    from hallway.cli.not_kept import with_odd_bytes

    context.output.failure(error)
    context.output.aside(f"Line {number} was not kept:")
    context.output.aside(with_odd_bytes(line))


COMMAND = Command(
    name="add",
    help="capture people, one line each",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Without LINE it asks for lines, one person each, until an empty line: there, no shell eats # > &.

  Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses : what was said > my promise fri

  text, role   who they are        : text   what was said       ^name  who introduced them
  @text        organisation        > text   I promised          &name  who was also there
  #word        topic               < text   they promised       /text  where they are based
  ~text        how to know them    ? text   they look for       ! text an idea it sparked
  + text       they can offer      an e-mail, phone number or address as it is

Nothing in the line is required, and any part may be added later.""",
    words="line",
)
