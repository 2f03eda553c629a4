"""`hallway due`: what is to be done."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="WORD", nargs="*", help="of the event, the person or the text; or a side"
    )


def _run(context: Context) -> int:
    from hallway.cli.checklists import checklist, due_shape
    from hallway.domain.followups import Followup
    from hallway.notebook.checklist_filters import filtered

    notebook = context.open_notebook()
    today = context.clock.today()
    lines = list(filtered(notebook.due(today), " ".join(context.arguments.words)))
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
    add_arguments=_add_arguments,
    description="""\
Lists every open follow-up: late, today, next 7 days, later, no day yet. Words leave others out:
each begins a word of the event, of the person or of the text; mine and theirs name a side.""",
    words="words",
)
