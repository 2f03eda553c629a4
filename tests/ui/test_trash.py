"""Deleting with one key, and the trash behind the palette."""

from pathlib import Path

import pytest
from textual.command import CommandList
from textual.widgets import Input

from hallway.domain.people import Person
from hallway.ui.modals.trash import TrashList
from hallway.ui.screens.review import ReviewPlace
from hallway.ui.widgets.people_list import PeopleList
from tests.ui.screen import Screen, note, screen_on

ANA = "Ana Ruiz @Acme #rust ~red glasses : drones > send it 2026-11-20"
PRIYA = "Priya Gupta @Salon #rust : runs a choir"


def in_trash(screen: Screen) -> list[str | None]:
    """Name who is in the trash."""
    return [one.name for one in screen.notebook.all(Person) if one.is_in_trash]


async def open_trash(screen: Screen) -> None:
    """Open the trash as the palette does."""
    commands = screen.app.commands_on(screen.app.screen)
    (action,) = [action for command, action in commands if command.label == "Trash"]
    await screen.app.run_action(action)
    await screen.until(lambda: isinstance(screen.app.screen, TrashList))
    await screen.pilot.pause()


async def close_trash(screen: Screen, key: str) -> None:
    """Press a key that closes the trash."""
    await screen.press(key)
    await screen.until(lambda: not isinstance(screen.app.screen, TrashList))
    await screen.settle()


async def test_esc_and_x_deletes_the_chosen_result_while_typing(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA, PRIYA) as screen:
        await screen.go(2, "who")
        await screen.type("rust drones")
        await screen.after_esc("X")
        assert (in_trash(screen), len(screen.rows("#results"))) == (["Ana Ruiz"], 1)


