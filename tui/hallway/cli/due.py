"""`hallway due`: what is to be done."""

from hallway.cli.command import Command, Context


def _run(context: Context) -> int:
    from hallway.cli.checklists import checklist, due_shape
    from hallway.domain.followups import Followup

    notebook = context.open_notebook()
    today = context.clock.today()
    lines = notebook.due(today)
    if context.output.wants_json:
        context.output.json([due_shape(line) for line in lines])
        return 0
    for text in checklist(lines, notebook.short_ids(Followup), today):
        context.output.line(text)
    if not lines:
        context.output.aside("Nothing to do.")
    return 0


COMMAND = Command(
    name="due",
    help="list what you promised, and what they did",
    run=_run,
    description="Lists every open follow-up: late, today, next 7 days, later, no day yet.",
)
