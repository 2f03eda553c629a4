"""What may become of writes that nobody waited for: kept, lost, or there in part."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import TypeVar

from tests.storage.crashes.disk import FileOnDisk, Put, with_bytes
from tests.storage.crashes.operations import DataOperation, Write

_FEW = 3  # so many are lost in every combination; more of them in the likely ones

Fates = dict[int, str]
"""What became of operations that did not come through, by their place in the recording."""

Item = TypeVar("Item")
Part = tuple[str, list[DataOperation]]
"""What came of a write, in words and as smaller writes."""


def selections(pending: Sequence[tuple[int, Item]]) -> Iterator[list[tuple[int, Item]]]:
    """Keep some of the operations that may be lost; first all, then none."""
    count = len(pending)
    yield list(pending)
    if count <= _FEW:
        sizes = [0, *range(1, count)] if count else []
        chosen = (each for size in sizes for each in combinations(pending, size))
        yield from map(list, chosen)
        return
    for at in range(count):
        yield list(pending[:at])
        yield [*pending[:at], *pending[at + 1 :]]
        yield [pending[at]]


def lost(pending: Sequence[tuple[int, Item]], kept: Sequence[tuple[int, Item]]) -> Fates:
    """Name the operations that were not kept."""
    places = {index for index, _ in kept}
    return {index: "lost" for index, _ in pending if index not in places}


def contents(file: FileOnDisk, cuts: int) -> list[tuple[bytes, Fates]]:
    """List what a file may hold, each content once: first with all writes, then with none.

    Args:
        file: as the disk has it.
        cuts: at how many places a write may be torn.
    """
    found: dict[bytes, Fates] = {}
    for kept, fates in (*_whole(file.pending), *_torn(file.pending, cuts)):
        found.setdefault(with_bytes(file.content, kept), fates)
    return list(found.items())


def _whole(pending: list[Put]) -> Iterator[tuple[list[DataOperation], Fates]]:
    for kept in selections(pending):
        yield [each for _, each in kept], lost(pending, kept)


def _torn(pending: list[Put], cuts: int) -> Iterator[tuple[list[DataOperation], Fates]]:
    """Tear one write: alone, after those before it, and among all others."""
    for at, (index, operation) in enumerate(pending):
        if not isinstance(operation, Write):
            continue
        before, later = pending[:at], pending[at + 1 :]
        for words, parts in _parts(operation, cuts):
            for first, last in ((before, later), (before, []), ([], [])):
                kept = [each for _, each in first], [each for _, each in last]
                fates = lost([*before, *later], [*first, *last]) | {index: words}
                yield [*kept[0], *parts, *kept[1]], fates


def _parts(write: Write, cuts: int) -> Iterator[Part]:
    """Tear a write; where a part is missing in the middle, there is what was there before."""
    places = _places(len(write.content), cuts)
    room = _piece(write, len(write.content), len(write.content))
    yield "only room for it came", [room]
    for at in places:
        yield f"only bytes 0 to {at} came", [_piece(write, 0, at)]
        yield f"room for it came, and bytes 0 to {at}", [_piece(write, 0, at), room]
        yield f"bytes 0 to {at} are missing", [_piece(write, at)]
    for at, to in pairwise(places):
        yield f"only bytes {at} to {to} came", [_piece(write, at, to)]
        if to - at > 1:  # a disk does not lose single bytes
            yield f"bytes {at} to {to} are missing", [_piece(write, 0, at), _piece(write, to)]


def _piece(write: Write, start: int, end: int | None = None) -> Write:
    return Write(write.file, write.offset + start, write.content[start:end])


def _places(length: int, cuts: int) -> list[int]:
    """Spread cuts over a write, its first and its last byte among them."""
    spread = {length * each // (cuts + 1) for each in range(1, cuts + 1)}
    return sorted({1, *spread, length - 1} & set(range(1, length)))
