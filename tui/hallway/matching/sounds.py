"""Sounds: keys that names written differently but heard alike have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

# Several languages at once, in this order, so the key is coarse; a caller weighs the letters.
_AT_START: Final = (
    ("kn", "n"), ("gn", "n"), ("pn", "n"), ("wr", "r"), ("x", "s"), ("ts", "s"), ("cv", "sv"),
)  # fmt: skip
_SPELLINGS: Final = (
    ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("ght", "t"), ("cqu", "k"), ("cch", "k"),
    ("dzh", "j"), ("sh", "s"), ("tj", "s"), ("cz", "s"), ("tz", "s"), ("ts", "s"), ("che", "se"),
    ("chi", "si"), ("chy", "si"), ("ph", "f"), ("pf", "f"), ("th", "t"), ("dt", "t"),
    ("kh", "k"), ("gh", "k"), ("ck", "k"), ("ch", "k"), ("qu", "k"), ("dj", "j"), ("zh", "j"),
    ("dge", "je"), ("dgi", "ji"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"),
    ("gi", "ji"), ("gy", "ji"),
)  # fmt: skip
_LETTERS: Final = str.maketrans({"z": "s", "v": "f", "w": "f", "q": "k", "c": "k", "x": "ks"})
_SILENT: Final = str.maketrans("", "", "aeiouyh")
_GLIDE: Final = re.compile(r"^[yi](?=[aeou])")
_ACCENTED: Final = re.compile(
    r"[hjwqx]|ll|[cg][eiy]|rz|cs|ye|[aor][lutdx]*[tdx]s?$|[ou][iu][sx]$|et$|ier$"
)
_SHORTEST: Final = 3
_MOST_WAYS: Final = 4
_KEPT: Final = 4_000


@dataclass(frozen=True, slots=True)
class _Accent:
    """One way in which some languages speak letters that others speak otherwise.

    Attributes:
        spelt: what is spoken so.
        spoken: the same for everyone.
    """

    spelt: re.Pattern[str]
    spoken: dict[str, str]

    def of(self, word: str) -> str:
        """Write a word as it is heard in this accent."""
        return self.spelt.sub(self._sound, word)

    def _sound(self, found: re.Match[str]) -> str:
        return self.spoken.get(found.group(), "")


def _accent(spelt: str, **spoken: str) -> _Accent:
    return _Accent(re.compile(spelt), spoken)


_ACCENTS: Final = (
    # Irish: Siobhan, Caoimhe, Eoghan; and gh is silent in English too.
    _accent(r"(?<=.)[bm]h|(?<=.)[dfg]h", bh="v", mh="v"),
    # Irish after Ní and Nic: Bhriain is of Brian.
    _accent(r"^[bmdfg]h", bh="b", mh="m", dh="d", fh="f", gh="g"),
    # Spanish: Joaquin, Guillermo, Ximena.
    _accent(r"j|ll(?=[aeiou])|^x|g(?=[ei])", j="h", ll="y", x="h", g="h"),
    # Slavic, German and Nordic: Katja, Marija.
    _accent(r"(?<=.)j"),
    # French: Michel, Charlotte; Chinese: Qiang.
    _accent(r"ch|q(?!u)", ch="sh", q="sh"),
    # Italian: Chiara; Irish: Cillian; German: Gerd.
    _accent(r"(?:ch|c|g)(?=[eiy])", ch="k", c="k", g="gu"),
    # English, Welsh and Arabic: Owen, Dawood, Lewis.
    _accent(r"w", w="u"),
    # French: Thibault, Renaud, Benoit, Gaspard.
    _accent(r"(?<=au)l?[tdx]s?$|(?<=[ou][iu])[tsx]$|(?<=[eo])t$|(?<=r)[dt]$|(?<=ie)r$"),
    # Romance languages: Helena, Hugo; Slavic: Yelena.
    _accent(r"^h(?=[aeiou])|^y(?=e)"),
    # Polish and Czech: Krzysztof; Hungarian: Csaba.
    _accent(r"rz|cs", rz="z", cs="sh"),
)


@lru_cache(_KEPT)
def sound_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a folded word as speakers of several languages hear it, the usual first.

    A key is the consonants, a first vowel being "a": after the idea of Metaphone (Philips, 1990),
    with spellings of several languages.
    """
    return tuple(dict.fromkeys(map(_key, ways_heard(word))))


@lru_cache(_KEPT)
def ways_heard(word: str) -> tuple[str, ...]:
    """Return a folded word as it may be heard, with its vowels, the usual way first."""
    return tuple(dict.fromkeys(_ways(word)))[:_MOST_WAYS]


def _ways(word: str) -> Iterator[str]:
    yield _heard(word)
    if len(word) >= _SHORTEST and _ACCENTED.search(word):
        for accent in _ACCENTS:
            if accent.spelt.search(word):
                yield _heard(accent.of(word))


def _heard(word: str) -> str:
    for spelt, sound in _AT_START:
        if word.startswith(spelt):
            word = sound + word[len(spelt) :]
    word = _GLIDE.sub("j", word)
    word = word[:-2] if word.endswith("gh") and len(word) > _SHORTEST else word
    for spelt, sound in _SPELLINGS:
        if spelt in word:
            word = word.replace(spelt, sound)
    return word.translate(_LETTERS)


def _key(heard: str) -> str:
    first = "a" if heard[:1] in tuple("aeiouy") else heard[:1]
    return "".join(sound for sound, _ in groupby(first + heard[1:].translate(_SILENT)))
