"""Encounters: which clues of a query were told of one and the same meeting."""

from collections.abc import Iterator, Sequence
from typing import Final

from hallway.domain.matches import Passage, Profile
from hallway.matching.evidence import Witness
from hallway.matching.fields import FIELD_BITS, FIELD_MASK, OF_AN_ENCOUNTER, codes_of
from hallway.matching.scoring import Found

_CODES: Final = codes_of(OF_AN_ENCOUNTER)
_GAIN: Final = 0.15  # of what the clues say that meet in one encounter, the best one aside


def gain_together(slot: int, found: Sequence[Found], profile: Profile, witness: Witness) -> float:
    """Return what a person gains by clues that all were told of one encounter.

    Who was met in Perugia, and in July somewhere else, is not who was met in Perugia in July.
    """
    told = [each for each in found if each.by_slot.get(slot, 0) & FIELD_MASK in _CODES]
    told = [each for each in told if slot in each.by_slot]
    if len(told) < 2:
        return 0.0
    sums: dict[int, list[int]] = {}
    for each in told:
        for encounter in _encounters(slot, each, profile, witness):
            sums.setdefault(encounter, []).append(each.by_slot[slot] >> FIELD_BITS)
    return _GAIN * max((sum(scores) - max(scores) for scores in sums.values()), default=0)


def _encounters(slot: int, found: Found, profile: Profile, witness: Witness) -> frozenset[int]:
    """Return the numbers of the encounters where a clue was told, kept for the next letter."""
    known = found.encounters.get(slot)
    if known is None:
        known = found.encounters[slot] = frozenset(
            number
            for number, passage in _told_of_encounters(profile)
            if witness.fits(passage, found.words)
        )
    return known


def _told_of_encounters(profile: Profile) -> Iterator[tuple[int, Passage]]:
    number = 0
    for passage in profile.passages:
        if passage.field in OF_AN_ENCOUNTER:
            number += passage.field == "day"
            yield number, passage
