"""Phone numbers, which are the only contact details that hold spaces (rule 8).

A number has 7 to 15 digits (15 is the longest that ITU-T E.164 allows) and starts with `+`, `0`
or `(`. It is read group by group, so that cutting words off behind it never makes text a number:
the writer relies on that.
"""

import re

from hallway.domain.days import MONTHS

FEWEST_DIGITS = 7
MOST_DIGITS = 15

_GROUP = re.compile(r"(?:\(?\+)?\(?[0-9][0-9().-]*")
# What a group may end with: the end of its word, closing punctuation or a comma.
_GROUP_END = re.compile(r"[!?？！]*(?=[,，、;])|[:!?？！]*(?=[ \n]|\Z)")
_NEXT_GROUP = re.compile(r" +(?=[0-9(])")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}([.-])[0-9]{2}\1[0-9]{4}|0\.[0-9]+")
_MONTH_BEHIND = re.compile(r" +\\*([a-zA-Z]{3,9})(?![a-zA-Z])")


def starts_phone(text: str, start: int) -> bool:
    """Tell whether the word at an offset can be the first group of a phone number."""
    if not text.startswith(("+", "0", "("), start):
        return False
    end = _group_end(text, start)
    return end is not None and text[start:end] != "0"


def phone_end(text: str, start: int) -> int | None:
    """Find where the phone number that starts at an offset ends.

    Returns:
        The offset behind its last digit or bracket, or None when there is no number.
    """
    if not starts_phone(text, start):
        return None
    groups = _groups(text, start)
    while len(groups) > 1 and _is_apart(text, *groups[-1]):
        groups.pop()
    end = _peeled(text, start, groups[-1][1])
    digits = sum(map(str.isdigit, text[start:end]))
    return end if FEWEST_DIGITS <= digits <= MOST_DIGITS else None


def _groups(text: str, start: int) -> list[tuple[int, int]]:
    """List the groups of digits from an offset, as long as they fit into one number."""
    groups: list[tuple[int, int]] = []
    digits = 0
    at: int | None = start
    while at is not None and (end := _group_end(text, at)) is not None:
        digits += sum(map(str.isdigit, text[at:end]))
        if groups and digits > MOST_DIGITS:
            break
        groups.append((at, end))
        gap = _NEXT_GROUP.match(text, end)
        at = gap.end() if gap else None
    return groups


def _group_end(text: str, start: int) -> int | None:
    # No group is longer than a number with a bracket or dash at every digit.
    group = _GROUP.match(text, start, start + 4 * MOST_DIGITS)
    if group is None or not _GROUP_END.match(text, group.end()) or _DATE.fullmatch(group[0]):
        return None
    return group.end()


def _is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a last group is rather a count, or the day of a date behind the number."""
    behind = _MONTH_BEHIND.match(text, end)
    return end - start == 1 or (behind is not None and behind[1].casefold() in MONTHS)


def _peeled(text: str, start: int, end: int) -> int:
    while text[end - 1] in ".-" or (
        text[end - 1] == ")" and text.count(")", start, end) > text.count("(", start, end)
    ):
        end -= 1
    return end
