"""What a process asks of the disk, and what it tells the person, in the order of time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """A file or a folder, whatever it is called now.

    Attributes:
        number: tells it from all others, like its number on the disk.
        name: the one that it got first.
    """

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Create:
    """A new and empty file gets a name."""

    folder: Node
    name: str
    made: Node


@dataclass(frozen=True, slots=True)
class MakeFolder:
    """A new and empty folder gets a name."""

    folder: Node
    name: str
    made: Node


@dataclass(frozen=True, slots=True)
class Rename:
    """A file gets another name, in one step; who had that name before loses it."""

    folder: Node
    name: str
    new_name: str
    moved: Node


@dataclass(frozen=True, slots=True)
class Unlink:
    """A file loses its name."""

    folder: Node
    name: str


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes get their place in a file."""

    file: Node
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file gets another size."""

    file: Node
    size: int


@dataclass(frozen=True, slots=True)
class SyncFile:
    """The process waits until the disk has the bytes of a file; not its name."""

    file: Node


@dataclass(frozen=True, slots=True)
class SyncFolder:
    """The process waits until the disk has the names in a folder."""

    folder: Node


Content = dict[str, str]
"""What a notebook holds, in words: `person 3: Ana Ruiz, revision 1`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A save begins; if it comes through, the notebook holds this."""

    content: Content


@dataclass(frozen=True, slots=True)
class Saved:
    """The person was told that the notebook holds this."""

    content: Content


@dataclass(frozen=True, slots=True)
class Kept:
    """The person was told that these bytes are kept in a file."""

    content: bytes


NameOperation = Create | MakeFolder | Rename | Unlink
DataOperation = Write | Truncate
Sync = SyncFile | SyncFolder
Mark = Asked | Saved | Kept
Operation = NameOperation | DataOperation | Sync | Mark


@dataclass(frozen=True, slots=True)
class Recording:
    """A story, as the disk saw it.

    Attributes:
        root: the folder in which all happened; it was there before.
        before: what made the files that were there before. The disk has them.
        operations: what was asked of the disk, and told to the person.
    """

    root: Node
    before: tuple[Operation, ...]
    operations: tuple[Operation, ...]

    def without(self, index: int) -> "Recording":
        """Return the same story, with one operation left out."""
        rest = self.operations[:index] + self.operations[index + 1 :]
        return Recording(self.root, self.before, rest)

    @property
    def syncs(self) -> list[int]:
        """The places of all that waits for the disk."""
        return [at for at, each in enumerate(self.operations) if isinstance(each, Sync)]


def shape(operation: Operation) -> tuple[object, ...]:
    """Describe an operation without what differs between two runs: names and bytes by chance."""
    if isinstance(operation, Asked | Saved):
        return type(operation), operation.content
    values = (getattr(operation, name) for name in operation.__slots__)
    return type(operation), *map(_certain, values)


def _certain(value: object) -> object:
    match value:
        case Node(number):
            return number
        case bytes():
            return len(value)
        case str():
            return value.rpartition(".tmp")[2]
        case _:
            return value
