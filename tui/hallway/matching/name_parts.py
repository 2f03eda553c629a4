"""The parts of a name: given names, family names, particles and initials."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hallway.matching.folding import is_ideographic, parts_in, readings_of
from hallway.matching.words import Word, words_of

PARTICLES: Final = frozenset(
    """
    van von vom de der den het di da do dos das del della delle dei degli du des la le les lo el
    al ibn bin bint bat ben ould ter ten zu zum zur af av y e i und auf of san santa
    o ni nic ui mac mc ap ab jr sr ii iii iv
    """.split()  # noqa: SIM905
)
_TITLES: Final = frozenset(
    """
    dr doctor doktor prof professor mr mrs ms miss mx sir dame herr frau mme mlle monsieur madame
    rev rabbi phd md msc mba esq dipl ing dott mag shri smt haji
    """.split()  # noqa: SIM905
)
# Which of several people of one name in a family someone is.
_GENERATIONS: Final = {
    "jr": "younger", "junior": "younger", "sr": "elder", "senior": "elder",
    "ii": "second", "iii": "third", "iv": "fourth",
}  # fmt: skip
_MOST_PARTS: Final = 8
_LONGEST_NAME: Final = 200  # code points that are looked at


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name.

    Attributes:
        text: as written.
        forms: the plain words that it may be written as.
        is_particle: a word such as van, without which a name is the same.
    """

    text: str
    forms: tuple[str, ...]
    is_particle: bool = False

    @property
    def is_initial(self) -> bool:
        """It is one letter."""
        return len(self.forms[0]) == 1


def parts_of(name: str) -> tuple[Part, ...]:
    """Take a name apart; titles are left out, unless there is nothing else."""
    every = [word for word in words_of(name[:_LONGEST_NAME]) if word.forms and not word.is_joined]
    words = [word for word in every if word.forms[0] not in _TITLES] or every
    parts = [part for word in words for part in _parts(name, word, is_alone=len(words) == 1)]
    if len(parts) <= 2:  # Al Smith and Van Morrison have no particle
        parts = [replace(part, is_particle=False) for part in parts]
    return tuple(parts[:_MOST_PARTS])


def generation_in(parts: Sequence[Part]) -> str:
    """Return which generation a name says that its bearer is of, as Jr does; mostly none."""
    for part in parts[1:]:
        if part.forms[0] in _GENERATIONS:
            return _GENERATIONS[part.forms[0]]
    return ""


def _parts(name: str, word: Word, *, is_alone: bool) -> Iterator[Part]:
    text = name[word.start : word.end]
    if not is_ideographic(text):
        yield Part(text, word.forms, word.forms[0] in PARTICLES and text.isascii())
    elif is_alone:
        yield from (Part(part, forms) for part, forms in parts_in(text) if forms)
    else:
        yield Part(text, readings_of(text) or word.forms)
