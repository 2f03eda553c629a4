"""What a click or a finger on the rows around a place means."""

from collections.abc import Iterable

from hallway.ui.commands import PLACES, Command


def tapped_place(row: str, at: int) -> Command | None:
    """Return the place whose name or number stands at a cell of the top line; None for none.

    Args:
        row: the top line as it is shown.
        at: the cell.
    """
    named = _tapped(row, at, ((place, f"{place.key} {place.label}") for place in PLACES))
    return named or _tapped(row, at, ((place, f" {place.key} ") for place in PLACES))


def tapped_command(row: str, at: int, commands: Iterable[Command]) -> Command | None:
    """Return the command that stands at a cell of the footer; None for none.

    Args:
        row: the footer as it is shown.
        at: the cell.
        commands: those that it may show.
    """
    return _tapped(row, at, ((each, f"{each.shown_key} {each.label}") for each in commands))


def _tapped(row: str, at: int, shown: Iterable[tuple[Command, str]]) -> Command | None:
    for command, words in shown:
        start = row.find(words)
        if start <= at < start + len(words) and start >= 0:
            return command
    return None
