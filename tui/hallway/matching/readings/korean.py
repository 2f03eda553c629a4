"""Hangul: Korean names in the official romanisation, and as people spell them."""

import re
from typing import Final

_FIRST: Final = 0xAC00
_INITIALS: Final = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()  # noqa: SIM905
_VOWELS: Final = (
    "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()  # noqa: SIM905
)  # fmt: skip
_FINALS: Final = (
    "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()  # noqa: SIM905
)  # fmt: skip
_CUSTOM: Final = (
    ("yeong", "young"), ("yeon", "yun"), ("yeo", "you"), ("eo", "u"), ("jun", "joon"),
    ("hui", "hee"), ("u", "oo"),
)  # fmt: skip
_CUSTOMARY: Final = {
    "김": "kim", "이": "lee yi rhee", "리": "lee ri", "박": "park pak", "최": "choi",
    "정": "jung chung", "강": "kang", "조": "cho", "윤": "yoon", "장": "chang", "임": "lim",
    "림": "lim", "한": "hahn", "오": "oh", "서": "suh", "신": "shin", "권": "kwon", "황": "whang",
    "안": "ahn", "송": "song", "류": "ryu yoo", "유": "yoo ryu", "전": "chun", "홍": "hong",
    "고": "koh ko", "문": "moon", "손": "sohn", "양": "yang", "배": "bae pae", "백": "paik paek",
    "허": "hur huh", "남": "nahm", "심": "shim", "노": "roh noh", "로": "roh", "하": "ha",
    "곽": "kwak", "성": "sung", "차": "cha", "주": "joo chu", "우": "woo", "구": "koo ku",
    "나": "ra rah", "라": "ra", "민": "min", "지": "chi", "진": "chin", "엄": "um", "원": "won",
    "천": "chun", "방": "bang pang", "공": "kong", "현": "hyun", "함": "ham", "변": "byun",
    "염": "yum", "여": "yeo", "추": "choo", "도": "do", "석": "suk", "선": "sun", "설": "sul",
    "마": "ma", "길": "kil", "연": "yun", "위": "wee", "표": "pyo", "명": "myung", "기": "ki",
    "반": "ban", "왕": "wang", "금": "keum", "옥": "ok", "육": "yook", "인": "in", "맹": "maeng",
    "제": "je", "모": "mo", "탁": "tak", "국": "kook", "어": "uh", "은": "eun", "편": "pyun",
    "용": "yong",
}  # fmt: skip
_OF_TWO: Final = frozenset({"남궁", "황보", "선우", "제갈", "독고", "사공", "서문", "동방"})
_HANGUL: Final = re.compile(r"[\uac00-\ud7a3]+")


def is_hangul(text: str) -> bool:
    """Say whether a text is written in Korean syllables alone."""
    return _HANGUL.fullmatch(text) is not None


def read_korean(token: str) -> tuple[str, ...]:
    """Return how syllables are spelt: officially, then as is the custom.

    민수 is minsu and minsoo; 영희 is yeonghui and younghee.
    """
    official = "".join(map(_syllable, token))
    if len(token) == 1 and token in _CUSTOMARY:
        return tuple(dict.fromkeys((*_CUSTOMARY[token].split(), official)))
    custom = "".join(_customary(_syllable(syllable)) for syllable in token)
    return (official,) if custom == official else (official, custom)


def split_korean(token: str) -> tuple[str, str]:
    """Part a family name from the given name after it."""
    length = 2 if token[:2] in _OF_TWO and len(token) > 2 else 1
    return token[:length], token[length:]


def _syllable(character: str) -> str:
    number = ord(character) - _FIRST
    initial, rest = divmod(number, len(_VOWELS) * len(_FINALS))
    vowel, final = divmod(rest, len(_FINALS))
    return (_INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]).replace("-", "")


def _customary(syllable: str) -> str:
    for official, custom in _CUSTOM:
        if official in syllable:
            return syllable.replace(official, custom)
    return syllable
