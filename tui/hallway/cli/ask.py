"""`hallway ask` and `hallway offer`: what you and others look for, and can give."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.domain.asks import Ask, Offer
    from hallway.domain.changes import Change
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="*", help="what it is, specifically")
    parser.add_argument("--person", metavar="PERSON", help="whose it is, where it is not yours")
    parser.add_argument("--theirs", action="store_true", help="list those of others")
    parser.add_argument("--settle", metavar="WHICH", help="one is settled, or open again")
    parser.add_argument("--remove", metavar="WHICH", help="take one away, by its id or words")


def _run_ask(context: Context) -> int:
    from hallway.domain.asks import Ask

    return _run(context, Ask)


def _run_offer(context: Context) -> int:
    from hallway.domain.asks import Offer

    return _run(context, Offer)


def _run(context: Context, kind: "type[Ask] | type[Offer]") -> int:
    notebook = context.open_notebook()
    plan = _plan(context, notebook, kind)
    if plan is None:
        return _list(context, notebook, kind)
    change = notebook.keep(plan)
    context.output.line(f"{change.words}.")
    return 0


def _plan(
    context: Context, notebook: "Notebook", kind: "type[Ask] | type[Offer]"
) -> "Change | None":
    """Plan what is asked for; None where what there is is only to be listed."""
    arguments, now = context.arguments, context.clock.now()
    if arguments.settle is not None:
        return notebook.settle_wish(notebook.resolve_wish(kind, arguments.settle), now)
    if arguments.remove is not None:
        return notebook.remove_wish(notebook.resolve_wish(kind, arguments.remove), now)
    if not arguments.text:
        return None
    whose = arguments.person
    person = None if whose is None else notebook.resolve_person(whose).id
    return notebook.say_wish(kind, " ".join(arguments.text), now, person)


def _list(context: Context, notebook: "Notebook", kind: "type[Ask] | type[Offer]") -> int:
    from hallway.cli.matched import wish_shape, wish_words

    found = notebook.wishes(kind, mine=not context.arguments.theirs)
    if context.output.wants_json:
        context.output.json([wish_shape(each, notebook) for each in found])
        return 0
    for each in found:
        context.output.line(wish_words(each, notebook, context.clock.today()))
    if not found:
        context.output.aside("There are none yet.")
    return 0


ASK = Command(
    name="ask",
    help="say what you look for",
    run=_run_ask,
    add_arguments=_add_arguments,
    description="""\
Keeps what you look for, or what PERSON does; without TEXT it lists what is open and settled. After
each capture you are told whether it touches one. hallway match-ask lists who may help.""",
)
OFFER = Command(
    name="offer",
    help="say what you can give",
    run=_run_offer,
    add_arguments=_add_arguments,
    description="""\
Keeps what you can give, or what PERSON can; without TEXT it lists what is open and settled. After
each capture you are told whether somebody looks for it.""",
)
