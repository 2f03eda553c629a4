"""Evidence: which words of a person a clue found."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from hallway.domain.matches import Match, Passage, Profile, TextSpan
from hallway.matching.clues import Clue
from hallway.matching.days import day_words
from hallway.matching.expansion import Expansion
from hallway.matching.fields import FIELD_MASK, OWN_NAMES, field_code
from hallway.matching.identities import identity_keys, joined_digits
from hallway.matching.scoring import Found
from hallway.matching.words import words_of

_KEPT_TEXTS: Final = 4_000
_DAY_PARTS: Final = {len("d:2019"): (0, 4), len("d:m07"): (5, 7), len("d:2019-07"): (0, 7)}

Spans = tuple[TextSpan, ...]


class Witness:
    """Tells which words of a person fit a clue; texts taken apart are kept for a while."""

    def __init__(self) -> None:
        self._places = lru_cache(_KEPT_TEXTS)(_places)

    def match(self, clue: Clue, found: Found, slot: int, profile: Profile) -> Match | None:
        """Return the best passage that fits a clue, or None where none does."""
        if slot not in found.matches:
            found.matches[slot] = self._match(clue, found, slot, profile)
        return found.matches[slot]

    def fits(self, passage: Passage, words: Mapping[str, Expansion]) -> bool:
        """Say whether one of these words stands in a passage."""
        if passage.field == "day":
            return any(word in words for word in day_words(passage.text))
        return not words.keys().isdisjoint(self._places(passage.text))

    def _match(self, clue: Clue, found: Found, slot: int, profile: Profile) -> Match | None:
        score = found.by_slot.get(slot)
        if score is None:
            return None
        code = score & FIELD_MASK
        passages = [each for each in profile.passages if field_code(each.field) == code]
        fits = [(*self._fit(passage, found.words), passage) for passage in passages]
        _, spans, passage = max(fits, key=lambda fit: fit[0])
        return Match(clue.text, passage.field, passage.text, spans)

    def _fit(self, passage: Passage, words: Mapping[str, Expansion]) -> tuple[float, Spans]:
        if passage.field == "day":
            return _fit_day(passage.text, words)
        if any(key in words for key in identity_keys(passage.field, passage.text)):
            return 2.0, ((0, len(passage.text)),)
        places = self._places(passage.text)
        if passage.field == "phone":
            places = _whole_number(passage.text) | places
        fits = {
            form: _strength(words[form], passage.field) for form in places.keys() & words.keys()
        }
        if passage.field in OWN_NAMES:
            fits |= _initials(places, words)
        best = max(fits.values(), default=0.0)
        return best, _apart(
            span for form, strength in fits.items() if strength == best for span in places[form]
        )


def _places(text: str) -> dict[str, list[TextSpan]]:
    """Return where in a text each plain word stands."""
    places: dict[str, list[TextSpan]] = {}
    for word in words_of(text):
        for form in word.forms:
            places.setdefault(form, []).append((word.start, word.end))
    return places


def _whole_number(text: str) -> dict[str, list[TextSpan]]:
    """Return the words for the joined digits of a phone number, which stand all over it."""
    return {digits: [(0, len(text))] for digits in joined_digits(text)}


def _strength(expansion: Expansion, field: str) -> float:
    return expansion.strength if field_code(field) in expansion.codes else 0.0


def _initials(places: Iterable[str], words: Mapping[str, Expansion]) -> dict[str, float]:
    return {form: words[f"i:{form[0]}"].strength for form in places if f"i:{form[0]}" in words}


def _fit_day(day: str, words: Mapping[str, Expansion]) -> tuple[float, Spans]:
    told = [word for word in day_words(day) if word in words]
    if not told:
        return 0.0, ()
    longest = max(told, key=len)
    return 1.0 + len(longest) / 100, (_DAY_PARTS.get(len(longest), (0, len(day))),)


def _apart(spans: Iterable[TextSpan]) -> Spans:
    """Put spans in order and leave out those within others, as the parts of a hyphenated word."""
    apart: list[TextSpan] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)
