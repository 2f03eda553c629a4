"""The index as a file has it: sections of words and numbers, one after the other, and checked."""

import json
import sys
import unicodedata
import zlib
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from os import stat_result
from pathlib import Path
from typing import Final

_MAGIC: Final = b"Hallway index "
_LIBRARIES: Final = ("anyascii", "nicknames", "japanese_personal_name_dataset")
_OF_A_LIBRARY: Final = frozenset({".py", ".csv", ".json", ".txt", ".dat"})
_ENDING: Final = sys.byteorder  # of the numbers


class Sections:
    """Sections in the order they are put, or taken out of what was read."""

    def __init__(self, parts: Sequence[bytes | memoryview] = ()) -> None:
        """Take the sections of a file; none, where one is to be written."""
        self._parts: list[bytes | memoryview] = list(parts)
        self._taken = 0

    def put_words(self, words: Sequence[str]) -> None:
        """Put words that hold no line break."""
        self._parts.append("\n".join(words).encode())

    def put_numbers(self, numbers: "array[int]") -> None:
        """Put numbers below 2^32."""
        self._parts.append(numbers.tobytes())

    def put_bytes(self, content: bytes) -> None:
        """Put anything."""
        self._parts.append(content)

    def words(self) -> list[str]:
        """Take words out."""
        text = str(self.content(), "utf-8")
        return text.split("\n") if text else []

    def numbers(self, size: str = "I") -> "array[int]":
        """Take numbers out; of `size`, as array.array names it."""
        numbers = array(size)
        numbers.frombytes(self.content())
        return numbers

    def content(self) -> memoryview:
        """Take out anything."""
        self._taken += 1
        return memoryview(self._parts[self._taken - 1])

    def packed(self) -> bytes:
        """Return all sections as the content of a file."""
        sizes = [len(part) for part in self._parts]
        checksum = zlib.crc32(str(sizes).encode())
        for part in self._parts:
            checksum = zlib.crc32(part, checksum)
        heading = json.dumps([fingerprint(), checksum, sizes])
        return b"".join((_MAGIC, heading.encode(), b"\n", *self._parts))


def unpacked(content: bytes) -> Sections | None:
    """Return the sections of a file; None if it is damaged, or another Hallway wrote it."""
    end = content.find(b"\n")
    if not content.startswith(_MAGIC) or end < 0:
        return None
    try:
        written_by, checksum, sizes = json.loads(content[len(_MAGIC) : end])
        view = memoryview(content)[end + 1 :]
        is_whole = written_by == fingerprint() and sum(sizes) == len(view)
        if not is_whole or zlib.crc32(view, zlib.crc32(str(sizes).encode())) != checksum:
            return None
    except (ValueError, TypeError, RecursionError):
        return None
    parts, start = [], 0
    for size in sizes:
        parts.append(view[start : start + size])
        start += size
    return Sections(parts)


@cache
def fingerprint() -> int:
    """Return a number that is another one whenever what makes an index has changed.

    It is made of this package's own files, code and tables, and of the libraries that say how
    words are written and read.
    """
    folder = Path(__file__).parent
    number = zlib.crc32(f"{_ENDING} {unicodedata.unidata_version}".encode())
    for path in sorted(path for path in folder.rglob("*.*") if path.suffix in {".py", ".txt"}):
        number = zlib.crc32(path.read_bytes(), number)
    for status in _library_files():
        number = zlib.crc32(f"{status.st_size} {status.st_mtime_ns}".encode(), number)
    return number


def _library_files() -> Iterator[stat_result]:
    """Yield the state of each file of the libraries, none of which is imported for that."""
    for name in _LIBRARIES:
        spec = find_spec(name)
        for place in (spec and spec.submodule_search_locations) or ():
            paths = sorted(path for path in Path(place).rglob("*") if path.suffix in _OF_A_LIBRARY)
            yield from (path.stat() for path in paths)
