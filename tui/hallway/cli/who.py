"""`hallway who`: find people by half-remembered facts."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.batch import add_batch_option, batch_lines
from hallway.cli.command import Command, Context
from hallway.cli.counts import count
from hallway.domain.errors import WrongUsage
from hallway.domain.text import safe

if TYPE_CHECKING:
    from hallway.cli.references import Shape
    from hallway.domain.matches import Hit
    from hallway.notebook import Notebook

_SHOWN = 50


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="*", help="anything you remember of them")
    parser.add_argument(
        "--limit", metavar="N", type=count, default=_SHOWN, help=f"how many (else {_SHOWN})"
    )
    add_batch_option(parser, "each line")


def _run(context: Context) -> int:
    if context.arguments.batch is not None:
        return _answer_each(context)
    query = " ".join(context.arguments.words)
    if not query.strip():
        raise WrongUsage("hallway who needs a word to go by.")
    query = safe(query)
    notebook = context.open_notebook()
    hits = _found(context, notebook, query)
    if context.output.wants_json:
        context.output.json(_shape(hits, notebook))
    else:
        _tell(context, hits, notebook)
    unused = notebook.unused(query, context.clock.today(), dash_excludes=True)
    if unused:
        context.output.aside(f"Not used: {', '.join(unused)}")
    return 0


def _answer_each(context: Context) -> int:
    """Answer line after line, each as the notebook is by then."""
    lines = batch_lines(context)
    notebook = context.open_notebook()
    for line in lines:
        notebook.catch_up()
        query = safe(line)
        hits = _found(context, notebook, query) if query.strip() else []
        context.output.json(_shape(hits, notebook))
    return 0


def _found(context: Context, notebook: "Notebook", query: str) -> "list[Hit]":
    # A dash that came through the shell is meant as on the screen.
    return notebook.who(query, context.clock.today(), context.arguments.limit, dash_excludes=True)


def _shape(hits: "list[Hit]", notebook: "Notebook") -> "list[Shape]":
    from hallway.cli.hits import hit_shape

    return [hit_shape(hit, notebook) for hit in hits]


def _tell(context: Context, hits: "list[Hit]", notebook: "Notebook") -> None:
    from hallway.cli.hits import hit_lines

    for hit in hits:
        for text in hit_lines(hit, notebook):
            context.output.line(text)
    if not hits:
        context.output.aside("Nobody fits.")


COMMAND = Command(
    name="who",
    help="find people by half-remembered facts",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Finds people by any clue: parts of a name, where you met, what was said, red glasses.
A wrong clue lowers a result and does not empty the list. Every hit says why.

Filters leave everyone else out: tag:rust, org:acme, event:pycon-lisbon, place:spain, with:ana,
by:ben, since:2026-05, before:last-week, owes:me, owed:yes, core:yes, has:email, not:word.
Values of several words take hyphens or quotes; in quotes, "bees -lisbon" leaves Lisbon out.
What is not used is said.

With --batch it answers many questions in one go, one a line, for programs: each line is
answered at once with a line of JSON, the list that --json prints for one question.""",
    words="words",
    only_asks=True,
)
