"""The story of an event: two days, twelve people, and what came of it on five others."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from hallway.bootstrap import open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.followups import Followup
from tests.ui.screen import Screen, screen_on

FIRST_DAY, SECOND_DAY = "2026-11-21", "2026-11-22"
MET = (
    (FIRST_DAY, "Adaeze Obi, lawyer @Co-op Union : asked for the slides about bylaws"),
    (FIRST_DAY, "Bo Lind, carpenter : hates lanyards"),
    (FIRST_DAY, "Chiara Neri, nurse > send the night rota 2026-11-24"),
    (FIRST_DAY, "? green tie : looking for someone who tunes pianos"),
    (FIRST_DAY, "Dilnoza Karimova, physicist @Tashkent Lab < the recording"),
    (FIRST_DAY, "Emre Aydın, baker : lunch when I'm back in Izmir"),
    (SECOND_DAY, "Farida Haddad, film editor : just hello"),
    (SECOND_DAY, "Goran Kos, compiler engineer #rust > read his draft 2026-12-04"),
    (SECOND_DAY, "Hana Suzuki, teacher : told me to stop apologising before I play"),
    (SECOND_DAY, "Ines Duarte #rust : hiring two people"),
    (SECOND_DAY, "Jomo Kariuki, farmer > call about the well 2026-11-23"),
    (SECOND_DAY, "Kaisa Virtanen, violinist : queued for an hour"),
)

SLIDES = "send: asked for the slides about bylaws"
RECORDING = "○ Dilnoza Karimova the recording since"
DONE = (
    "Done 4",
    "✔ Ines Duarte about the job: hiring two peo… Thu 26 Nov",
    "✔ Hana Suzuki thank them: told me to stop a… Thu 26 Nov",
    "✔ someone: green tie introduce: looking for someon… Thu 26 Nov",
    "✔ Jomo Kariuki call about the well Thu 26 Nov",
)


def at(day: str, hour: int = 18, minute: int = 0) -> datetime:
    return datetime.fromisoformat(day).replace(hour=hour, minute=minute, tzinfo=UTC)


def capture_everyone(folder: Path) -> None:
    notebook = open_notebook(folder)
    first = at(FIRST_DAY, 9)
    notebook.keep(
        notebook.start_event("Hallway Days", first, last_day=datetime(2026, 11, 22).date())
    )
    for minute, (day, line) in enumerate(MET):
        now = at(day, 10, minute)
        draft = read_line(line, now.date()).draft
        notebook.keep(notebook.capture(draft, now, event=notebook.event_at(now), is_new=True))
    notebook.close()


@asynccontextmanager
async def on(folder: Path, day: str) -> AsyncIterator[Screen]:
    """Open the screen on a day."""
    async with screen_on(folder, with_event=False, now=at(day)) as screen:
        yield screen


async def debrief(screen: Screen, *keys: str) -> None:
    """Go through the event for a while."""
    await screen.go(5, "events")
    await screen.press("enter")
    await screen.until(lambda: screen.app.current_mode == "debrief")
    await screen.settle()
    for key in keys:
        await screen.press(key)


async def checklist(screen: Screen) -> list[str]:
    """Read the checklist: each line without the cells between its parts."""
    await screen.go(3, "followups")
    rows = [" ".join(row.split()) for row in screen.rows("#checklist") if row.strip()]
    end = "What became of what you promised"
    return rows[: rows.index(end)] if end in rows else rows


def promise(screen: Screen, text: str) -> Followup:
    """Find a promise by its words."""
    return next(each for each in screen.notebook.all(Followup) if each.text == text)


async def answer(screen: Screen, key: str, text: str) -> None:
    """Press a key that asks for words, and answer."""
    await screen.press(key)
    await screen.until(lambda: len(screen.app.screen_stack) > 1)
    await screen.type(text)
    await screen.press("enter")
    await screen.until(lambda: len(screen.app.screen_stack) == 1)
    await screen.settle()


async def the_evening_after(folder: Path) -> None:
    """The evening after: half of them are gone through, with an undo in between."""
    async with on(folder, "2026-11-23") as screen:
        assert screen.confirmation == "1 for today, Hallway Days is not debriefed: Esc 5."
        await debrief(screen, "a", "b", "a")  # Adaeze: law, shop, send the slides
        await screen.press("a", "a")  # Bo: building, small talk
        await screen.press("a")  # a slip: nothing is proposed
        await screen.press("n")  # nothing to do
        await screen.press("a", "c")  # Chiara: medicine, a deep talk
        await screen.press("u")  # it was shop
        await screen.press("b")
        await screen.press("tab")  # the green tie: later
        assert await checklist(screen) == [
            *("Today 1", "○ Jomo Kariuki call about the well today"),
            "Next 7 days 2",
            "○ Chiara Neri send the night rota tomorrow",
            "○ Adaeze Obi send: asked for the slides about byl… Wed",
            *("Later 1", "○ Goran Kos read his draft Fri 4 Dec"),
            *("Waiting for them 1", f"{RECORDING} Sat 21 Nov"),
        ]


async def two_days_later(folder: Path) -> None:
    """Two days later it is resumed, and comes to its end."""
    async with on(folder, "2026-11-25") as screen:
        assert screen.confirmation == "2 late, 1 for today, Hallway Days is not debriefed: Esc 5."
        await debrief(screen)
        assert screen.text("#ask").startswith("someone: green tie")
        await screen.press("n")  # the name stays open
        await screen.press("b", "a")  # shop, introduce
        await screen.press("a", "c")  # Dilnoza: science, deep; she promised
        await screen.press("a", "a", "a")  # Emre: food, small, meet again
        await screen.press("a", "a", "n")  # Farida
        await screen.press("a", "b")  # Goran, who has a promise
        await screen.press("a", "c", "a")  # Hana: thank her
        await screen.press("a", "b", "a")  # Ines: the job
        await screen.press("a", "b")  # Jomo
        await screen.press("a", "a", "n")  # Kaisa
        assert "12 people met, nothing missing" in screen.text("#ask")
        assert "You promised 8: 8 open." in screen.text("#ask")
        await screen.press("enter")
        await screen.until(lambda: screen.app.current_mode == "followups")
        assert await checklist(screen) == [
            "Late 2",
            "○ Jomo Kariuki call about the well Mon 23 Nov late",
            "○ Chiara Neri send the night rota yesterday late",
            *("Today 1", "○ Adaeze Obi send: asked for the slides about b… today"),
            "Next 7 days 3",
            "○ someone: green tie introduce: looking for someone who t… Fri",
            "○ Hana Suzuki thank them: told me to stop apologis… Fri",
            "○ Ines Duarte about the job: hiring two people Fri",
            *("Later 2", "○ Goran Kos read his draft Fri 4 Dec"),
            "○ Emre Aydın meet again: lunch when I'm bac… Wed 9 Dec",
            *("Waiting for them 1", f"{RECORDING} Sat 21 Nov"),
        ]


async def half_is_done(folder: Path) -> None:
    """Half of eight are done, one is let go, one is moved twice."""
    async with on(folder, "2026-11-26") as screen:
        assert await checklist(screen) == [
            "Late 3",
            "○ Jomo Kariuki call about the well Mon 23 Nov late",
            "○ Chiara Neri send the night rota Tue 24 Nov late",
            "○ Adaeze Obi send: asked for the slide… yesterday late",
            "Next 7 days 3",
            "○ someone: green tie introduce: looking for someone … tomorrow",
            "○ Hana Suzuki thank them: told me to stop apo… tomorrow",
            "○ Ines Duarte about the job: hiring two people tomorrow",
            *("Later 2", "○ Goran Kos read his draft Fri 4 Dec"),
            "○ Emre Aydın meet again: lunch when I'm bac… Wed 9 Dec",
            *("Waiting for them 1", f"{RECORDING} Sat 21 Nov"),
        ]
        await answer(screen, "space", "the well is dug > see it 2026-12-10")
        await answer(screen, "x", "she has it by now")
        well, rota = promise(screen, "call about the well"), promise(screen, "send the night rota")
        assert (well.done_on, well.let_go_on, well.outcome) == (
            *(screen.app.now().date(), None, "the well is dug"),
        )
        assert (rota.done_on, rota.let_go_on, rota.outcome) == (
            *(None, screen.app.now().date(), "she has it by now"),
        )
        await answer(screen, "s", "2026-11-27")
        assert promise(screen, SLIDES).due == date(2026, 11, 27)
        await answer(screen, "s", "2026-11-30")
        assert promise(screen, SLIDES).due == date(2026, 11, 30)
        await screen.press("g")
        for words in ("he found one", "", ""):
            await answer(screen, "space", words)
        assert sum(each.done_on is not None for each in screen.notebook.all(Followup)) == 4


async def later(folder: Path) -> None:
    """What is still open goes on being said."""
    async with on(folder, "2026-11-30") as screen:
        assert screen.confirmation == "1 for today."
        assert await checklist(screen) == [
            *("Today 1", "○ Adaeze Obi send: asked for the slides about b… today"),
            *("Next 7 days 1", "○ Goran Kos read his draft Fri"),
            *("Later 2", "○ Emre Aydın meet again: lunch when I'm bac… Wed 9 Dec"),
            "○ Jomo Kariuki see it Thu 10 Dec",
            *("Waiting for them 1", f"{RECORDING} Sat 21 Nov"),
            *DONE,
        ]

    async with on(folder, "2026-12-05") as screen:
        assert await checklist(screen) == [
            "Late 2",
            "○ Adaeze Obi send: asked for the slid… Mon 30 Nov late",
            "○ Goran Kos read his draft yesterday late",
            *("Next 7 days 2", "○ Emre Aydın meet again: lunch when I'm back in I… Wed"),
            "○ Jomo Kariuki see it Thu",
            *("Waiting for them 1", f"{RECORDING} Sat 21 Nov nudge"),
            *DONE,
        ]


async def test_nobody_met_is_forgotten_and_every_promise_is_kept_or_let_go(tmp_path: Path) -> None:
    folder = tmp_path / "notebook"
    capture_everyone(folder)
    await the_evening_after(folder)
    await two_days_later(folder)
    await half_is_done(folder)
    await later(folder)
