"""`hallway match`: say whether someone may be known already."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.batch import add_batch_option, batch_lines
from hallway.cli.command import Command, Context
from hallway.cli.counts import count
from hallway.domain.errors import NotFound, Refused, WrongUsage
from hallway.domain.text import safe

if TYPE_CHECKING:
    from hallway.cli.references import Shape
    from hallway.domain.events import Event
    from hallway.domain.matches import LookAlike
    from hallway.notebook import Notebook

_SHOWN = 5
_UNKNOWN_EVENT = 0  # an id that no record has


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="LINE", nargs="*", help="the person, written as for hallway add"
    )
    parser.add_argument(
        "--event", metavar="NAME", help="where they are, if not at the event under way"
    )
    parser.add_argument(
        "--limit", metavar="N", type=count, default=_SHOWN, help=f"how many (else {_SHOWN})"
    )
    add_batch_option(parser, "each line")


def _run(context: Context) -> int:
    if context.arguments.batch is not None:
        return _answer_each(context)
    notebook, found = _compare_line(context, safe(" ".join(context.arguments.words)))
    if context.output.wants_json:
        from hallway.cli.look_alikes import comparison_shape

        context.output.json(comparison_shape(found, notebook))
    else:
        _tell(context, found, notebook)
    return 0


def _compare_line(context: Context, line: str) -> "tuple[Notebook, list[LookAlike]]":
    from hallway.domain.capture_line import read_line

    draft = read_line(line, context.clock.today()).draft
    if draft.is_empty:
        raise WrongUsage("hallway match needs someone to compare.", "Give it a LINE.")
    notebook = context.open_notebook()
    named = _event(context, notebook, context.arguments.event)
    event = named or notebook.event_at(context.clock.now())
    return notebook, notebook.look_alikes(draft, event, context.arguments.limit)


def _answer_each(context: Context) -> int:
    """Answer line after line, each as the notebook is by then; one that fails stops no other."""
    lines = batch_lines(context)
    notebook = context.open_notebook()
    exit_code = 0
    for line in lines:
        notebook.catch_up()
        try:
            context.output.json(_answer(context, notebook, line))
        except Refused as error:
            exit_code = error.exit_code
            context.output.json({"error": error.sentences})
    return exit_code


def _answer(context: Context, notebook: "Notebook", line: str) -> "Shape":
    from hallway.cli.descriptions import read_description
    from hallway.cli.look_alikes import comparison_shape

    said = read_description(line)
    # What is under way says nothing of people whom a program asks about.
    event = _event(context, notebook, said.event or context.arguments.event)
    found = notebook.look_alikes(said.draft, event, context.arguments.limit)
    not_used = {"not_used": list(said.not_used)} if said.not_used else {}
    return comparison_shape(found, notebook) | not_used


def _event(context: Context, notebook: "Notebook", name: str | None) -> "Event | None":
    """Find the event of a name, which need not be known."""
    from hallway.domain.events import Event
    from hallway.domain.text import clean

    if name is None or not clean(name):
        return None
    try:
        return notebook.event_named(name)
    except NotFound:
        now = context.clock.now()
        return Event(id=_UNKNOWN_EVENT, name=clean(name), first_day=now.date(), chosen_at=now)


def _tell(context: Context, found: "list[LookAlike]", notebook: "Notebook") -> None:
    from hallway.cli.look_alikes import look_alike_lines

    for look_alike in found:
        for text in look_alike_lines(look_alike, notebook):
            context.output.line(text)
    if not found:
        context.output.aside("New: nobody you know looks alike.")


COMMAND = Command(
    name="match",
    help="say whether someone may be known already",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Compares someone with everybody in the notebook, and keeps nothing. Whoever may be the same
person is listed with the reason: "same" where the evidence suffices, else "maybe".

  hallway match 'Bob Okonjo @Acme #bees'

With --batch it compares many in one go, for programs: a line of JSON for each person, such as
{"name": "Bob Okonjo", "company": "Acme", "emails": ["bob@acme.example"]}, is answered at once
with {"verdict": "same", "maybe" or "new", "look_alikes": [...]}. The fields are name, role,
organisation (or company), place (or city), country and event, and email, phone, handle, cue and
tags, which may be lists. A line that cannot be read is answered with {"error": "why"}; the others
go on, and the exit code is 1 in the end.""",
    words="words",
    only_asks=True,
)
