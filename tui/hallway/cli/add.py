"""`hallway add`: capture conversations without the screen."""

from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import HallwayError, StorageFailed, WrongUsage

if TYPE_CHECKING:
    from hallway.cli.captures import Captured
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "line", metavar="LINE", nargs="*", help="what to capture; `-` reads lines from stdin"
    )
    parser.add_argument(
        "--event", metavar="NAME", help="where it was, if not at the event under way"
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--same", metavar="PERSON", help="it was with this known person")
    which.add_argument("--new", action="store_true", help="it was with nobody who looks alike")


def _run(context: Context) -> int:
    import sys

    from hallway.cli.lines import asked_lines, piped_lines

    words = context.arguments.line
    if words == ["-"]:
        return _keep_each(context, piped_lines())
    if words:
        return _keep_one(context, " ".join(words))
    if not sys.stdin.isatty():
        raise WrongUsage(
            "hallway add was given no line, and without a terminal it does not ask.",
            "Give it a LINE, or - to read lines from standard input.",
        )
    return _keep_each(context, asked_lines(context.output))


def _keep_one(context: Context, line: str) -> int:
    try:
        notebook = context.open_notebook()
        captured = _keep(context, notebook, line)
    except StorageFailed as error:
        # Of the same kind: its title and its code say what happened.
        raise type(error)(error.message, f"{error.way_out} {_copied(context, [line])}") from error
    _tell(context, captured, notebook)
    return 0


def _keep_each(context: Context, lines: Iterable[str]) -> int:
    """Keep line after line; one that fails is handed back, and the next one tried.

    A disk that fails would fail them all, so it ends the command once all the rest is handed back.
    """
    notebook = context.open_notebook()
    exit_code = 0
    unsaved: list[str] = []
    for number, line in enumerate(lines, start=1):
        if unsaved:
            unsaved.append(line)
            context.output.aside(_with_odd_bytes(line))
            continue
        try:
            captured = _keep(context, notebook, line)
        except HallwayError as error:
            exit_code = error.exit_code
            unsaved += [line] if isinstance(error, StorageFailed) else []
            _hand_back(context, number, line, error)
        else:
            _tell(context, captured, notebook)
    if unsaved:
        context.output.aside(_copied(context, unsaved))
    return exit_code


def _copied(context: Context, lines: Sequence[str]) -> str:
    """Keep lines that the notebook cannot take, and say where."""
    from hallway.bootstrap import emergency_file

    try:
        path = emergency_file(context.folder).keep([_with_odd_bytes(line) for line in lines])
    except StorageFailed as error:
        return error.sentences
    return f"What was not kept is in {path}."


def _keep(context: Context, notebook: "Notebook", line: str) -> "Captured":
    from hallway.cli.captures import Wish, capture

    arguments = context.arguments
    wish = Wish(arguments.event, arguments.same, arguments.new)
    return capture(notebook, line, context.clock.now(), wish)


def _tell(context: Context, captured: "Captured", notebook: "Notebook") -> None:
    from hallway.cli.captures import captured_lines, captured_shape

    if context.output.wants_json:
        context.output.json(captured_shape(captured, notebook))
        return
    for text in captured_lines(captured, notebook, context.clock.today()):
        context.output.line(text)


def _hand_back(context: Context, number: int, line: str, error: HallwayError) -> None:
    context.output.failure(error)
    context.output.aside(f"Line {number} was not kept:")
    context.output.aside(_with_odd_bytes(line))


def _with_odd_bytes(line: str) -> str:
    """Write bytes that are no text as escapes, so that they are not lost on the way back."""
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


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
