"""Evidence of filters: what of a person meets a condition that no clue tells of."""

from collections.abc import Iterable, Iterator
from datetime import date

from hallway.domain.matches import Match, Passage, Profile
from hallway.matching.filter_names import KEYS_OF_FLAGS
from hallway.matching.filters import Filter, Kind


def matches_of(filters: Iterable[Filter], profile: Profile) -> Iterator[Match]:
    """Yield what meets each filter; its words are clues, and clues have evidence of their own.

    Args:
        filters: of one query, all of which the person meets.
        profile: of the person.
    """
    for each in filters:
        if each.kind is Kind.WORDS or each.is_not:
            continue
        for passage in profile.passages:
            if _meets(each, passage):
                yield Match(each.text, passage.field, passage.text, ((0, len(passage.text)),))
                break


def _meets(each: Filter, passage: Passage) -> bool:
    if each.kind is Kind.FLAG:
        return passage.field == "flag" and KEYS_OF_FLAGS.get(passage.text) == each.key
    if each.kind is Kind.HAS:
        return passage.field in each.fields
    if passage.field != "day" or each.days is None:
        return False
    try:
        day = date.fromisoformat(passage.text)
    except ValueError:  # a file edited by hand may say anything
        return False
    return each.days.first <= day <= each.days.last
