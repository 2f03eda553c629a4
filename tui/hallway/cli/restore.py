"""`hallway restore`: a backup in the notebook's place."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path

from hallway.cli.command import Command, Context
from hallway.domain.errors import NotFound


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help="a backup: its file or folder, or its day as listed"
    )


def _run(context: Context) -> int:
    from hallway.bootstrap import backups_of

    known = backups_of(context.folder)
    if context.arguments.file is None:
        return _list(context, known)
    return _restore(context, _named(context.arguments.file, known))


def _list(context: Context, known: dict[date, Path]) -> int:
    if context.output.wants_json:
        shapes = [{"day": day.isoformat(), "backup": str(each)} for day, each in known.items()]
        context.output.json(shapes)
        return 0
    for day, path in known.items():
        context.output.line(f"{day.isoformat()}  {path.stat().st_size >> 10:>7,} KB")
    ending = "hallway restore DAY puts one in place." if known else "There are no backups yet."
    context.output.aside(ending)
    return 0


def _named(words: str, known: dict[date, Path]) -> Path:
    """Find a backup by its file, or by its day.

    Raises:
        NotFound: there is none.
    """
    path = Path(words).expanduser()
    if path.is_dir():
        # The last one that `hallway backup FOLDER` wrote.
        found = sorted(path.glob("hallway-*.json"), key=lambda each: each.stat().st_mtime)
        path = found[-1] if found else path
    if path.is_file():
        return path.absolute()
    by_day = {day.isoformat(): each for day, each in known.items()}
    if words not in by_day:
        raise NotFound(f"There is no backup {words}.", "hallway restore lists them.")
    return by_day[words]


def _restore(context: Context, path: Path) -> int:
    from hallway.bootstrap import restore
    from hallway.domain.ids import show_id

    change = restore(context.folder, path, context.program)
    if context.output.wants_json:
        shape = {"change": show_id(change.id), "restored": str(path), "replaced": change.replaced}
        context.output.json(shape)
        return 0
    context.output.line(f"{change.words}.")
    if change.replaced is None:
        context.output.aside("What was there before, if anything, is in the folder damaged.")
    else:
        context.output.aside("hallway undo puts back what was there before.")
    return 0


COMMAND = Command(
    name="restore",
    help="put a backup in the notebook's place",
    run=_run,
    add_arguments=_add_arguments,
    description="""\
Without FILE it lists the daily backups. What is in the notebook is backed up first, so that
`hallway undo` takes the restore back; damaged files are put aside instead. Whom you have
forgotten for good does not come back.""",
)
