"""The index: which words were said of whom, kept in step with each change."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.matches import Passage, Profile
from hallway.matching.days import day_words
from hallway.matching.fields import FIELD_BITS, OWN_NAMES, field_code
from hallway.matching.identities import identity_keys, joined_digits
from hallway.matching.vocabulary import Vocabulary
from hallway.matching.words import plain_tokens, token_forms

_KEPT_FORMS: Final = 50_000  # folded tokens kept at hand; a notebook of 10,000 people has 30,000


class Index:
    """People by slot, a small number that stands for them in the postings."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self._profiles: list[Profile | None] = []
        self._slots: dict[RecordId, int] = {}
        self._free: list[int] = []
        self._forms = lru_cache(_KEPT_FORMS)(token_forms)

    def __len__(self) -> int:
        return len(self._slots)

    def profile(self, slot: int) -> Profile:
        """Return who has this slot."""
        profile = self._profiles[slot]
        if profile is None:
            raise LookupError(f"nobody has slot {slot}")
        return profile

    def person(self, slot: int) -> RecordId:
        """Return the id of who has this slot."""
        return self.profile(slot).person

    def update(self, profiles: Iterable[Profile], removed: Iterable[RecordId] = ()) -> None:
        """Take in people as they are now, and forget some."""
        for person in removed:
            self._forget(person)
        for profile in profiles:
            self._forget(profile.person)
            self._learn(profile)
        self.vocabulary.settle()

    def _learn(self, profile: Profile) -> None:
        slot = self._free.pop() if self._free else len(self._profiles)
        if slot == len(self._profiles):
            self._profiles.append(profile)
        self._profiles[slot] = profile
        self._slots[profile.person] = slot
        add = self.vocabulary.add
        for code, words in self._entries(profile).items():
            posting = slot << FIELD_BITS | code
            for word in words:
                add(word, posting)

    def _forget(self, person: RecordId) -> None:
        slot = self._slots.pop(person, None)
        if slot is None:
            return
        for code, words in self._entries(self.profile(slot)).items():
            for word in words:
                self.vocabulary.remove(word, slot << FIELD_BITS | code)
        self._profiles[slot] = None
        self._free.append(slot)

    def _entries(self, profile: Profile) -> dict[int, set[str]]:
        """Return the different words of a person by the code of the field where they stand."""
        entries: defaultdict[int, set[str]] = defaultdict(set)
        for passage in profile.passages:
            entries[field_code(passage.field)].update(self._words(passage))
        return entries

    def _words(self, passage: Passage) -> Iterable[str]:
        if passage.field == "day":
            return day_words(passage.text)
        words = [form for token in plain_tokens(passage.text) for form in self._forms(token)]
        if passage.field in OWN_NAMES:
            words += [f"i:{word[0]}" for word in words]
        if passage.field == "phone":
            words += joined_digits(passage.text)
        words += identity_keys(passage.field, passage.text)
        return words
