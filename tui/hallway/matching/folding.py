"""Plain letters: every script folded to lower-case ASCII."""

import re
import unicodedata
from typing import Final

from anyascii import anyascii

_NOT_PLAIN: Final = re.compile(r"[^a-z0-9+#]")
_IDEOGRAPHS: Final = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]+")
_LONGEST_WORD: Final = 64
_IN_FULL: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ß": "ss"}
)


def fold(text: str) -> str:
    """Fold a word to lower-case ASCII letters and digits.

    Args:
        text: one word in any script; lone surrogates and NUL are dropped.

    Returns:
        What is left of it, which may be nothing.
    """
    lowered = text.lower()
    if not lowered.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", lowered) if _is_base(c))
        lowered = bare if bare.isascii() else anyascii(bare).lower()
    return _NOT_PLAIN.sub("", lowered)


def _is_base(character: str) -> bool:
    return not unicodedata.combining(character) and unicodedata.category(character) != "Cs"


def forms_of(token: str) -> tuple[str, ...]:
    """Return every plain word that a token may be written as, the usual one first.

    Björk gives bjork and bjoerk; 小明 gives xiaoming, xiao and ming.
    """
    token = token[:_LONGEST_WORD]
    if token.isascii():
        return _known(fold(token))
    if is_ideographic(token):
        return _readings(token)
    plain = fold(token)
    in_full = fold(unicodedata.normalize("NFC", token.lower()).translate(_IN_FULL))
    return _known(plain) if in_full == plain else _known(plain, in_full)


def _known(*words: str) -> tuple[str, ...]:
    return tuple(word for word in words if word)


def _readings(token: str) -> tuple[str, ...]:
    """Read ideographs as a whole, without a family name of one or two, and one by one."""
    syllables = syllables_of(token[:8])
    wholes = ["".join(syllables[start:]) for start in range(min(3, len(syllables)))]
    return tuple(dict.fromkeys(word for word in wholes + syllables if word))


def syllables_of(token: str) -> list[str]:
    """Read each ideograph of a token, in Mandarin or Korean."""
    return [fold(character) for character in token]


def is_ideographic(token: str) -> bool:
    """Say whether a token is written in Chinese characters or Korean syllables."""
    return _IDEOGRAPHS.fullmatch(token) is not None


def is_latin(text: str) -> bool:
    """Say whether a text is written in Latin letters, so that it need not be read aloud."""
    return all(ord(character) < 0x250 or character in "’ʼ" for character in text)
