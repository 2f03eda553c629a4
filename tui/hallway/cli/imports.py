"""Reading files of other programs, judging their rows, and keeping them."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from hallway.cli.command import Context
from hallway.cli.files import path_in_words, write_file
from hallway.cli.references import Shape
from hallway.domain.errors import Refused, WrongUsage
from hallway.domain.ids import show_id
from hallway.domain.judged import Judged, RowState
from hallway.domain.people import FactKind
from hallway.exchange.files import is_notebook, read_batch, read_bytes
from hallway.exchange.tables import Part
from hallway.notebook import Notebook
from hallway.notebook.importing import Import

_EVERY = 500  # rows between two words about progress
_SHOWN = 12  # rows of a kind that are listed


def import_files(context: Context) -> int:
    """Take in each file that is named, one after the other.

    Raises:
        FileRefused: a file cannot be read; those before it are kept.
        WrongUsage: a column is said to hold what there is not.
    """
    notebook, arguments = context.open_notebook(), context.arguments
    columns = _columns(arguments.column)
    shapes = list[Shape]()
    for words in arguments.files:
        path = path_in_words(words)
        data = read_bytes(path)
        if is_notebook(path.name, data):
            shapes.append(_take_back_in(context, notebook, path.name, data))
            continue
        wanted = notebook.begin_import(path.name, read_batch(path.name, data, columns))
        _judge(notebook, wanted)
        if not arguments.dry_run:
            with suppress(Refused):  # nothing in it is new, which the counts say
                notebook.keep(notebook.keep_import(wanted, context.clock.now()))
        if context.output.wants_json:
            shapes.append(_shape(wanted))
        else:
            _tell(context, wanted, is_dry=arguments.dry_run)
        if not arguments.dry_run:
            _keep_aside(context, wanted, path)
    if context.output.wants_json:
        context.output.json({"files": shapes})
    return 0


def _take_back_in(context: Context, notebook: Notebook, name: str, data: bytes) -> Shape:
    """Take in a notebook that was exported, record by record."""
    from hallway.exchange.notebook_json import read_notebook

    records = read_notebook(data)
    plan = notebook.take_back_in(records, context.clock.now())
    if not context.arguments.dry_run:
        notebook.keep(plan)
    if not context.output.wants_json:
        context.output.line(f"{name}, notebook: {len(plan.operations):,} new.")
    new = len(plan.operations)
    unchanged = len(records) - new
    shape: Shape = {"file": name, "format": "notebook", "new": new, "changed": 0}
    return {**shape, "unchanged": unchanged, "look_alikes": [], "skipped": []}


def _columns(said: list[str]) -> dict[str, Part] | None:
    if not said:
        return None
    known = {part.value: part for part in Part}
    columns = dict[str, Part]()
    for words in said:
        header, mark, part = words.rpartition("=")
        if not mark or part.strip().casefold() not in known:
            raise WrongUsage(f"{words!r} says no column.", f"HEADER=PART; {', '.join(known)}.")
        columns[header.strip()] = known[part.strip().casefold()]
    return columns


def _judge(notebook: Notebook, wanted: Import) -> None:
    """Judge every row, and say at a terminal how far it is."""
    says = sys.stderr is not None and sys.stderr.isatty()
    whole = len(wanted.batch.people)
    for number, _ in enumerate(notebook.judge(wanted), start=1):
        if says and number % _EVERY == 0:
            print(f"\r{number:,} of {whole:,}", end="", file=sys.stderr, flush=True)
    if says and whole >= _EVERY:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _keep_aside(context: Context, wanted: Import, path: Path) -> None:
    """Write the cards that cannot be kept into a file beside theirs, with the reasons."""
    aside = [each for each in wanted.batch.aside if each.text.strip(", \n")]
    if not aside:
        return
    kept = path.with_name(f"{path.name}.set-aside.txt")
    told = [f"{each.row}: {each.why}\n{each.text}\n" for each in aside]
    write_file(kept, "\n".join(told).encode())
    context.output.aside(f"What could not be taken in is in {kept}.")


def _shape(wanted: Import) -> Shape:
    counts = Counter(each.state for each in wanted.rows)
    return {
        "file": wanted.file,
        "format": wanted.batch.format,
        "new": counts[RowState.NEW],
        "changed": counts[RowState.CHANGED],
        "unchanged": counts[RowState.UNCHANGED],
        "look_alikes": [_alike(each) for each in _of(wanted, RowState.LOOK_ALIKE)],
        "skipped": [{"row": each.row, "why": each.why} for each in _of(wanted, RowState.SKIPPED)],
    }


def _alike(judged: Judged) -> Shape:
    person = None if judged.person is None else show_id(judged.person)
    return {"row": judged.row, "name": _name(judged), "like": person, "why": judged.why}


def _tell(context: Context, wanted: Import, *, is_dry: bool) -> None:
    counts = Counter(each.state for each in wanted.rows)
    said = ", ".join(f"{counts[state]:,} {state.value}" for state in RowState if counts[state])
    would = " would be" if is_dry else ""
    context.output.line(f"{wanted.file}, {wanted.batch.format}:{would} {said or 'nothing in it'}.")
    for state in (RowState.LOOK_ALIKE, RowState.SKIPPED):
        for line in _listed(list(_of(wanted, state))):
            context.output.line(f"  {line}")


def _listed(rows: list[Judged]) -> Iterator[str]:
    for each in rows[:_SHOWN]:
        name = _name(each)
        yield f"row {each.row:,}{f', {name}' if name else ''}: {each.state.value}, {each.why}"
    if len(rows) > _SHOWN:
        yield f"and {len(rows) - _SHOWN:,} more; --json lists all of them"


def _of(wanted: Import, state: RowState) -> Iterator[Judged]:
    return (each for each in wanted.rows if each.state is state)


def _name(judged: Judged) -> str:
    facts = () if judged.incoming is None else judged.incoming.facts
    return next((text for kind, text in facts if kind is FactKind.NAME), "")
