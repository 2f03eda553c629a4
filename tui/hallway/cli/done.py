"""`hallway done`: tick a follow-up off."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.cli.references import Shape
    from hallway.domain.followups import Followup


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the start or end of its id, from `hallway due`")
    parser.add_argument("--outcome", metavar="TEXT", help="what came of it")


def _run(context: Context) -> int:
    from hallway.cli.references import person_reference
    from hallway.domain.contacts import read_outcome, show_contact
    from hallway.domain.doubtful_days import doubts_in
    from hallway.domain.followups import Followup
    from hallway.domain.ids import show_id

    notebook = context.open_notebook()
    followup = notebook.resolve_followup(context.arguments.id)
    said, now = context.arguments.outcome or "", context.clock.now()
    came_of = read_outcome(said, followup.text, now.date())
    change = notebook.keep(notebook.fulfil_followup(followup.id, came_of, now))
    if context.output.wants_json:
        done = notebook.get(Followup, followup.id)
        shape = {"person": person_reference(notebook.person(done.person)), **_shape(done)}
        context.output.json({"change": show_id(change.id), "followup": shape})
    else:
        contact = came_of.contact
        counts = f". It counts as {show_contact(contact)}." if contact else ""
        context.output.line(f"{change.words}{counts}")
        for doubt in doubts_in(change, now.date()):
            context.output.line(doubt)
    return 0


def _shape(followup: "Followup") -> "Shape":
    from hallway.cli.checklists import day_shape, promise_shape

    done_on = day_shape(followup.done_on)
    return promise_shape(followup) | {"done_on": done_on, "outcome": followup.outcome}


COMMAND = Command(
    name="done",
    help="tick a follow-up off",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Ticks a follow-up off. It counts as the contact that its words tell of, such as a message or a call;
in TEXT, `mail:` before the words says otherwise, `none:` that it was none, and `> lunch fri` behind
them is the next step.""",
)
