"""A screen on a real notebook, driven by keys."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Static

from hallway.bootstrap import open_desk, open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.errors import HallwayError
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.notebook import Notebook
from hallway.ui.app import HallwayApp
from hallway.ui.tour import Tour
from hallway.ui.widgets.bars import Confirmation, Row
from hallway.ui.widgets.card_panel import CardPanel
from hallway.ui.widgets.people_list import PeopleList
from hallway.ui.widgets.quick_line import QuickLine
from hallway.ui.widgets.written import Written

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
WAIT_STEPS = 200
KEYS = {" ": "space"}


@dataclass
class Screen:
    """A running app with the pilot that drives it."""

    app: HallwayApp
    pilot: Pilot[HallwayError | None]

    @property
    def notebook(self) -> Notebook:
        """The open notebook."""
        return self.app.notebook

    async def type(self, text: str) -> None:
        """Press a key for every letter, as fast as the terminal hands them over."""
        for letter in text:
            self.app.post_message(Key(KEYS.get(letter, letter), letter))
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, and let the screen settle."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything is on the disk and drawn."""
        await self.pilot.pause()
        await self.until(lambda: not self.app.is_saving)
        await self.pilot.pause()

    async def after_esc(self, key: str) -> None:
        """Press Esc, then a key."""
        await self.press("escape")
        await self.press(key)

    async def go(self, number: int, mode: str) -> None:
        """Go to a place by its number, and wait until it is there."""
        await self.after_esc(str(number))
        await self.until(lambda: self.app.current_mode == mode)
        await self.pilot.pause()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for a condition."""
        for _ in range(WAIT_STEPS):
            if holds():
                return
            await self.pilot.pause(0.005)
        raise AssertionError("what was waited for did not come")

    def text(self, selector: str) -> str:
        """Read what a widget shows."""
        found = self.app.screen.query(selector) or self.app.screen.query(f"{selector}-panel")
        widget = found.first()
        if isinstance(widget, Written | CardPanel):
            return widget.text.plain
        assert isinstance(widget, Static)
        return str(widget.content)

    def rows(self, selector: str) -> list[str]:
        """Read every entry of a list."""
        people = self.app.screen.query_one(selector, PeopleList)
        return [entry.write(people.room).plain for entry in people.entries]

    @property
    def line(self) -> QuickLine:
        """The quick line."""
        return self.app.screen.query_one("#line", QuickLine)

    @property
    def confirmation(self) -> str:
        """What was said last."""
        return self.app.screen.query_one(Confirmation).words

    def bar(self, selector: str) -> str:
        """Read the top line or the footer."""
        return self.app.screen.query_one(selector, Row).render().plain

    def names(self) -> list[str | None]:
        """Name everyone in the notebook, in the order they came."""
        return [person.name for person in self.notebook.all(Person)]


def note(notebook: Notebook, line: str, now: datetime = NOW) -> RecordId:
    """Capture a line, and return the person."""
    draft = read_line(line, now.date()).draft
    event = notebook.event_at(now)
    change = notebook.keep(notebook.capture(draft, now, event=event, is_new=True))
    people = [each.after for each in change.operations if isinstance(each.after, Person)]
    return people[0].id


def start(notebook: Notebook, name: str = "PyCon Lisbon") -> None:
    """Start an event of three days, of which this is the second."""
    first = NOW - timedelta(days=1)
    last = (NOW + timedelta(days=1)).date()
    notebook.keep(notebook.start_event(name, first, last_day=last, place="Lisbon"))


@asynccontextmanager
async def screen_on(
    folder: Path,
    *lines: str,
    size: tuple[int, int] = (120, 36),
    now: datetime = NOW,
    with_event: bool = True,
    tour: Tour | None = None,
    debriefed: str | None = None,
) -> AsyncIterator[Screen]:
    """Run the app on a notebook in which some lines were captured."""
    notebook = open_notebook(folder)
    if with_event:
        start(notebook)
    for line in lines:
        note(notebook, line)
    app = HallwayApp(lambda: open_desk(folder), lambda: now, tour)
    app.debriefed = debriefed
    async with app.run_test(size=size) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await pilot.pause()
        yield screen
