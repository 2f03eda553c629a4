"""Spans: where in a text a word of the index stands."""

from collections.abc import Iterator
from typing import Final

from hallway.domain.matches import Passage, TextSpan
from hallway.matching.days import day_words
from hallway.matching.identities import identity_keys, joined_digits
from hallway.matching.stems import stem
from hallway.matching.words import words_of

_JOINING: Final = frozenset("-'_+#")  # signs in words that are folded to another form
_DAY_PARTS: Final = {len("d:2019"): (0, 4), len("d:m07"): (5, 7), len("d:2019-07"): (0, 7)}


def spans_of(word: str, passage: Passage) -> Iterator[TextSpan]:
    """Yield where a word, or what a key stands for, is in a passage.

    Args:
        word: folded, or a key of the index.
        passage: where it stands, or may stand.
    """
    if word[:1] == "~":
        yield from _phrase(word[1:].split(), passage.text)
    elif word[:2] == "i:":
        yield from _beginning(word[2:], passage.text)
    elif ":" in word:
        yield from _key(word, passage)
    elif passage.field == "phone" and word in joined_digits(passage.text):
        yield 0, len(passage.text)
    elif passage.text.isascii() and word.isascii():
        # Most texts are plain, and a search in them is far quicker than taking them apart.
        found = list(_plain(word, passage.text.lower()))
        is_joined = not _JOINING.isdisjoint(passage.text)
        yield from found or (_folded(word, passage.text) if is_joined else ())
    else:
        yield from _folded(word, passage.text)


def _plain(word: str, lowered: str) -> Iterator[TextSpan]:
    start = lowered.find(word)
    while start >= 0:
        end = start + len(word)
        if not lowered[start - 1 : start].isalnum() and not lowered[end : end + 1].isalnum():
            yield start, end
        start = lowered.find(word, end)


def _folded(word: str, text: str) -> Iterator[TextSpan]:
    for each in words_of(text):
        if word in each.forms:
            yield each.start, each.end


def _beginning(letter: str, text: str) -> Iterator[TextSpan]:
    for each in words_of(text):
        if any(form.startswith(letter) for form in each.forms):
            yield each.start, each.end


def _phrase(stems: list[str], text: str) -> Iterator[TextSpan]:
    """Yield where the words of a phrase stand side by side."""
    words = [each for each in words_of(text) if each.forms and not each.is_joined]
    found = [stem(each.forms[0]) for each in words]
    for start in range(len(found) - len(stems) + 1):
        if found[start : start + len(stems)] == stems:
            yield words[start].start, words[start + len(stems) - 1].end


def _key(key: str, passage: Passage) -> Iterator[TextSpan]:
    """Yield the part of a day that was meant, or all of an address."""
    if key in identity_keys(passage.field, passage.text):
        yield 0, len(passage.text)
    elif passage.field == "day" and key in day_words(passage.text):
        yield _DAY_PARTS.get(len(key), (0, len(passage.text)))
