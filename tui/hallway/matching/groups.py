"""Groups: words that have something in common, such as their stem or their last letters."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from typing import Final

from hallway.matching.kept import Sections
from hallway.matching.splices import spliced

_NONE: Final[tuple[str, ...]] = ()


class Groups:
    """Words by what they have in common; those that were read from a file are made when asked for.

    What was read stays as it is; a group that changes is copied first.
    """

    def __init__(self) -> None:
        self._changed: dict[str, list[str]] = {}
        self._keys: list[str] = []
        self._read: dict[str, int] = {}
        self._sizes = array("I")
        self._ends = array("I", [0])
        self._members = array("I")
        self._words: Sequence[str] = _NONE

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

    def put_in(self, sections: Sections, numbers: dict[str, int]) -> None:
        """Write all groups.

        Args:
            sections: of a file.
            numbers: of all words.
        """
        gone = sorted(self._read[key] for key in self._changed if key in self._read)
        ends, none = self._ends, array("I")
        keys, start = [], 0
        for each in gone:
            keys += self._keys[start:each]
            start = each + 1
        keys += [*self._keys[start:], *self._changed]
        sizes = spliced(self._sizes, ((each, each + 1, none) for each in gone))
        sizes.extend(map(len, self._changed.values()))
        members = spliced(self._members, ((ends[each], ends[each + 1], none) for each in gone))
        members.extend(map(numbers.__getitem__, chain.from_iterable(self._changed.values())))
        sections.put_words(keys)
        sections.put_numbers(sizes)
        sections.put_numbers(members)

    @classmethod
    def read(cls, sections: Sections, words: Sequence[str]) -> "Groups":
        """Take the groups from sections of a file.

        Args:
            sections: at the place where they were put.
            words: that the numbers of the members stand for.
        """
        self = cls()
        self._keys, self._sizes, self._members = (
            sections.words(),
            sections.numbers(),
            sections.numbers(),
        )
        self._read = dict(zip(self._keys, range(len(self._keys)), strict=True))
        self._ends = array("I", accumulate(self._sizes, initial=0))
        self._words = words
        return self

    def _own(self, key: str) -> list[str]:
        if key not in self._changed:
            self._changed[key] = list(self.of(key))
        return self._changed[key]


def words_in(groups: Groups, keys: Iterable[str]) -> set[str]:
    """Return the words of several groups."""
    return {word for key in keys for word in groups.of(key)}
