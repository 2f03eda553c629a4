"""Checked lines: length, checksum and text, so that a torn or flipped one is noticed."""

from dataclasses import dataclass
from enum import Enum, auto
from zlib import crc32

_HEAD_BYTES = len("0000002a 1c291ca3 ")
_LENGTH_DIGITS = 8


class Rest(Enum):
    """What comes after the last good line."""

    NOTHING = auto()
    TORN = auto()
    """A line that was being written when the power went; nobody was told it was saved."""
    DAMAGED = auto()
    """Something that no crash leaves behind."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read of a journal.

    Attributes:
        texts: of the good lines, in their order.
        length: how many bytes the good lines take.
        rest: what comes after them.
    """

    texts: list[bytes]
    length: int
    rest: Rest


def frame(text: bytes) -> bytes:
    """Make a checked line of a text without line breaks."""
    return b"%08x %08x %s\n" % (len(text), crc32(text), text)


def scan(content: bytes) -> Scan:
    """Read lines as long as they are good."""
    texts = []
    start = 0
    while (end := content.find(b"\n", start) + 1) > 0:
        text = content[start + _HEAD_BYTES : end - 1]
        # Made again and compared as a whole: no bit of a line goes unchecked.
        if frame(text) != content[start:end]:
            break
        texts.append(text)
        start = end
    return Scan(texts, start, _kind_of(content[start:]))


def _kind_of(rest: bytes) -> Rest:
    if not rest:
        return Rest.NOTHING
    return Rest.TORN if _is_unfinished(rest) or _has_hole(rest) else Rest.DAMAGED


def _is_unfinished(rest: bytes) -> bool:
    """Say whether the end of the line is missing."""
    if b"\n" in rest:
        return False
    if len(rest) < _HEAD_BYTES:
        return True
    try:
        length = int(rest[:_LENGTH_DIGITS], 16)
    except ValueError:
        return False
    return len(rest) < _HEAD_BYTES + length + 1


def _has_hole(rest: bytes) -> bool:
    """Say whether the system gave the line its room, but not all of its bytes.

    Such room is filled with zeros. JSON has none, and one flipped bit cannot make two in
    a row, or one of a digit or of a line break.
    """
    is_one_line = b"\n" not in rest[:-1]
    return is_one_line and (rest[0] == 0 or rest[-1] == 0 or b"\0\0" in rest)
