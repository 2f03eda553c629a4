"""How alike two words are, and in what way."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import Final

from rapidfuzz.distance import OSA, JaroWinkler

from hallway.matching.folding import is_ideographic, is_latin
from hallway.matching.name_parts import Part
from hallway.matching.near_names import (
    has_few_syllables,
    is_another,
    is_one_name,
    is_one_spelt_twice,
    is_usual_spelling,
)
from hallway.matching.short_forms import ShortForms
from hallway.matching.sounds import sound_keys, ways_heard


class Kind(StrEnum):
    """In what way two words are alike."""

    EXACT = "exact"
    START = "start"
    STEM = "stem"
    SHORT = "short form"
    NEARLY_SHORT = "nearly a short form"
    ABROAD = "name in another language"
    SHORT_ABROAD = "short form in another language"
    SOUND = "sound"
    SLIP = "slip"
    INITIAL = "initial"
    PLACE = "place"
    INSIDE = "lives in that place"
    VISITED = "was in that place"
    MEANING = "meaning"

    # Each is one object; hashing it by its name would cost more than what is looked up by it.
    __hash__ = object.__hash__
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

    @property
    def is_another_name(self) -> bool:
        """The two are much alike, but as likely the names of two people, as Maria and Mario."""
        return self.kind in _BY_FORM and self.strength <= _ANOTHER_NAME


_KEPT: Final = 50_000  # comparisons remembered
_PLAINLY_ALIKE: Final = 0.92
_HARDLY_ALIKE: Final = 0.5  # no accent makes one sound of them
_IN_AN_ACCENT: Final = 0.06  # less sure than what everyone hears alike
_NEARLY_SHORT: Final = 0.62
_ANOTHER_NAME: Final = 0.6  # at most, where the letters are those of someone else's name
_SURE: Final = 0.65
_BY_LETTERS: Final = frozenset({Kind.START, Kind.SOUND, Kind.SLIP})
_BY_FORM: Final = _BY_LETTERS | {Kind.SHORT}
UNLIKE: Final = Likeness(Kind.NONE, 0.0)
_SOFTER: Final = str.maketrans({"y": "i", "j": "i", "w": "v", "z": "s", "k": "c", "q": "c"})
_ALIKE_VOWELS: Final = (
    ("ph", "f"), ("ai", "ei"), ("ei", "i"), ("ii", "i"), ("ee", "i"), ("ie", "i"), ("oo", "u"),
    ("ou", "u"), ("eau", "o"), ("aue", "o"),
)  # fmt: skip


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
    alike = JaroWinkler.similarity(_soft(word), _soft(other))
    if alike < _HARDLY_ALIKE:
        return UNLIKE
    if alike < _PLAINLY_ALIKE:
        alike = max(alike, _heard_alike(word, other))
    if sound_keys(word)[0] != sound_keys(other)[0]:
        alike -= _IN_AN_ACCENT
    return Likeness(Kind.SOUND, 0.45 + 0.45 * alike) if alike >= 0.6 else UNLIKE


@lru_cache(_KEPT)
def _soft(word: str) -> str:
    """Write letters of one sound in one way, vowels too: Mayer and Meier."""
    word = word.translate(_SOFTER)
    for spelt, sound in _ALIKE_VOWELS:
        if spelt in word:
            word = word.replace(spelt, sound)
    return word


def _heard_alike(word: str, other: str) -> float:
    """Say how alike two words are as they are heard, in the accents that suit best."""
    ways = product(ways_heard(word), ways_heard(other))
    return max(JaroWinkler.similarity(_soft(way), _soft(other_way)) for way, other_way in ways)


def _strength(way: Likeness) -> float:
    return way.strength


class NameLikeness:
    """Compares parts of names; what was compared once is remembered."""

    def __init__(self, short_forms: ShortForms) -> None:
        self._short_forms = short_forms
        self.compare = lru_cache(_KEPT)(self._compare)

    def of_parts(self, said: Part, known: Part) -> Likeness:
        """Compare two parts of names in every form that each may be written as."""
        if len(said.forms) == len(known.forms) == 1:
            return self.compare(said.forms[0], known.forms[0])
        ways = (self.compare(s, k) for s, k in product(said.forms, known.forms))
        return max(ways, key=_strength, default=UNLIKE)

    def is_sure(self, said: Part, known: Part) -> bool:
        """Say whether two parts are one name in any form, so that hardly two people have them."""
        is_read = is_latin(said.text) != is_latin(known.text)
        is_spelt = is_read and not (is_ideographic(said.text) or is_ideographic(known.text))
        return any(self._is_one(s, k, is_spelt) for s, k in product(said.forms, known.forms))

    def _is_one(self, said: str, known: str, is_spelt: bool) -> bool:
        """Compare one form of each; those of another alphabet are spelt by their sound."""
        way = self.compare(said, known)
        if way.strength < _SURE or way.kind not in _BY_LETTERS:
            return way.strength >= _SURE
        if is_usual_spelling(said, known) or (is_spelt and way.kind is Kind.SOUND):
            return True
        return not self._are_syllables(said, known) and is_one_name(said, known)

    def _are_syllables(self, said: str, known: str) -> bool:
        """Say whether each of two names may be another one, as Wenjie and Wenjin are."""
        is_known = self._short_forms.is_given_name
        are_syllables = has_few_syllables(said) and has_few_syllables(known)
        return are_syllables and not (is_known(said) or is_known(known))

    def _compare(self, said: str, known: str) -> Likeness:
        """Compare two folded parts of names, the second one from the notebook."""
        if said == known:
            return Likeness(Kind.EXACT, 1.0)
        if len(said) == 1 or len(known) == 1:
            return Likeness(Kind.INITIAL, 0.6) if said[0] == known[0] else UNLIKE
        way = self._likest(said, known)
        if way.strength > _ANOTHER_NAME and self._is_another(way, said, known):
            return Likeness(way.kind, _ANOTHER_NAME)
        return way

    def _is_another(self, way: Likeness, said: str, known: str) -> bool:
        if is_another(said, known):
            return True
        if way.kind not in _BY_LETTERS or is_one_spelt_twice(said, known):
            return False
        return self._short_forms.are_two_names(said, known)

    def _likest(self, said: str, known: str) -> Likeness:
        """Return the surest way in which two words are alike; rarer ways are tried last."""
        way = max(
            self._as_short_form(said, known),
            _by_sound(said, known),
            _by_slip(said, known),
            _by_start(said, known),
            key=_strength,
        )
        if way.strength > _NEARLY_SHORT:
            return way
        return max(
            way, self._as_nearly_short(said, known), self._as_abroad(said, known), key=_strength
        )

    def _as_short_form(self, said: str, known: str) -> Likeness:
        short = self._short_forms
        if short.is_short_for(said, known) or short.is_short_for(known, said):
            return Likeness(Kind.SHORT, 0.92)
        if short.shares_full_name(said, known):
            return Likeness(Kind.SHORT, 0.8)
        return UNLIKE

    def _as_nearly_short(self, said: str, known: str) -> Likeness:
        if self._short_forms.is_nearly_short_for(said, known):
            return Likeness(Kind.NEARLY_SHORT, _NEARLY_SHORT)
        return UNLIKE

    def _as_abroad(self, said: str, known: str) -> Likeness:
        short = self._short_forms
        if short.is_same_abroad(said, known):
            return Likeness(Kind.ABROAD, 0.58)
        if short.is_short_abroad(said, known) or short.is_short_abroad(known, said):
            return Likeness(Kind.SHORT_ABROAD, 0.56)
        return UNLIKE


def _by_sound(said: str, known: str) -> Likeness:
    if set(sound_keys(said)).isdisjoint(sound_keys(known)):
        return UNLIKE
    return sound_likeness(said, known)


def _by_slip(said: str, known: str) -> Likeness:
    allowed = min(3, int(max(len(said), len(known)) * 0.4))
    slips = OSA.distance(said, known, score_cutoff=allowed)
    return slip_likeness(said, known, slips) if slips <= allowed else UNLIKE


def _by_start(said: str, known: str) -> Likeness:
    if len(said) >= 2 and known.startswith(said):
        return Likeness(Kind.START, 0.6 + 0.3 * len(said) / len(known))
    return UNLIKE
