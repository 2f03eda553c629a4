"""The place Ideas: the portfolio and what is done with it, by keys."""

from datetime import date
from pathlib import Path

from hallway.domain.collaborations import Collaboration
from hallway.domain.followups import Followup
from hallway.domain.ideas import Feedback, Idea, IdeaState, Stance
from hallway.domain.passed import PassedPair
from hallway.ui.modals.choice import Choice
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.page import Page
from hallway.ui.modals.pollen import PollenSheet
from hallway.ui.modals.together import TogetherSheet
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


async def pollen(screen: Screen) -> PollenSheet:
    await screen.press("c")
    await screen.until(lambda: isinstance(screen.app.screen, PollenSheet))
    await screen.settle()
    assert isinstance(screen.app.screen, PollenSheet)
    return screen.app.screen


async def test_two_thoughts_become_a_new_idea(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await pollen(screen)
        await screen.press("enter")
        await answer(screen, "a hive that sings")
        await screen.until(lambda: len(list(screen.notebook.all(Idea))) == 3)
        assert len(screen.notebook.resolve_idea("sings").sparked_by) == 2


async def test_two_thoughts_that_are_passed_do_not_come_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await pollen(screen)
        await screen.press("space")
        await screen.until(lambda: len(list(screen.notebook.all(PassedPair))) == 1)
        assert "you passed them all" in screen.text("#pollen-hint")
        await screen.press("escape")
        await pollen(screen)
        assert "you passed them all" in screen.text("#pollen-hint")


async def test_looking_at_two_thoughts_passes_nothing(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await pollen(screen)
        await screen.press("escape")
        await pollen(screen)
        assert "drones that count bees" in screen.text("#pollen")


async def test_two_thoughts_stand_in_one_row_where_there_is_room(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES, size=(120, 36)) as screen:
        await screen.go(6, "ideas")
        await pollen(screen)
        rows = screen.text("#pollen").splitlines()
        assert any("drones" in row and "silence" in row for row in rows)


async def test_two_thoughts_stand_below_each_other_where_there_is_none(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES, size=(80, 24)) as screen:
        await screen.go(6, "ideas")
        await pollen(screen)
        rows = screen.text("#pollen").splitlines()
        assert not any("drones" in row and "silence" in row for row in rows)


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


async def begin(screen: Screen) -> None:
    """Begins something with Bo on the chosen idea."""
    await screen.go(6, "ideas")
    await screen.press("K")
    await answer(screen, "Bo Lind")
    await screen.settle()
    await answer(screen, ", since 3 mar 2025")
    await screen.until(lambda: len(list(screen.notebook.all(Collaboration))) == 1)
    await screen.settle()
    await screen.press("K")
    await screen.until(lambda: isinstance(screen.app.screen, TogetherSheet))
    await screen.settle()


def together(screen: Screen) -> Collaboration:
    (found,) = screen.notebook.all(Collaboration)
    return found


async def test_it_may_have_begun_long_ago(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await begin(screen)
        assert (together(screen).text, together(screen).since) == (
            "drones that count bees",
            date(2025, 3, 3),
        )


async def test_how_it_stands_is_said_and_seen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await begin(screen)
        await screen.press("s")
        await answer(screen, "half of it flies")
        await screen.until(lambda: together(screen).stands == "half of it flies")
        await screen.settle()
        assert "half of it flies" in "".join(screen.rows("#together"))


async def test_since_when_is_put_right(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await begin(screen)
        await screen.press("d")
        await answer(screen, "3 may 2024")
        await screen.until(lambda: together(screen).since == date(2024, 5, 3))


async def test_what_is_together_is_ended_goes_on_and_is_taken_away(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await begin(screen)
        await screen.press("o")
        await screen.until(lambda: together(screen).ended_on is not None)
        await screen.settle()
        await screen.press("o")
        await screen.until(lambda: together(screen).ended_on is None)
        await screen.settle()
        await screen.press("x")
        await screen.until(lambda: not list(screen.notebook.all(Collaboration)))


async def test_the_card_says_on_which_idea_it_is(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        bo = screen.notebook.resolve_person("bo").id
        begun = screen.notebook.begin_together([bo], "a hive", NOW, bees(screen).id)
        screen.notebook.keep(begun)
        await screen.go(2, "who")
        await screen.type("bo")
        await screen.settle()
        assert "a hive on drones that count bees" in " ".join(screen.text("#card-panel").split())


async def test_reasons_to_hear_it_are_covered_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.after_esc("h")
        await screen.go(6, "ideas")
        await screen.press("h")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        await screen.settle()
        row = screen.rows("#choice")[0]
        assert ("Bo Lind" in row, "bees" in row) == (True, False)


async def test_an_idea_from_somebody_in_the_trash_is_not_called_your_own(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        ana = screen.notebook.resolve_person("ana").id
        screen.notebook.keep(screen.notebook.delete_person(ana, NOW))
        await screen.go(6, "ideas")
        page = screen.text("#idea-panel")
        assert ("somebody in the trash" in page, "your own" in page) == (True, False)


async def test_ideas_of_the_same_words_are_told_apart_in_the_list(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES, "Mei Tanaka !drones that count bees") as screen:
        await screen.go(6, "ideas")
        rows = screen.rows("#ideas")
        assert ("Ana Ruiz" in rows[1], "Mei Tanaka" in rows[2]) == (True, True)


async def test_other_words_meet_those_of_somebody_who_was_faster(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(6, "ideas")
        await screen.press("e")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        faster = screen.notebook.rewrite_idea(bees(screen), "kites that count bees", NOW)
        screen.notebook.keep(faster)
        await answer(screen, " at night")
        await screen.settle()
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.press("enter")
        await screen.until(lambda: bees(screen).text == "drones that count bees at night")
