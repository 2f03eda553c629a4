"""`hallway trash`: who was deleted, and bringing them back."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.clock import Clock
from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from datetime import date

    from hallway.cli.references import Shape
    from hallway.notebook import Notebook
    from hallway.notebook.trash import Trashed


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--bring-back",
        metavar="PERSON",
        nargs="+",
        help="take someone out of the trash: an id, the start or end of one, or a name",
    )


def _run(context: Context) -> int:
    notebook = context.open_notebook()
    if context.arguments.bring_back is None:
        _list(context, notebook)
    else:
        _bring_back(context, notebook, " ".join(context.arguments.bring_back))
    return 0


def _list(context: Context, notebook: "Notebook") -> None:
    from hallway.domain.people import Person

    moment = Clock().now()  # by the real clock, whatever day --today names
    trashed = notebook.in_trash(moment)
    if context.output.wants_json:
        context.output.json([_shape(each) for each in trashed])
        return
    ids = notebook.short_ids(Person)
    for each in trashed:
        context.output.line(f"{ids[each.person.id]}  {_words(each, moment.date())}")
    if not trashed:
        context.output.aside("Nobody is in the trash.")


def _bring_back(context: Context, notebook: "Notebook", words: str) -> None:
    from hallway.cli.references import person_reference
    from hallway.domain.ids import show_id

    person = notebook.resolve_in_trash(words)
    change = notebook.keep(notebook.bring_back_person(person.id, context.clock.now()))
    if context.output.wants_json:
        context.output.json({"change": show_id(change.id), "person": person_reference(person)})
    else:
        context.output.line(f"{change.words}.")


def _shape(trashed: "Trashed") -> "Shape":
    from hallway.cli.references import person_reference

    deleted_at = trashed.deleted_at.isoformat(timespec="seconds")
    return {
        **person_reference(trashed.person),
        "deleted_at": deleted_at,
        "days_left": trashed.days_left,
    }


def _words(trashed: "Trashed", today: "date") -> str:
    from hallway.domain.days import show_day
    from hallway.domain.people import display_name
    from hallway.domain.trash import show_days_left

    person = trashed.person
    at = f", {person.organisation}" if person.organisation else ""
    day = show_day(trashed.deleted_at.date(), today)
    return f"{display_name(person)}{at} (deleted {day}, {show_days_left(trashed.days_left)})"


COMMAND = Command(
    name="trash",
    help="list who was deleted, and bring them back",
    run=_run,
    add_arguments=_add_arguments,
    description="Deleted people stay in the trash for 30 days, whatever day --today names.",
)
