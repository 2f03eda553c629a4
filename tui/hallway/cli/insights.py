"""`hallway insights`: the network as it is, in words, as data, as a picture or as a page."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context

if TYPE_CHECKING:
    from hallway.notebook import Notebook
    from hallway.notebook.looking import Scope


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="?", help="one page, or one chart of it")
    parser.add_argument("--since", metavar="DAY", help="nothing before it")
    parser.add_argument("--event", metavar="E", help="nothing elsewhere")
    parser.add_argument("--around", metavar="PERSON", help="whom the tree is around")
    parser.add_argument("--svg", metavar="FILE", help="write it as a picture")
    parser.add_argument("--html", metavar="FILE", help="write it as a page for a browser")


def _run(context: Context) -> int:
    from hallway.cli.insight_views import print_views, views_of, write_views

    notebook, arguments = context.open_notebook(), context.arguments
    views = views_of(context, notebook, _scope(context, notebook))
    if arguments.svg is None and arguments.html is None:
        print_views(context, views)
        return 0
    write_views(context, views)
    return 0


def _scope(context: Context, notebook: "Notebook") -> "Scope":
    from hallway.cli.clock import day_in_words
    from hallway.notebook.looking import Scope

    arguments, today = context.arguments, context.clock.today()
    since, event, person = arguments.since, arguments.event, arguments.around
    return Scope(
        None if since is None else day_in_words(since, today, "--since"),
        None if event is None else notebook.resolve_event(event).id,
        None if person is None else notebook.resolve_person(person).id,
    )


COMMAND = Command(
    name="insights",
    help="show whom you meet, and what comes of it",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Prints pages of figures: meet, kinds, how, giving, promises, events, core, rhythm and around; or the
one of NAME, which may also be one chart, such as fields. Each says of how many it tells; below five
it says nothing else. --svg and --html write the same into a file.""",
    only_asks=True,
)
