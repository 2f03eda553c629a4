"""The index: which words were said of whom, kept in step with each change."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from hallway.domain.ids import RecordId
from hallway.domain.matches import Passage, Profile
from hallway.matching.days import day_words
from hallway.matching.fields import EVERY_CODE, OWN_NAMES, WITH_PHRASES, codes_of, field_code
from hallway.matching.filter_names import KEYS_OF_FLAGS
from hallway.matching.identities import identity_keys, joined_digits
from hallway.matching.kept import Sections, unpacked
from hallway.matching.knowledge.phrases import (
    Phrases,
    SoughtPhrases,
    known_phrases,
    sought_phrases,
)
from hallway.matching.profiles import Profiles
from hallway.matching.stems import stem
from hallway.matching.vocabulary import Vocabulary
from hallway.matching.words import plain_tokens, token_forms

_FEW_PEOPLE = 20


class Index:
    """People by slot, a small number that stands for them in the postings."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.profiles = Profiles()
        self._learnt_count = 0

    def __len__(self) -> int:
        return len(self.profiles)

    def profile(self, slot: int) -> Profile:
        """Return who has this slot.

        Raises:
            LookupError: nobody has it.
        """
        return self.profiles.of(slot)

    def person(self, slot: int) -> RecordId:
        """Return the id of who has this slot."""
        return self.profiles.person_of(slot)

    def update(self, profiles: Iterable[Profile], removed: Iterable[RecordId] = ()) -> None:
        """Take in people as they are now, and forget some."""
        for person in removed:
            self._forget(person)
        for profile in profiles:
            self._learnt_count += 1
            self._forget(profile.person)
            self._learn(profile)
        self.vocabulary.settle()

    def everyone(self) -> set[int]:
        """Return the slots of all people."""
        return set(self.profiles)

    def slots(self, word: str, fields: frozenset[str]) -> Iterator[int]:
        """Yield the slots of the people of whom a word was said, more than once perhaps.

        Args:
            word: folded, or a key.
            fields: where it has to stand; anywhere, if there are none.
        """
        codes = codes_of(fields) or EVERY_CODE
        return chain.from_iterable(row for code, row in self.vocabulary.rows(word) if code in codes)

    def field_slots(self, field: str) -> Iterator[int]:
        """Yield the slots of the people of whom anything was said in a field."""
        return self.vocabulary.slots_of_field(field_code(field))

    def completions(self, word: str) -> Sequence[str]:
        """Return the longer words that begin so."""
        return self.vocabulary.completions(word)

    def stems(self, word: str) -> Sequence[str]:
        """Return the words with the stem of this one."""
        return self.vocabulary.same_stem(word)

    def keys_between(self, first: str, last: str) -> Sequence[str]:
        """Return the keys from one to another, both included, in order."""
        return self.vocabulary.keys_between(first, last)

    def kept(self) -> bytes:
        """Return everything as the content of a file."""
        sections = Sections()
        self.vocabulary.put_in(sections)
        self.profiles.put_in(sections)
        return sections.packed()

    @classmethod
    def read(cls, content: bytes) -> "Index | None":
        """Make an index of the content of a file; None if it is damaged or another one's."""
        sections = unpacked(content)
        if sections is None:
            return None
        self = cls()
        self.vocabulary = Vocabulary.read(sections)
        self.profiles = Profiles.read(sections)
        return self

    def _learn(self, profile: Profile) -> None:
        profile = _writable(profile)
        slot = self.profiles.put(profile)
        add = self.vocabulary.add
        for code, words in self._entries(profile).items():
            for word in words:
                add(word, code, slot)

    def _forget(self, person: RecordId) -> None:
        slot = self.profiles.slot_of(person)
        if slot is None:
            return
        for code, words in self._entries(self.profile(slot)).items():
            for word in words:
                self.vocabulary.remove(word, code, slot)
        self.profiles.free(slot)

    def _entries(self, profile: Profile) -> dict[int, set[str]]:
        """Return the different words of a person by the code of the field where they stand."""
        entries: defaultdict[int, set[str]] = defaultdict(set)
        for passage in profile.passages:
            entries[field_code(passage.field)].update(self._words(passage))
        return entries

    def _words(self, passage: Passage) -> Iterable[str]:
        if passage.field == "day":
            return day_words(passage.text)
        if passage.field == "flag":
            return filter(None, [KEYS_OF_FLAGS.get(passage.text)])
        forms = [token_forms(token) for token in plain_tokens(passage.text)]
        words = list(chain.from_iterable(forms))
        if passage.field in WITH_PHRASES:
            words += self._phrases([each[0] for each in forms if each])
            return words
        if passage.field in OWN_NAMES:
            words += [f"i:{word[0]}" for word in words]
        if passage.field == "phone":
            words += joined_digits(passage.text)
        words += [key.replace("\n", " ") for key in identity_keys(passage.field, passage.text)]
        return words

    def _phrases(self, words: Sequence[str]) -> Iterator[str]:
        stems = list(map(stem, words))
        # To have all of them ready takes longer than to look a few up.
        are_few = self._learnt_count <= _FEW_PEOPLE
        phrases: Phrases | SoughtPhrases = sought_phrases() if are_few else known_phrases()
        for start, end in phrases.in_text(stems):
            yield phrase_key(stems[start:end])


def phrase_key(stems: Collection[str]) -> str:
    """Return the key of several words that mean one thing, such as "~new york"."""
    return f"~{' '.join(stems)}"


def _writable(profile: Profile) -> Profile:
    """Take out of texts what no file can hold: halves of characters."""
    if all(each.text.isascii() or _is_writable(each.text) for each in profile.passages):
        return profile
    passages = (
        replace(each, text=each.text.encode("utf-8", "ignore").decode())
        for each in profile.passages
    )
    return replace(profile, passages=tuple(passages))


def _is_writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
