"""What a search or a comparison found, with the evidence."""

from dataclasses import dataclass
from enum import StrEnum

from hallway.domain.ids import RecordId

TextSpan = tuple[int, int]


class Verdict(StrEnum):
    """How sure it is that a look-alike is the same person."""

    SAME = "same"
    MAYBE = "maybe"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Someone already known who may be the person being typed.

    Attributes:
        person: who it may be.
        verdict: same or maybe; new for the nearest of those who are someone else.
        why: the evidence in words, the strongest first, such as "same e-mail".
        likeness: from 0 to 1, to order look-alikes by.
    """

    person: RecordId
    verdict: Verdict
    why: tuple[str, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Match:
    """One clue of a search, and the words that it found.

    Attributes:
        clue: as typed.
        field: where the words stand, such as "cue" or "note".
        text: the whole text of that field.
        spans: where in the text the words are, as offsets of code points.
    """

    clue: str
    field: str
    text: str
    spans: tuple[TextSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One person that a search found.

    Attributes:
        person: who it is.
        score: how well the clues fit this query; means nothing about the person.
        matched: each clue that fits, with its words.
        unmatched: the clues that do not.
    """

    person: RecordId
    score: float
    matched: tuple[Match, ...]
    unmatched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One text that says something about a person, as a search sees it.

    Attributes:
        field: what kind of text it is, such as "name", "organisation" or "note".
        text: the text.
    """

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Profile:
    """All that can be searched about one person.

    Attributes:
        person: whom it is about.
        passages: every text, the names first.
        is_present: they are neither archived nor merged into someone else.
    """

    person: RecordId
    passages: tuple[Passage, ...]
    is_present: bool = True


@dataclass(frozen=True, slots=True)
class Touch:
    """A text that touches another, such as an offer an ask.

    Attributes:
        key: which text.
        score: from 0 to 1, how much of one the other covers.
        why: the words that meet, in words, the most telling first.
    """

    key: int
    score: float
    why: tuple[str, ...]
