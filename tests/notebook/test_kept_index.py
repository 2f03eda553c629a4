"""Whatever is done, kept and opened again, the search answers as one that is made anew."""

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from hallway.bootstrap import forget, open_notebook, restore
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.drafts import Draft
from hallway.domain.errors import HallwayError
from hallway.domain.people import Person
from hallway.matching.finder import make_finder
from hallway.notebook import Notebook
from tests.notebook.people import NOW, TODAY

LINES = (
    "Ana Ruiz, compiler engineer @Acme #rust ~red glasses : drones > the paper fri",
    "Kwame Mensah @Acme #bees &Ana ^Mei Tanaka : hives < a jar",
    "Mei Tanaka, nurse /Osaka ana@acme.example ?a piano +maps !harbours",
    "Anna Ruis #rust &Kwame : rotors",
)
NAMES = ("Ana Okafor", "Kwame Boateng", "Mei")
EVENTS = (("PyCon", "Lisbon", "Python"), ("Bee day", "Accra", None), ("PyCon", "Porto", "Snakes"))
QUERIES = ("ana ruiz", "acme", "rust glasses", "lisbon", "python", "kwame", "paper", "boateng an")
HANDLES, WHO = st.sampled_from([0, 1]), st.integers(0, 3)


def answers(notebook: Notebook) -> list[object]:
    hits = [notebook.who(query, TODAY) for query in QUERIES]
    return [*hits, *(notebook.nearest(Draft(name=name), None) for name in NAMES)]


def fresh_answers(notebook: Notebook) -> list[object]:
    finder = make_finder(notebook.profile(person) for person in notebook.people())
    hits = [finder.who(query, TODAY, 50) for query in QUERIES]
    return [*hits, *(finder.look_alikes(Draft(name=name), None, 5) for name in NAMES)]


