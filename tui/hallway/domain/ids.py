"""Record ids: one integer of 63 bits, shown in base 32."""

import re
from collections import Counter
from collections.abc import Sequence

RecordId = int

RANDOM_BITS = 21
_MOMENT_BITS = 42
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u
_LENGTH = 13  # 13 digits of 5 bits hold 63 bits
_SHORTEST = 4  # digits that may stand for a whole id
_SHOWN = re.compile(r"[0-9a-hjkmnp-tv-z]{4,13}")


def compose_id(milliseconds: int, random: int) -> RecordId:
    """Make an id of a moment and some chance.

    Args:
        milliseconds: since 1970, in UTC; 42 bits of it count.
        random: 21 bits of chance, so that two machines do not meet.

    Returns:
        A positive integer of at most 63 bits.
    """
    moment = milliseconds & ((1 << _MOMENT_BITS) - 1)
    return (moment << RANDOM_BITS) | (random & ((1 << RANDOM_BITS) - 1))


def moment_of(record_id: RecordId) -> int:
    """Return when an id was made, in milliseconds since 1970."""
    return record_id >> RANDOM_BITS


def show_id(record_id: RecordId) -> str:
    """Write an id as 13 digits of base 32."""
    digits = []
    for _ in range(_LENGTH):
        digits.append(_DIGITS[record_id & 31])
        record_id >>= 5
    return "".join(reversed(digits))


def may_be_id(text: str) -> bool:
    """Say whether a text can be an id, or the start or end of one (four digits suffice)."""
    return _SHOWN.fullmatch(text.lower()) is not None


def fits_id(words: str, record_id: RecordId) -> bool:
    """Say whether a text is an id, or the start or end of it."""
    wanted, shown = words.lower(), show_id(record_id)
    return shown.startswith(wanted) or shown.endswith(wanted)


def short_id(record_id: RecordId, ids: Sequence[RecordId]) -> str:
    """Find the shortest end of one id that is the start or end of no other."""
    others = [each for each in ids if each != record_id]
    for length in range(_SHORTEST, _LENGTH):
        # By numbers: to write every id takes ten times as long.
        mask, shift = (1 << 5 * length) - 1, 5 * (_LENGTH - length)
        end = record_id & mask
        if not any(each & mask == end or each >> shift == end for each in others):
            return show_id(record_id)[-length:]
    return show_id(record_id)


def short_ids(ids: Sequence[RecordId]) -> dict[RecordId, str]:
    """Find for each id its shortest end that is the start or end of no other."""
    short: dict[RecordId, str] = {}
    for length in range(_SHORTEST, _LENGTH + 1):
        waiting = [record_id for record_id in ids if record_id not in short]
        if not waiting:
            break
        every = [show_id(record_id) for record_id in ids]
        # An id counts once for each end: its start may be what it ends with, too.
        taken = Counter(part for shown in every for part in {shown[:length], shown[-length:]})
        for record_id in waiting:
            end = show_id(record_id)[-length:]
            if taken[end] == 1:
                short[record_id] = end
    return short
