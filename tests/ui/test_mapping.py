"""Mapping your network: one circle after the other, ten seconds a person."""

from pathlib import Path

from hallway.domain.people import Person
from hallway.ui.modals.choice import Choice
from hallway.ui.modals.line import LineQuestion
from tests.ui.screen import Screen, screen_on


async def begin(screen: Screen, letter: str = "a") -> None:
    await screen.go(2, "who")
    await screen.after_esc("N")
    await screen.until(lambda: isinstance(screen.app.screen, Choice))
    await screen.press(letter)
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))


def asked(screen: Screen) -> str:
    question = screen.app.screen
    return question.words if isinstance(question, LineQuestion) else ""


def circles(screen: Screen) -> dict[str | None, tuple[str, ...]]:
    return {person.name: person.circles for person in screen.notebook.all(Person)}


async def test_each_line_is_a_person_of_the_circle(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await begin(screen)
        for name in ("Bo Lind", "Ana Ruiz"):
            await screen.type(name)
            await screen.press("enter")
            await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        family = ("family and relatives",)
        assert circles(screen) == {"Bo Lind": family, "Ana Ruiz": family}
        assert "Bo Lind, Ana Ruiz" in screen.text(".hint")


async def test_enter_alone_goes_on_to_the_next_circle(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await begin(screen)
        await screen.press("enter")
        await screen.until(lambda: asked(screen).startswith("School and alumni"))


async def test_it_begins_with_any_circle_and_ends_after_the_last(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(2, "who")
        await screen.after_esc("N")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        await screen.press("end", "enter")
        await screen.until(lambda: asked(screen).startswith("Neighbours"))
        await screen.press("enter")
        await screen.until(lambda: "last circle" in screen.confirmation)


async def test_esc_leaves_and_keeps_what_is_typed_for_the_next_time(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await begin(screen)
        await screen.type("Bo Li")
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert "there again" in screen.confirmation


async def test_a_line_that_is_refused_comes_back_with_the_reason(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await begin(screen)
        for _ in range(2):
            await screen.type("Bo Lind bo@lind.example")
            await screen.press("enter")
            await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.until(lambda: "already" in screen.text(".hint"))


async def test_a_circle_is_chosen_from_the_list_on_a_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind") as screen:
        await screen.go(4, "review")
        await screen.press("i")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("neigh")
        await screen.press("down", "enter")
        await screen.until(lambda: circles(screen)["Bo Lind"] == ("neighbours",))


async def test_several_letters_in_one_breath_choose_once(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(2, "who")
        await screen.after_esc("N")
        await screen.until(lambda: isinstance(screen.app.screen, Choice))
        await screen.type("abc")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        assert screen.app.is_running