async def test_x_is_a_letter_while_typing(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.type("X")
        assert (in_trash(screen), screen.app.screen.query_one("#query", Input).value) == ([], "X")


async def test_x_alone_deletes_where_nothing_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.press("enter")
        await screen.press("X")
        assert in_trash(screen) == ["Ana Ruiz"]


async def test_what_was_done_is_said_with_the_key_that_takes_it_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(4, "review")
        await screen.press("X")
        assert screen.confirmation == "Deleted Ana Ruiz · u takes it back"


async def test_while_typing_the_key_that_takes_it_back_needs_esc(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.after_esc("X")
        assert screen.confirmation == "Deleted Ana Ruiz · Esc u takes it back"


async def test_a_deletion_hides_the_cue_of_someone_without_a_name(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "~red hat") as screen:
        await screen.go(4, "review")
        await screen.after_esc("h")
        await screen.press("X")
        assert "red hat" not in screen.confirmation


async def test_u_takes_it_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.type("drones")
        await screen.after_esc("X")
        await screen.after_esc("u")
        assert (in_trash(screen), len(screen.rows("#results"))) == ([], 1)


async def test_the_last_one_leaves_an_empty_place(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.after_esc("X")
        assert screen.rows("#results") == ["Nobody is here yet. Esc 1 captures."]


async def test_with_nobody_chosen_x_does_nothing(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.type("qqqqzzzz")
        await screen.after_esc("X")
        assert in_trash(screen) == []


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ((ANA, PRIYA), "Priya Gupta"),
        (("Priya Gupta", "? red glasses"), "Priya Gupta"),
        (("Priya Gupta", "Ana Ruiz &Somebody"), "Priya Gupta"),
    ],
)
async def test_x_deletes_whom_a_review_card_shows(
    tmp_path: Path, lines: tuple[str, ...], left: str
) -> None:
    async with screen_on(tmp_path, *lines) as screen:
        await screen.go(4, "review")
        await screen.press("X")
        assert (len(in_trash(screen)), left in screen.text("#card")) == (1, True)


async def test_of_two_who_look_alike_the_newly_captured_is_deleted(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme #rust") as screen:
        await screen.type("Ana Ruiz @Acme ~scarf")
        await screen.press("enter")
        await screen.go(4, "review")
        await screen.press("X")
        (deleted,) = [one for one in screen.notebook.all(Person) if one.is_in_trash]
        assert deleted.cue == "scarf"


async def test_a_second_x_before_the_next_card_shows_is_left_aside(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA, PRIYA) as screen:
        await screen.go(4, "review")
        place = screen.app.screen
        assert isinstance(place, ReviewPlace)
        place.action_delete_person()
        place.action_delete_person()
        await screen.settle()
        assert screen.confirmation == "Deleted Ana Ruiz · u takes it back"


async def test_x_is_explained_and_not_among_the_keys_of_a_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(4, "review")
        titles = [each.label for each, _ in screen.app.commands_on(screen.app.screen)]
        footer = screen.bar("#key-bar")
        await screen.press("question_mark")
        page = screen.text("#help-page")
        assert ("Delete" in titles, "Delete" in footer) == (True, False)
        assert "X      Put them into the trash" in page


async def test_questions_about_somebody_in_the_trash_are_not_counted(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "? red glasses") as screen:
        await screen.go(4, "review")
        before = screen.bar("#top-line")
        await screen.press("X")
        assert ("1 without a name" in before, "without" in screen.bar("#top-line")) == (True, False)


async def test_somebody_in_the_trash_is_not_just_captured(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Priya Gupta", "Ana Ruiz &Priya : looms") as screen:
        await screen.go(2, "who")
        await screen.type("ana")
        await screen.after_esc("X")
        await screen.go(1, "capture")
        captured = screen.rows("#captured")
        assert [("Priya Gupta" in row, "Ana" in row) for row in captured] == [(True, False)] * 2


@pytest.mark.parametrize(("name", "opened"), [("Trash", "TrashList"), ("Theme", "CommandPalette")])
async def test_what_has_no_key_is_found_by_name(tmp_path: Path, name: str, opened: str) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.press("ctrl+p")
        await screen.until(lambda: bool(screen.app.screen.query(CommandList)))
        palette = screen.app.screen
        await screen.type(name)
        commands = palette.query_one(CommandList)
        await screen.until(lambda: commands.option_count == 1)
        await screen.press("enter")
        await screen.until(lambda: screen.app.screen is not palette)
        await screen.until(lambda: type(screen.app.screen).__name__ == opened)


async def test_the_trash_lists_who_was_deleted_and_how_long_they_stay(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA, PRIYA) as screen:
        await screen.go(4, "review")
        await screen.press("X")
        await open_trash(screen)
        (row,) = screen.rows("#trash")
        assert row.split("  ")[0] == "Ana Ruiz" and row.endswith("30 days left")


async def test_enter_brings_back_whom_the_highlight_is_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA, PRIYA) as screen:
        await screen.go(4, "review")
        await screen.press("X")
        await screen.press("X")
        await open_trash(screen)
        await screen.press("j")
        await close_trash(screen, "enter")
        assert (in_trash(screen), screen.confirmation) == (
            ["Priya Gupta"],
            "Saved · Brought back Ana Ruiz",
        )


async def test_who_is_brought_back_is_shown_at_once(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.type("drones")
        await screen.after_esc("X")
        await open_trash(screen)
        await close_trash(screen, "enter")
        assert "Ana Ruiz" in screen.rows("#results")[0]


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_esc_leaves_the_trash_as_it_is(tmp_path: Path, key: str) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(4, "review")
        await screen.press("X")
        await open_trash(screen)
        await close_trash(screen, key)
        assert in_trash(screen) == ["Ana Ruiz"]


async def test_an_empty_trash_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await open_trash(screen)
        modal = screen.app.screen
        assert "Nobody is here" in screen.text(".hint") and not modal.query(PeopleList)


async def test_the_trash_hides_cues_while_someone_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(4, "review")
        await screen.press("X")
        await screen.after_esc("h")
        await open_trash(screen)
        assert "red glasses" not in screen.rows("#trash")[0]


async def test_who_was_brought_back_elsewhere_meanwhile_is_refused_in_words(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(4, "review")
        await screen.press("X")
        await open_trash(screen)
        (deleted,) = screen.notebook.in_trash(screen.app.now())
        plan = screen.notebook.bring_back_person(deleted.person.id, screen.app.now())
        screen.notebook.keep(plan)
        await close_trash(screen, "enter")
        assert screen.confirmation == "Ana Ruiz is not in the trash."


@pytest.mark.parametrize("size", [(20, 5), (45, 12), (45, 25), (80, 24), (200, 60)])
async def test_the_trash_opens_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with screen_on(tmp_path, ANA, size=size) as screen:
        note(screen.notebook, PRIYA)
        await screen.go(4, "review")
        await screen.press("X")
        await open_trash(screen)
        await close_trash(screen, "escape")
        assert screen.app.return_code is None
