"""A disk: what it surely has, and what it was told since and may still lose.

It promises no more than POSIX does. Syncing a file makes its bytes last, and not its name;
syncing a folder makes the names in it last, and not what they lead to. Everything else reaches
the disk in any order, in parts, or never. Only a rename comes whole or not at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.storage.crashes.operations import (
    Create,
    DataOperation,
    MakeFolder,
    Mark,
    NameOperation,
    Node,
    Operation,
    Rename,
    SyncFile,
    SyncFolder,
    Truncate,
    Unlink,
    Write,
)

Names = dict[str, Node]
"""What lies in a folder."""

Told = tuple[int, NameOperation]
"""An operation on names, and its place in the recording."""

Put = tuple[int, DataOperation]
"""An operation on bytes, and its place in the recording."""


@dataclass
class FolderOnDisk:
    """The names that last, and what came after them."""

    names: Names = field(default_factory=dict)
    pending: list[Told] = field(default_factory=list)


@dataclass
class FileOnDisk:
    """The bytes that last, and what came after them."""

    content: bytes = b""
    pending: list[Put] = field(default_factory=list)


class Disk:
    """Takes operations one by one.

    Attributes:
        folders: all there ever were, whether or not a name leads to them.
        files: all there ever were.
    """

    def __init__(self, root: Node, before: Iterable[Operation]) -> None:
        """Have what was there before."""
        self.folders = {root: FolderOnDisk()}
        self.files: dict[Node, FileOnDisk] = {}
        for index, operation in enumerate(before):
            self.take(index, operation)
        for folder in self.folders:
            self._sync_folder(folder)
        for file in self.files:
            self._sync_file(file)

    def take(self, index: int, operation: Operation) -> None:
        """Be told of an operation.

        Args:
            index: its place in the recording.
            operation: the next one.
        """
        match operation:
            case SyncFile(file):
                self._sync_file(file)
            case SyncFolder(folder):
                self._sync_folder(folder)
            case Write(file) | Truncate(file):
                self.files[file].pending.append((index, operation))
            case Create() | MakeFolder() | Rename() | Unlink():
                self._make(operation)
                self.folders[operation.folder].pending.append((index, operation))
            case _:
                assert isinstance(operation, Mark)

    def _make(self, operation: NameOperation) -> None:
        """Let a new file or folder be there, whoever finds it."""
        if isinstance(operation, Create):
            self.files[operation.made] = FileOnDisk()
        if isinstance(operation, MakeFolder):
            self.folders[operation.made] = FolderOnDisk()

    def _sync_file(self, node: Node) -> None:
        file = self.files[node]
        file.content = with_bytes(file.content, (each for _, each in file.pending))
        file.pending = []

    def _sync_folder(self, node: Node) -> None:
        folder = self.folders[node]
        folder.names = with_names(folder.names, (each for _, each in folder.pending))
        folder.pending = []


def with_names(names: Names, operations: Iterable[NameOperation]) -> Names:
    """Return what lies in a folder after some operations."""
    changed = dict(names)
    for operation in operations:
        match operation:
            case Create(_, name, made) | MakeFolder(_, name, made):
                changed[name] = made
            case Rename(_, name, new_name, moved):
                changed.pop(name, None)
                changed[new_name] = moved
            case Unlink(_, name):
                changed.pop(name, None)
    return changed


def with_bytes(content: bytes, operations: Iterable[DataOperation]) -> bytes:
    """Return what a file holds after some operations."""
    for operation in operations:
        if isinstance(operation, Truncate):
            content = content[: operation.size].ljust(operation.size, b"\0")
        else:
            end = operation.offset + len(operation.content)
            before = content[: operation.offset].ljust(operation.offset, b"\0")
            content = before + operation.content + content[end:]
    return content