class KeptIndex(RuleBasedStateMachine):
    """Two notebooks on one folder; the second one gets its index ready in slices."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="hallway-"))
        self.notebooks = [self.opened(0), self.opened(1)]

    def teardown(self) -> None:
        self.catch_up_and_ask(0)
        self.catch_up_and_ask(1)
        for notebook in self.notebooks:
            notebook.close()
        last = open_notebook(self.folder)
        assert answers(last) == fresh_answers(last)
        rmtree(self.folder)

    @rule(handle=HANDLES, line=st.sampled_from(LINES), is_new=st.booleans())
    def capture(self, handle: int, line: str, is_new: bool) -> None:
        draft, notebook = read_line(line, TODAY).draft, self.notebooks[handle]
        event = notebook.event_at(NOW)
        self.act(handle, lambda: notebook.capture(draft, NOW, event=event, is_new=is_new))

    @rule(handle=HANDLES, who=WHO, line=st.sampled_from(LINES))
    def meet_again(self, handle: int, who: int, line: str) -> None:
        draft, notebook = read_line(line, TODAY).draft, self.notebooks[handle]
        event = notebook.event_at(NOW)
        self.act_on(handle, who, lambda one: notebook.meet_again(one.id, draft, NOW, event=event))

    @rule(handle=HANDLES, who=WHO, name=st.sampled_from(NAMES))
    def rename(self, handle: int, who: int, name: str) -> None:
        notebook = self.notebooks[handle]
        self.act_on(handle, who, lambda one: notebook.edit_person(one, Draft(name=name), NOW))

    @rule(handle=HANDLES, who=WHO, other=WHO)
    def merge(self, handle: int, who: int, other: int) -> None:
        notebook = self.notebooks[handle]
        ids = notebook.ids(Person)
        if max(who, other) < len(ids):
            self.act(handle, lambda: notebook.merge_people(ids[who], ids[other], NOW))

    @rule(handle=HANDLES, who=WHO)
    def delete(self, handle: int, who: int) -> None:
        self.act_on(handle, who, lambda one: self.notebooks[handle].delete_person(one.id, NOW))

    @rule(handle=HANDLES, who=WHO)
    def bring_back(self, handle: int, who: int) -> None:
        self.act_on(handle, who, lambda one: self.notebooks[handle].bring_back_person(one.id, NOW))

    @rule(handle=HANDLES, who=WHO)
    def archive(self, handle: int, who: int) -> None:
        self.act_on(handle, who, lambda one: self.notebooks[handle].archive_person(one.id, NOW))

    @rule(handle=HANDLES, event=st.sampled_from(EVENTS))
    def start_event(self, handle: int, event: tuple[str, str, str | None]) -> None:
        name, place, series = event
        notebook = self.notebooks[handle]
        self.act(handle, lambda: notebook.start_event(name, NOW, place=place, series=series))

    @rule(handle=HANDLES)
    def keep_a_promise(self, handle: int) -> None:
        notebook = self.notebooks[handle]
        due = notebook.due(TODAY)
        if due:
            self.act(handle, lambda: notebook.complete_followup(due[0].followup.id, NOW))

    @rule(handle=HANDLES)
    def undo(self, handle: int) -> None:
        self.act(handle, lambda: self.notebooks[handle].undo(NOW))

    @rule(handle=HANDLES)
    def redo(self, handle: int) -> None:
        self.act(handle, lambda: self.notebooks[handle].redo(NOW))

    @rule(handle=HANDLES, who=WHO)
    def forget(self, handle: int, who: int) -> None:
        notebook = self.notebooks[handle]
        for one in notebook.ids(Person)[who : who + 1]:
            forget(notebook, self.folder, one)

    @rule(handle=HANDLES)
    def back_up(self, handle: int) -> None:
        if any(self.folder.iterdir()) if self.folder.exists() else False:
            self.try_to(lambda: self.notebooks[handle].back_up(self.backup))

    @rule()
    def restore(self) -> None:
        if self.backup.exists():
            restore(self.folder, self.backup, "a test")

    @rule(handle=HANDLES, who=WHO)
    def empty_the_trash(self, handle: int, who: int) -> None:
        for path in (self.folder / "backups").glob("notebook-2*.json"):
            path.unlink()
        # The real clock dates what goes into the trash.
        in_a_month = datetime.now(UTC) + timedelta(days=31)
        self.try_to(lambda: self.notebooks[handle].keep_house(in_a_month))
        self.notebooks[handle].absorb()

    @rule(handle=HANDLES)
    def compact(self, handle: int) -> None:
        self.try_to(self.notebooks[handle].tidy)

    @rule(handle=HANDLES)
    def keep_the_index(self, handle: int) -> None:
        keeping = self.notebooks[handle].index_to_keep(1)
        if keeping is not None:
            self.notebooks[handle].keep_index(keeping)

    @rule(handle=HANDLES, is_clean=st.booleans())
    def reopen(self, handle: int, is_clean: bool) -> None:
        if is_clean:
            self.notebooks[handle].close()
        self.notebooks[handle] = self.opened(handle)

    @rule(most=st.integers(1, 3))
    def prepare_a_little(self, most: int) -> None:
        self.notebooks[1].prepare_index(most)

    @rule(handle=HANDLES)
    def ask(self, handle: int) -> None:
        """Asks as it is: in slices, whoever is not in the index yet is looked for plainly."""
        notebook = self.notebooks[handle]
        said = answers(notebook)
        assert said == fresh_answers(notebook) or not notebook.is_index_ready

    @rule(handle=HANDLES)
    def catch_up_and_ask(self, handle: int) -> None:
        notebook = self.notebooks[handle]
        notebook.catch_up()
        while handle == 1 and not notebook.prepare_index(2):
            pass
        assert answers(notebook) == fresh_answers(notebook)

    @property
    def backup(self) -> Path:
        return self.folder / "backups" / "notebook-of-a-test.json"

    def opened(self, handle: int) -> Notebook:
        return open_notebook(self.folder, in_slices=handle == 1)

    def act_on(self, handle: int, who: int, plan: Callable[[Person], Change]) -> None:
        notebook = self.notebooks[handle]
        people = list(notebook.all(Person))
        if who < len(people):
            self.act(handle, lambda: plan(people[who]))

    def act(self, handle: int, plan: Callable[[], Change]) -> None:
        self.try_to(lambda: self.notebooks[handle].keep(plan()))

    def try_to(self, do: Callable[[], object]) -> None:
        try:
            do()
        except HallwayError:
            return  # refused, as it may be


TestKeptIndex = KeptIndex.TestCase
TestKeptIndex.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
