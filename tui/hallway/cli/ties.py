"""`hallway archive`, `cadence` and `closeness`: what is set about somebody you know."""

from argparse import ArgumentParser
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.domain.changes import Change
    from hallway.notebook import Notebook

Plan = Callable[["Notebook", int, str, datetime], "Change"]
"""Plans what is set of a person, by some words."""


def _add_person(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="an id, its end, or a name")


def _add_words(parser: ArgumentParser) -> None:
    _add_person(parser)
    parser.add_argument("words", metavar="WORDS", nargs="+", help="what is set")


def _run(plan: Plan, context: Context) -> int:
    from hallway.cli.references import person_reference

    notebook, arguments = context.open_notebook(), context.arguments
    person = notebook.resolve_person(arguments.person)
    words = " ".join(getattr(arguments, "words", ()))
    change = notebook.keep(plan(notebook, person.id, words, context.clock.now()))
    if context.output.wants_json:
        context.output.json({"person": person_reference(person), "change": change.words})
    else:
        context.output.line(f"{change.words}.")
    return 0


def _archive(notebook: "Notebook", person: int, _words: str, now: datetime) -> "Change":
    return notebook.archive_person(person, now)


def _set_cadence(notebook: "Notebook", person: int, words: str, now: datetime) -> "Change":
    from hallway.domain.ties import TieKind, read_cadence

    kinds = {kind.value: kind for kind in TieKind}
    if words.casefold() in kinds:
        return notebook.set_tie_kind(person, kinds[words.casefold()], now)
    return notebook.set_cadence(person, read_cadence(words), now)


def _set_closeness(notebook: "Notebook", person: int, words: str, now: datetime) -> "Change":
    from hallway.domain.ties import read_closeness

    closeness = None if words.casefold() == "none" else read_closeness(words)
    return notebook.set_closeness(person, closeness, now)


ARCHIVE = Command(
    name="archive",
    help="put someone out of the way",
    run=partial(_run, _archive),
    add_arguments=_add_person,
    description="""\
Puts PERSON out of the way: no review asks about them, and a search finds them last. Whoever is met
again is back.""",
)
CADENCE = Command(
    name="cadence",
    help="say how often to be in touch with someone",
    run=partial(_run, _set_cadence),
    add_arguments=_add_words,
    description="""\
Says how often you want to be in touch with PERSON: 30, 6w, 3 months, year, or none; ambient is
never overdue, paused is not for now, periodic is as usual.""",
)
CLOSENESS = Command(
    name="closeness",
    help="say how well you know someone",
    run=partial(_run, _set_closeness),
    add_arguments=_add_words,
    description="""\
Says how well you know PERSON: met once, know, know well or close; none leaves it to be
suggested.""",
)
