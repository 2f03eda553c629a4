"""Names as parts, and how the parts of two names go together."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from operator import mul
from typing import Final

from hallway.domain.matches import Profile
from hallway.matching.fields import OWN_NAMES
from hallway.matching.folding import is_latin
from hallway.matching.joined_names import joinings
from hallway.matching.likeness import UNLIKE, Kind, Likeness, NameLikeness
from hallway.matching.name_parts import Part, generation_in

_NAME_PART: Final = re.compile(r"[^\W\d_]{2,}$")
_WEAKEST_PAIR: Final = 0.55
_SMALL: Final = 0.6  # the weight of a particle or an initial, in the measure of rarity
_EXTRA_KNOWN: Final = 0.3  # a part that was not said weighs less than one that is not known

Rarity = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """A part of the name that was said, and the part of a known name that it goes with."""

    said: Part
    known: Part
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class NameFit:
    """How the parts of two names go together.

    Attributes:
        said: the parts of the name that was said, as they were compared.
        known: the parts of the known name.
        pairs: the parts that go together, particles too.
        telling: those of them that are no particles.
        said_alone: parts that the known name has not; no particles.
        known_alone: parts of the known name that were not said; no particles.
        strength: from 0 to 1, rare parts counting more.
        are_relatives: each name says of which generation its bearer is, and not of the same one.
    """

    said: tuple[Part, ...] = ()
    known: tuple[Part, ...] = ()
    pairs: tuple[Pair, ...] = ()
    telling: tuple[Pair, ...] = ()
    said_alone: tuple[Part, ...] = ()
    known_alone: tuple[Part, ...] = ()
    strength: float = 0.0
    are_relatives: bool = False

    @property
    def disagrees(self) -> bool:
        """Say whether each name has a part that the other has not.

        An initial that stands beside a whole name is a middle one: Debbie T. is not Tony.
        """
        if self.are_relatives:
            return True
        initials = [pair for pair in self.telling if pair.likeness.kind is Kind.INITIAL]
        if self.known_alone and (self.said_alone or any(p.known.is_initial for p in initials)):
            return True
        return bool(self.said_alone) and any(p.said.is_initial for p in initials)

    @property
    def sureness(self) -> float:
        """Return the strengths of all telling pairs multiplied; several initials count as one."""
        initials = [p.likeness.strength for p in self.telling if p.likeness.kind is Kind.INITIAL]
        others = [p.likeness.strength for p in self.telling if p.likeness.kind is not Kind.INITIAL]
        return prod((*others, *initials[:1])) if self.telling else 0.0

    @property
    def holds_another_name(self) -> bool:
        """Say whether a part is as likely the name of someone else, as Mario is beside Maria."""
        return any(pair.likeness.is_another_name for pair in self.telling)

    @property
    def holds_a_beginning(self) -> bool:
        """Say whether a part only begins as the other does, as Max beside Maximiliane."""
        return any(pair.likeness.kind is Kind.START for pair in self.telling)

    @property
    def is_transliterated(self) -> bool:
        """Say whether one name had to be read from another script than the other."""
        return any(is_latin(p.said.text) != is_latin(p.known.text) for p in self.telling)

    @property
    def is_same_name(self) -> bool:
        """Say whether the names are the same but for their order."""
        return (
            bool(self.pairs)
            and not self.are_relatives
            and not self.said_alone
            and not self.known_alone
            and all(pair.likeness.kind is Kind.EXACT for pair in self.pairs)
        )


def names_in(profile: Profile) -> tuple[str, ...]:
    """Return every name that a person goes by or was spelt with.

    Where none is in Latin letters, an address such as naoki.ogawa@acme.example tells how
    小川 直樹 is read.
    """
    names = tuple(p.text for p in profile.passages if p.field in OWN_NAMES)
    if any(map(is_latin, names)):
        return names
    addresses = [p.text for p in profile.passages if p.field == "email"]
    return (*names, *filter(None, map(_name_in_address, addresses)))


def _name_in_address(address: str) -> str:
    parts = re.split(r"[._-]", address.partition("@")[0])
    return " ".join(parts) if len(parts) > 1 and all(_NAME_PART.match(p) for p in parts) else ""


def fit_names(
    said: Sequence[Part], known: Sequence[Part], likeness: NameLikeness, rarity: Rarity
) -> NameFit:
    """Align two names part by part, the likest pairs first.

    Parts that one name writes in one and the other apart are joined: van den Berg is
    Vandenberg, and Ming Hua is Minghua.
    """
    fit = _fit(said, known, likeness, rarity)
    if len(said) == len(known):
        return fit
    ways = [
        *((joined, known) for joined in joinings(said, known, likeness)),
        *((said, joined) for joined in joinings(known, said, likeness)),
    ]
    fits = [fit, *(_fit(one, other, likeness, rarity) for one, other in ways)]
    return max(fits, key=lambda each: each.strength)


def _fit(
    said: Sequence[Part], known: Sequence[Part], likeness: NameLikeness, rarity: Rarity
) -> NameFit:
    pairs = _paired(said, known, likeness)
    said_alone = [part for part in said if not any(pair.said is part for pair in pairs)]
    known_alone = [part for part in known if not any(pair.known is part for pair in pairs)]
    weights = [_weight(pair.known, rarity) for pair in pairs]
    missed = sum(_weight(part, rarity) for part in said_alone)
    extra = sum(_weight(part, rarity) for part in known_alone) * _EXTRA_KNOWN
    fits = sum(map(mul, weights, (pair.likeness.strength for pair in pairs)))
    return NameFit(
        tuple(said),
        tuple(known),
        tuple(pairs),
        tuple(pair for pair in pairs if not pair.known.is_particle),
        tuple(part for part in said_alone if not part.is_particle),
        tuple(part for part in known_alone if not part.is_particle),
        fits / ((sum(weights) + missed + extra) or 1),
        are_relatives=_are_relatives(said, known),
    )


def _are_relatives(said: Sequence[Part], known: Sequence[Part]) -> bool:
    generation = generation_in(known)
    return generation != "" and generation_in(said) not in {"", generation}


def _paired(said: Sequence[Part], known: Sequence[Part], likeness: NameLikeness) -> list[Pair]:
    possible = [
        Pair(s, k, way)
        for s in said
        for k in known
        if (way := _best(s, k, likeness)).strength >= _WEAKEST_PAIR
    ]
    possible.sort(key=lambda pair: -pair.likeness.strength)
    pairs: list[Pair] = []
    for pair in possible:
        if not any(pair.said is other.said or pair.known is other.known for other in pairs):
            pairs.append(pair)
    return pairs


def _best(said: Part, known: Part, likeness: NameLikeness) -> Likeness:
    if said.is_particle != known.is_particle:
        return UNLIKE
    return likeness.of_parts(said, known)


def _weight(part: Part, rarity: Rarity) -> float:
    is_small = part.is_particle or part.is_initial
    return _SMALL if is_small else rarity(part.forms[0])
