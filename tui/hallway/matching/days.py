"""Days as words: a day is found by its year, its month, or the two together."""

import re
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = (
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
    ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
    ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
MONTH_NUMBERS: Final = {
    word: number for number, words in enumerate(_MONTHS, start=1) for word in words
}
_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_YEAR: Final = r"(?:19|20)\d\d"
_MONTH: Final = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_SAID: Final = re.compile(
    rf"\b(?P<iso>{_YEAR}-\d\d(?:-\d\d)?)\b"
    rf"|\b(?P<month>{_MONTH})\.?,?\s+(?P<year>{_YEAR})\b"
    r"|\b(?P<ago>yesterday|today|last (?:week|month|year)|this (?:month|year))\b",
    re.IGNORECASE,
)


def day_words(text: str) -> tuple[str, ...]:
    """Return the words that a day (ISO) is found by; no word of a text can look like one."""
    found = _ISO_DAY.fullmatch(text.strip())
    if found is None:
        return ()
    year, month, day = found.groups()
    return f"d:{year}", f"d:{year}-{month}", f"d:{year}-{month}-{day}", f"d:m{month}"


def word_for_time(word: str) -> str | None:
    """Return the day word of one folded word: a year or the name of a month."""
    if re.fullmatch(_YEAR, word):
        return f"d:{word}"
    return f"d:m{MONTH_NUMBERS[word]:02}" if word in MONTH_NUMBERS else None


def times_in(query: str, today: date) -> list[tuple[int, int, tuple[str, ...]]]:
    """Find words of time that belong together, such as "july 2019" or "last month".

    Returns:
        Of each: where it starts and ends in the query, and the day words it stands for.
    """
    return [(said.start(), said.end(), _meant(said, today)) for said in _SAID.finditer(query)]


def _meant(said: re.Match[str], today: date) -> tuple[str, ...]:
    if said["iso"]:
        return (f"d:{said['iso']}",)
    if said["month"]:
        return (f"d:{said['year']}-{MONTH_NUMBERS[said['month'].lower()]:02}",)
    return _relative(said["ago"].lower(), today)


def _relative(words: str, today: date) -> tuple[str, ...]:
    if words == "last week":
        monday = today - timedelta(days=today.weekday() + 7)
        return tuple(f"d:{monday + timedelta(days=n)}" for n in range(7))
    month_ago = today.replace(day=1) - timedelta(days=1)
    meant = {
        "today": today.isoformat(),
        "yesterday": (today - timedelta(days=1)).isoformat(),
        "last month": f"{month_ago:%Y-%m}",
        "this month": f"{today:%Y-%m}",
        "this year": f"{today:%Y}",
        "last year": f"{today.year - 1:04}",
    }
    return (f"d:{meant[words]}",)
