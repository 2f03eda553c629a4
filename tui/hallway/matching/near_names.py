"""Near names: names of two people that differ by less than a slip of the finger."""

import re
from itertools import groupby
from typing import Final

# The ending that makes a name another one: Maria and Mario, Daniel and Daniela, Jan and Jana.
_ENDING: Final = re.compile(r"[aeiouy]+$")
_FRENCH: Final = re.compile(r"(?:l|n|t|is)e$")
# The ending that makes a man's name a woman's: Joseph and Josephine, Paul and Paulette.
_FEMININE: Final = ("ie", "ine", "ina", "ete", "eta", "ela", "ele", "isa", "ice", "icia")
_PAIRS: Final = frozenset(
    frozenset(pair.split("/"))
    for pair in """
    christian/christina christian/christine christiane/christina christina/christine
    kristian/kristina kristian/kristine kristina/kristine frances/francis joan/john joan/jon
    joan/juan jan/jon jan/jean jean/joan jane/joan jean/juan jane/jean erin/aaron marian/marion
    michael/michelle mikael/michelle michael/michele patrick/patricia eric/erin brian/brianna
    dennis/denise louis/louise leon/leonie nicolas/nicole harry/harriet
    henry/henrietta charles/charlotte carol/carl oliver/olivia emil/emily emilia/emilio
    julian/julia julian/julie adrian/adrienne vivian/vivien hana/hans anja/anna hanne/hanna
    marie/mary mark/mary dan/don ron/ran tom/tim jim/tim kim/tim
    """.split()  # noqa: SIM905
)
_SOFTER: Final = str.maketrans({"y": "i", "j": "i", "w": "v", "k": "c", "q": "c", "z": "s"})
_SPELLINGS: Final = (("ph", "f"), ("ee", "i"), ("ei", "i"), ("oo", "u"), ("ou", "u"))
_VOWELS: Final = str.maketrans("", "", "aeiou")
_SHORT: Final = 4  # letters; in a longer name, another vowel is a slip rather than another name


def is_another(name: str, other: str) -> bool:
    """Say whether two folded names that look alike are as likely those of two people."""
    if frozenset((name, other)) in _PAIRS:
        return True
    one, two = _plain(name), _plain(other)
    return one != two and (_differs_by_ending(one, two) or _differs_by_vowel(one, two))


def is_one_spelt_twice(name: str, other: str) -> bool:
    """Say whether two folded names differ only in letters that are not heard, as Susanne's e."""
    return _heard(name) == _heard(other)


def _heard(name: str) -> str:
    return name[:1].translate(_SOFTER) + _plain(name)[1:].replace("h", "").removesuffix("e")


def _plain(name: str) -> str:
    """Take letters of one sound as one, double ones as single, and -er as -r."""
    for spelt, sound in _SPELLINGS:
        name = name.replace(spelt, sound)
    single = "".join(letter for letter, _ in groupby(name.translate(_SOFTER)))
    return single[:-2] + "r" if single.endswith("er") and len(single) > _SHORT + 1 else single


def _differs_by_ending(name: str, other: str) -> bool:
    shorter, longer = sorted((name, other), key=len)
    if len(shorter) >= _SHORT and longer.removeprefix(shorter) in _FEMININE:
        return True
    stem, other_stem = _ENDING.sub("", name), _ENDING.sub("", other)
    if stem != other_stem or len(stem) < 2:
        return False
    ends = {name[len(stem) :], other[len(stem) :]}
    if any(end[-1:] in {"a", "o"} for end in ends):
        return True
    is_long = len(stem) >= _SHORT
    return is_long and ends == {"", "e"} and any(_FRENCH.search(each) for each in (name, other))


def _differs_by_vowel(name: str, other: str) -> bool:
    if len(name) != len(other) or len(name) > _SHORT:
        return False
    return name.translate(_VOWELS) == other.translate(_VOWELS)
