"""Days as words: a day is found by its year, its month, the two together, and as a whole."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hallway.matching.periods import Period, last_of_month, year_period

_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def day_words(text: str) -> tuple[str, ...]:
    """Return the words that a day (ISO) is found by; no word of a text can look like one."""
    found = _ISO_DAY.fullmatch(text.strip())
    if found is None:
        return ()
    year, month, day = found.groups()
    return f"d:{year}", f"d:{year}-{month}", f"d:{year}-{month}-{day}", f"d:m{month}"


def month_key(month: int) -> str:
    """Return the word for a month of any year."""
    return f"d:m{month:02}"


def keys_of(period: Period) -> Iterator[str]:
    """Yield the fewest words that a period is found by: of whole years, months and days."""
    day = period.first
    while day <= period.last:
        key, last = _longest_from(day, period.last)
        yield key
        if last == date.max:
            return
        day = last + timedelta(days=1)


def _longest_from(day: date, last: date) -> tuple[str, date]:
    """Return the longest of year, month and day that begins then and is over by the last day."""
    iso, year, month = day.isoformat(), year_period(day.year), last_of_month(day)
    if day == year.first and year.last <= last:
        return f"d:{iso[:4]}", year.last
    if day.day == 1 and month <= last:
        return f"d:{iso[:7]}", month
    return f"d:{iso}", day
