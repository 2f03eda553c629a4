"""`hallway duplicates`: who stands twice in the notebook."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--limit", metavar="N", type=int, default=20, help="how many are listed")


def _run(context: Context) -> int:
    from hallway.cli.references import person_reference
    from hallway.domain.people import display_name
    from hallway.domain.questions import QuestionKind

    notebook = context.open_notebook()
    questions = notebook.open_questions()
    asked = sum(each.kind is QuestionKind.LOOK_ALIKE for each in questions)
    pairs = notebook.find_duplicates()[: max(0, context.arguments.limit)]
    for pair in pairs:
        one, other = notebook.person(pair.kept), notebook.person(pair.other)
        if context.output.wants_json:
            people = [person_reference(one), person_reference(other)]
            context.output.json({"people": people, "why": list(pair.why)})
            continue
        ids = notebook.short_id(one), notebook.short_id(other)
        context.output.line(f"{display_name(one)} and {display_name(other)}: {', '.join(pair.why)}")
        context.output.line(f"  hallway merge {ids[0]} {ids[1]}")
    if not pairs and not context.output.wants_json:
        context.output.line(
            f"Nobody {'else ' if asked else ''}stands twice, as far as can be told."
        )
    if asked and not context.output.wants_json:
        pairs_asked = "pair is" if asked == 1 else "pairs are"
        context.output.aside(f"{asked} {pairs_asked} asked about in review: hallway review --list.")
    return 0


COMMAND = Command(
    name="duplicates",
    help="list who stands twice, with the evidence",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Compares everyone with everyone, which may take a minute, and lists pairs that are likely to be one
person, the likeliest first. Pairs that you told apart are not among them.""",
    only_asks=True,
)
