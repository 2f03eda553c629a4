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
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--gave", metavar="TEXT", help="what you gave them; behind a comma when")
    what.add_argument("--got", metavar="TEXT", help="what they gave you; behind a comma when")
    what.add_argument("--thanked", metavar="FAVOUR", help="say that you thanked for it")
    what.add_argument("--led-to", metavar=("FAVOUR", "TEXT"), nargs=2, help="what it led to")
    what.add_argument("--later", metavar="FAVOUR", help="a favour that --passes-on is about")
    what.add_argument("--remove", metavar="FAVOUR", help="take one away, by its id or words")
    parser.add_argument("--passes-on", metavar="FAVOUR", help="the earlier favour it continues")


def _run(context: Context) -> int:
    from hallway.cli.gifts import favour_shape

    notebook = context.open_notebook()
    plan = _plan(context, notebook)
    if plan is None:
        return _tell(context, notebook)
    change = notebook.keep(plan)
    favour = notebook.favour_in(change)
    if context.output.wants_json and favour is not None:
        context.output.json(favour_shape(favour, notebook))
    else:
        context.output.line(f"{change.words}.")
    return 0


def _plan(context: Context, notebook: "Notebook") -> "Change | None":
    """Plan what is asked for; None where the story is only to be told."""
    arguments, now = context.arguments, context.clock.now()
    if arguments.gave is not None or arguments.got is not None:
        return _noted(context, notebook)
    if arguments.later is not None or arguments.passes_on is not None:
        return _passed_on(context, notebook)
    if arguments.thanked is not None:
        return notebook.thank(notebook.resolve_favour(arguments.thanked), now)
    if arguments.led_to is not None:
        words, text = arguments.led_to
        return notebook.say_led_to(notebook.resolve_favour(words), text, now)
    if arguments.remove is not None:
        return notebook.remove_favour(notebook.resolve_favour(arguments.remove), now)
    return None


def _passed_on(context: Context, notebook: "Notebook") -> "Change":
    later, earlier = context.arguments.later, context.arguments.passes_on
    if later is None or earlier is None:
        hint = "Try: hallway favour --later 'a review' --passes-on 'advice on visas'"
        raise WrongUsage("Which favour passes on which?", hint)
    favour, now = notebook.resolve_favour(later), context.clock.now()
    if not earlier.strip():
        return notebook.pass_nothing_on(favour, now)
    return notebook.pass_on(favour, notebook.resolve_favour(earlier).id, now)


def _noted(context: Context, notebook: "Notebook") -> "Change":
    arguments = context.arguments
    if arguments.person is None:
        raise WrongUsage("With whom?", "Try: hallway favour ana --gave 'a lift home'")
    person, is_given = notebook.resolve_person(arguments.person), arguments.gave is not None
    earlier = arguments.passes_on
    return notebook.note_favour(
        person.id,
        arguments.gave if is_given else arguments.got,
        context.clock.now(),
        is_given=is_given,
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
a FAVOUR is named by its id or some of its words. One that continues another passes it on: say so
with --passes-on as you note it, or later with --later FAVOUR --passes-on FAVOUR; --passes-on ""
takes that back.""",
)
