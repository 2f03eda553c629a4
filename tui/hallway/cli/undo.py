"""`hallway undo`: take back the last change."""

from hallway.cli.command import Command, Context


def _run(context: Context) -> int:
    from hallway.domain.ids import show_id

    notebook = context.open_notebook()
    change = notebook.keep(notebook.undo(context.clock.now()))
    if context.output.wants_json:
        undone = None if change.undoes is None else show_id(change.undoes)
        context.output.json({"change": show_id(change.id), "undone": undone, "words": change.words})
    else:
        context.output.line(change.words)
    return 0


COMMAND = Command(
    name="undo",
    help="take back the last change to the notebook",
    run=_run,
    description="Takes back the last change, whoever made it: this command or an open screen.",
)
