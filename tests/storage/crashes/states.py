"""The states in which a power cut may leave the disk."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from pathlib import PurePath

from tests.storage.crashes.damages import Fates, contents, lost, selections
from tests.storage.crashes.disk import Disk, FolderOnDisk, Names, with_names
from tests.storage.crashes.operations import Node, Recording

_MOST_TOGETHER = 256  # contents of several files are combined as long as there are not more

Content = tuple[bytes, Fates]


@dataclass(frozen=True, slots=True)
class State:
    """What is found when the power is back.

    Attributes:
        point: so many operations had been asked for.
        folders: that are there.
        files: that are there, with their bytes.
        fates: of the operations that did not come through.
    """

    point: int
    folders: frozenset[PurePath]
    files: dict[PurePath, bytes]
    fates: Fates


@dataclass(frozen=True, slots=True)
class _Tree:
    """Which names are there, and where they lead."""

    folders: frozenset[PurePath]
    files: dict[PurePath, Node]
    fates: Fates


def states(recording: Recording, cuts: int, first_point: int = 0) -> Iterator[State]:
    """Cut the power before the first operation and after each, in each way.

    Args:
        recording: of the story.
        cuts: at how many places a write may be torn.
        first_point: leave out the cuts before so many operations.
    """
    disk = Disk(recording.root, recording.before)
    for index, operation in enumerate(recording.operations):
        if index >= first_point:
            yield from _states_at(disk, recording.root, index, cuts)
        disk.take(index, operation)
    yield from _states_at(disk, recording.root, len(recording.operations), cuts)


def _states_at(disk: Disk, root: Node, point: int, cuts: int) -> Iterator[State]:
    for tree in _trees(disk, root):
        for files, fates in _filled(disk, tree, cuts):
            yield State(point, tree.folders, files, tree.fates | fates)


def _trees(disk: Disk, root: Node) -> Iterator[_Tree]:
    """Lose names, in each way that makes a difference."""
    seen = set()
    ways = [[(node, *way) for way in _names(folder)] for node, folder in disk.folders.items()]
    for chosen in product(*ways):
        names = {node: names for node, names, _ in chosen}
        fates = {index: fate for _, _, fates in chosen for index, fate in fates.items()}
        tree = _grown(_Tree(frozenset(), {}, fates), names, root, PurePath())
        key = (tree.folders, frozenset(tree.files.items()))
        if key not in seen:
            seen.add(key)
            yield tree


def _names(folder: FolderOnDisk) -> Iterator[tuple[Names, Fates]]:
    for kept in selections(folder.pending):
        yield with_names(folder.names, (each for _, each in kept)), lost(folder.pending, kept)


def _grown(tree: _Tree, names: dict[Node, Names], folder: Node, path: PurePath) -> _Tree:
    """Follow the names from a folder down."""
    for name, node in names[folder].items():
        if node in names:
            with_folder = replace(tree, folders=tree.folders | {path / name})
            tree = _grown(with_folder, names, node, path / name)
        else:
            tree = replace(tree, files=tree.files | {path / name: node})
    return tree


def _filled(disk: Disk, tree: _Tree, cuts: int) -> Iterator[tuple[dict[PurePath, bytes], Fates]]:
    """Give the files of a tree each content that they may have."""
    ways = [contents(disk.files[node], cuts) for node in tree.files.values()]
    for chosen in _combined(ways):
        files = dict(zip(tree.files, (content for content, _ in chosen), strict=True))
        yield files, {index: fate for _, fates in chosen for index, fate in fates.items()}


def _combined(ways: list[list[Content]]) -> Iterator[tuple[Content, ...]]:
    """Combine the contents of files; where they are many, all but one have all or nothing."""
    if prod(map(len, ways)) <= _MOST_TOGETHER:
        yield from product(*ways)
        return
    for at, way in enumerate(ways):
        yield from product(
            *(each[:2] for each in ways[:at]), way, *(each[:2] for each in ways[at + 1 :])
        )
