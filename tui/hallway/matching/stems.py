"""Stems: what the forms of an English word have in common, so that hiking finds hikers."""

import re
from functools import lru_cache
from typing import Final

_KEPT: Final = 1 << 13  # stems remembered
_SHORTEST: Final = 3
# Words that end as if they had a suffix, and would fall together with others: brother, broth.
_WHOLE: Final = frozenset(
    """
    alter amber answer anger badger bitter blister border brother buffer butter cancer career
    center chapter cinder cluster coffer cover copper corner counter deer dinner ember enter
    father feather fever filter finger fitter flower foster ginger halter hamster hammer
    hunger ladder lager laser later latter leather ledger letter liver lumber luther manner
    master matter member mentor meteor minister minor mister monster mother mustard never
    number officer order other otter outer over paper parlor partner pepper plaster poker
    polymer poster powder power proper quarter rather register river rubber saucer shelter
    shoulder shower silver sister slaughter solder soldier spider sponsor stammer suffer summer
    super table tailor tender tenor thunder tiger timber tower under upper usher utter water weather
    whisper winter wonder daughter laughter barrister grocer author doctor factor motor tutor
    victor vector mayor error horror mirror terror actor color odor humor tumor anchor harbor
    mayer better supper temper pastor ministry registry
    bed red shed sled seed need weed feed reed speed hundred kindred sacred
    being bring cling ceiling during ding evening fling herring king morning nothing ring sing
    sling something spring sting string swing thing wing bling viking pudding sibling
    exist list mist consist insist resist assist twist wrist guest christ
    family early only reply supply apply belly jelly ally bully lily holy italy july assembly
    city pity community university security charity quality reality identity diversity
    mobility hospitality commodity department apartment moment comment cement element document
    instrument moment parliament station nation ration patient ancient agent bus gas lens news
    always perhaps series species chess mass glass class grass cross boss kiss bass loss dress
    press stress business address congress princess chaos ios devops
    kubernetes jenkins paris wales texas
    """.split()  # noqa: SIM905
)
_NO_PLURAL: Final = re.compile(r"(ss|[^kx]is|[^k]us)$")
_PLURALS: Final = (("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("oes", "o"))
# From long to short; the second is what stays instead.
_SUFFIXES: Final = (
    ("ization", "is"), ("isation", "is"), ("ological", "olog"), ("ologist", "olog"),
    ("ically", "ic"), ("ician", "ic"), ("ographer", "ograph"), ("ographic", "ograph"),
    ("ation", "at"), ("ology", "olog"), ("ography", "ograph"), ("fulness", "ful"),
    ("istry", ""), ("ness", ""), ("ment", ""), ("ist", ""), ("ity", ""), ("ly", ""), ("ied", "y"),
)  # fmt: skip
_DOERS_AND_FORMS: Final = ("ing", "ed", "er", "or")
_VOWEL: Final = re.compile("[aeiouy]")
_SHORT_WITH_E: Final = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxy]")  # hik, from hike and not hiking


@lru_cache(_KEPT)
def stem(word: str) -> str:
    """Return the stem of a folded English word.

    After the idea of Porter's stemmer (1980), with doers taken as forms of what they do.
    """
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    word = _singular(word)
    if word in _WHOLE:
        return word
    word = _without_suffix(word)
    if word in _WHOLE:
        return word
    word = _without_form(word)
    if word in _WHOLE:
        return word
    if word.endswith(("iz", "yz")):
        word = word[:-1] + "s"  # organize, organise
    return word[:-1] + "i" if word.endswith("y") and len(word) > _SHORTEST else word


def _singular(word: str) -> str:
    if not word.endswith("s") or word in _WHOLE or _NO_PLURAL.search(word):
        return word
    if word.endswith("ses") and word[:-2] in _WHOLE:
        return word[:-2]  # buses
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for plural, singular in _PLURALS:
        if word.endswith(plural) and (plural != "oes" or len(word) > 5):
            return word.removesuffix(plural) + singular
    return word[:-1]


def _without_suffix(word: str) -> str:
    for suffix, rest in _SUFFIXES:
        if word.endswith(suffix):
            base = word.removesuffix(suffix)
            is_word = len(base + rest) >= _SHORTEST and _VOWEL.search(base)
            return base + rest if is_word else word
    return word


def _without_form(word: str) -> str:
    """Take off what makes a form or a doer of a verb; a last e goes in longer words only."""
    for suffix in _DOERS_AND_FORMS:
        base = word.removesuffix(suffix)
        if base == word or len(base) < 2 or not _VOWEL.search(base):
            continue
        if base.endswith("e"):  # an engineer is no engine, but who disagreed does disagree
            return word if suffix in {"er", "or"} else _without_e(base + "e" * (suffix == "ed"))
        return _verb(base)
    return _without_e(word)


def _without_e(word: str) -> str:
    """Take off a last e, but not where a word without it would be another: plan, plane."""
    is_sounded = len(word) <= 4 or _SHORT_WITH_E.fullmatch(word[:-1])
    return word if is_sounded or not word.endswith("e") else word[:-1]


def _verb(base: str) -> str:
    """Return the verb that lost an e, or doubled its last letter: hik(ing), swimm(ing)."""
    if base in _WHOLE:
        return base
    is_doubled = base[-1] == base[-2] and base[-1] not in "lsz"
    if is_doubled or (base.endswith("ell") and len(base) > 5):  # swimming, travelling
        return base[:-1]
    return base + "e" if _SHORT_WITH_E.fullmatch(base) else base
