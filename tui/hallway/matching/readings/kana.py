"""Kana: Japanese syllables in Hepburn spelling, with long vowels short, as in passports."""

import re
from typing import Final

_ROWS: Final = (
    ("ア", "a i u e o"), ("カ", "ka ki ku ke ko"), ("サ", "sa shi su se so"),
    ("タ", "ta chi tsu te to"), ("ナ", "na ni nu ne no"), ("ハ", "ha hi fu he ho"),
    ("マ", "ma mi mu me mo"), ("ラ", "ra ri ru re ro"), ("ガ", "ga gi gu ge go"),
    ("ザ", "za ji zu ze zo"), ("ダ", "da ji zu de do"), ("バ", "ba bi bu be bo"),
    ("パ", "pa pi pu pe po"),
)  # fmt: skip
_KANA: Final = {
    "ア": "アイウエオ", "カ": "カキクケコ", "サ": "サシスセソ", "タ": "タチツテト",
    "ナ": "ナニヌネノ", "ハ": "ハヒフヘホ", "マ": "マミムメモ", "ラ": "ラリルレロ",
    "ガ": "ガギグゲゴ", "ザ": "ザジズゼゾ", "ダ": "ダヂヅデド", "バ": "バビブベボ",
    "パ": "パピプペポ",
}  # fmt: skip
_SYLLABLES: Final = {
    kana: syllable
    for row, syllables in _ROWS
    for kana, syllable in zip(_KANA[row], syllables.split(), strict=True)
} | {
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o", "ン": "n",
    "ヴ": "vu", "ー": "",
}  # fmt: skip
_SMALL: Final = {
    "ャ": "ya", "ュ": "yu", "ョ": "yo", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"
}  # fmt: skip
_HIRAGANA: Final = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_LONG: Final = (("ou", "o"), ("oo", "o"), ("uu", "u"))
_ALL: Final = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]+")


def is_kana(text: str) -> bool:
    """Say whether a text is written in kana alone."""
    return _ALL.fullmatch(text) is not None


def has_kana(text: str) -> bool:
    """Say whether kana stand in a text, so that it is Japanese."""
    return _ALL.search(text) is not None


def read_kana(text: str) -> str:
    """Spell hiragana and katakana in Latin letters: じゅんこ is junko, ユウコ is yuko."""
    read = ""
    doubles = False
    for kana in text.translate(_HIRAGANA):
        if kana in _SMALL:
            read = _glided(read, _SMALL[kana])
            continue
        if kana == "ッ":
            doubles = True
            continue
        syllable = _SYLLABLES.get(kana, kana)
        read += syllable[:1] + syllable if doubles else syllable
        doubles = False
    return short_vowels(read)


def short_vowels(reading: str) -> str:
    """Write long vowels short: satou is sato, yuuko is yuko."""
    for long, short in _LONG:
        reading = reading.replace(long, short)
    return reading


def _glided(read: str, small: str) -> str:
    """Join a small vowel to the syllable before it: ki and ya are kya, shi and yu are shu."""
    if not read:
        return small
    stem = read[:-1]
    is_soft = stem.endswith(("sh", "ch", "j"))
    return stem + (small.removeprefix("y") if is_soft else small)
