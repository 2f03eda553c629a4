"""Who goes with what: the fields that a word before a clue points to, as in "with Ana"."""

from functools import lru_cache
from typing import Final

from hallway.matching.fields import FIELD_WEIGHTS, FIELDS

Fields = frozenset[str]

_HERE: Final = frozenset({"event", "series", "organisation"})
_PLACES: Final = frozenset({"place", "country", "event place"})
_OWN_NAME: Final = frozenset({"name", "spelling"})
_COMPANY: Final = frozenset({"companion", "cue"})
_LOOK: Final = frozenset({"cue"})
_WORK: Final = frozenset({"organisation", "place", "role", "field"})
GO_BETWEEN: Final = frozenset({"introducer"})
"""The field of whoever brought someone."""

_TOPIC: Final = frozenset({"note", "tag", "field", "idea", "cue"})
_LEANS: Final = {
    "with": _COMPANY,
    "&": frozenset({"companion"}),
    "through": GO_BETWEEN,
    "via": GO_BETWEEN,
    "at": _HERE,
    "@": _HERE,
    "from": frozenset({"organisation", "event", "series"}) | _PLACES,
    "in": _PLACES | {"field"},
    "near": _PLACES,
    "wore": _LOOK,
    "wearing": _LOOK,
    "wears": _LOOK,
    "called": _OWN_NAME,
    "named": _OWN_NAME,
    "about": _TOPIC,
}
_AFTER: Final = {
    **dict.fromkeys(
        [(verb, "by") for verb in ("introduced", "intro", "recommended", "referred", "sent")],
        GO_BETWEEN,
    ),
    **dict.fromkeys(
        [(f"work{end}", by) for end in ("", "s", "ed", "ing") for by in ("at", "for", "with")],
        _WORK,
    ),
    **dict.fromkeys([("name", "was"), ("name", "is")], _OWN_NAME),
}
INTRODUCING: Final = frozenset({"introduce", "introduced", "introduces", "introducing"})
"""Words after whoever brought someone: whom did Ana introduce, Ana introduced us."""

MARKED: Final = {
    "@": frozenset({"organisation", "handle", "email"}),
    "#": frozenset({"tag", "field"}),
    "~": _LOOK,
    "^": GO_BETWEEN,
    "&": frozenset({"companion"}),
    "/": frozenset({"place", "country"}),
}
"""The fields that a mark before a word points to, as in the capture line."""

SIGNS: Final = frozenset({"@", "&"})
"""Signs that stand for a word such as `at`, with blanks around them."""

MARK_GAIN: Final = 1.4
_GOES_ON: Final = frozenset({"a", "an", "the", "my", "his", "her", "their", "our"})
_REACH: Final = 3  # clues after it
_GAIN: Final = 1.2
_OF_ANOTHER: Final = frozenset({"companion", "introducer"})
_ANOTHER_GAIN: Final = 1.75  # who was with Ana is meant more than Ana

PLAIN: Final[Fields] = frozenset()


class Leaning:
    """Follows the words of a query, and says at each of them what those before it point to."""

    def __init__(self) -> None:
        self._fields = PLAIN
        self._before = ""
        self._left = 0

    def interrupt(self) -> None:
        """Take in that something stands between two words, such as a comma."""
        self._fields, self._before, self._left = PLAIN, "", 0

    def pass_filler(self, word: str) -> None:
        """Take in a word that is no clue."""
        pointed = _AFTER.get((self._before, word)) or _LEANS.get(word)
        if pointed:
            self._fields, self._left = pointed, _REACH
        elif word not in _GOES_ON:
            self._fields = PLAIN
        self._before = word

    def fields(self, word: str = "") -> Fields:
        """Return the fields that the next clue leans to, which is then passed.

        Args:
            word: the clue, if it is one word.
        """
        self._before = word
        self._left -= 1
        return self._fields if self._left >= 0 else PLAIN


@lru_cache(256)
def leaning_weights(fields: Fields, gain: float = _GAIN) -> tuple[float, ...]:
    """Return the weights of all fields, with some of them raised."""
    if not fields:
        return FIELD_WEIGHTS
    gains = dict.fromkeys(fields, gain) | dict.fromkeys(fields & _OF_ANOTHER, _ANOTHER_GAIN)
    return tuple(
        weight * gains.get(field, 1.0) for field, weight in zip(FIELDS, FIELD_WEIGHTS, strict=True)
    )
