"""The plan of an event, goals over Capture, and the debrief that asks about them."""

from pathlib import Path

from hallway.domain.goals import Goal
from hallway.domain.modes import Mode
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.plan import PlanSheet
from tests.ui.screen import NOW, Screen, screen_on


async def open_plan(screen: Screen) -> None:
    await screen.go(5, "events")
    await screen.press("p")
    await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
    await screen.settle()


async def answer(screen: Screen, words: str, *keys: str) -> None:
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.type(words)
    await screen.press(*keys, "enter")
    await screen.settle()


def goals(screen: Screen) -> list[Goal]:
    return list(screen.notebook.all(Goal))


def set_goal(screen: Screen, text: str) -> None:
    event = screen.notebook.event_at(NOW)
    assert event is not None
    screen.notebook.keep(screen.notebook.set_goal(text, NOW, event=event.id))


async def test_goals_are_set_and_ticked_in_the_plan(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await open_plan(screen)
        await screen.press("n")
        await answer(screen, "be brave")
        await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
        assert screen.rows("#plan")[1] == "○ be brave  no count in it, so you tick it"
        await screen.press("space")
        await screen.until(lambda: goals(screen)[0].is_reached)
        assert screen.rows("#plan") == ["Goals", "✔ be brave"]


async def test_somebody_is_named_as_a_guest(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await open_plan(screen)
        await screen.press("p")
        await answer(screen, "Ana Ruiz")
        await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
        await screen.until(lambda: len(screen.rows("#plan")) == 2)
        assert screen.rows("#plan")[1].startswith("● Ana Ruiz  you named them")


async def test_goals_lie_over_capture_and_tick_themselves(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        set_goal(screen, "meet a person outside software")
        await screen.type("Bo Lind, musician")
        await screen.press("enter")
        await screen.after_esc("g")
        await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
        await screen.settle()
        assert screen.rows("#plan") == [
            "✔ meet a person outside software  1 of 1\n  Bo Lind works in music"
        ]


async def test_what_is_typed_is_there_again_below_the_goals(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        set_goal(screen, "be brave")
        await screen.type("Bo Li")
        await screen.after_esc("g")
        await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert screen.line.value == "Bo Li"


async def test_an_experiment_is_suggested_and_taken(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await open_plan(screen)
        await screen.press("s")
        await answer(screen, "")
        await screen.until(lambda: len(goals(screen)) == 1)


async def test_what_is_expected_and_what_happened_are_said(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        set_goal(screen, "be brave")
        await open_plan(screen)
        await screen.press("w")
        await answer(screen, "a better talk")
        await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
        await screen.press("h")
        await answer(screen, "two long talks, again")
        await screen.until(lambda: goals(screen)[0].again is True)
        assert (goals(screen)[0].expects, goals(screen)[0].happened) == (
            "a better talk",
            "two long talks",
        )


async def test_the_debrief_asks_about_goals_at_its_end(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        set_goal(screen, "be brave")
        await screen.go(5, "events")
        await screen.press("enter")
        await screen.until(lambda: screen.app.current_mode == "debrief")
        await screen.settle()
        assert "○ be brave" in screen.text("#ask")
        await screen.press("g")
        await answer(screen, "not at all, not again")
        await screen.until(lambda: goals(screen)[0].again is False)
        assert "be brave" not in screen.text("#ask")


async def test_goals_of_no_event_are_shown_by_name(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.app.run_action("show_goals")
        await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
        await screen.press("n")
        await answer(screen, "ask for nothing 2026-12-01")
        await screen.until(lambda: len(goals(screen)) == 1)
        assert (goals(screen)[0].event, goals(screen)[0].until is not None) == (None, True)


async def test_one_key_turns_what_the_event_is_for(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc("I")
        await screen.settle()
        event = screen.notebook.event_at(NOW)
        assert event is not None and event.mode is Mode.IDEAS


async def test_goals_are_covered_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        set_goal(screen, "be brave")
        await screen.after_esc("h")
        await screen.after_esc("g")
        await screen.until(lambda: isinstance(screen.app.screen, PlanSheet))
        await screen.settle()
        assert "brave" not in "".join(screen.rows("#plan"))
