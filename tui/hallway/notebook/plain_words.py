"""The words of a query that a plain look goes by: as they are typed, without filters and filler."""

import re
from dataclasses import dataclass
from itertools import islice

_MOST_CLUES = 24
_LEFT_OUT = re.compile(r'(?<!\S)(?:-|\w+:)(?:"[^"]*"?|\S*)')  # filters, and what is not meant
_MARKS = re.compile(r"^\W+|\W+$")  # around a word
_FILLER = frozenset(
    """
    a about an and at by did do for from had has have he her his i in is it me met my of on or our
    she some someone than that the their them they this to us was we were what when where which
    who whom whose with you
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Clue:
    """One word of a query.

    Attributes:
        typed: as it was typed.
        word: without case, and without the marks around it.
        start: finds it at the start of a word.
    """

    typed: str
    word: str
    start: re.Pattern[str]


def clues_in(query: str) -> list[Clue]:
    """Split a query into clues; filler is left out, unless there is nothing else."""
    typed = dict.fromkeys(_LEFT_OUT.sub(" ", query).split())
    words = ((each, _MARKS.sub("", each).casefold()) for each in typed)
    known = [(each, word) for each, word in words if word]
    telling = [(each, word) for each, word in known if word not in _FILLER]
    return [
        Clue(each, word, re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE))
        for each, word in islice(telling or known, _MOST_CLUES)
    ]


def left_out(query: str) -> tuple[str, ...]:
    """Return the filters of a query, and the words that are not meant."""
    return tuple(each for each in _LEFT_OUT.findall(query) if each != "-")
