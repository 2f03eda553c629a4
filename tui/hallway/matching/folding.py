"""Plain letters: every script folded to lower-case ASCII."""

import re
import unicodedata
from typing import Final

from anyascii import anyascii

_NOT_PLAIN: Final = re.compile(r"[^a-z0-9+#]")
# So many letters take longer to compile than many a module, and few notebooks need them.
_IDEOGRAPHS: Final = r"[\u3005\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff\uac00-\ud7a3]+"
# Scripts that have readings of their own; a module that most notebooks never need knows them.
_READ: Final = (
    r"[\u0370-\u03ff\u0590-\u06ff\u0900-\u0d7f\u3005\u3041-\u3096\u30a1-\u30fc"
    r"\u3400-\u9fff\uac00-\ud7a3]+"
)
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
        lowered = bare if bare.isascii() else _spelt_in_latin(lowered, bare)
    return _NOT_PLAIN.sub("", lowered)


def _spelt_in_latin(lowered: str, bare: str) -> str:
    composed = unicodedata.normalize("NFKC", lowered)
    if _is_read(composed):
        from hallway.matching.readings.scripts import spelt_out

        bare = spelt_out(composed, bare)
    return anyascii(bare).lower()


def _is_base(character: str) -> bool:
    return not unicodedata.combining(character) and unicodedata.category(character) != "Cs"


def forms_of(token: str) -> tuple[str, ...]:
    """Return every plain word that a token may be written as, the usual one first.

    Björk gives bjork and bjoerk; 小明 gives xiaoming, xiao and ming; 鈴木 gives suzuki too.
    """
    token = token[:_LONGEST_WORD]
    if token.isascii():
        return _known(fold(token))
    composed = unicodedata.normalize("NFKC", token.lower())
    if not _is_read(composed):
        return _known(fold(token), fold(composed.translate(_IN_FULL)))
    from hallway.matching.readings.scripts import forms_in, words_in

    return _known(*map(fold, forms_in(composed)), fold(token), *map(fold, words_in(composed)))


def parts_in(token: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Part a name that is written in one piece, such as 小川直樹; each with its plain words."""
    from hallway.matching.readings.scripts import name_in

    return tuple((part.text, _known(*map(fold, part.forms))) for part in name_in(token))


def readings_of(token: str) -> tuple[str, ...]:
    """Return the plain words that a part of a name in ideographs may be spelt as."""
    from hallway.matching.readings.scripts import forms_in

    return _known(*map(fold, forms_in(token)))


def _known(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _is_read(composed: str) -> bool:
    return not composed.isascii() and re.fullmatch(_READ, composed) is not None


def is_ideographic(token: str) -> bool:
    """Say whether a token is written in Chinese or Japanese characters or Korean syllables."""
    return not token.isascii() and re.fullmatch(_IDEOGRAPHS, token) is not None


def is_latin(text: str) -> bool:
    """Say whether a text is written in Latin letters, so that it need not be read aloud."""
    return text.isascii() or all(map(_is_latin, text))


def _is_latin(character: str) -> bool:
    code = ord(character)
    return code < 0x250 or 0x300 <= code < 0x370 or 0x1E00 <= code < 0x1F00 or character in "’ʼ"
