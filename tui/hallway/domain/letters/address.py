"""What was noted about somebody, as it is said to them."""

import re
from typing import Final

_NEXT_WORDS: Final = (
    *("a", "an", "the", "my", "our", "some", "this", "that", "these", "those", "to", "about"),
    *("with", "when", "for", "on", "in", "at", "by", "of", "and", "if", "once", "again", "back"),
)
_OBJECT: Final = re.compile(
    rf"\bher\b(?=\s*(?:$|[.,;:!?)]|(?:{'|'.join(_NEXT_WORDS)})\b))", re.IGNORECASE
)
_POSSESSIVE: Final = re.compile(r"\b(?:her|his|their)\b", re.IGNORECASE)
_OTHER_OBJECTS: Final = re.compile(r"\b(?:him|them)\b", re.IGNORECASE)
_THING: Final = re.compile(r"(?:a|an|the|my|our|some)\s", re.IGNORECASE)
_TITLES: Final = re.compile(r"^(?:dr|prof|mr|mrs|ms|mx|sir|frau|herr)\.?$", re.IGNORECASE)


def said_to_them(text: str) -> str:
    """Turn "send her her paper" into "send you your paper", and "the paper" into "send you" it."""
    if _THING.match(text):
        text = f"send you {text}"
    said = _OBJECT.sub("you", text)
    said = re.sub(r"\bher(?=\s+(?:her|his|their)\b)", "you", said, flags=re.IGNORECASE)
    return _POSSESSIVE.sub("your", _OTHER_OBJECTS.sub("you", said))


def first_name(name: str | None) -> str:
    """Return what somebody is called in a greeting; the whole of a name that has no spaces."""
    words = [word for word in (name or "").split() if not _TITLES.match(word)]
    return words[0] if words else (name or "")
