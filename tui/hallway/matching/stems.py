"""Stems: a light rule of suffixes, so that drones finds drone and hiking finds hikes."""

from functools import lru_cache
from typing import Final

_SHORTEST: Final = 3
_KEPT: Final = 1 << 13  # stems remembered
# By the last letter, from long to short; the second is what stays instead.
_SUFFIXES: Final = {
    "s": (
        ("isations", "is"), ("izations", "is"), ("ations", "at"), ("ities", ""), ("ments", ""),
        ("ists", ""), ("ings", ""), ("ness", ""), ("ers", ""), ("ors", ""), ("ies", "y"),
        ("es", ""), ("s", ""),
    ),
    "n": (("isation", "is"), ("ization", "is"), ("ation", "at")),
    "t": (("ment", ""), ("ist", "")),
    "y": (("ically", "ic"), ("ity", ""), ("ly", "")),
    "g": (("ing", ""),),
    "d": (("ied", "y"), ("ed", "")),
    "r": (("er", ""), ("or", "")),
}  # fmt: skip


@lru_cache(_KEPT)
def stem(word: str) -> str:
    """Return the stem of an English word, after the idea of Porter's stemmer (1980), cut short.

    Two rounds, because "hikers" is a plural of a doer; then a doubled last letter, a last e
    and the difference of y and i go.
    """
    for _ in range(2):
        word = _without_suffix(word)
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    word = word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word
    return word[:-1] + "i" if word.endswith("y") and len(word) > _SHORTEST else word


def _without_suffix(word: str) -> str:
    if word.endswith("ss") and not word.endswith("ness"):
        return word
    for suffix, rest in _SUFFIXES.get(word[-1:], ()):
        if word.endswith(suffix) and len(word) - len(suffix) + len(rest) >= _SHORTEST:
            return word[: -len(suffix)] + rest
    return word
