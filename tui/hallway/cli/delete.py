"""`hallway delete`: put someone into the trash."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "person", metavar="PERSON", nargs="+", help="an id, the start or end of one, or a name"
    )


def _run(context: Context) -> int:
    from hallway.cli.references import person_reference
    from hallway.domain.ids import show_id
    from hallway.domain.trash import TRASH_DAYS

    notebook = context.open_notebook()
    person = notebook.resolve_person(" ".join(context.arguments.person))
    change = notebook.keep(notebook.delete_person(person.id, context.clock.now()))
    if context.output.wants_json:
        shape = {"person": person_reference(person), "days_left": TRASH_DAYS}
        context.output.json({"change": show_id(change.id), **shape})
        return 0
    short = notebook.short_id(person)
    back = f"hallway undo or hallway trash --bring-back {short} brings them back"
    context.output.line(f"{change.words}; {back} for {TRASH_DAYS} days.")
    return 0


COMMAND = Command(
    name="delete",
    help="put someone into the trash, for 30 days",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Puts a person into the trash, with all that is known of them. Nothing is asked, as it can be taken
back: `hallway trash` lists who is there, and brings them back for 30 days.""",
    words="person",
)
