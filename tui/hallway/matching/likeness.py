"""How alike two words are, and in what way."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA, JaroWinkler

from hallway.matching.short_forms import ShortForms
from hallway.matching.sounds import sound_key


class Kind(StrEnum):
    """In what way two words are alike."""

    EXACT = "exact"
    START = "start"
    STEM = "stem"
    SHORT = "short form"
    SOUND = "sound"
    SLIP = "slip"
    INITIAL = "initial"
    PLACE = "place"
    MEANING = "meaning"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two words are.

    Attributes:
        kind: in what way.
        strength: from 0 to 1.
    """

    kind: Kind
    strength: float


_KEPT: Final = 50_000  # comparisons remembered
UNLIKE: Final = Likeness(Kind.NONE, 0.0)
_SOFTER: Final = str.maketrans({"y": "i", "j": "i", "w": "v", "z": "s", "k": "c", "q": "c"})


def slips_allowed(word: str) -> int:
    """Say how many slips of the finger a word of this length may hold."""
    if len(word) < 4:
        return 0
    return 1 if len(word) < 6 else 2


def slip_likeness(word: str, other: str, slips: int) -> Likeness:
    """Weigh slips of the finger by the length of the words."""
    strength = 0.92 - 0.9 * slips / max(len(word), len(other))
    return Likeness(Kind.SLIP, strength - 0.05 * (word[:1] != other[:1]))


def sound_likeness(word: str, other: str) -> Likeness:
    """Weigh words of one sound by their letters, those of one sound taken as one."""
    soft, other_soft = word.translate(_SOFTER), other.translate(_SOFTER)
    alike = JaroWinkler.similarity(soft, other_soft)
    return Likeness(Kind.SOUND, 0.45 + 0.45 * alike) if alike >= 0.6 else UNLIKE


class NameLikeness:
    """Compares parts of names; what was compared once is remembered."""

    def __init__(self, short_forms: ShortForms) -> None:
        self._short_forms = short_forms
        self._sound_key = lru_cache(_KEPT)(sound_key)
        self.compare = lru_cache(_KEPT)(self._compare)

    def _compare(self, said: str, known: str) -> Likeness:
        """Compare two folded parts of names, the second one from the notebook."""
        if said == known:
            return Likeness(Kind.EXACT, 1.0)
        if len(said) == 1 or len(known) == 1:
            return Likeness(Kind.INITIAL, 0.6) if said[0] == known[0] else UNLIKE
        ways = (
            self._as_short_form(said, known),
            self._as_sound(said, known),
            _by_slip(said, known),
            _by_start(said, known),
        )
        return max(ways, key=lambda way: way.strength)

    def _as_sound(self, said: str, known: str) -> Likeness:
        if self._sound_key(said) != self._sound_key(known):
            return UNLIKE
        return sound_likeness(said, known)

    def _as_short_form(self, said: str, known: str) -> Likeness:
        short = self._short_forms
        if short.is_short_for(said, known) or short.is_short_for(known, said):
            return Likeness(Kind.SHORT, 0.92)
        if short.shares_full_name(said, known):
            return Likeness(Kind.SHORT, 0.8)
        return UNLIKE


def _by_slip(said: str, known: str) -> Likeness:
    allowed = min(3, int(max(len(said), len(known)) * 0.4))
    slips = OSA.distance(said, known, score_cutoff=allowed)
    return slip_likeness(said, known, slips) if slips <= allowed else UNLIKE


def _by_start(said: str, known: str) -> Likeness:
    if len(said) >= 2 and known.startswith(said):
        return Likeness(Kind.START, 0.6 + 0.3 * len(said) / len(known))
    return UNLIKE
