"""`hallway match-ask`: who may help with something that is looked for."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="+", help="what is looked for")
    parser.add_argument("--limit", metavar="N", type=int, default=5, help="how many at most")


def _run(context: Context) -> int:
    from hallway.cli.matched import helper_shape, helper_words

    notebook, arguments = context.open_notebook(), context.arguments
    text = " ".join(arguments.text)
    helpers = notebook.match_ask(text, context.clock.today(), max(arguments.limit, 0))
    if context.output.wants_json:
        context.output.json([helper_shape(each, notebook) for each in helpers])
        return 0
    for each in helpers:
        context.output.line(helper_words(each, notebook))
    if not helpers:
        context.output.aside("Nobody here touches this. Fewer or other words may find somebody.")
    return 0


COMMAND = Command(
    name="match-ask",
    help="list who may help with something",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Lists whose offers, work or topics touch TEXT, each with the words that meet, also where they are
said in other words.""",
)
