"""Ranking: the best of many, in an order that does not depend on chance."""

import heapq
from collections.abc import Callable, Mapping

from hallway.domain.ids import RecordId


def best_slots(
    scores: Mapping[int, int], most: int, person_of: Callable[[int], RecordId]
) -> list[int]:
    """Return the slots with the highest scores, best first; of equal ones the older person.

    Args:
        scores: by slot.
        most: how many are wanted.
        person_of: tells the person of a slot.
    """
    if not scores or most <= 0:
        return []
    floor = sorted(scores.values(), reverse=True)[:most][-1]
    above = [slot for slot, score in scores.items() if score > floor]
    level = [slot for slot, score in scores.items() if score == floor]
    above.sort(key=lambda slot: (-scores[slot], person_of(slot)))
    return above + heapq.nsmallest(most - len(above), level, key=person_of)
