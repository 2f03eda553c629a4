"""Greek: letters and pairs of letters as they are spoken."""

import re
from typing import Final

_PAIRS: Final = (
    ("ου", "ou"), ("αυ", "av"), ("ευ", "ev"), ("ηυ", "iv"), ("αι", "ai"), ("ει", "ei"),
    ("οι", "oi"), ("υι", "i"), ("γγ", "ng"), ("γκ", "gk"), ("γχ", "nch"), ("γξ", "nx"),
    ("τζ", "tz"), ("τσ", "ts"),
)  # fmt: skip
_AT_START: Final = (("μπ", "b"), ("ντ", "d"), ("γκ", "g"))
_LETTERS: Final = str.maketrans(
    {
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
        "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
        "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    }
)  # fmt: skip
_GREEK: Final = re.compile(r"[\u0370-\u03ff]+")
_VOICELESS: Final = re.compile(r"(?<=[ae])v(?=$|[ptksfx]|th|ch)")


def is_greek(text: str) -> bool:
    """Say whether a text is written in Greek letters."""
    return _GREEK.fullmatch(text) is not None


def read_greek(word: str) -> str:
    """Spell a word without accents as it is spoken: Ευστάθιος is efstathios."""
    for spelt, sound in _AT_START:
        if word.startswith(spelt):
            word = sound + word[len(spelt) :]
    for spelt, sound in _PAIRS:
        word = word.replace(spelt, sound)
    return _VOICELESS.sub("f", word.translate(_LETTERS))
