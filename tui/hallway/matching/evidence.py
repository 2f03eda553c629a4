"""Evidence: which words of a person a clue found."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from hallway.domain.matches import Match, Passage, Profile, TextSpan
from hallway.matching.clues import Clue
from hallway.matching.days import day_words
from hallway.matching.fields import FIELD_MASK, field_code
from hallway.matching.scoring import Found
from hallway.matching.spans import spans_of
from hallway.matching.words import plain_tokens, token_forms

_KEPT_TEXTS: Final = 4_000

Spans = tuple[TextSpan, ...]


class Witness:
    """Tells which words of a person fit a clue; texts taken apart are kept for a while."""

    def __init__(self) -> None:
        self._forms = lru_cache(_KEPT_TEXTS)(_forms_in)

    def match(self, clue: Clue, found: Found, slot: int, profile: Profile) -> Match | None:
        """Return the best passage that fits a clue, or None where none does."""
        if slot not in found.matches:
            found.matches[slot] = _match(clue, found, slot, profile)
        return found.matches[slot]

    def fits(self, passage: Passage, words: frozenset[str]) -> bool:
        """Say whether one of these words stands in what was told of an encounter."""
        if passage.field == "day":
            return any(word in words for word in day_words(passage.text))
        return not words.isdisjoint(self._forms(passage.text))


def _forms_in(text: str) -> frozenset[str]:
    return frozenset(form for token in plain_tokens(text) for form in token_forms(token))


def _match(clue: Clue, found: Found, slot: int, profile: Profile) -> Match | None:
    score = found.by_slot.get(slot)
    if score is None:
        return None
    code = score & FIELD_MASK
    words = found.best_words(slot)
    passages = [each for each in profile.passages if field_code(each.field) == code]
    told = [([span for word in words for span in spans_of(word, p)], p) for p in passages]
    spans, best = max(told, key=lambda pair: len(pair[0]))
    return Match(clue.text, best.field, best.text, _apart(spans))


def _apart(spans: Iterable[TextSpan]) -> Spans:
    """Put spans in order and leave out those within others, as the parts of a hyphenated word."""
    apart: list[TextSpan] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)
