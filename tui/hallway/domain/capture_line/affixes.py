"""Words that stay with the name or organisation before their comma (rule 6)."""

import re

from hallway.domain.capture_line.details import detail_at
from hallway.domain.capture_line.marks import COLONS, COMMAS, DASHES, QUESTION_MARKS, mark_at

_SUFFIX_WORD = r"(?:jr|sr|iii|ii|ph\.?d|m\.?d)\.?"
_SUFFIX = re.compile(rf" *(\\*){_SUFFIX_WORD}(?=[?？,，、:： \n\\]|\Z)", re.IGNORECASE)
_SUFFIXES_AT_END = re.compile(rf"(?:(?<!\\)[,，、] *{_SUFFIX_WORD})+\Z", re.IGNORECASE)
_WORD_BEHIND = re.compile(r" +([^ \n]*)")
_COMPANY = re.compile(r" *([^ \n,，、]{1,12})")
_COMPANY_WORDS = frozenset({"inc", "ltd", "llc", "gmbh", "ag", "sa", "co"})


def is_suffix_alone(text: str, comma: int) -> bool:
    """Tell whether a suffix, and nothing else, stands between a comma and the next mark.

    So `Ana Ruiz, PhD` is a name, and in `Ana Ruiz, PhD student` the rest is her role.
    """
    suffix = _SUFFIX.match(text, comma + 1)
    if suffix is None or suffix[1]:
        return False
    end = suffix.end()
    if text[end : end + 1] in QUESTION_MARKS:
        end += 1
    if text[end : end + 1] in COMMAS + COLONS + "\n":
        return True
    word = _WORD_BEHIND.match(text, end)
    return word is not None and _is_no_text(text, *word.span(1))


def _is_no_text(text: str, start: int, end: int) -> bool:
    return (
        start == end
        or text[start] in COMMAS
        or text[start:end] in DASHES
        or mark_at(text, start, end) is not None
        or detail_at(text, start, end) is not None
    )


def plain_suffix_at(text: str, comma: int) -> int | None:
    """Find the backslash that makes a suffix behind a comma plain, or None."""
    suffix = _SUFFIX.match(text, comma + 1)
    return suffix.start(1) if suffix and suffix[1] else None


def suffixes_start(name: str) -> int:
    """Find where the suffixes at the end of a name begin, with their commas."""
    # A name of a thousand suffixes must not take a thousand times as long.
    suffixes = _SUFFIXES_AT_END.search(name, max(0, len(name) - 200))
    return suffixes.start() if suffixes and suffixes.start() else len(name)


def is_company_behind(text: str, comma: int) -> bool:
    """Tell whether the word behind a comma belongs to the name of a company."""
    word = _COMPANY.match(text, comma + 1)
    return word is not None and word[1].rstrip(".:：;?!\\)").casefold() in _COMPANY_WORDS
