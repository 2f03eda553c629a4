"""`hallway merge`: make one person of two."""

from argparse import ArgumentParser
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from hallway.domain.people import FactKind


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kept", metavar="A", help="whose values stay; an id, its end, or a name")
    parser.add_argument("other", metavar="B", help="who is the same person")
    parser.add_argument(
        "--take",
        metavar="FIELD=B",
        action="append",
        default=[],
        help="let the value of B show: name, role, organisation, place, country or field",
    )


def _run(context: Context) -> int:
    from hallway.cli.references import person_reference
    from hallway.domain.ids import show_id

    notebook, arguments = context.open_notebook(), context.arguments
    take = _kinds(arguments.take)
    kept, other = map(notebook.resolve_person, (arguments.kept, arguments.other))
    plan = notebook.merge_people(kept.id, other.id, context.clock.now(), take)
    change = notebook.keep(plan)
    if context.output.wants_json:
        person = person_reference(notebook.person(kept.id))
        context.output.json({"change": show_id(change.id), "person": person})
    else:
        context.output.line(f"{change.words}; hallway undo brings both back.")
    return 0


def _kinds(said: Iterable[str]) -> "set[FactKind]":
    """Read of which fields the value of B is taken."""
    from hallway.notebook.merging import CHOSEN_KINDS

    known = {kind.value: kind for kind in CHOSEN_KINDS}
    taken = set()
    for each in said:
        field, _, whose = (part.strip().lower() for part in each.partition("="))
        if field not in known:
            close = get_close_matches(field, known, n=1)
            hint = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(known)}."
            raise WrongUsage(f"{field!r} is no field to choose.", hint)
        if whose not in {"a", "b"}:
            raise WrongUsage(f"{each!r} says neither A nor B.", f"Try --take {field}=B.")
        if whose == "b":
            taken.add(known[field])
    return taken


COMMAND = Command(
    name="merge",
    help="make one person of two",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Makes one person of two. Where only one value can be true, that of A shows, and both are kept; tags,
cues and details of both stand. All links follow, and hallway undo brings both back exactly.""",
)
