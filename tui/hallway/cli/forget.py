"""`hallway forget`: erase a person for good."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import Refused, WrongUsage

if TYPE_CHECKING:
    from hallway.domain.forgetting import Forgetting
    from hallway.domain.people import Person


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "person", metavar="PERSON", nargs="+", help="an id, the start or end of one, or a name"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask first")


def _run(context: Context) -> int:
    from dataclasses import asdict

    from hallway.bootstrap import forget
    from hallway.cli.references import person_reference
    from hallway.domain.people import display_name

    notebook = context.open_notebook()
    person = notebook.resolve_anyone(" ".join(context.arguments.person))
    if not context.arguments.yes:
        _ask(context, person)
    done = forget(notebook, context.folder, person.id)
    if context.output.wants_json:
        context.output.json({"forgotten": person_reference(person)} | asdict(done))
        return 0
    for line in _told(display_name(person), done):
        context.output.line(line)
    return 0


def _ask(context: Context, person: "Person") -> None:
    """Ask before it is done.

    Raises:
        WrongUsage: nobody is there to be asked.
        Refused: the answer is not yes.
    """
    from hallway.domain.people import display_name

    if not sys.stdin.isatty():
        raise WrongUsage("hallway forget asks first, and nobody is at a terminal.", "Add --yes.")
    known = ", ".join(filter(None, (person.role, person.organisation)))
    name = f"{display_name(person)} ({known})" if known else display_name(person)
    context.output.aside(f"Forget {name} for good? Nothing brings them back: no undo, no backup.")
    context.output.prompt("Type yes to do it: ")
    if sys.stdin.readline().strip().casefold() not in {"y", "yes"}:
        raise Refused("Nobody was forgotten.")


def _told(name: str, done: "Forgetting") -> Iterator[str]:
    """Say what was done, and what was out of reach."""
    records, changes = _counted(done.records, "record"), _counted(done.changes, "change")
    yield f"Forgot {name}: {records}, {changes} of the history."
    if done.files:
        files = ", ".join(_counted(count, kind) for kind, count in done.files.items())
        yield f"Also taken out of {files}."
    if done.mentions:
        others = _counted(done.mentions, "record")
        yield f"The name, or one like it, still stands in {others}; hallway who finds it."
    yield (
        "Not reached: backups in other folders, exports, other machines, a line that is being "
        "typed on another screen, and what your shell or terminal remembers."
    )


def _counted(count: int, noun: str) -> str:
    """Count things, such as "2 files of unsaved lines"."""
    first, *rest = noun.split(" of ")
    return " of ".join([f"{count} {first}" if count == 1 else f"{count} {first}s", *rest])


COMMAND = Command(
    name="forget",
    help="erase someone for good",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Erases a person from the notebook, its history, its backups, and from drafts and unsaved lines
that name them. Only the id is kept, so that no restore and no import brings them back. It asks
first, and cannot be undone; `hallway delete` puts someone into the trash for 30 days instead.""",
    words="person",
)
