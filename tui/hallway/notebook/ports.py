"""What the notebook needs from the layers above it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from hallway.domain.changes import Change, Operation, Trace
from hallway.domain.drafts import Draft
from hallway.domain.errors import StorageFailed
from hallway.domain.followups import OpenPromise
from hallway.domain.forgetting import Forgetting
from hallway.domain.ids import RecordId
from hallway.domain.matches import Hit, LookAlike, Profile, Touch
from hallway.domain.records import Record
from hallway.domain.unsaved import Unsaved

R = TypeVar("R", bound=Record)
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class News:
    """What is not any more as it was shown.

    Attributes:
        is_from_others: another process did some of it.
        operations: what was done; None where everything has to be looked at again.
    """

    is_from_others: bool
    operations: tuple[Operation, ...] | None


@dataclass(frozen=True, slots=True)
class Stamp:
    """Names a state of a notebook.

    Attributes:
        lineage: names the notebook, through all its files.
        sequence: the number of its last commit.
        mark: names that commit by chance, as two copies of a notebook go on with the same numbers.
    """

    lineage: str
    sequence: int
    mark: str


class Store(Protocol):
    """Keeps records on a disk; a value is made when it is asked for.

    What it shows stands still while `write`, `read_on` and `tidy` work, which wait for the disk
    and may be called on another thread, one at a time.
    """

    @property
    def read_only_because(self) -> StorageFailed | None:
        """Why nothing can be kept; None if it can."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What was mended on the way, in sentences for the person."""

    @property
    def is_long(self) -> bool:
        """It is time to tidy up."""

    def get(self, kind: type[R], record_id: RecordId) -> R | None:
        """Return one record, or None where there is none of that id."""

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of a kind, in the order of their ids."""

    def column(self, kind: type[R], field: str) -> Iterator[tuple[RecordId, Any]]:
        """Yield one field of every record as JSON has it, without making values."""

    def columns(self, kind: type[R], *names: str) -> "tuple[dict[RecordId, Any], ...]":
        """Return several fields of every record as JSON has them, each by the ids of the records.

        Raises:
            ValueError: the kind has no such field.
            NotebookUnreadable: a record has something else in one of the fields.
        """

    def rows(self, kind: type[Record], row: type[Row]) -> dict[RecordId, Row]:
        """Return what a row has of every record, made at once and in the order of ids.

        It takes a quarter of the time of columns. Texts are as the file has them.

        Args:
            kind: of the records.
            row: a frozen struct with some of the fields of the kind, and their defaults.

        Raises:
            NotebookUnreadable: a record has something else in one of the fields.
        """

    def write(self, change: Change) -> Change:
        """Write a change to the disk, all of it or nothing; it is not shown yet.

        Returns:
            The change with the revisions that were written.

        Raises:
            StaleEdit: a record is not any more as the change read it.
            StorageFailed: the disk refused; nothing was written.
        """

    def read_on(self) -> None:
        """Read what other processes wrote; it is not shown yet.

        Raises:
            StorageFailed: the files cannot be read.
        """

    def tidy(self) -> None:
        """Let the next opening be quicker; nothing is lost if that fails."""

    def absorb(self) -> News:
        """Show what was written and read meanwhile."""

    @property
    def stamp(self) -> Stamp | None:
        """What names the state that is shown; None if nothing does, or it is in doubt."""

    def changes_since(self, stamp: Stamp) -> tuple[Operation, ...] | None:
        """Return what was done between a state and the one that is shown, in order.

        Returns:
            None if the state is none of this notebook, or one of the changes is not known.
        """

    def keep_promises(self, promises: Mapping[RecordId, OpenPromise]) -> None:
        """Keep your open promises where they are counted without opening the notebook.

        Args:
            promises: all of them, by the ids of their follow-ups.

        Raises:
            StorageFailed: the disk refused, or somebody else writes at this moment.
        """

    def close(self) -> None:
        """Let go of the files."""

    def changes(self) -> Sequence[Change]:
        """Return the last changes, newest first."""

    def was_left_behind(self, change: Change) -> bool:
        """Say whether the same program made a change, in a process that has ended."""

    def log(self) -> Sequence[Change | Trace]:
        """Return every change that is known, newest first; of old ones a trace is left."""

    def back_up(self, path: Path) -> None:
        """Write the whole notebook into a file, and make sure that it is there.

        Raises:
            NotFound: there is no notebook yet.
            StorageFailed: the notebook is in doubt, or the disk refused.
        """

    def keep_house(self, now: datetime) -> bool:
        """Do what is due once a day; say whether it was.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused.
        """

    def forget(self, person_id: RecordId, now: datetime, elsewhere: Sequence[Path]) -> Forgetting:
        """Erase a person for good; the next opening goes on if it is cut short.

        Raises:
            StorageFailed: the notebook is in doubt, or the disk refused.
        """


class Finder(Protocol):
    """Finds people by half-remembered facts, and look-alikes of someone being typed."""

    def who(self, query: str, today: date, limit: int, *, dash_excludes: bool = False) -> list[Hit]:
        """Search; the best hit comes first, and the last word counts as a prefix.

        Args:
            query: clues and filters, as typed.
            today: the day to count times from.
            limit: how many are wanted.
            dash_excludes: `-word` leaves people out.
        """

    def passing(
        self, query: str, today: date, *, dash_excludes: bool = False
    ) -> list[RecordId] | None:
        """Return whom filters let through, in no order; None where more than filters is asked."""

    def evidence(
        self, person: RecordId, query: str, today: date, *, dash_excludes: bool = False
    ) -> Hit:
        """Return what of one person fits a query."""

    def unused(self, query: str, today: date, *, dash_excludes: bool = False) -> tuple[str, ...]:
        """Return what of a query does not count, such as a filter that cannot be meant."""

    def look_alikes(self, draft: Draft, event: str | None, limit: int) -> list[LookAlike]:
        """Compare a draft, typed at an event of this name, with everyone; best first."""

    def update(self, profiles: Iterable[Profile], removed: Iterable[RecordId]) -> None:
        """Take in what has changed about some people."""

    def kept(self) -> bytes:
        """Return all of it, to be read again by another process."""


class WishIndex(Protocol):
    """Texts of asks or offers, by their ids."""

    def put(self, key: RecordId, text: str) -> None:
        """Take a text in, instead of the one that had this key."""

    def drop(self, key: RecordId) -> None:
        """Let a text go."""

    def touching(self, text: str, most: int, least: float = 0.0) -> list[Touch]:
        """Return the texts that touch one, those first that cover most of it."""

    def covered_by(self, text: str, most: int, least: float = 0.0) -> list[Touch]:
        """Return the texts that one touches, those first of which it covers most."""


class FinderMaker(Protocol):
    """Makes finders; called at the first search."""

    def prepare(self) -> None:
        """Read what a screen will ask for at its first keys; another thread may do this."""

    def make(self, profiles: Iterable[Profile]) -> Finder:
        """Index these people."""

    def wishes(self) -> WishIndex:
        """Make an index of asks or offers, with nothing in it."""

    def read(self, content: bytes) -> Finder | None:
        """Make a finder of what was kept of one; None if it is damaged or of another format."""


class IndexCache(Protocol):
    """Keeps an index between two processes; may wait for the disk."""

    def load(self) -> tuple[Stamp, bytes] | None:
        """Return what was kept, with the state it was made of; None if there is nothing."""

    def keep(self, stamp: Stamp, content: bytes) -> None:
        """Keep an index instead of the one before; the disk may refuse, and nothing is lost.

        Args:
            stamp: the state that it was made of.
            content: of the index.

        Raises:
            StorageFailed: the disk refused.
        """


class IdSource(Protocol):
    """Gives ids that were never used."""

    def __call__(self) -> RecordId:
        """Return a new one."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What processes that have ended had not saved.

    Attributes:
        lines: of the process that ended first, first.
        failed: those of them that were on a screen that failed.
        refusal: why some stay where they were, and what is changed in them is not kept; None if
            all of them are this process's own by now.
    """

    lines: tuple[Unsaved, ...] = ()
    failed: frozenset[Unsaved] = frozenset()
    refusal: StorageFailed | None = None


class Drafts(Protocol):
    """Keeps the lines that are being typed, through a kill; may wait for the disk."""

    def keep(self, lines: Sequence[Unsaved], *, have_failed: bool = False) -> None:
        """Keep these lines, and no others, for this process.

        Args:
            lines: as typed.
            have_failed: they were on a screen that failed.

        Raises:
            StorageFailed: the disk refused.
        """

    def take_over(self) -> LeftOver:
        """Return the lines of processes that have ended, which are this one's from now on.

        Raises:
            StorageFailed: the place they are kept in cannot be looked at.
        """

    def close(self) -> None:
        """Leave the lines to the next process."""


class Emergency(Protocol):
    """Keeps lines that the notebook cannot take, anywhere where there is room."""

    def keep(self, lines: Sequence[str]) -> Path | None:
        """Keep these lines, and no others.

        Returns:
            Where they are; None for no lines.

        Raises:
            StorageFailed: no folder took them.
        """

    def leave(self, lines: Sequence[str]) -> Path:
        """Put lines into a file of their own, which stays whatever is kept later.

        Returns:
            Where they are.

        Raises:
            StorageFailed: no folder took them.
        """
