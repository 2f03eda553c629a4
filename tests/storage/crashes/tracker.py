"""Turns calls of the system into operations on files, whatever their names are at the time."""

from dataclasses import dataclass
from pathlib import Path

from tests.storage.crashes.marks import from_line
from tests.storage.crashes.operations import (
    Create,
    MakeFolder,
    Node,
    Operation,
    Recording,
    Rename,
    SyncFile,
    SyncFolder,
    Truncate,
    Unlink,
    Write,
)

# Who holds the lock writes his name into it. It has no say in what the notebook holds.
_PASSED_OVER = ".lock"


@dataclass
class _Opened:
    """A descriptor: the file it leads to, and where the next bytes go."""

    node: Node
    appends: bool
    position: int = 0


class Tracker:
    """Follows the names, the descriptors and the sizes of all that lies in one folder."""

    def __init__(self, world: Path) -> None:
        """Take what is there as lasting."""
        self._world = world
        self._root = Node(0, world.name)
        self._nodes = {world: self._root}
        self._count = 1
        self._sizes: dict[Node, int] = {}
        self._opened: dict[int, _Opened] = {}
        self._operations: list[Operation] = []
        self._before = self._found()

    def recording(self) -> Recording:
        """Return what was recorded so far."""
        return Recording(self._root, self._before, tuple(self._operations))

    @property
    def count(self) -> int:
        """How many operations were recorded."""
        return len(self._operations)

    def follows(self, path: Path) -> bool:
        """Say whether a path lies in the folder, and has a say in what it holds."""
        return path.is_relative_to(self._world) and path.suffix != _PASSED_OVER

    def holds(self, descriptor: int) -> bool:
        """Say whether a descriptor leads to a file that is followed."""
        return descriptor in self._opened

    def forget_descriptors(self) -> None:
        """The process is gone."""
        self._opened.clear()

    def opened(self, descriptor: int, path: Path, *, appends: bool, empties: bool) -> None:
        """A file, new or not, or a folder was opened."""
        if path not in self._nodes:
            self._create(path)
        elif empties:
            self._resize(self._nodes[path], 0)
        self._opened[descriptor] = _Opened(self._nodes[path], appends)

    def closed(self, descriptor: int) -> None:
        """A descriptor leads nowhere any more."""
        self._opened.pop(descriptor, None)

    def wrote(self, descriptor: int, content: bytes) -> None:
        """Bytes were written at the end of a file, or after those that were written before."""
        opened = self._opened[descriptor]
        offset = self._sizes[opened.node] if opened.appends else opened.position
        opened.position = offset + len(content)
        self.wrote_at(descriptor, content, offset)

    def wrote_at(self, descriptor: int, content: bytes, offset: int) -> None:
        """Bytes were written at a place."""
        file = self._opened[descriptor].node
        self._sizes[file] = max(self._sizes[file], offset + len(content))
        self._operations.append(Write(file, offset, content))

    def truncated(self, descriptor: int, size: int) -> None:
        """A file got another size."""
        self._resize(self._opened[descriptor].node, size)

    def synced(self, descriptor: int) -> None:
        """The disk said that it has a file, or the names in a folder."""
        node = self._opened[descriptor].node
        self._operations.append(SyncFile(node) if node in self._sizes else SyncFolder(node))

    def renamed(self, path: Path, new_path: Path) -> None:
        """A file got another name."""
        assert path.parent == new_path.parent, "the story moves files within their folder only"
        node = self._nodes[new_path] = self._nodes.pop(path)
        self._operations.append(Rename(self._nodes[path.parent], path.name, new_path.name, node))

    def removed(self, path: Path) -> None:
        """A file lost its name."""
        del self._nodes[path]
        self._operations.append(Unlink(self._nodes[path.parent], path.name))

    def made_folder(self, path: Path) -> None:
        """A folder was made."""
        made = self._new_node(path)
        self._operations.append(MakeFolder(self._nodes[path.parent], path.name, made))

    def said(self, line: bytes) -> None:
        """The process said something to the person."""
        self._operations.append(from_line(line))

    def _create(self, path: Path) -> None:
        made = self._new_node(path)
        self._sizes[made] = 0
        self._operations.append(Create(self._nodes[path.parent], path.name, made))

    def _resize(self, file: Node, size: int) -> None:
        self._sizes[file] = size
        self._operations.append(Truncate(file, size))

    def _new_node(self, path: Path) -> Node:
        node = self._nodes[path] = Node(self._count, path.name)
        self._count += 1
        return node

    def _found(self) -> tuple[Operation, ...]:
        """Say how the files that are there might have been made."""
        for path in sorted(self._world.rglob("*")):
            if path.is_dir():
                self.made_folder(path)
            elif self.follows(path):
                self._create(path)
                content = path.read_bytes()
                self._sizes[self._nodes[path]] = len(content)
                self._operations.append(Write(self._nodes[path], 0, content))
        before = tuple(self._operations)
        self._operations.clear()
        return before
