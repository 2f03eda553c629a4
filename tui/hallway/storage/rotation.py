"""Which daily backups are worth keeping."""

from collections.abc import Callable, Iterable
from datetime import date

DAYS, WEEKS, MONTHS = 7, 4, 12


def worth_keeping(days: Iterable[date]) -> set[date]:
    """Choose the days whose backups stay.

    Args:
        days: of all backups.

    Returns:
        The last 7; and the last of each of the last 4 weeks and 12 months that have one.
    """
    newest_first = sorted(set(days), reverse=True)
    weekly = _last_of_each(newest_first, lambda day: day.isocalendar()[:2])
    monthly = _last_of_each(newest_first, lambda day: (day.year, day.month))
    return {*newest_first[:DAYS], *weekly[:WEEKS], *monthly[:MONTHS]}


def _last_of_each(
    newest_first: list[date], period: Callable[[date], tuple[int, int]]
) -> list[date]:
    """Keep the last day of each period, newest first."""
    last: dict[tuple[int, int], date] = {}
    for day in newest_first:
        last.setdefault(period(day), day)
    return list(last.values())
