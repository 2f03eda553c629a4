"""`hallway experiment`: one thing to try that was not tried yet."""

from argparse import ArgumentParser

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--seed", metavar="N", type=int, help="another number, another one")
    parser.add_argument("--own", action="store_true", help="make them a file that you can edit")


def _run(context: Context) -> int:
    from hallway.cli.own_files import make_own
    from hallway.cli.wishes import experiments_path, load_own_experiments
    from hallway.domain.experiments import choose_experiment, shipped_experiments, shipped_text
    from hallway.domain.goals import Goal

    if context.arguments.own:
        make_own(experiments_path(), shipped_text())
        context.output.line(str(experiments_path()))
        return 0
    tried = [each.text for each in context.open_notebook().all(Goal)]
    seed, today = context.arguments.seed, context.clock.today()
    known = load_own_experiments() or shipped_experiments()
    found = choose_experiment(known, tried, today.toordinal() if seed is None else seed)
    if found is None:
        raise NotFound("You have tried them all.", "hallway experiment --own takes new ones.")
    if context.output.wants_json:
        context.output.json({"text": found})
    else:
        context.output.line(found)
    return 0


COMMAND = Command(
    name="experiment",
    help="suggest one thing to try",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Suggests one small experiment that you have not set as a goal yet, another one every day or with
another --seed. hallway goal takes it up; --own makes them a file that you can edit.""",
)
