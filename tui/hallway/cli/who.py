"""`hallway who`: find people by half-remembered facts."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from hallway.cli.references import Shape
    from hallway.domain.matches import Hit, Match
    from hallway.notebook import Notebook

_LONGEST_EVIDENCE = 60


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="+", help="anything you remember of them")


def _run(context: Context) -> int:
    query = " ".join(context.arguments.words)
    if not query.strip():
        raise WrongUsage("hallway who needs a word to go by.")
    notebook = context.open_notebook()
    hits = notebook.who(query, context.clock.today())
    if context.output.wants_json:
        context.output.json([_shape(hit, notebook) for hit in hits])
        return 0
    for hit in hits:
        _tell(context, hit, notebook)
    if not hits:
        context.output.aside("Nobody fits.")
    return 0


def _shape(hit: "Hit", notebook: "Notebook") -> "Shape":
    from hallway.cli.references import person_reference

    person = notebook.person(hit.person)
    return {
        **person_reference(person),
        "organisation": person.organisation,
        "score": round(hit.score, 4),
        "matched": [
            {"clue": match.clue, "field": match.field, "text": match.text} for match in hit.matched
        ],
        "unmatched": list(hit.unmatched),
    }


def _tell(context: Context, hit: "Hit", notebook: "Notebook") -> None:
    from hallway.domain.people import display_name

    person = notebook.person(hit.person)
    at = f", {person.organisation}" if person.organisation else ""
    context.output.line(f"{display_name(person)}{at}")
    for evidence in dict.fromkeys(_evidence(match) for match in hit.matched):
        context.output.line(f"  {evidence}")
    if hit.unmatched:
        context.output.line(f"  not found: {', '.join(hit.unmatched)}")


def _evidence(match: "Match") -> str:
    return f"{match.field}: {_around(match)}"


def _around(match: "Match") -> str:
    """Cut a long text to what stands around the words that were found."""
    if len(match.text) <= _LONGEST_EVIDENCE:
        return match.text
    found = match.spans[0][0] if match.spans else 0
    start = max(0, min(found - _LONGEST_EVIDENCE // 3, len(match.text) - _LONGEST_EVIDENCE))
    part = match.text[start : start + _LONGEST_EVIDENCE].strip()
    has_more = start + _LONGEST_EVIDENCE < len(match.text)
    return f"{'...' if start else ''}{part}{'...' if has_more else ''}"


COMMAND = Command(
    name="who",
    help="find people by half-remembered facts",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Finds people by any clue: parts of a name, where you met, what was said, red glasses.
A wrong clue lowers a result and does not empty the list. Every hit says why.""",
    words="words",
)
