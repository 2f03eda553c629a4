"""The place Ideas: the portfolio and what is done with it, by keys."""

from pathlib import Path

from hallway.domain.collaborations import Collaboration
from hallway.domain.followups import Followup
from hallway.domain.ideas import Feedback, Idea, IdeaState, Stance
from hallway.ui.modals.choice import Choice
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.page import Page
from hallway.ui.modals.pollen import PollenSheet
from tests.ui.screen import NOW, Screen, screen_on

LINES = (
    "Ana Ruiz, software engineer !drones that count bees",
    "Bo Lind, musician : bees on a roof !learned: silence is half of it",
)


async def answer(screen: Screen, words: str, *keys: str) -> None:
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.type(words)
    await screen.press(*keys, "enter")


def bees(screen: Screen) -> Idea:
    return screen.notebook.resolve_idea("bees")


async def test_the_portfolio_and_lessons_are_listed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        rows = screen.rows("#ideas")
        assert (rows[0], "drones that count bees" in rows[1], rows[2]) == (
            "Spark  1",
            True,
            "Lessons  1",
        )


async def test_the_page_says_where_it_came_up_and_who_should_hear_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        page = screen.text("#idea-panel")
        assert "sparked with Ana Ruiz at PyCon Lisbon" in page
        assert "Bo Lind  touched bees, and works in music" in page


async def test_one_key_moves_it_on_and_undo_takes_that_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await screen.press("s")
        await screen.until(lambda: bees(screen).state is IdeaState.TESTING)
        await screen.press("u")
        await screen.until(lambda: bees(screen).state is IdeaState.SPARK)


async def test_one_key_says_that_it_energizes(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await screen.press("*")
        await screen.until(lambda: bees(screen).is_energizing)
        assert "energizes" in screen.rows("#ideas")[1]


async def test_feedback_is_asked_of_whom_and_what(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await screen.press("f")
        await answer(screen, "Bo Lind")
        await screen.settle()
        await answer(screen, "against: too heavy")
        await screen.until(lambda: len(list(screen.notebook.all(Feedback))) == 1)
        (said,) = screen.notebook.all(Feedback)
        assert (said.stance, said.text) == (Stance.AGAINST, "too heavy")


async def test_who_should_hear_it_becomes_a_follow_up(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await screen.press("h")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        await screen.press("a")
        await screen.until(lambda: len(list(screen.notebook.all(Followup))) == 1)
        (promise,) = screen.notebook.all(Followup)
        assert promise.text == "tell them about: drones that count bees"


async def test_it_is_done_together_with_somebody(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await screen.press("K")
        await answer(screen, "Bo Lind")
        await screen.settle()
        await answer(screen, "")
        await screen.until(lambda: len(list(screen.notebook.all(Collaboration))) == 1)
        await screen.settle()
        assert "drones that count bees with Bo Lind" in screen.text("#idea-panel")


async def test_two_thoughts_become_a_new_idea_or_are_passed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await screen.press("c")
        await screen.until(lambda: isinstance(screen.app.screen, PollenSheet))
        await screen.press("space", "enter")
        await answer(screen, "a hive that sings")
        await screen.until(lambda: len(list(screen.notebook.all(Idea))) == 3)
        assert screen.notebook.resolve_idea("sings").sparked_by


async def test_nothing_to_put_together_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(6, "ideas")
        await screen.press("c")
        await screen.until(lambda: isinstance(screen.app.screen, PollenSheet))
        await screen.settle()
        assert "no two thoughts" in screen.text("#pollen-hint")


async def test_lessons_on_a_topic_stand_alone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES, "Chidi Okafor !learned: ask early") as screen:
        await screen.go(6, "ideas")
        await screen.press("/")
        await answer(screen, "silence")
        await screen.until(lambda: len(screen.rows("#ideas")) == 2)


async def test_an_idea_of_your_own_is_kept_and_taken_away(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(6, "ideas")
        await screen.press("n")
        await answer(screen, "kites on film")
        await screen.until(lambda: len(list(screen.notebook.all(Idea))) == 1)
        await screen.press("x")
        await screen.until(lambda: not list(screen.notebook.all(Idea)))


async def test_ideas_are_covered_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.after_esc("h")
        await screen.go(6, "ideas")
        assert "bees" not in "".join(screen.rows("#ideas"))
        assert "drones" not in screen.text("#idea-panel")


async def test_something_together_begins_on_a_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(2, "who")
        await screen.type("ana")
        await screen.after_esc("K")
        await answer(screen, "a bee counter")
        await screen.until(lambda: len(list(screen.notebook.all(Collaboration))) == 1)
        await screen.settle()
        assert "a bee counter" in screen.text("#card-panel")


async def test_an_idea_shows_what_has_come_of_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        notebook = screen.notebook
        idea = notebook.resolve_idea("bees")
        plan = notebook.say_outcome("the town counts its bees", NOW)
        (outcome,) = notebook.outcomes_in(notebook.keep(plan))
        notebook.keep(notebook.confirm_chain(outcome, [idea.id], NOW))
        await screen.go(6, "ideas")
        await screen.press("T")
        await screen.until(lambda: isinstance(screen.app.screen, Page))
        await screen.settle()
        assert "the town counts its bees" in screen.text("#page")
