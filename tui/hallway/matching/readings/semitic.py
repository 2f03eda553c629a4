"""Arabic, Persian and Hebrew: letters spelt in Latin, with the vowels that are written."""

import re
from typing import Final

_ARABIC: Final = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ء": "", "ئ": "i", "ؤ": "u", "ى": "a", "ة": "a",
    "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d",
    "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t",
    "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k", "گ": "g", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "ھ": "h", "ہ": "h", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
    "ے": "e", "ڤ": "v",
}  # fmt: skip
_HEBREW: Final = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ז": "z", "ח": "h", "ט": "t", "כ": "k",
    "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p",
    "ף": "f", "צ": "tz", "ץ": "tz", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip
_GLIDES: Final = {
    "و": ("w", "u"), "ي": ("y", "i"), "ی": ("y", "i"), "ۆ": ("o", "o"), "ו": ("v", "o"),
    "י": ("y", "i"),
}  # fmt: skip
_VOWELS: Final = frozenset("aeiou")
_ALEF: Final = frozenset("اآىא")
_ARTICLE: Final = "ال"
_SCRIPTS: Final = re.compile(r"[\u0590-\u06ff]+")
_MARKS: Final = re.compile(r"[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]")
_SOUNDED_TWICE: Final = str.maketrans({"פ": "f", "ב": "v"})


def is_semitic(text: str) -> bool:
    """Say whether a text is written in Arabic or Hebrew letters."""
    return _SCRIPTS.fullmatch(text) is not None


def read_semitic(token: str) -> tuple[str, ...]:
    """Return how a name in Arabic or Hebrew letters may be spelt; short vowels are not written.

    الأيوبي is ayubi and alayubi; אברהם is abrhm and avrhm.
    """
    token = _MARKS.sub("", token)
    if token.startswith(_ARTICLE) and len(token) > 4:
        rest = _spelt(token[2:])
        return (rest, "al" + rest)
    plain, softer = _spelt(token), _spelt(token[:1] + token[1:].translate(_SOUNDED_TWICE))
    return (plain,) if plain == softer else (plain, softer)


def _spelt(token: str) -> str:
    spelt = ""
    for place, letter in enumerate(token):
        before, after = token[place - 1 : place], token[place + 1 : place + 2]
        spelt += _letter(letter, before, after, spelt)
    return spelt


def _letter(letter: str, before: str, after: str, spelt: str) -> str:
    if letter in _GLIDES:
        glide, vowel = _GLIDES[letter]
        is_glide = not spelt or after in _ALEF or (spelt[-1] in _VOWELS and bool(after))
        return glide if is_glide else vowel
    if letter in {"ע", "א"}:
        return "" if spelt and spelt[-1] in _VOWELS else "a"
    if letter == "ع":
        return "a" if not spelt and after not in _ALEF and after not in _GLIDES else ""
    if letter == "ה" and before and not after:
        return "ah"
    return _ARABIC.get(letter) or _HEBREW.get(letter) or (letter if letter.isascii() else "")
