"""Two stores, closed and opened and compacted at will, agree with a plain dictionary."""

import tempfile
from pathlib import Path
from shutil import rmtree

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from hallway.domain.changes import Change
from hallway.domain.errors import StaleEdit
from hallway.domain.people import Person
from hallway.domain.text import safe
from hallway.storage.store import TinyStore, open_store
from tests.storage.made_up import FIRST_ID, change, creation, edit, person, removal

NUMBERS = st.integers(1, 5)
NAMES = st.text(max_size=9).map(safe)
HANDLES = st.sampled_from([0, 1])


class TwoHandles(RuleBasedStateMachine):
    """Whatever one of two stores does, the notebook is what a dictionary would be."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="hallway-"))
        self.stores: list[TinyStore] = [open_store(self.folder), open_store(self.folder)]
        self.people: dict[int, Person] = {}
        self.change_count = 0

    def teardown(self) -> None:
        for store in self.stores:
            store.close()
        assert self.seen(open_store(self.folder)) == self.people
        rmtree(self.folder)

    @rule(handle=HANDLES, number=NUMBERS, name=NAMES)
    def create(self, handle: int, number: int, name: str) -> None:
        plan = change(self.next_change(), creation(person(number, name)))
        if FIRST_ID + number in self.people:
            self.refused(handle, plan)
        else:
            self.kept(handle, plan)

    @rule(handle=HANDLES, number=NUMBERS)
    def edit(self, handle: int, number: int) -> None:
        seen = self.stores[handle].get(Person, FIRST_ID + number)
        if seen is None:
            return
        plan = change(self.next_change(), edit(seen, name_is_unsure=not seen.name_is_unsure))
        if seen == self.people.get(seen.id):
            self.kept(handle, plan)
        else:
            self.refused(handle, plan)

    @rule(handle=HANDLES, number=NUMBERS)
    def remove(self, handle: int, number: int) -> None:
        seen = self.stores[handle].get(Person, FIRST_ID + number)
        if seen is None:
            return
        plan = change(self.next_change(), removal(seen))
        if seen != self.people.get(seen.id):
            self.refused(handle, plan)
            return
        self.stores[handle].keep(plan)
        del self.people[seen.id]

    @rule(handle=HANDLES)
    def catch_up(self, handle: int) -> None:
        self.stores[handle].catch_up()
        assert self.seen(self.stores[handle]) == self.people

    @rule(handle=HANDLES)
    def compact(self, handle: int) -> None:
        self.stores[handle].compact()

    @rule(handle=HANDLES, is_clean=st.booleans())
    def reopen(self, handle: int, is_clean: bool) -> None:
        if is_clean:
            self.stores[handle].close()
        self.stores[handle] = open_store(self.folder)
        assert self.seen(self.stores[handle]) == self.people

    @invariant()
    def nothing_is_in_doubt(self) -> None:
        assert [store.read_only_because for store in self.stores] == [None, None]

    def kept(self, handle: int, plan: Change) -> None:
        after = self.stores[handle].keep(plan).operations[0].after
        assert isinstance(after, Person)
        self.people[after.id] = after

    def refused(self, handle: int, plan: Change) -> None:
        try:
            self.stores[handle].keep(plan)
        except StaleEdit:
            return
        raise AssertionError("a stale edit was kept")

    def next_change(self) -> int:
        self.change_count += 1
        return self.change_count

    @staticmethod
    def seen(store: TinyStore) -> dict[int, Person]:
        return {each.id: each for each in store.all(Person)}


TestTwoHandles = TwoHandles.TestCase
TestTwoHandles.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
