"""Whatever is done, kept and opened again, the search answers as one that is made anew."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from hallway.bootstrap import forget, open_notebook, restore
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.drafts import Draft
from hallway.domain.errors import HallwayError
from hallway.domain.events import Series
from hallway.domain.people import Person
from hallway.matching.finder import make_finder
from hallway.notebook import Notebook
from hallway.notebook.state import update
from tests.notebook.people import NOW, TODAY

LINES = (
    "Mei Tanaka 田中芽衣, nurse /Osaka ana@acme.example ?a piano +maps !harbours",
    "Ana Ruiz, compiler engineer @Acme #rust ~red glasses : drones > the paper fri",
    "Kwame Mensah @Acme #bees &Ana ^Mei Tanaka : hives < a jar",
    "Anna Ruis #rust &Kwame : rotors",
    "Ольга Мельник, медсестра @Маяк #бджоли ^Ana : вулики",
    "سلمى حداد #نحل &Mei : met at the harbour, owes > a map",
    "Zoë Đặng-Østergård /Århus +straße : smørrebrød ~blå briller",
    "李娜 @北京 !茶 : drones, 무인기",
)
NAMES = ("Ana Okafor", "Kwame Boateng", "Mei", "Olha Melnyk", "李 娜", "Zoe Dang", "سلمى", "K")
EVENTS = (("PyCon", "Lisbon", "Python"), ("Bee day", "Accra", None), ("PyCon", "Porto", "Snakes"))
WORDS = (
    *("ana", "ruis", "kwame", "boateng", "mei", "田中", "芽衣", "olha", "мельник", "salma", "حداد"),
    *("zoe", "dang", "østergård", "李", "li na", "acme", "маяк", "rust", "bees", "бджоли", "نحل"),
    *(
        "lisbon",
        "accra",
        "århus",
        "python",
        "snakes",
        "paper",
        "maps",
        "glasses",
        "straße",
        "무인기",
    ),
    *("tag:rust", "org:acme", "event:pycon", "owes:me", "not:rust", "with", "who", "d", "harb"),
)
QUERIES = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6
)
EVERY_WORD = list(WORDS)
HANDLES, NUMBERS = st.sampled_from([0, 1]), st.integers(0, 7)


def answers(notebook: Notebook, queries: list[str]) -> list[object]:
    hits = [notebook.who(query, TODAY) for query in queries]
    return [*hits, *(notebook.nearest(Draft(name=name), None) for name in NAMES)]


def fresh_answers(notebook: Notebook, queries: list[str]) -> list[object]:
    finder = make_finder(notebook.profile(person) for person in notebook.people())
    hits = [finder.who(query, TODAY, 50) for query in queries]
    return [*hits, *(finder.look_alikes(Draft(name=name), None, 5) for name in NAMES)]


Verb = Callable[[Notebook, int], Change]


def capture(notebook: Notebook, number: int) -> Change:
    draft, event = read_line(LINES[number], TODAY).draft, notebook.event_at(NOW)
    return notebook.capture(draft, NOW, event=event, is_new=True)


def meet_again(notebook: Notebook, number: int) -> Change:
    draft, event = read_line(LINES[-number], TODAY).draft, notebook.event_at(NOW)
    return notebook.meet_again(someone(notebook, number).id, draft, NOW, event=event)


def rename(notebook: Notebook, number: int) -> Change:
    draft = Draft(name=NAMES[number % len(NAMES)])
    return notebook.edit_person(someone(notebook, number), draft, NOW)


def merge(notebook: Notebook, number: int) -> Change:
    one, other = someone(notebook, number), someone(notebook, number + 1)
    return notebook.merge_people(one.id, other.id, NOW)


def start_event(notebook: Notebook, number: int) -> Change:
    name, place, series = EVENTS[number % len(EVENTS)]
    return notebook.start_event(name, NOW, place=place, series=series)


def rename_a_series(notebook: Notebook, number: int) -> Change:
    series = list(notebook.all(Series))
    renamed = update(series[number % len(series)], name=f"Snakes {number}")
    return notebook.plan(NOW, "Renamed", [renamed])


def keep_a_promise(notebook: Notebook, number: int) -> Change:
    due = notebook.due(TODAY)
    return notebook.complete_followup(due[number % len(due)].followup.id, NOW)


VERBS: dict[str, Verb] = {
    "capture": capture,
    "meet again": meet_again,
    "rename": rename,
    "merge": merge,
    "delete": lambda notebook, number: notebook.delete_person(someone(notebook, number).id, NOW),
    "bring back": lambda notebook, _: notebook.bring_back_person(
        notebook.in_trash(datetime.now(UTC))[0].person.id, NOW
    ),
    "archive": lambda notebook, number: notebook.archive_person(someone(notebook, number).id, NOW),
    "start an event": start_event,
    "rename a series": rename_a_series,
    "keep a promise": keep_a_promise,
    "undo": lambda notebook, _: notebook.undo(NOW),
    "redo": lambda notebook, _: notebook.redo(NOW),
}


def someone(notebook: Notebook, number: int) -> Person:
    people = list(notebook.all(Person))
    return people[number % len(people)]


class KeptIndex(RuleBasedStateMachine):
    """Two notebooks on one folder; the second one gets its index ready in slices."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="hallway-"))
        self.notebooks = [self.opened(0), self.opened(1)]
        self.act(0, "start an event", 0)
        for number in range(len(LINES)):
            self.act(0, "capture", number)

    def teardown(self) -> None:
        for handle in (0, 1):
            self.catch_up(handle)
            self.compare(handle, EVERY_WORD)
        for notebook in self.notebooks:
            notebook.close()
        last = open_notebook(self.folder)
        assert answers(last, EVERY_WORD) == fresh_answers(last, EVERY_WORD)
        rmtree(self.folder)

    @rule(handle=HANDLES, verb=st.sampled_from(sorted(VERBS)), number=NUMBERS)
    def act(self, handle: int, verb: str, number: int) -> None:
        notebook = self.notebooks[handle]
        with suppress(HallwayError, IndexError, ZeroDivisionError):  # refused, or nobody is there
            notebook.keep(VERBS[verb](notebook, number))

    @rule(handle=HANDLES, verb=st.sampled_from(sorted(VERBS)), number=NUMBERS, queries=QUERIES)
    def act_and_ask(self, handle: int, verb: str, number: int, queries: list[str]) -> None:
        self.act(handle, verb, number)
        self.compare(handle, queries)

    @rule(handle=HANDLES, number=NUMBERS, work=st.sampled_from(["forget", "restore", "empty"]))
    def do_what_is_no_change(self, handle: int, number: int, work: str) -> None:
        notebook = self.notebooks[handle]
        with suppress(HallwayError, IndexError, ZeroDivisionError):
            if work == "forget":
                forget(notebook, self.folder, someone(notebook, number).id)
            elif work == "restore":
                restore(self.folder, self.backup, "a test")
            else:
                self.empty_the_trash(notebook)

    def empty_the_trash(self, notebook: Notebook) -> None:
        for path in (self.folder / "backups").glob("notebook-2*.json"):
            path.unlink()
        # The real clock dates what goes into the trash.
        notebook.keep_house(datetime.now(UTC) + timedelta(days=31))
        notebook.absorb()

    @rule(handle=HANDLES)
    def back_up(self, handle: int) -> None:
        with suppress(HallwayError):
            self.notebooks[handle].back_up(self.backup)

    @rule(handle=HANDLES)
    def compact(self, handle: int) -> None:
        self.notebooks[handle].tidy()

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

    @rule(handle=HANDLES, queries=QUERIES)
    def ask(self, handle: int, queries: list[str]) -> None:
        self.compare(handle, queries)

    @rule(handle=HANDLES, queries=QUERIES)
    def catch_up_and_ask(self, handle: int, queries: list[str]) -> None:
        self.catch_up(handle)
        self.compare(handle, queries)
        assert self.notebooks[handle].is_index_ready

    def compare(self, handle: int, queries: list[str]) -> None:
        """Asks as it is: in slices, whoever is not in the index yet is looked for plainly."""
        notebook = self.notebooks[handle]
        said = answers(notebook, queries)
        if notebook.is_index_ready:
            assert said == fresh_answers(notebook, queries)

    def catch_up(self, handle: int) -> None:
        notebook = self.notebooks[handle]
        notebook.catch_up()
        while handle == 1 and not notebook.prepare_index(2):
            pass

    @property
    def backup(self) -> Path:
        return self.folder / "backups" / "notebook-of-a-test.json"

    def opened(self, handle: int) -> Notebook:
        return open_notebook(self.folder, in_slices=handle == 1)


TestKeptIndex = pytest.mark.slow(KeptIndex.TestCase)
TestKeptIndex.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
