"""Which script a word is written in, and how it is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from anyascii import anyascii

from hallway.matching.readings.chinese import read_family, split_chinese
from hallway.matching.readings.greek import is_greek, read_greek
from hallway.matching.readings.indic import is_indic, read_indic
from hallway.matching.readings.japanese import is_family, read_japanese, split_japanese
from hallway.matching.readings.kana import has_kana, is_kana, read_kana
from hallway.matching.readings.korean import is_hangul, read_korean, split_korean
from hallway.matching.readings.semitic import is_semitic, read_semitic
from hallway.matching.readings.usual import usual_spellings

_EAST_ASIAN: Final = re.compile(r"[\u3005\u3041-\u3096\u30a1-\u30fc\u3400-\u9fff\uac00-\ud7a3]+")
_LONGEST_NAME: Final = 6  # characters that may be a name in one piece
_LONGEST_CHINESE: Final = 4
_LONGEST_READ: Final = 8  # characters of a text without spaces that are read


@dataclass(frozen=True, slots=True)
class Reading:
    """A part of a name as it is written, and the plain words that it may be spelt as."""

    text: str
    forms: tuple[str, ...]


def spelt_out(token: str, bare: str) -> str:
    """Spell a token in Latin letters, in one way.

    Args:
        token: in small letters, with its accents composed.
        bare: the same without accents.
    """
    if is_kana(token):
        return read_kana(token)
    if is_hangul(token):
        return read_korean(token)[0]
    if is_semitic(token):
        return read_semitic(token)[0]
    if is_greek(bare):
        return read_greek(bare)
    return read_indic(token) if is_indic(token) else bare


def forms_in(token: str) -> tuple[str, ...]:
    """Return how a token may be read as one word, the usual way first."""
    if is_hangul(token):
        return read_korean(token)
    if is_semitic(token):
        return tuple(dict.fromkeys((*usual_spellings(token), *read_semitic(token))))
    if _is_east_asian(token):
        return _forms_of_characters(token[:_LONGEST_READ])
    return (anyascii(token).lower(),) if is_greek(token) else ()


def words_in(token: str) -> Iterator[str]:
    """Yield the words inside a token without spaces: its family name, its given name, and so on."""
    token = token[:_LONGEST_READ]
    if len(token) < 2 or not _is_east_asian(token):
        return
    for reading in name_in(token):
        yield from reading.forms
    if not is_kana(token):
        yield from _pieces([forms_in(character)[0] for character in token])


def _pieces(syllables: list[str]) -> Iterator[str]:
    """Yield each syllable, and what stands after a family name of one or two."""
    yield from syllables
    for start in (1, 2):
        yield "".join(syllables[start:])


def name_in(token: str) -> tuple[Reading, ...]:
    """Part a name that is written in one piece; one that cannot be parted stays as it is."""
    parted = _parted(token) if 2 <= len(token) <= _LONGEST_NAME else None
    return tuple(Reading(part, forms_in(part)) for part in parted or (token,))


def _parted(token: str) -> tuple[str, str] | None:
    if is_hangul(token):
        return split_korean(token)
    if is_kana(token) or is_family(token) or not _is_east_asian(token):
        return None
    japanese = split_japanese(token)
    if japanese and (len(japanese[0]) > 1 or has_kana(token) or len(token) > _LONGEST_CHINESE):
        return japanese
    if has_kana(token) or len(token) > _LONGEST_CHINESE:
        return None
    return split_chinese(token)


def _forms_of_characters(token: str) -> tuple[str, ...]:
    japanese = read_japanese(token)
    if has_kana(token):
        return japanese or (_mandarin(token),)
    read = _mandarin(token)
    mandarin = read_family(token, read) if len(token) <= 2 else (read,)
    is_surely_japanese = len(token) > 1 and is_family(token)
    both = (*japanese, *mandarin) if is_surely_japanese else (*mandarin, *japanese)
    return tuple(dict.fromkeys(both))


def _mandarin(token: str) -> str:
    return "".join(anyascii(character).lower() for character in token)


def _is_east_asian(token: str) -> bool:
    return _EAST_ASIAN.fullmatch(token) is not None
