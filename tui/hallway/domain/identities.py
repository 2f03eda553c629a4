"""What tells who somebody is, and whether a text does so."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

# Scripts that put no space between words, or write particles onto a name: Thai, Lao, Burmese,
# Khmer, Chinese, Japanese, Korean.
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Identity:
    """The names and details of somebody, with those of all records of them.

    Attributes:
        names: and earlier names, and spellings.
        details: addresses, numbers and handles, which nobody else has.
    """

    names: frozenset[str] = field(default_factory=frozenset)
    details: frozenset[str] = field(default_factory=frozenset)

    def joined(self, other: "Identity") -> "Identity":
        """Know somebody by what two notebooks say of them."""
        return Identity(self.names | other.names, self.details | other.details)

    def may_be_named_in(self, text: str) -> bool:
        """Say whether a text has one of the names as words, be it of somebody else."""
        return _has_any(text, {*self.names, *self.details})

    def is_meant_in(self, text: str) -> bool:
        """Say whether a text has a detail, or a name that is more than a first name."""
        return _has_any(text, {*self.details, *filter(_is_full, self.names)})

    def is_called(self, name: str) -> bool:
        """Say whether a name is one of theirs."""
        return _folded(name) in {_folded(each) for each in self.names}


def _has_any(text: str, terms: Iterable[str]) -> bool:
    patterns = [_pattern(folded) for folded in map(_folded, terms) if folded]
    return bool(patterns) and re.search("|".join(patterns), _folded(text)) is not None


def _pattern(folded: str) -> str:
    """Find a name as words; Eve is not in "every"."""
    escaped = re.escape(folded)
    return escaped if _is_unspaced(folded) else rf"(?<!\w){escaped}(?!\w)"


def _is_unspaced(text: str) -> bool:
    # Compiled when it is first needed, as so many letters take longer than many a module.
    return not text.isascii() and re.search(_UNSPACED, text) is not None


def _is_full(name: str) -> bool:
    is_whole_in_few = len(name) > 1 and _is_unspaced(name)
    return is_whole_in_few or len(name.split()) > 1


def _folded(text: str) -> str:
    """Leave case, accents and the width of blanks aside."""
    bare = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFC", plain).casefold().split())
