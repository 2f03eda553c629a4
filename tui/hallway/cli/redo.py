"""`hallway redo`: bring back what was undone last."""

from hallway.cli.command import Command, Context


def _run(context: Context) -> int:
    from hallway.domain.ids import show_id

    notebook = context.open_notebook()
    change = notebook.keep(notebook.redo(context.clock.now()))
    if context.output.wants_json:
        redone = None if change.redoes is None else show_id(change.redoes)
        context.output.json({"change": show_id(change.id), "redone": redone, "words": change.words})
    else:
        context.output.line(f"Done again: {change.words}")
    return 0


COMMAND = Command(
    name="redo",
    help="bring back what was undone last",
    run=_run,
    description="Brings back what was undone last, unless something was done since.",
)
