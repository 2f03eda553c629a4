"""The day at the end of a promise (rule 9)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hallway.domain.days import LONGEST_PHRASE, MONTHS, WEEKDAYS, Form, form_of

PREPOSITIONS = frozenset({"by", "on", "before", "until"})
"""Words before a day that go with it."""

LONGEST_ENDING = LONGEST_PHRASE + 4
"""Words that can matter: `the`, `by`, the phrase, and `at 3 pm`."""

# Of words of letters alone, only these can be the last of a phrase; most text is told by that.
_UNITS = frozenset({"d", "day", "days", "w", "week", "weeks", "month", "months"})
_LAST_WORDS = _UNITS | {"today", "tomorrow"} | WEEKDAYS.keys() | MONTHS.keys()
_TEXT_BEFORE_WEEKDAY = frozenset({"the", "of", "with", "a"})
_WORDS_THAT_ARE_ALSO_DAYS = frozenset({"sun", "sat", "wed", "mon"})
_BARE_3D = re.compile(r"[0-9]+[DW]")

_CLOCK = r"(?:[01]?[0-9]|2[0-4])"
_TIME = re.compile(
    rf"{_CLOCK}[:.h][0-5][0-9](?:[ap]m)?|{_CLOCK}(?:h|[ap]\.?m\.?)|[ap]\.?m\.?"
    r"|noon|midnight|morning|afternoon|evening|night"
)
_HOUR = re.compile(_CLOCK)


@dataclass(frozen=True, slots=True)
class Ending:
    """A day at the end of some words.

    Attributes:
        due: the date.
        start: index of the first word of the day, or of the `by` before it.
        stop: index behind the last word of the day.
        has_time: a time stands behind the day, so its words stay in the text.
    """

    due: date
    start: int
    stop: int
    has_time: bool


def find_ending(words: Sequence[str], today: date) -> Ending | None:
    """Find the day that some words end with.

    Args:
        words: the last words of a promise; the last `LONGEST_ENDING` suffice.
        today: the day to count from.
    """
    for stop, has_time in _ends(words):
        for start, form in _forms(words, stop):
            if due := form(today):
                has_preposition = start > 0 and words[start - 1].casefold() in PREPOSITIONS
                return Ending(due, start - has_preposition, stop, has_time)
    return None


def looks_like_ending(words: Sequence[str]) -> bool:
    """Tell whether the words end like a day, on whatever day they are read."""
    return any(True for stop, _ in _ends(words) for _ in _forms(words, stop))


def day_that_is_none(words: Sequence[str], today: date) -> str | None:
    """Return what is said like a day at the end of some words and is none, such as `30 feb`.

    Args:
        words: the last words of a promise; the last `LONGEST_ENDING` suffice.
        today: the day to count from.
    """
    if find_ending(words, today) is not None:
        return None
    said = ((start, stop) for stop, _ in _ends(words) for start, _ in _forms(words, stop))
    return next((" ".join(words[start:stop]) for start, stop in said), None)


def _ends(words: Sequence[str]) -> list[tuple[int, bool]]:
    """List where a day could end: before a time, then at the very end."""
    ends = [(len(words), False)]
    last = _bare(words[-1]) if words else ""
    count = len(words)
    if _TIME.fullmatch(last):
        ends.append((count - 1, True))
    if count > 1 and _bare(words[-2]) == "at" and (_TIME.fullmatch(last) or _HOUR.fullmatch(last)):
        ends.append((count - 2, True))
    if count > 1 and last in ("am", "pm") and _HOUR.fullmatch(words[-2]):
        ends.append((count - 2, True))
        if count > 2 and words[-3].casefold() == "at":
            ends.append((count - 3, True))
    return ends


def _forms(words: Sequence[str], stop: int) -> list[tuple[int, Form]]:
    """List the phrases that end there, the longest first."""
    last = _bare(words[stop - 1]) if stop else ""
    if not last or (last.isalpha() and last not in _LAST_WORDS):
        return []
    forms = []
    phrase = [_lower(word) for word in words[max(0, stop - LONGEST_PHRASE) : stop - 1]]
    phrase.append(last)
    for count in range(len(phrase), 0, -1):
        form = form_of(phrase[-count:])
        if form and not _is_text(words, stop - count, phrase[-count:]):
            forms.append((stop - count, form))
    return forms


def _is_text(words: Sequence[str], start: int, phrase: Sequence[str]) -> bool:
    """Tell whether a weekday word is text because of the word before it."""
    if len(phrase) > 1 or phrase[0] not in WEEKDAYS or start == 0:
        return False
    before = words[start - 1].casefold()
    return before in _TEXT_BEFORE_WEEKDAY or (
        before == "to" and phrase[0] in _WORDS_THAT_ARE_ALSO_DAYS
    )


def _bare(word: str) -> str:
    """Take the closing punctuation off, which is not part of a day."""
    return _lower(word.rstrip(".,!，。！、") if word[-1:] in ".,!，。！、" else word)


def _lower(word: str) -> str:
    # `3D` at the end of a promise is about space, not about time.
    return word if _BARE_3D.fullmatch(word) else word.casefold()
