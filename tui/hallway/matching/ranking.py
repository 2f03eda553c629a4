"""Ranking: the best of many, in an order that does not depend on chance."""

from collections.abc import Mapping

from hallway.matching.profiles import Profiles


def best_slots(scores: Mapping[int, int], most: int, profiles: Profiles) -> list[int]:
    """Return the slots with the highest scores, best first; of equal ones the older person.

    Args:
        scores: by slot.
        most: how many are wanted; archived people only count where there are too few others.
        profiles: who has the slots.
    """
    if profiles.absent.isdisjoint(scores):
        return _best(scores, most, profiles)
    present = {slot: score for slot, score in scores.items() if slot not in profiles.absent}
    best = _best(present, most, profiles)
    return best + best_absent(scores, most - len(best), profiles)


def best_absent(scores: Mapping[int, int], most: int, profiles: Profiles) -> list[int]:
    """Return the archived people with the highest scores; see `best_slots`."""
    if most <= 0:
        return []
    return _best({slot: scores[slot] for slot in profiles.absent & scores.keys()}, most, profiles)


def _best(scores: Mapping[int, int], most: int, profiles: Profiles) -> list[int]:
    if not scores or most <= 0:
        return []
    person_of = profiles.person_of
    floor = sorted(scores.values(), reverse=True)[:most][-1]
    above = [slot for slot, score in scores.items() if score > floor]
    level = (slot for slot, score in scores.items() if score == floor)
    above.sort(key=lambda slot: (-scores[slot], person_of(slot)))
    return above + profiles.oldest(level, most - len(above))
