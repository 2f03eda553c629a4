"""Given names: what stays of a name when its bearer marries."""

from collections.abc import Iterable, Mapping
from typing import Final

from hallway.matching.folding import fold
from hallway.matching.likeness import Kind
from hallway.matching.name_parts import Part
from hallway.matching.names import NameFit, Pair
from hallway.matching.near_names import is_syllable
from hallway.matching.short_forms import ShortForms

# Family names of those who write them first: Chinese, Korean, Vietnamese, Hungarian, Japanese.
_FAMILY_FIRST: Final = frozenset(
    """
    li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang
    xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei
    su lu ding ren lo chan cheung wong lau leung lam ng chow tsang yip chiu kwok tan lim lee goh
    teo kim park pak choi choe jung jeong chung kang cho jo yoon yun jang im shin seo kwon hwang
    ahn ryu yoo hong moon son bae baek nguyen tran le pham hoang huynh phan vu vo dang bui do ho
    ngo duong ly dinh trinh truong doan nagy kovacs toth szabo horvath varga kiss molnar nemeth
    farkas balogh papp takacs juhasz lakatos meszaros simon racz fekete szilagyi sato suzuki
    takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
    matsumoto inoue kimura hayashi shimizu saito mori abe ikeda hashimoto ishikawa ogawa
    """.split()  # noqa: SIM905
)
_UNSURE: Final = frozenset({Kind.INITIAL, Kind.START})


def is_one_bearer(fit: NameFit, shared: Mapping[str, str], short_forms: ShortForms) -> bool:
    """Say whether two names with an address in common differ as before and after a wedding.

    Args:
        fit: how the names go together.
        shared: the addresses in common by field, each of one person rather than of an office.
        short_forms: which names are known as given names.
    """
    words = {field: fold(text.rpartition("@")[0] or text) for field, text in shared.items()}
    return any(
        _is_given_name(pair, fit, words.get("email", ""), short_forms)
        and _is_owned(pair.said, words)
        for pair in fit.telling
        if pair.likeness.kind not in _UNSURE and not pair.likeness.is_another_name
    )


def _is_owned(given: Part, words: Mapping[str, str]) -> bool:
    """Say whether an address tells more than a given name, which many have as their handle."""
    return any(field != "handle" or word not in given.forms for field, word in words.items())


def _is_given_name(pair: Pair, fit: NameFit, address: str, short_forms: ShortForms) -> bool:
    """Say whether a pair is the first part of both names, or of one whose other is turned."""
    leads_said, leads_known = pair.said is fit.said[0], pair.known is fit.known[0]
    if leads_said and leads_known:
        return _may_be_given(pair.known, fit, address, short_forms)
    first = fit.known[0] if leads_said else fit.said[0]
    return (leads_said or leads_known) and _is_family_name(first)


def _may_be_given(part: Part, fit: NameFit, address: str, short_forms: ShortForms) -> bool:
    if _is_family_name(part):
        return False
    if _is_known(part, short_forms):
        return True
    if is_syllable(part.forms[0]):
        return False
    is_family_name = _has_given(fit.said_alone, short_forms) and _has_given(
        fit.known_alone, short_forms
    )
    return not is_family_name or address.startswith(part.forms[0])


def _has_given(parts: Iterable[Part], short_forms: ShortForms) -> bool:
    return any(_is_known(part, short_forms) for part in parts)


def _is_known(part: Part, short_forms: ShortForms) -> bool:
    return any(map(short_forms.is_given_name, part.forms))


def _is_family_name(part: Part) -> bool:
    return not _FAMILY_FIRST.isdisjoint(part.forms)
