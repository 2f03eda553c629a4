"""Bytes of a file as text, whatever letters they are written in."""

import codecs
from typing import Final

from hallway.domain.errors import FileRefused

MOST_BYTES: Final = 100_000_000
"""Beyond so many a file is not read: it would take more memory than a program may."""

_OTHERS: Final = {
    b"PK\x03\x04": "a zip",
    b"\x1f\x8b": "a gzip",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"SQLite format 3": "a database",
    b"\xd0\xcf\x11\xe0": "an old Office file",
}
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT: Final = 4_096
_MANY: Final = 0.3  # of every second byte are 0 where two bytes are a letter


def decoded(data: bytes, *, keep_odd: bool = False) -> str:
    """Read bytes as text: UTF-8, UTF-16 with or without its mark, else as Windows writes.

    Args:
        data: of a file.
        keep_odd: leave bytes that are no UTF-8 as surrogates, for lines that say their letters.

    Raises:
        FileRefused: it is no text, or too much of it.
    """
    if len(data) > MOST_BYTES:
        raise FileRefused(
            f"The file has {len(data) // 1_000_000:,} MB, which is too much.",
            f"Split it into files of up to {MOST_BYTES // 1_000_000} MB.",
        )
    for head, what in _OTHERS.items():
        if data.startswith(head):
            raise FileRefused(f"It is {what} and no text.", "Unpack or export it first.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _plain(data.decode(encoding, "replace"))
    guessed = _wide(data[:_LOOKED_AT])
    if guessed is not None:
        return _plain(data.decode(guessed, "replace"))
    try:
        return _plain(data.decode("utf-8"))
    except UnicodeDecodeError:
        if keep_odd:
            return _plain(data.decode("utf-8", "surrogateescape"))
        return _plain("".join(map(_line, data.splitlines(keepends=True))))


def _line(data: bytes) -> str:
    """Read one line, as one odd byte shall not spoil the others."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _wide(head: bytes) -> str | None:
    """Say in which of the two orders two bytes make a letter; None where one does."""
    half = max(1, len(head) // 2)
    zeros = head[0::2].count(0) / half, head[1::2].count(0) / half
    if max(zeros) < _MANY:
        return None
    return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"


def _plain(text: str) -> str:
    return text.replace("\0", "")
