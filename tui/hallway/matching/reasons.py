"""The evidence of a look-alike in words, for people."""

from collections.abc import Iterator

from hallway.matching.likeness import Kind
from hallway.matching.names import NameFit, Pair
from hallway.matching.short_forms import ShortForms


def name_reasons(fit: NameFit, short_forms: ShortForms) -> Iterator[str]:
    """Say how two names go together, the surest part first."""
    if fit.is_same_name:
        yield "same name"
        return
    for pair in sorted(fit.telling, key=lambda pair: -pair.likeness.strength):
        yield _pair_reason(pair, short_forms)


def _pair_reason(pair: Pair, short_forms: ShortForms) -> str:
    said, known = pair.said.text, pair.known.text
    match pair.likeness.kind:
        case Kind.EXACT:
            return f"{known} in both names"
        case Kind.SHORT:
            return _short_reason(pair, short_forms)
        case Kind.SOUND:
            return f"sounds like {known}"
        case Kind.INITIAL | Kind.START:
            return (
                f"{said.rstrip('.')} may be {known}"
                if len(said) <= len(known)
                else (f"{known.rstrip('.')} may be {said}")
            )
    return f"spelt nearly like {known}"


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
