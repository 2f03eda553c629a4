"""The finder of one notebook: made once, kept between processes, and in step with each change."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, TypeVar

from hallway.domain.changes import Operation
from hallway.domain.errors import StorageFailed
from hallway.domain.ids import RecordId
from hallway.domain.matches import Profile
from hallway.notebook.ports import Finder, FinderMaker, IndexCache, Stamp, Store, WishIndex

# So many people are taken in while a change waits; more of them wait, and are looked at plainly.
_AT_ONCE = 20
_FEW_CHANGES = 60  # operations; beyond them every link is read at once
# What an index raises that was kept and is not what it seemed to be.
_MISFITS = (LookupError, ValueError, TypeError, ArithmeticError)

T = TypeVar("T")


class Teller(Protocol):
    """Tells what is known of people."""

    def everyone(self) -> Sequence[RecordId]:
        """Name everyone who may be found, the last known first."""

    def learn(self, operations: Iterable[Operation]) -> None:
        """Take note of what was done of late, which need not be looked for then."""

    def read_ahead(self) -> Iterator[None]:
        """Read what profiles are made by, a part at each step."""

    def profile_of(self, person_id: RecordId) -> Profile | None:
        """Gather what says something about a person; None if they are not here."""

    def touched_by(self, operations: Iterable[Operation]) -> set[RecordId]:
        """Name everyone about whom operations changed what can be found."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """A finder that stands still until it is kept.

    Attributes:
        stamp: the state that it was made of.
        finder: which takes in nobody meanwhile.
    """

    stamp: Stamp
    finder: Finder


@dataclass(frozen=True, slots=True)
class _Start:
    """What a process begins with: a finder, and the state it was made of; None for an empty one."""

    finder: Finder
    stamp: Stamp | None


class Finding:
    """Has the finder ready, or says who is not in it yet.

    Attributes:
        early_count: how often it was asked before everyone was in the finder.
    """

    def __init__(
        self,
        store: Store,
        finders: FinderMaker,
        cache: IndexCache,
        teller: Teller,
        *,
        in_slices: bool,
    ) -> None:
        """Know nobody yet; nothing is read before it is asked for.

        Args:
            store: of the notebook.
            finders: make one, or read one that was kept.
            cache: keeps one between processes.
            teller: of the notebook.
            in_slices: nobody waits for the finder; `prepare` gets it ready by and by.
        """
        self._store = store
        self._finders = finders
        self._cache = cache
        self._teller = teller
        self._in_slices = in_slices
        self._start: _Start | None = None
        self._steps: Iterator[None] | None = None
        self._is_still = False
        self._is_from_cache = self._is_distrusted = False
        self._finder: Finder | None = None
        self._waiting: dict[RecordId, None] = {}
        self._stamp: Stamp | None = None  # of what is in the finder or waits
        self._kept: Stamp | None = None  # of what is in the cache, as far as it is known
        self._tried: Stamp | None = None
        self.early_count = 0

    def new_wishes(self) -> WishIndex:
        """Make an index of asks or offers, with nothing in it."""
        return self._finders.wishes()

    @property
    def is_ready(self) -> bool:
        """Everyone is in the finder, as they are now."""
        return self._finder is not None and not self._waiting

    @property
    def waiting(self) -> Collection[RecordId] | None:
        """Who is not in the finder yet, as they are now; None for everyone."""
        return None if self._finder is None else self._waiting.keys()

    def fetch(self) -> None:
        """Read what was kept; another thread may do this, once and before all else."""
        self._start = self._read()
        self._finders.prepare()

    def prepare(self, most: int) -> bool:
        """Take in so many people at most; say whether nothing is left to be done."""
        if self._finder is None and self._steps is None:
            self._steps = self._begin_in_slices()
        for _ in self._steps or ():
            return False
        self._steps = None
        self._take_in(most)
        return self.is_ready

    def ask(self, question: Callable[[Finder], Sequence[T] | None]) -> Sequence[T] | None:
        """Ask the finder, with everyone in it; in slices as it is, and None if there is none."""
        finder = self._ready()
        try:
            return None if finder is None else question(finder)
        except _MISFITS:
            if not self._is_from_cache:
                raise
            self._distrust()
        finder = self._ready()
        return None if finder is None else question(finder)

    def follow(self, operations: Iterable[Operation] | None) -> None:
        """Take in what was done; None where all has to be looked at again."""
        if self._finder is None:
            return
        before, self._stamp = self._stamp, self._store.stamp
        if operations is None and before is not None:
            operations = self._store.changes_since(before)
        if operations is None:
            self._let_go()
            return
        with self._whole_or_none():
            self._waiting |= dict.fromkeys(self._teller.touched_by(operations))
        if len(self._waiting) <= _AT_ONCE:
            self._take_in(_AT_ONCE)

    def to_keep(self, after: int) -> Keeping | None:
        """Return the finder, if it is worth keeping; it stands still until `keep` is done.

        Args:
            after: so many changes since the one that is kept, or was to be.
        """
        stamp = self._store.stamp
        if self._finder is None or self._waiting or self._is_still or stamp is None:
            return None
        if any(_is_near(stamp, each, after) for each in (self._kept, self._tried)):
            return None
        self._tried, self._is_still = stamp, True
        return Keeping(stamp, self._finder)

    def keep(self, keeping: Keeping) -> None:
        """Keep a finder for the next process; another thread may do this."""
        try:
            self._cache.keep(keeping.stamp, keeping.finder.kept())
            self._kept = keeping.stamp
        except StorageFailed:
            return  # nothing is lost: the next process makes it again
        finally:
            self._is_still = False

    def keep_now(self, after: int) -> None:
        """Keep the finder if it has changed, when no other thread is at work any more.

        Args:
            after: so many changes since the one that is kept.
        """
        self._is_still = False
        keeping = self.to_keep(after)
        if keeping is not None:
            self.keep(keeping)

    def _ready(self) -> Finder | None:
        if self._in_slices:
            self.early_count += not self.is_ready
            return self._finder
        self._make_ready()
        if self._finder is None:
            self._make_ready()  # what was kept did not fit
        return self._finder

    def _make_ready(self) -> None:
        for _ in () if self._finder is not None else self._begin():
            pass  # whoever waits for it needs no steps
        self._take_in(len(self._waiting))

    def _begin_in_slices(self) -> Iterator[None]:
        yield from self._begin()
        # The first change needs it, and whoever makes it shall not wait.
        yield from self._teller.read_ahead()

    def _begin(self) -> Iterator[None]:
        """Begin with what was kept, if what was done since is known; else with nobody."""
        start = self._start or self._read()
        since = None if start.stamp is None else self._store.changes_since(start.stamp)
        if since is None or len(since) > _FEW_CHANGES:
            yield from self._teller.read_ahead()
        self._start = None
        done = None if start.stamp is None else self._store.changes_since(start.stamp)
        self._stamp = self._store.stamp
        self._is_from_cache = done is not None
        if done is not None:
            self._finder, self._kept = start.finder, start.stamp
            self._teller.learn(done)
            self._waiting = dict.fromkeys(self._teller.touched_by(done))
            return
        self._finder = start.finder if start.stamp is None else self._finders.make(())
        self._waiting = dict.fromkeys(self._teller.everyone())

    def _read(self) -> _Start:
        known = None if self._is_distrusted else self._cache.load()
        stamp, content = known or (None, b"")
        finder = self._finders.read(content) if stamp is not None else None
        return _Start(self._finders.make(()), None) if finder is None else _Start(finder, stamp)

    def _take_in(self, most: int) -> None:
        if self._finder is None or self._is_still or not self._waiting:
            return
        with self._whole_or_none():
            people = list(islice(self._waiting, most))
            told = [(each, self._teller.profile_of(each)) for each in people]
            here = [profile for _, profile in told if profile is not None]
            self._finder.update(here, [each for each, profile in told if profile is None])
            for each in people:
                del self._waiting[each]

    def _let_go(self) -> None:
        self._finder = self._steps = None
        self._waiting.clear()

    @contextmanager
    def _whole_or_none(self) -> Iterator[None]:
        """Let no finder be used or kept that has learnt half of something.

        One that was kept and does not fit is let go without a word, as it can be made anew.
        """
        try:
            yield
        except BaseException as error:
            if not self._is_from_cache or not isinstance(error, _MISFITS):
                self._let_go()
                raise
            self._distrust()

    def _distrust(self) -> None:
        """Make a finder anew instead of the one that was kept, and keep that one."""
        self._let_go()
        self._is_from_cache, self._is_distrusted = False, True
        self._kept = self._tried = None


def _is_near(stamp: Stamp, other: Stamp | None, after: int) -> bool:
    """Say whether fewer changes lie between two states of one notebook."""
    if other is None or other.lineage != stamp.lineage:
        return False
    return stamp == other or 0 <= stamp.sequence - other.sequence < after
