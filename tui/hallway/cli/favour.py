"""`hallway favour`: what people did for each other, told and put right."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from hallway.cli.command import Command, Context
from hallway.domain.errors import WrongUsage

if TYPE_CHECKING:
    from hallway.domain.changes import Change
    from hallway.notebook import Notebook


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", nargs="?", help="an id, its end, or a name")
    parser.add_argument("--gave", metavar="TEXT", help="what you gave them")
    parser.add_argument("--got", metavar="TEXT", help="what they gave you")
    parser.add_argument("--passes-on", metavar="FAVOUR", help="the earlier favour it continues")
    parser.add_argument("--thanked", metavar="FAVOUR", help="say that you thanked for it")
    parser.add_argument("--led-to", metavar=("FAVOUR", "TEXT"), nargs=2, help="what it led to")
    parser.add_argument("--remove", metavar="FAVOUR", help="take one away, by its id or words")


def _run(context: Context) -> int:
    notebook = context.open_notebook()
    plan = _plan(context, notebook)
    if plan is None:
        return _tell(context, notebook)
    change = notebook.keep(plan)
    context.output.line(f"{change.words}.")
    return 0


def _plan(context: Context, notebook: "Notebook") -> "Change | None":
    """Plan what is asked for; None where the story is only to be told."""
    arguments, now = context.arguments, context.clock.now()
    if arguments.thanked is not None:
        return notebook.thank(notebook.resolve_favour(arguments.thanked), now)
    if arguments.led_to is not None:
        words, text = arguments.led_to
        return notebook.say_led_to(notebook.resolve_favour(words), text, now)
    if arguments.remove is not None:
        return notebook.remove_favour(notebook.resolve_favour(arguments.remove), now)
    if arguments.gave is None and arguments.got is None:
        return None
    return _noted(context, notebook)


def _noted(context: Context, notebook: "Notebook") -> "Change":
    arguments = context.arguments
    if arguments.person is None:
        raise WrongUsage("With whom?", "Try: hallway favour ana --gave 'a lift home'")
    person = notebook.resolve_person(arguments.person)
    earlier = arguments.passes_on
    return notebook.note_favour(
        person.id,
        arguments.gave or arguments.got,
        context.clock.now(),
        is_given=arguments.gave is not None,
        passes_on=None if earlier is None else notebook.resolve_favour(earlier).id,
    )


def _tell(context: Context, notebook: "Notebook") -> int:
    from hallway.cli.gifts import favour_shape, favour_words

    words, today = context.arguments.person, context.clock.today()
    person = None if words is None else notebook.resolve_person(words).id
    if context.output.wants_json:
        shapes = [favour_shape(each, notebook) for each in notebook.favours(person)]
        context.output.json(shapes)
        return 0
    story = notebook.story(person)
    for year in story:
        context.output.line(str(year.year))
        for favour in year.favours:
            for row in favour_words(favour, notebook, today):
                context.output.line(f"  {row}")
    if not story:
        context.output.aside("No favours are noted yet.")
    return 0


COMMAND = Command(
    name="favour",
    help="tell what people did for each other",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Tells the story of favours, year by year, with PERSON or with everyone. --gave and --got note one;
a FAVOUR is named by its id or some of its words. One that continues another passes it on.""",
)
