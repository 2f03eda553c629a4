"""`hallway me`: your own card, to be handed over."""

import shutil
import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import Refused

if TYPE_CHECKING:
    from hallway.domain.people import Person

_BLACK_ON_WHITE, _PLAIN = "\x1b[38;5;16;48;5;231m", "\x1b[0m"
_USUAL = (80, 48)


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("line", metavar="LINE", nargs="*", help="what your card says")
    parser.add_argument("--qr", action="store_true", help="as a picture that a telephone reads")
    parser.add_argument("--vcf", metavar="FILE", help="as a file that other programs read")
    parser.add_argument("--remove", action="store_true", help="take it away")


def _run(context: Context) -> int:
    notebook, arguments = context.open_notebook(), context.arguments
    if arguments.line or arguments.remove:
        line = "" if arguments.remove else " ".join(arguments.line)
        change = notebook.keep(notebook.say_own_card(line, context.clock.now()))
        context.output.line(f"{change.words}.")
        return 0
    card = notebook.own_card_here()
    if arguments.vcf is not None:
        return _write_file(context, card, arguments.vcf)
    if arguments.qr:
        return _draw(context, card)
    return _print(context, card)


def _print(context: Context, card: "Person") -> int:
    from hallway.domain.handing_over import card_for_others

    if context.output.wants_json:
        said = {kind: list(texts) for kind, texts in _said(card).items()}
        context.output.json({"card": said})
    else:
        context.output.line(card_for_others(card))
    return 0


def _said(card: "Person") -> dict[str, tuple[str, ...]]:
    kinds = dict.fromkeys(fact.kind for fact in card.facts)
    return {kind.value: card.every(kind) for kind in kinds}


def _draw(context: Context, card: "Person") -> int:
    from hallway.domain.own_card import mecard, shortest_mecard
    from hallway.exchange.qr import picture_that_fits

    is_terminal = sys.stdout is not None and sys.stdout.isatty()
    width, height = shutil.get_terminal_size(_USUAL) if is_terminal else _USUAL
    rows = picture_that_fits((mecard(card), shortest_mecard(card)), width, height - 1)
    if rows is None:
        raise Refused(
            "The window is too small for a picture.", "Make it larger, or make the card shorter."
        )
    before, after = (_BLACK_ON_WHITE, _PLAIN) if is_terminal else ("", "")
    context.output.verbatim("\n".join(f"{before}{row}{after}" for row in rows))
    return 0


def _write_file(context: Context, card: "Person", words: str) -> int:
    from hallway.cli.files import path_in_words, write_file
    from hallway.exchange.vcards import write_cards

    path = path_in_words(words)
    write_file(path, write_cards([card]))
    context.output.line(f"Wrote your card to {path}.")
    return 0


COMMAND = Command(
    name="me",
    help="say what your own card says, and hand it over",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
With LINE, as in a capture: keeps your name, role, organisation, place and contact details. Without:
prints them, --qr as a picture that a telephone reads, --vcf as a file. Esc Q shows the picture.""",
    words="line",
)
