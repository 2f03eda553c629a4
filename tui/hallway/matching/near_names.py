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
_SPELLINGS: Final = (
    ("ph", "f"), ("ee", "i"), ("ayer", "eier"), ("aier", "eier"), ("eyer", "eier"), ("ei", "i"),
    ("oo", "u"), ("ou", "u"),
)  # fmt: skip
# Short names that people spell in ways which no rule makes one.
_ONE_NAME: Final = (
    "sean shaun shawn", "jeff geoff", "lee li", "yusuf yusef yousef yousuf yousif", "omar umar",
    "aisha aysha ayesha", "saad sad", "gil gill", "reid read", "kohn cohn", "kurt curt",
)  # fmt: skip
_ONE_NAME_OF: Final = {name: line for line in _ONE_NAME for name in line.split()}
# The sounds of one Chinese syllable, each of which makes a name of its own: Min, Ming, Lin.
_SYLLABLE: Final = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:i?ao?|ai|i?ang?|i?e|ei|eng?|er|i|ing?|iu|i?ong|ou?|u|ua|uai|u?ang?|ue|ui|un|uo)"
)
_ONE_SYLLABLE: Final = re.compile(_SYLLABLE)
_FEW_SYLLABLES: Final = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")
# Two consonants that a name may begin with, in some language.
_SAYABLE: Final = re.compile(
    r"[aeiouy]|.(?:[aeiouy]|$)|[bcdfgkpstvwz][lrw]|[bcdgjkprstwxz]h|[mn][bcdgjkpstvwz]|[km]n|gn|"
    r"[bdfgkhlmnpstv]j|s[ckfmnpqtvz]|c[sz]|d[mnvz]|hr|h[lvw]|l[hl]|m[clrw]|n[gw]|p[fnst]|"
    r"t[lsz]|vs|wl|z[bdgmv]|k[mstvz]|gd"
)
_VOWELS: Final = str.maketrans("", "", "aeiou")
_SHORTEST_SPELLING: Final = 3
_LONGEST_SHORT: Final = 5  # letters; with a slip, a name so short is mostly another one
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


def is_usual_spelling(name: str, other: str) -> bool:
    """Say whether two folded names are ways to spell one name, as Sara and Sarah, Tom and Thom.

    Zara is none of Sara, Joe none of Jo, and Zhen none of Shen.
    """
    if name in _ONE_NAME_OF and _ONE_NAME_OF[name] == _ONE_NAME_OF.get(other):
        return True
    if min(len(name), len(other)) < _SHORTEST_SPELLING or _is_zed(name) != _is_zed(other):
        return False
    return is_one_spelt_twice(name, other) and not (is_syllable(name) and is_syllable(other))


def is_one_name(name: str, other: str) -> bool:
    """Say whether of two folded names that look alike one is the other with a slip.

    A short name is another one with any other letter, if that can be said, and so is one that
    goes on or has another first letter: Berger is not Berg, and Norris not Morris.
    """
    shorter, longer = sorted((name, other), key=len)
    if longer.startswith(shorter):
        return False
    if _is_sayable(name) != _is_sayable(other):
        return True
    return len(shorter) > _LONGEST_SHORT and name[1:] != other[1:]


def _is_zed(name: str) -> bool:
    return name[0] == "z"


def _is_sayable(name: str) -> bool:
    return _SAYABLE.match(name) is not None


def is_syllable(name: str) -> bool:
    """Say whether a folded name may be one Chinese syllable."""
    return _ONE_SYLLABLE.fullmatch(name) is not None


def has_few_syllables(name: str) -> bool:
    """Say whether a folded name may be one Chinese syllable or two."""
    return _FEW_SYLLABLES.fullmatch(name) is not None


def _heard(name: str) -> str:
    plain = _plain(name)
    return plain[:1] + plain[1:].replace("h", "").removesuffix("e")


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
