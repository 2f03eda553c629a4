"""Groups: words that have something in common, such as their stem or their last letters."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

_NONE: Final[tuple[str, ...]] = ()


class Groups:
    """Words by what they have in common; those that were read from a file are made when asked for.

    What was read stays as it is; a group that changes is copied first.
    """

    def __init__(self) -> None:
        self._changed: dict[str, list[str]] = {}
        self._read: dict[str, int] = {}
        self._ends = array("I", [0])
        self._members = array("I")
        self._words: Sequence[str] = _NONE

    def read(self, keys: Sequence[str], ends: "array[int]", members: "array[int]") -> None:
        """Take groups as `written` gave them, whose words `of` will make."""
        self._read = dict(zip(keys, range(len(keys)), strict=True))
        self._ends, self._members = ends, members

    def know(self, words: Sequence[str]) -> None:
        """Take the words that the numbers of the members stand for."""
        self._words = words

    def of(self, key: str) -> Sequence[str]:
        """Return the words of a group; the caller leaves them as they are."""
        changed = self._changed.get(key)
        if changed is not None:
            return changed
        number = self._read.get(key)
        if number is None:
            return _NONE
        words = self._words
        return [words[each] for each in self._members[self._ends[number] : self._ends[number + 1]]]

    def add(self, key: str, word: str) -> None:
        """Put a word in a group."""
        self._own(key).append(word)

    def remove(self, key: str, word: str) -> None:
        """Take a word out of a group."""
        self._own(key).remove(word)

    def written(self, numbers: dict[str, int]) -> tuple[list[str], "array[int]", "array[int]"]:
        """Return the keys, the ends of the groups and their members by number.

        Args:
            numbers: of all words.
        """
        groups = [(key, self.of(key)) for key in {*self._read, *self._changed}]
        groups = sorted((key, words) for key, words in groups if words)
        ends = array("I", accumulate((len(words) for _, words in groups), initial=0))
        members = array("I", (numbers[word] for _, words in groups for word in words))
        return [key for key, _ in groups], ends, members

    def _own(self, key: str) -> list[str]:
        if key not in self._changed:
            self._changed[key] = list(self.of(key))
        return self._changed[key]


def words_in(groups: Groups, keys: Iterable[str]) -> set[str]:
    """Return the words of several groups."""
    return {word for key in keys for word in groups.of(key)}
