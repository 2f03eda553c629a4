"""The vocabulary: every word that was said of anyone, and who it was said of."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator

from hallway.matching.sounds import sound_key
from hallway.matching.stems import stem

Bucket = dict[str, list[str]]


class Vocabulary:
    """Words with their postings, and the ways to words that are nearly the same.

    A posting is one integer, the slot of a person and the field where the word stands; what
    they mean is the caller's affair. Keys such as "e:ana@acme.example" are kept too, but only
    found exactly.
    """

    def __init__(self) -> None:
        self._postings: dict[str, array[int]] = {}
        self._new: list[str] = []
        self._sorted: list[str] = []
        self._by_stem: Bucket = {}
        self._by_sound: Bucket = {}
        self._by_edge: Bucket = {}

    def add(self, word: str, posting: int) -> None:
        """Note that a word stands somewhere."""
        known = self._postings.get(word)
        if known is None:
            known = self._postings[word] = array("I")
            self._new.append(word)
        known.append(posting)

    def remove(self, word: str, posting: int) -> None:
        """Take a note back; a word that stands nowhere is forgotten."""
        known = self._postings[word]
        known.remove(posting)
        if known:
            return
        self.settle()
        del self._postings[word]
        if _is_plain(word):
            del self._sorted[bisect_left(self._sorted, word)]
            for bucket, key in self._places(word):
                bucket[key].remove(word)

    def settle(self) -> None:
        """Take in the words that were added since; cheap where there are none."""
        if not self._new:
            return
        new = [word for word in self._new if _is_plain(word)]
        self._new.clear()
        if len(new) > 100:
            self._sorted = sorted(self._sorted + new)
        else:
            for word in new:
                insort(self._sorted, word)
        for word in new:
            for bucket, key in self._places(word):
                bucket.setdefault(key, []).append(word)

    def postings(self, word: str) -> "array[int]":
        """Return where a word stands; nowhere, if nobody said it."""
        return self._postings.get(word) or array("I")

    def count(self, word: str) -> int:
        """Say at how many places a word stands."""
        return len(self._postings.get(word, ()))

    def completions(self, start: str) -> list[str]:
        """Return the longer words with this start, in order."""
        first = bisect_left(self._sorted, start)
        end = bisect_left(self._sorted, start + "\x7f", lo=first)
        return [word for word in self._sorted[first:end] if word != start]

    def same_stem(self, word: str) -> list[str]:
        """Return the words with the stem of this one."""
        return self._by_stem.get(stem(word), [])

    def same_sound(self, word: str) -> list[str]:
        """Return the words with the sound of this one."""
        return self._by_sound.get(sound_key(word), [])

    def neighbours(self, word: str) -> set[str]:
        """Return the words that may be a few slips of the finger away from this one.

        A slip or two leaves the first letters or the last ones as they are, nearly always; the
        words that share them are few, so that only they need be compared.
        """
        edges = {*_edges(word), "^" + word[1::-1], "^" + word[1:3], "^" + word[:1] + word[2:3]}
        return {near for edge in edges for near in self._by_edge.get(edge, ())}

    def _places(self, word: str) -> Iterator[tuple[Bucket, str]]:
        yield self._by_stem, stem(word)
        yield self._by_sound, sound_key(word)
        for edge in _edges(word):
            yield self._by_edge, edge


def _edges(word: str) -> tuple[str, str]:
    return "^" + word[:2], word[-3:] + "$"


def _is_plain(word: str) -> bool:
    return ":" not in word
