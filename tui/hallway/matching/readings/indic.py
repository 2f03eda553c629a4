"""Scripts of India: letters with the vowel that is spoken and not written."""

import re
from typing import Final

# Unicode lays these scripts out alike: a letter is told by its place in its block of 128.
_VOWELS: Final = dict(enumerate("a a i i u u ri l e e e ai o o o au".split(), 0x05))  # noqa: SIM905
_CONSONANTS: Final = dict(
    enumerate(
        """
        k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h
        """.split(),  # noqa: SIM905
        0x15,
    )
)
_SIGNS: Final = dict(enumerate("a i i u u ri ri e e e ai o o o au".split(), 0x3E))  # noqa: SIM905
_NASAL: Final = frozenset({0x01, 0x02})
_VIRAMA: Final = 0x4D
_DOTTED: Final = {
    0x58: "q",
    0x59: "kh",
    0x5A: "gh",
    0x5B: "z",
    0x5C: "r",
    0x5D: "rh",
    0x5E: "f",
    0x5F: "y",
}
_INDIC: Final = re.compile(r"[\u0900-\u0d7f]+")
# A last vowel that is not written is spoken in the south, and not in the north.
_DROPS_LAST: Final = range(0x900, 0xB80)


def is_indic(text: str) -> bool:
    """Say whether a text is written in a script of India."""
    return _INDIC.fullmatch(text) is not None


def read_indic(word: str) -> str:
    """Spell a word as is usual in Latin letters: शर्मा is sharma, गुप्ता is gupta."""
    read = ""
    is_open = False
    for character in word:
        place = ord(character) & 0x7F
        consonant = _CONSONANTS.get(place) or _DOTTED.get(place)
        if consonant:
            read += ("a" if is_open else "") + consonant
            is_open = True
            continue
        if place in _NASAL or place in _VOWELS:
            read += "a" if is_open else ""
        read += _SIGNS.get(place) or _VOWELS.get(place) or ("n" if place in _NASAL else "")
        is_open = False
    drops = not word or ord(word[-1]) in _DROPS_LAST
    return read + ("a" if is_open and not drops else "")
