"""The place Insights, by keys."""

from pathlib import Path

from hallway.domain.followups import Followup
from hallway.domain.goals import Goal
from hallway.ui.modals.choice import Choice
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.people import PeopleSheet
from hallway.ui.screens.insights import InsightsPlace
from hallway.ui.screens.who import WhoPlace
from tests.ui.screen import Screen, screen_on

LINES = (
    "Ana Ruiz, software engineer @Acme #kites",
    "Bo Lind, developer @Acme",
    "Cy Abe, web developer",
    "Di Eze, developer",
    "Ed Popa, nurse ^Ana Ruiz",
)


def place(screen: Screen) -> InsightsPlace:
    assert isinstance(screen.app.screen, InsightsPlace)
    return screen.app.screen


def title(screen: Screen) -> str:
    return str(place(screen).query_one("#charts-panel").border_title)


async def turn(screen: Screen, pages: int) -> None:
    for _ in range(pages):
        await screen.press("tab")


async def test_who_you_meet_comes_first(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        rows = screen.rows("#charts")
        assert "As varied as 1.6 equally common fields, of 5 whose field is known." in rows[0]
        (software,) = [row for row in rows if row.startswith("software")]
        assert software.split() == ["software", "▆" * 32, "4"]


async def test_tab_turns_through_all_pages_and_round(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        seen = []
        for _ in range(9):
            seen.append(title(screen))
            await screen.press("tab")
        assert (len(set(seen)), title(screen)) == (9, "Who you meet")


async def test_shift_tab_turns_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await screen.press("shift+tab")
        assert title(screen) == "Around one person"


async def test_a_page_is_chosen_from_a_list(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await screen.press("v")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        await screen.press("h")
        await screen.until(lambda: isinstance(screen.app.screen, InsightsPlace))
        assert title(screen) == "Rhythm"


async def test_enter_shows_who_is_behind_a_bar_and_then_the_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await screen.press("down", "enter")
        await screen.until(lambda: isinstance(screen.app.screen, PeopleSheet))
        assert [row.split("\n")[0] for row in screen.rows("#people")] == ["Ed Popa"]
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, WhoPlace))
        assert "Ed Popa" in screen.text("#card")


async def test_a_tree_is_walked_and_walked_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await screen.press("w")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        await screen.until(lambda: screen.rows("#charts")[0] == "Around Ana Ruiz")
        await screen.press("down", "enter")
        assert screen.rows("#charts")[0] == "Around Ed Popa"
        await screen.press("backspace")
        assert screen.rows("#charts")[0] == "Around Ana Ruiz"


async def test_what_is_suggested_becomes_a_goal_and_is_gone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        assert "meet two people outside software  goal" in screen.text("#try")
        await screen.press("+")
        await screen.until(lambda: len(list(screen.notebook.all(Goal))) == 1)
        await screen.settle()
        assert not place(screen).query_one("#try-panel").display
        await screen.press("u")
        await screen.until(lambda: bool(place(screen).query_one("#try-panel").display))


async def test_what_is_suggested_is_put_away(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await screen.press("x")
        assert not place(screen).query_one("#try-panel").display
        await screen.press("tab", "shift+tab")
        assert not place(screen).query_one("#try-panel").display
        assert list(screen.notebook.all(Goal)) == []


async def test_an_introduction_that_is_suggested_becomes_a_follow_up(tmp_path: Path) -> None:
    lines = ("Marek M", "Ana A #kites ^Marek M", "Bo B #kites ^Marek M")
    async with screen_on(tmp_path, *lines) as screen:
        await screen.go(7, "insights")
        await screen.press("shift+tab")
        await screen.press("+")
        await screen.until(lambda: len(list(screen.notebook.all(Followup))) == 1)
        (promise,) = screen.notebook.all(Followup)
        assert promise.text == "introduce them to Bo B"
        await screen.settle()
        assert not place(screen).query_one("#try-panel").display


async def test_a_day_of_the_calendar_is_chosen_and_entered(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:  # captured on a Sunday
        await screen.go(7, "insights")
        await turn(screen, 7)
        await screen.press("left")
        assert "Today: 5" in screen.rows("#charts")[2] or "today: 5" in screen.rows("#charts")[2]
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, PeopleSheet))
        assert len(screen.rows("#people")) == 5


async def test_a_day_on_which_nothing_was_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await turn(screen, 7)
        await screen.press("right", "enter")
        assert screen.confirmation == "Nobody is behind this."


async def test_one_event_is_looked_at_alone_and_all_again(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await screen.press("f")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("PyCon")
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, InsightsPlace))
        await screen.settle()
        panel = place(screen).query_one("#charts-panel")
        assert str(panel.border_subtitle) == "1 of 9, all time, PyCon Lisbon alone"
        await screen.press("f", "enter")
        await screen.settle()
        assert str(panel.border_subtitle) == "1 of 9, all time"


async def test_another_time_is_looked_at(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(7, "insights")
        await screen.press("y")
        subtitle = place(screen).query_one("#charts-panel").border_subtitle
        assert str(subtitle) == "1 of 9, the last 12 months"


async def test_a_long_chart_is_folded_until_it_is_entered(tmp_path: Path) -> None:
    lines = (f"Ana {number} @House {number}" for number in range(12))
    async with screen_on(tmp_path, *lines) as screen:
        await screen.go(7, "insights")
        assert "and 4 more, Enter shows them" in screen.rows("#charts")
        await screen.press("end", *("up",) * 3, "enter")
        rows = screen.rows("#charts")
        assert sum(row.startswith("House") for row in rows) in {8, 12}


async def test_an_empty_notebook_says_where_to_begin(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await screen.go(7, "insights")
        (said,) = screen.rows("#charts")
        assert said.startswith("Nothing to see yet.")


async def test_covered_gifts_are_covered_here_too(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz ! got: advice on visas") as screen:
        await screen.go(7, "insights")
        await turn(screen, 3)
        assert "pass on: advice on visas" in screen.text("#try")
        await screen.after_esc("h")
        assert "visas" not in screen.text("#try")


async def test_nothing_is_computed_before_it_is_looked_at(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(2, "who")
        assert screen.notebook._ledger is None


async def test_without_suggestions_there_is_nothing_to_try(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        object.__setattr__(screen.app.settings, "suggestions", False)
        await screen.go(7, "insights")
        assert not place(screen).query_one("#try-panel").display


async def test_words_beside_bars_are_left_out_together_where_one_has_no_room(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path, *LINES, size=(45, 25)) as screen:
        await screen.go(7, "insights")
        await turn(screen, 2)
        bars = [row for row in screen.rows("#charts") if "▆" in row]
        assert [row.split()[-1] for row in bars[:2]] in (["%", "%"], ["1", "4"])
