"""Kanji: how Japanese family names and given names are read."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from hallway.matching.readings.kana import has_kana, is_kana, read_kana, short_vowels

_PACKAGE: Final = "japanese_personal_name_dataset"
_FAMILY: Final = "last_name_org.csv"
_GIVEN: Final = ("first_name_man_org.csv", "first_name_woman_org.csv")
_MOST: Final = 4  # readings of one given name: 直子 is Naoko, Chikako, Masako ...
_LONGEST: Final = 6  # characters of a name
_LONGEST_FAMILY: Final = 4
_KEPT: Final = 10_000


def is_family(token: str) -> bool:
    """Say whether a token is a Japanese family name."""
    return token in _family_names()


@lru_cache(_KEPT)
def read_japanese(token: str) -> tuple[str, ...]:
    """Return how a Japanese name, or a family name and a given name in one, may be read.

    Returns:
        The readings, family names first; none where it is no name that is known.
    """
    if is_kana(token):
        return (read_kana(token),)
    if len(token) > _LONGEST:
        return ()
    readings = (*_family_names().get(token, ()), *_given(token), *_mixed(token))
    return tuple(dict.fromkeys(map(short_vowels, readings)))


def split_japanese(token: str) -> tuple[str, str] | None:
    """Part a family name from the given name after it: 小川直樹 is 小川 and 直樹."""
    for length in range(min(_LONGEST_FAMILY, len(token) - 1), 0, -1):
        family, given = token[:length], token[length:]
        if is_family(family) and (length > 1 or has_kana(given) or _given(given)):
            return family, given
    return None


def _mixed(token: str) -> Iterator[str]:
    """Read names such as くみ子 and 美サキ, where one kanji stands beside kana."""
    if not has_kana(token):
        return
    start = "".join(_one(character) for character in token)
    if start.isascii():
        yield start


def _one(character: str) -> str:
    if is_kana(character):
        return read_kana(character)
    return _IN_MIXED.get(character, character)


def _given(token: str) -> list[str]:
    lines = _given_names().get(token[:1], "")
    found = []
    begin = lines.find(f"\n{token[1:]}\t") if token else -1
    while begin >= 0:
        end = lines.find("\n", begin + 1)
        _, reading, others = lines[begin + 1 : end].split("\t")
        found.append((-int(others), reading))
        begin = lines.find(f"\n{token[1:]}\t", begin + 1)
    return [reading for _, reading in sorted(found)[:_MOST]]


@cache
def _family_names() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for row in _rows(_FAMILY):
        spelling, _, _, reading = row.split(",")
        names[spelling] = (*names.get(spelling, ()), reading)
    return names


@cache
def _given_names() -> dict[str, str]:
    """Keep the names by their first character, as text: as objects they would take 20 MB."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for name in _GIVEN:
        for row in _rows(name):
            _, reading, *spellings = row.split(",")
            # A reading that has many spellings is a usual one.
            end = f"\t{reading}\t{len(spellings)}\n"
            for spelling in spellings:
                lines[spelling[:1]].append(spelling[1:] + end)
    return {first: "\n" + "".join(each) for first, each in lines.items()}


def _rows(name: str) -> list[str]:
    """Read one table of the package of names (MIT), which is never imported."""
    spec = find_spec(_PACKAGE)
    folders = (spec.submodule_search_locations if spec else None) or ()
    return [
        row
        for folder in folders
        for row in (Path(folder) / "dataset" / name).read_text(encoding="utf-8").splitlines()
    ]


_IN_MIXED: Final = {
    "子": "ko", "美": "mi", "代": "yo", "江": "e", "枝": "e", "恵": "e", "世": "yo", "奈": "na",
    "乃": "no", "菜": "na", "香": "ka", "花": "ka", "夫": "o", "男": "o", "雄": "o", "郎": "ro",
    "太": "ta", "介": "suke", "助": "suke", "一": "ichi", "二": "ji", "三": "zo", "吉": "kichi",
    "治": "ji", "司": "ji", "人": "to", "斗": "to", "樹": "ki", "希": "ki", "季": "ki", "紀": "ki",
    "里": "ri", "理": "ri", "絵": "e", "衣": "i", "音": "ne", "々": "",
}  # fmt: skip
