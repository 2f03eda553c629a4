"""Days as words: a day is found by its year, its month, the two together, and as a whole."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from hallway.matching.periods import Period, months_period, year_period

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
        year, month = year_period(day.year), months_period(day.year, day.month)
        if day == year.first and year.last <= period.last:
            key, last = f"d:{day.year:04}", year.last
        elif day == month.first and month.last <= period.last:
            key, last = f"d:{day:%Y-%m}", month.last
        else:
            key, last = f"d:{day}", day
        yield key
        day = last + timedelta(days=1)
