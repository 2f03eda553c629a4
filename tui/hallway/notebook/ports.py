"""What the notebook needs from the layers above it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Protocol, TypeVar

from hallway.domain.changes import Change
from hallway.domain.drafts import Draft
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Profile
from hallway.domain.records import Record

R = TypeVar("R", bound=Record)


class Store(Protocol):
    """Keeps records on a disk; a value is made when it is asked for."""

    def get(self, kind: type[R], record_id: RecordId) -> R | None:
        """Return one record, or None where there is none of that id."""

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of a kind, in the order of their ids."""

    def column(self, kind: type[R], field: str) -> Iterator[tuple[RecordId, Any]]:
        """Yield one field of every record as JSON has it, without making values."""

    def keep(self, change: Change) -> Change:
        """Write a change to the disk, all of it or nothing.

        Returns:
            The change with the revisions that were written.

        Raises:
            StaleEdit: a record is not any more as the change read it.
            StorageFailed: the disk refused; nothing was written.
        """

    def changes(self) -> Sequence[Change]:
        """Return the last changes, newest first."""

    def catch_up(self) -> bool:
        """Take in what other processes wrote; say whether there was anything."""


class Finder(Protocol):
    """Finds people by half-remembered facts, and look-alikes of someone being typed."""

    def who(self, query: str, today: date, limit: int) -> list[Hit]:
        """Search; the best hit comes first, and the last word counts as a prefix."""

    def look_alikes(self, draft: Draft, event: str | None, limit: int) -> list[LookAlike]:
        """Compare a draft, typed at an event of this name, with everyone; best first."""

    def update(self, profiles: Iterable[Profile], removed: Iterable[RecordId]) -> None:
        """Take in what has changed about some people."""


class FinderMaker(Protocol):
    """Makes a finder; called at the first search."""

    def __call__(self, profiles: Iterable[Profile]) -> Finder:
        """Index these people."""


class IdSource(Protocol):
    """Gives ids that were never used."""

    def __call__(self) -> RecordId:
        """Return a new one."""
