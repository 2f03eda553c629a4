"""Sounds: a key that names written differently but heard alike have in common."""

from itertools import groupby
from typing import Final

# Several languages at once, in this order, so the key is coarse; a caller weighs the letters.
_AT_START: Final = (("kn", "n"), ("gn", "n"), ("pn", "n"), ("wr", "r"), ("x", "s"), ("ts", "s"))
_SPELLINGS: Final = (
    ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("ght", "t"), ("cqu", "k"), ("cch", "k"),
    ("dzh", "j"), ("sh", "s"), ("tj", "s"), ("cz", "s"), ("tz", "s"), ("che", "se"),
    ("chi", "si"), ("chy", "si"), ("ph", "f"), ("pf", "f"), ("th", "t"), ("dt", "t"),
    ("kh", "k"), ("gh", "k"), ("ck", "k"), ("ch", "k"), ("qu", "k"), ("dj", "j"), ("zh", "j"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("gy", "ji"),
    ("ya", "ja"), ("ye", "je"), ("yo", "jo"), ("yu", "ju"),
)  # fmt: skip
_LETTERS: Final = str.maketrans({"z": "s", "v": "f", "w": "f", "q": "k", "c": "k", "x": "ks"})
_SILENT: Final = str.maketrans("", "", "aeiouyh")


def sound_key(word: str) -> str:
    """Return the consonants of a folded word as they are heard; a first vowel is "a".

    After the idea of Metaphone (Philips, 1990), with spellings of several languages.
    """
    for spelt, sound in _AT_START:
        if word.startswith(spelt):
            word = sound + word[len(spelt) :]
    word = word[:-2] if word.endswith("gh") and len(word) > 3 else word
    for spelt, sound in _SPELLINGS:
        if spelt in word:
            word = word.replace(spelt, sound)
    word = word.translate(_LETTERS)
    first = "a" if word[:1] in tuple("aeiouy") else word[:1]
    return "".join(sound for sound, _ in groupby(first + word[1:].translate(_SILENT)))
