"""Who of the people met at an event talked of the same."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.suggesting.examples import shipped_examples

_LEAST_LETTERS: Final = 6  # shorter words are shared by chance
_LEAST_TELLING: Final = 4
_MOST_PEOPLE: Final = 2  # a word that more have used joins nobody
_WORD: Final = re.compile(r"[^\W\d_]+")


def touching(
    said: Mapping[RecordId, tuple[tuple[str, ...], str]],
) -> dict[RecordId, tuple[tuple[RecordId, str], ...]]:
    """Find pairs whose tags or notes share a word that nobody else used, and few use at all.

    Args:
        said: of each person the tags, and all that was noted.

    Returns:
        Of each person who shares something the others, each with the word.
    """
    is_common = shipped_examples().is_common
    users: dict[str, set[RecordId]] = defaultdict(set)
    for person, (tags, note) in said.items():
        for tag in tags:
            users[f"#{tag.casefold()}"].add(person)
        for word in _WORD.findall(note.casefold()):
            if len(word) >= _LEAST_LETTERS and not is_common(word):
                users[word].add(person)
    found: dict[RecordId, dict[RecordId, str]] = defaultdict(dict)
    for word, people in sorted(users.items()):  # tags first, as they were meant as topics
        if len(people) == _MOST_PEOPLE:
            one, other = sorted(people)
            found[one].setdefault(other, word)
            found[other].setdefault(one, word)
    return {person: tuple(others.items()) for person, others in found.items()}


def telling_words(text: str) -> set[str]:
    """Return the words of a text that tell what it is about, without the s of many."""
    is_common = shipped_examples().is_common
    words = (word.casefold() for word in _WORD.findall(text))
    telling = (word for word in words if len(word) >= _LEAST_TELLING and not is_common(word))
    return {word.removesuffix("s") for word in telling}
