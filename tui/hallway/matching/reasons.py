"""The evidence of a look-alike in words, for people."""

from collections.abc import Iterator
from typing import Final

from hallway.matching.folding import is_latin
from hallway.matching.likeness import Kind
from hallway.matching.names import NameFit, Pair
from hallway.matching.short_forms import ShortForms

_WORDINGS: Final = {
    Kind.EXACT: "{known} in both names",
    Kind.SOUND: "sounds like {known}",
    Kind.NEARLY_SHORT: "{said} is nearly a short form of {known}",
    Kind.ABROAD: "{said} is {known} in another language",
}


def name_reasons(fit: NameFit, short_forms: ShortForms) -> Iterator[str]:
    """Say how two names go together, the surest part first."""
    if fit.is_same_name and not fit.is_transliterated:
        yield "same name"
        return
    for pair in sorted(fit.telling, key=lambda pair: -pair.likeness.strength):
        yield _pair_reason(pair, short_forms)


def _pair_reason(pair: Pair, short_forms: ShortForms) -> str:
    said, known = pair.said.text, pair.known.text
    if is_latin(said) != is_latin(known):
        return _reading_reason(pair)
    if pair.likeness.kind is Kind.SHORT:
        return _short_reason(pair, short_forms)
    if pair.likeness.kind in {Kind.INITIAL, Kind.START}:
        shorter, longer = sorted((said, known), key=len)
        return f"{shorter.rstrip('.')} may be {longer}"
    if pair.likeness.kind is Kind.SHORT_ABROAD:
        shorter, longer = sorted((said, known), key=len)
        return f"{shorter} is short for {longer} in another language"
    wording = _WORDINGS.get(pair.likeness.kind, "spelt nearly like {known}")
    return wording.format(said=said, known=known)


def _reading_reason(pair: Pair) -> str:
    latin, other = pair.said.text, pair.known.text
    if is_latin(other):
        latin, other = other, latin
    if pair.likeness.kind in {Kind.EXACT, Kind.SOUND}:
        return f"{other} is read {latin}"
    return f"{other} may be read {latin}"


def _short_reason(pair: Pair, short_forms: ShortForms) -> str:
    said, known = pair.said, pair.known
    if any(short_forms.is_short_for(s, k) for s in said.forms for k in known.forms):
        return f"{said.text} is short for {known.text}"
    if any(short_forms.is_short_for(k, s) for s in said.forms for k in known.forms):
        return f"{known.text} is short for {said.text}"
    return f"{said.text} and {known.text} are short for the same name"


def identity_reason(field: str) -> str:
    """Say which address two people have in common."""
    return {"email": "same e-mail", "phone": "same phone number", "handle": "same handle"}[field]
