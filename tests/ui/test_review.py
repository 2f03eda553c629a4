"""Review: one card at a time, with its reason and its keys."""

from pathlib import Path

from hallway.domain.people import Person, Standing
from tests.ui.screen import screen_on


async def test_someone_just_met_is_shown_with_the_reason(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.go(4, "review")
        assert (screen.text("#reason"), "Ana Ruiz" in screen.text("#card")) == (
            "Met today, undecided yet",
            True,
        )


async def test_only_the_keys_that_answer_the_card_are_shown(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.go(4, "review")
        footer = screen.bar("#key-bar")
        assert "y Keep" in footer and "Space" not in footer


async def test_y_keeps_and_goes_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Priya Gupta") as screen:
        await screen.go(4, "review")
        await screen.press("y")
        assert "Ana Ruiz" in screen.text("#card")


async def test_x_puts_a_person_out_of_the_way(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("x")
        assert next(screen.notebook.all(Person)).standing is Standing.ARCHIVED


async def test_a_late_promise_comes_first(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz > send it 2026-11-20", "Priya Gupta") as screen:
        await screen.go(4, "review")
        assert "late by 2 days: send it" in screen.text("#reason")


async def test_y_merges_a_look_alike(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme #rust") as screen:
        await screen.type("Ana Ruiz @Acme ~scarf")
        await screen.press("enter")
        await screen.go(4, "review")
        await screen.press("y")
        present = [each for each in screen.notebook.all(Person) if each.is_present]
        assert [(one.name, one.tags, one.cue) for one in present] == [
            ("Ana Ruiz", ("rust",), "scarf")
        ]


async def test_undo_takes_a_merge_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme #rust") as screen:
        await screen.type("Ana Ruiz @Acme ~scarf")
        await screen.press("enter")
        await screen.go(4, "review")
        await screen.press("y", "u")
        assert len([each for each in screen.notebook.all(Person) if each.is_present]) == 2


async def test_tab_skips_a_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Priya Gupta") as screen:
        await screen.go(4, "review")
        await screen.press("tab")
        assert "Ana Ruiz" in screen.text("#card")


async def test_a_missing_name_is_typed_in(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "? red glasses") as screen:
        await screen.go(4, "review")
        await screen.press("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("home")
        await screen.type("Ana Ruiz ")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert (screen.names(), screen.notebook.open_questions()) == (["Ana Ruiz"], [])


async def test_an_unmatched_companion_is_answered(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Marek Novak", "Ana Ruiz &Mark") as screen:
        await screen.go(4, "review")
        await screen.press("y")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("end", *["backspace"] * 4)
        await screen.type("Marek Novak")
        await screen.press("enter")
        await screen.until(lambda: not screen.notebook.open_questions())


async def test_the_end_is_friendly(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(4, "review")
        assert "Nothing needs you now" in screen.text("#card")
