"""`hallway review`: who needs a look."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--list", action="store_true", help="print who waits, the first first")
    parser.add_argument("--limit", metavar="N", type=int, default=20, help="how many are listed")


def _run(context: Context) -> int:
    from hallway.cli.references import person_reference
    from hallway.domain.people import display_name

    if not context.arguments.list:
        raise WrongUsage(
            "Reviewing is done on the screen: hallway, then Esc 4.", "--list prints who waits."
        )
    notebook, today = context.open_notebook(), context.clock.today()
    waiting = notebook.review_queue(today)
    for each in waiting[: max(0, context.arguments.limit)]:
        card = notebook.review_card(each, today)
        if context.output.wants_json:
            person = person_reference(card.person)
            context.output.json({"person": person, "reason": card.reason.value, "why": card.words})
        else:
            context.output.line(f"{display_name(card.person)}: {card.words}")
    left = len(waiting) - max(0, context.arguments.limit)
    if left > 0:
        context.output.aside(f"and {left} more: --limit {len(waiting)} lists all")
    if not waiting and not context.output.wants_json:
        context.output.line("Nothing needs you now.")
    return 0


COMMAND = Command(
    name="review",
    help="list who needs a look, and why",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints who waits to be looked at, one a line with the reason: promises that are late or due, then
what is unanswered, whose cadence has passed, the core with old facts, who was close and is silent,
and whom you met and decided nothing about.""",
    only_asks=True,
)
