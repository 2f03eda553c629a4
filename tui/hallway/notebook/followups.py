"""Follow-ups: the checklist, and what becomes of each promise."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from hallway.domain.changes import Change
from hallway.domain.drafts import Draft, Promise
from hallway.domain.encounters import Encounter
from hallway.domain.errors import Ambiguous, NotFound, Refused
from hallway.domain.events import Event
from hallway.domain.followups import DueState, Followup, OpenPromise, Side
from hallway.domain.ids import RecordId, fits_id, may_be_id, show_id
from hallway.domain.people import Person
from hallway.domain.suggesting.suggestions import proposed_day
from hallway.domain.text import clean
from hallway.notebook.promising import Promising
from hallway.notebook.state import update

_STATES = tuple(DueState)
_SHOWN_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Due:
    """One line of the checklist.

    Attributes:
        followup: what is to be done.
        person: whom it is about.
        event: where it was said.
        state: how it stands today.
        is_to_nudge: they promised it so long ago that you may remind them.
        proposed: a day for what you promised without one, which nobody has set.
    """

    followup: Followup
    person: Person
    event: Event | None
    state: DueState
    is_to_nudge: bool = False
    proposed: date | None = None


class Followups(Promising):
    """What is to be done, and doing it."""

    def due(self, today: date) -> list[Due]:
        """Return every open follow-up: late first, undated last, each group by day."""
        opened = (followup for followup in self.all(Followup) if followup.is_open)
        return self._in_order(self._about_people_here(opened), today)

    def count_due(self, today: date) -> int:
        """Count your own open promises that are late or for today."""
        until = today.isoformat()
        # From a column: few of many thousands are due, and only those need be made values.
        due = [each for each, day in self._store.column(Followup, "due") if day and day <= until]
        found = (self.get(Followup, each) for each in due)
        mine = (each for each in found if each.is_open and each.side is Side.MINE)
        return sum(self.is_here(each.person) for each in mine)

    def keep_promises(self) -> None:
        """Keep your open promises where they are counted without opening the notebook.

        Raises:
            StorageFailed: the disk refused, or somebody else writes at this moment.
        """
        opened = (each for each in self.all(Followup) if each.is_open and each.side is Side.MINE)
        self._store.keep_promises({each.id: self._promise(each) for each in opened})

    def done(self, today: date) -> list[Due]:
        """Return every follow-up that was done, the last done first."""
        ticked_off = (each for each in self.all(Followup) if each.done_on is not None)
        finished = self._about_people_here(ticked_off)
        finished.sort(key=lambda each: (each.done_on or today, each.id), reverse=True)
        return [self._due(followup, today) for followup in finished]

    def due_with(self, person_id: RecordId, today: date) -> list[Due]:
        """Return the open follow-ups about one person, in the order of the checklist."""
        about = self.linked(Followup, "person", person_id)
        return self._in_order((each for each in about if each.is_open), today)

    def resolve_followup(self, words: str) -> Followup:
        """Find the one follow-up that an id, or a start or end of one, stands for.

        Raises:
            NotFound: there is none.
            Refused: the person it is about is in the trash.
            Ambiguous: there is more than one; the message lists them.
        """
        ids = self.ids(Followup) if may_be_id(words) else []
        found = [self.get(Followup, each) for each in ids if fits_id(words, each)]
        if not found:
            raise NotFound(f"There is no follow-up {words!r}.", "hallway due lists them by id.")
        here = self._about_people_here(found)
        if not here:
            self._refuse_if_in_trash(found[0])
        if len(here) > 1:
            raise Ambiguous(_candidates(words, here), "Name one of them by its id.")
        return here[0]

    def complete_followup(
        self, followup_id: RecordId, now: datetime, outcome: str | None = None
    ) -> Change:
        """Plan to tick a follow-up off.

        Args:
            followup_id: which one.
            now: the moment as lived.
            outcome: what came of it, if anything is to be said.

        Raises:
            NotFound: there is no such follow-up.
            Refused: it is done or let go already, or the person it is about is in the trash.
        """
        followup = self._open_followup(followup_id)
        done = update(followup, done_on=now.date(), outcome=clean(outcome or "") or None)
        return self.plan(now, f"Done: {followup.text}", [done])

    def snooze_followup(self, followup_id: RecordId, due: date, now: datetime) -> Change:
        """Plan to move a follow-up to another day.

        Raises:
            NotFound: there is no such follow-up.
            Refused: it is done or let go already, or the person it is about is in the trash.
        """
        followup = self._open_followup(followup_id)
        moved = update(followup, due=due)
        return self.plan(now, f"Moved to {due.isoformat()}: {followup.text}", [moved])

    def let_go_followup(
        self, followup_id: RecordId, now: datetime, reason: str | None = None
    ) -> Change:
        """Plan to give a follow-up up on purpose.

        Args:
            followup_id: which one.
            now: the moment as lived.
            reason: why, if anything is to be said.

        Raises:
            NotFound: there is no such follow-up.
            Refused: it is done or let go already, or the person it is about is in the trash.
        """
        followup = self._open_followup(followup_id)
        given_up = update(followup, let_go_on=now.date(), outcome=clean(reason or "") or None)
        return self.plan(now, f"Let go: {followup.text}", [given_up])

    def rewrite_followup(self, followup: Followup, draft: Draft, now: datetime) -> Change:
        """Plan other words and another day for a follow-up, and what is promised besides.

        Args:
            followup: as it was read by whoever rewrites it.
            draft: the first promise of its side takes its place, or else the first of all; each
                of the others becomes a follow-up of its own.
            now: the moment as lived.

        Raises:
            NotFound: there is no such follow-up.
            Refused: it is done or let go already, or nothing is promised, or the person it is
                about is in the trash.
        """
        self._open_followup(followup.id)
        side, said, rest = _first_of(followup.side, draft)
        words = clean(said.text) if said else ""
        if said is None or not words:
            raise Refused("A follow-up needs words.", "Let it go instead, if it is not needed.")
        rewritten = update(followup, side=side, text=words, due=said.due)
        more = self._promised(rest, followup.person, now.date(), followup.encounter)
        return self.plan(now, f"Rewrote: {words}", [rewritten, *more])

    def _promise(self, followup: Followup) -> OpenPromise:
        due = None if followup.due is None else followup.due.isoformat()
        return OpenPromise(followup.person, due, self.is_here(followup.person))

    def _open_followup(self, followup_id: RecordId) -> Followup:
        followup = self.get(Followup, followup_id)
        self._refuse_if_in_trash(followup)
        if followup.done_on is not None:
            raise Refused(f"This was done on {followup.done_on.isoformat()}: {followup.text}.")
        if followup.let_go_on is not None:
            raise Refused(f"This was let go on {followup.let_go_on.isoformat()}: {followup.text}.")
        return followup

    def _refuse_if_in_trash(self, followup: Followup) -> None:
        """Refuse to touch what is about someone in the trash."""
        self.person_here(followup.person)

    def _about_people_here(self, followups: Iterable[Followup]) -> list[Followup]:
        return [followup for followup in followups if self.is_here(followup.person)]

    def _in_order(self, followups: Iterable[Followup], today: date) -> list[Due]:
        lines = [self._due(followup, today) for followup in followups]
        return sorted(lines, key=_order)

    def _due(self, followup: Followup, today: date) -> Due:
        encounter = self.find(Encounter, followup.encounter)
        event = self.find(Event, encounter.event) if encounter is not None else None
        waited = today - max(followup.said_on, followup.due or followup.said_on)
        is_to_nudge = followup.side is Side.THEIRS and waited.days >= self.policies.nudge_days
        person = self.person(followup.person)
        proposed = self._proposed(followup, today)
        return Due(followup, person, event, followup.state(today), is_to_nudge, proposed)

    def _proposed(self, followup: Followup, today: date) -> date | None:
        is_undated = followup.is_open and followup.due is None and followup.side is Side.MINE
        return proposed_day(followup.text, today, self.policies) if is_undated else None


def _order(line: Due) -> tuple[int, date, bool, RecordId]:
    followup = line.followup
    day = followup.due or followup.said_on
    return _STATES.index(line.state), day, followup.side is Side.THEIRS, followup.id


def _first_of(side: Side, draft: Draft) -> tuple[Side, Promise | None, Draft]:
    """Take the promise of a draft that stands for a follow-up; None where there is none."""
    is_mine = bool(draft.mine) if side is Side.MINE else not draft.theirs
    if is_mine:
        return Side.MINE, next(iter(draft.mine), None), replace(draft, mine=draft.mine[1:])
    return Side.THEIRS, next(iter(draft.theirs), None), replace(draft, theirs=draft.theirs[1:])


def _candidates(words: str, followups: list[Followup]) -> str:
    shown = [f"{show_id(each.id)} {each.text}" for each in followups[:_SHOWN_CANDIDATES]]
    more = len(followups) - len(shown)
    rest = [f"and {more} more"] if more else []
    return f"{words!r} may be any of {len(followups)}: " + "; ".join([*shown, *rest]) + "."
