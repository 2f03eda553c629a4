"""The vocabulary: every word that was said of anyone, and who it was said of."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from hallway.matching.groups import Groups, words_in
from hallway.matching.kept import Sections
from hallway.matching.postings import Postings, Row
from hallway.matching.sounds import sound_keys
from hallway.matching.stems import stem

_MANY = 100  # words at once, for which sorting anew is quicker than putting each in its place
_LAST = "\x7f"  # comes after every letter of a word


class Vocabulary:
    """Words with their postings, and the ways to words that are nearly the same.

    Keys such as "e:ana@acme.example", "d:2026-05" and "~new york" are kept too, but only found
    exactly, or between two others.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._words: list[str] = []
        self._postings = Postings()
        self._new: list[str] = []
        self._sorted: list[str] = []
        self._sorted_keys: list[str] = []
        self._by_stem, self._by_sound, self._by_end = Groups(), Groups(), Groups()

    def add(self, word: str, code: int, slot: int) -> None:
        """Note that a word stands in a field of a person."""
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self._words)
            self._words.append(word)
            self._postings.grow()
        if not self._postings.count(number):
            self._new.append(word)
        self._postings.add(number, code, slot)

    def remove(self, word: str, code: int, slot: int) -> None:
        """Take a note back; a word that stands nowhere is forgotten."""
        self.settle()
        number = self._numbers[word]
        self._postings.remove(number, code, slot)
        if self._postings.count(number):
            return
        row = self._sorted if _is_plain(word) else self._sorted_keys
        del row[bisect_left(row, word)]
        for groups, key in self._places(word):
            groups.remove(key, word)

    def settle(self) -> None:
        """Take in the words that were added since; cheap where there are none."""
        if not self._new:
            return
        new = self._new[:]
        self._new.clear()
        _put_in(self._sorted, [word for word in new if _is_plain(word)])
        _put_in(self._sorted_keys, [word for word in new if not _is_plain(word)])
        for word in new:
            for groups, key in self._places(word):
                groups.add(key, word)

    def rows(self, word: str) -> Sequence[Row]:
        """Return where a word stands, by field; nowhere, if nobody said it."""
        number = self._numbers.get(word)
        return () if number is None else self._postings.rows(number)

    def slots_of_field(self, code: int) -> Iterator[int]:
        """Yield the slots of everyone of whom a word stands in a field, more than once perhaps."""
        return self._postings.slots_of_field(code)

    def count(self, word: str) -> int:
        """Say at how many places a word stands."""
        number = self._numbers.get(word)
        return 0 if number is None else self._postings.count(number)

    def completions(self, start: str) -> list[str]:
        """Return the longer words with this start, in order."""
        words = _beginning(self._sorted, start)
        return words[1:] if words[:1] == [start] else words

    def keys_between(self, first: str, last: str) -> list[str]:
        """Return the keys from one to another, both included, in order."""
        begin = bisect_left(self._sorted_keys, first)
        keys = self._sorted_keys[begin : bisect_left(self._sorted_keys, last, lo=begin) + 1]
        return keys if not keys or keys[-1] <= last else keys[:-1]

    def same_stem(self, word: str) -> Sequence[str]:
        """Return the words with the stem of this one."""
        return self._by_stem.of(stem(word))

    def same_sound(self, word: str) -> Sequence[str]:
        """Return the words that may sound as this one does, in one language or another."""
        keys = sound_keys(word)
        return self._by_sound.of(keys[0]) if len(keys) == 1 else [*words_in(self._by_sound, keys)]

    def neighbours(self, word: str) -> set[str]:
        """Return the words that may be a few slips of the finger away from this one.

        A slip or two leaves the first letters or the last ones as they are, nearly always; the
        words that share them are few, so that only they need be compared.
        """
        near = words_in(self._by_end, {word[-3:]})
        for start in {word[:2], word[1::-1], word[1:3], word[:1] + word[2:3]}:
            near.update(_beginning(self._sorted, start))
        return near

    def put_in(self, sections: Sections) -> None:
        """Write everything; a word keeps its number, even if nobody says it any more."""
        self.settle()
        number_of = self._numbers.__getitem__
        sections.put_words(self._words)
        sections.put_numbers(array("I", map(number_of, self._sorted)))
        sections.put_numbers(array("I", map(number_of, self._sorted_keys)))
        self._postings.put_in(sections)
        for groups in (self._by_stem, self._by_sound, self._by_end):
            groups.put_in(sections, self._numbers)

    @classmethod
    def read(cls, sections: Sections) -> "Vocabulary":
        """Take everything from sections of a file, in the order they were put."""
        self = cls()
        words = self._words = sections.words()
        self._numbers = dict(zip(words, range(len(words)), strict=True))
        self._sorted = list(map(words.__getitem__, sections.numbers()))
        self._sorted_keys = list(map(words.__getitem__, sections.numbers()))
        self._postings = Postings.read(sections)
        self._by_stem, self._by_sound, self._by_end = (
            Groups.read(sections, words) for _ in range(3)
        )
        return self

    def _places(self, word: str) -> Iterator[tuple[Groups, str]]:
        if _is_plain(word):
            yield self._by_stem, stem(word)
            for key in sound_keys(word):
                yield self._by_sound, key
            yield self._by_end, word[-3:]


def _put_in(words: list[str], new: list[str]) -> None:
    if len(new) > _MANY:
        words.extend(new)
        words.sort()
        return
    for word in new:
        insort(words, word)


def _beginning(words: list[str], start: str) -> list[str]:
    first = bisect_left(words, start)
    return words[first : bisect_left(words, start + _LAST, lo=first)]


def _is_plain(word: str) -> bool:
    return ":" not in word and word[0] != "~"
