"""Two notebooks that undo and redo on the same files agree with a plain dictionary."""

import tempfile
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.errors import Refused
from hallway.domain.people import Person
from hallway.domain.records import Record
from hallway.notebook.links import ids_in
from tests.notebook.people import NOW, TODAY, Book

HANDLES = st.sampled_from([0, 1])
VERBS = st.sampled_from(["capture", "meet again", "archive", "undo", "undo here", "redo"])
WHO = st.integers(0, 2)


class TwoNotebooks(RuleBasedStateMachine):
    """Whatever is taken back in whichever notebook, nothing else goes with it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="hallway-"))
        self.books = [Book(self.folder), Book(self.folder)]
        self.records: dict[str, Record] = {}
        self.kept: dict[int, Change] = {}
        self.standing: list[tuple[int, int]] = []

    def teardown(self) -> None:
        assert Book(self.folder).everything() == self.records
        rmtree(self.folder)

    @rule(handle=HANDLES, verb=VERBS, who=WHO)
    def act(self, handle: int, verb: str, who: int) -> None:
        self.keep(handle, self.plan(handle, verb, who))

    @rule(handle=HANDLES, verb=VERBS, other_verb=VERBS, who=WHO)
    def act_at_the_same_time(self, handle: int, verb: str, other_verb: str, who: int) -> None:
        plan = self.plan(handle, verb, who)
        self.catch_up(1 - handle)
        self.keep(1 - handle, self.plan(1 - handle, other_verb, who))
        self.keep(handle, plan)

    @rule(handle=HANDLES, only_here=st.booleans())
    def undo_what_was_done_last(self, handle: int, only_here: bool) -> None:
        self.catch_up(handle)
        if not self.standing or (only_here and self.standing[-1][0] != handle):
            return
        last = self.standing[-1]
        change = self.books[handle].notebook.undo(NOW, only_here=only_here)
        assert change.undoes == last[1]
        self.take_in(handle, self.books[handle].keep(change))

    @rule(handle=HANDLES)
    def undo_what_the_other_did_last(self, handle: int) -> None:
        self.undo_what_was_done_last(handle, only_here=False)
        self.undo_what_was_done_last(1 - handle, only_here=True)

    @rule(handle=HANDLES)
    def catch_up(self, handle: int) -> None:
        self.books[handle].notebook.catch_up()
        assert self.books[handle].everything() == self.records

    @invariant()
    def nothing_leads_to_what_is_gone(self) -> None:
        there = {record.id for record in self.records.values()}
        for record in self.records.values():
            for field in record.links:
                assert there.issuperset(ids_in(getattr(record, field)))

    def plan(self, handle: int, verb: str, who: int) -> Change | None:
        """Plan to do something; None where it cannot be."""
        notebook = self.books[handle].notebook
        try:
            if verb == "redo":
                return notebook.redo(NOW)
            if verb.startswith("undo"):
                return notebook.undo(NOW, only_here=verb == "undo here")
        except Refused:
            return None
        return self.plan_anew(handle, verb, who)

    def plan_anew(self, handle: int, verb: str, who: int) -> Change | None:
        """Plan something that is no undo or redo."""
        notebook = self.books[handle].notebook
        if verb == "capture":
            draft = read_line(f"Kwame {len(self.kept)} > call him fri", TODAY).draft
            return notebook.capture(draft, NOW, event=None, is_new=True)
        people = list(notebook.all(Person))
        if not people:
            return None
        person = people[-1 - who % len(people)]
        if verb == "archive":
            return notebook.archive_person(person.id, NOW) if person.is_present else None
        # Nothing of the person changes, so that the new records alone hold them.
        draft = read_line(": bees < the paper", TODAY).draft
        return notebook.meet_again(person.id, draft, NOW, event=None)

    def keep(self, handle: int, plan: Change | None) -> None:
        """Keep a change, which may come too late."""
        if plan is None:
            return
        try:
            change = self.books[handle].keep(plan)
        except Refused:
            return
        self.take_in(handle, change)

    def take_in(self, handle: int, change: Change) -> None:
        """Do the same to the dictionary, and look that an undo takes back its change alone."""
        for operation in change.operations:
            key = f"{type(operation.record).__name__} {operation.record.id}"
            assert self.records.get(key) == _content(operation.before)
            self.records.pop(key, None)
            after = _content(operation.after)
            if after is not None:
                self.records[key] = after
        self.kept[change.id] = change
        if change.undoes is None:
            self.standing.append((handle, change.id))
            return
        self.standing = [each for each in self.standing if each[1] != change.undoes]
        undone = {each.record.id for each in self.kept[change.undoes].operations}
        assert {each.record.id for each in change.operations} == undone


def _content(record: Record | None) -> Record | None:
    return None if record is None else replace(record, revision=0)


TestTwoNotebooks = TwoNotebooks.TestCase
TestTwoNotebooks.settings = settings(max_examples=50, stateful_step_count=25, deadline=None)
