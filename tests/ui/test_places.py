"""The shell: going from place to place, undo, help, events, hiding."""

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, Static

from hallway.bootstrap import open_desk
from hallway.ui.app import HallwayApp
from hallway.ui.modals.help import Help
from hallway.ui.tour import EXAMPLE, Tour
from hallway.ui.widgets.card_panel import CardPanel
from hallway.ui.widgets.people_list import PeopleList
from hallway.ui.widgets.written import Written
from tests.ui.screen import NOW, Screen, screen_on
from tests.ui.visible import visible_rows


@pytest.mark.parametrize(
    ("key", "mode"), [("2", "who"), ("3", "followups"), ("4", "review"), ("/", "who")]
)
async def test_esc_and_a_key_goes_to_a_place(tmp_path: Path, key: str, mode: str) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc(key)
        await screen.until(lambda: screen.app.current_mode == mode)


async def test_alt_and_a_key_does_the_same(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("alt+2")
        await screen.until(lambda: screen.app.current_mode == "who")


async def test_a_plain_key_suffices_where_nothing_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(3, "followups")
        await screen.press("4")
        await screen.until(lambda: screen.app.current_mode == "review")


async def test_a_draft_stays_while_another_place_is_open(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("half a li")
        await screen.go(2, "who")
        await screen.go(1, "capture")
        assert screen.line.value == "half a li"


async def test_undo_takes_the_last_capture_back_and_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        await screen.after_esc("u")
        assert (screen.names(), "Undone" in screen.confirmation) == ([], True)


async def test_redo_brings_it_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        await screen.after_esc("u")
        await screen.after_esc("U")
        assert screen.names() == ["Ana Ruiz"]


async def test_undo_does_not_reach_what_was_done_before_this_screen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.after_esc("u")
        assert (screen.names(), "nothing to undo" in screen.confirmation) == (["Ana Ruiz"], True)


async def test_f1_explains_the_place_and_esc_closes_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("f1")
        await screen.until(lambda: isinstance(screen.app.screen, Help))
        await screen.press("escape")
        await screen.until(lambda: not isinstance(screen.app.screen, Help))


async def test_an_event_is_started_by_its_name(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await screen.after_esc("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Salon")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        await screen.until(lambda: "Salon" in screen.bar("#top-line"))


async def test_the_name_of_an_event_is_completed_while_it_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("pyc")
        await screen.press("end")
        assert screen.app.screen.query_one(Input).value == "pycon Lisbon"


async def test_an_event_is_ended_by_a_key(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc("E")
        assert "no event" in screen.bar("#top-line")


async def test_the_palette_has_the_commands_of_the_place(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        titles = [each.label for each, _ in screen.app.commands_on(screen.app.screen)]
        assert {"Save", "Undo", "Follow-up", "Quit"} <= set(titles)


async def test_hiding_covers_cues_and_notes_on_a_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana ~red glasses : likes bees") as screen:
        await screen.go(2, "who")
        await screen.after_esc("h")
        card = screen.text("#card")
        assert "red glasses" not in card and "likes bees" not in card


SOMEONE = "@Acme ~blue hat : likes bees > send it 2026-11-20"


def shown(screen: Screen) -> str:
    """Read all that the open place shows."""
    place = screen.app.screen
    statics = [str(each.content) for each in place.query(Static)]
    lists = [f"#{each.id}" for each in place.query(PeopleList)]
    written = [each.text.plain for each in place.query(Written)]
    written += [each.text.plain for each in place.query(CardPanel)]
    return "\n".join([*statics, *written, *(row for each in lists for row in screen.rows(each))])


@pytest.mark.parametrize("mode", ["capture", "who", "followups", "review"])
async def test_hiding_covers_cues_and_notes_on_every_place(tmp_path: Path, mode: str) -> None:
    async with screen_on(tmp_path, SOMEONE) as screen:
        await screen.go(["capture", "who", "followups", "review"].index(mode) + 1, mode)
        await screen.after_esc("h")
        words = shown(screen)
        assert "someone: Acme" in words
        assert "blue hat" not in words and "bees" not in words


async def test_hiding_covers_cues_and_notes_of_the_line_as_understood(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana ~red hat : likes bees")
        await screen.after_esc("h")
        reading = screen.text("#reading")
        assert "Ana" in reading and "red hat" not in reading and "bees" not in reading


async def test_hiding_covers_the_cue_by_which_someone_looks_alike(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme ~red hat") as screen:
        await screen.type("Ana Ruiz ~red hat")
        before = screen.rows("#look-alikes")
        await screen.after_esc("h")
        after = screen.rows("#look-alikes")
        assert ("red hat" in before[0], "red hat" in after[0]) == (True, False)


async def test_hiding_covers_the_cue_that_was_searched_for(tmp_path: Path) -> None:
    async with screen_on(tmp_path, SOMEONE) as screen:
        await screen.go(2, "who")
        await screen.type("acme hat")
        await screen.after_esc("h")
        assert "hat" not in screen.rows("#results")[0]


async def test_hiding_covers_the_cue_in_the_reason_of_a_review(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme ~red hat") as screen:
        await screen.type("Ana Ruiz @Acme ~red hat")
        await screen.press("enter")
        await screen.go(4, "review")
        before = screen.text("#reason")
        await screen.after_esc("h")
        assert ("red hat" in before, screen.text("#reason")) == (True, "Looks like Ana Ruiz")


async def test_hiding_covers_the_cue_in_what_was_done(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc("h")
        await screen.type("~red hat")
        await screen.press("enter")
        assert screen.confirmation == "Saved · Captured someone: ····"


async def test_what_is_hidden_cannot_be_edited(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz ~red hat") as screen:
        await screen.go(4, "review")
        await screen.after_esc("h")
        await screen.press("e")
        assert "Cues are hidden" in screen.confirmation


@pytest.mark.parametrize("size", [(20, 5), (45, 12), (45, 25), (80, 24), (120, 36), (200, 60)])
async def test_every_place_opens_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with screen_on(tmp_path, "Ana @Acme : bees > send it fri", size=size) as screen:
        for number, mode in enumerate(("capture", "who", "followups", "review"), 1):
            await screen.go(number, mode)
        assert screen.app.return_code is None


async def test_the_tour_goes_on_when_its_step_is_done(tmp_path: Path) -> None:
    async with screen_on(tmp_path, tour=Tour()) as screen:
        await screen.type(EXAMPLE)
        await screen.press("enter")
        assert "2 of 6" in screen.text("#tour")


async def test_a_step_of_the_tour_can_be_skipped(tmp_path: Path) -> None:
    async with screen_on(tmp_path, tour=Tour()) as screen:
        await screen.after_esc("t")
        assert "2 of 6" in screen.text("#tour")


async def test_the_footer_shows_only_whole_keys(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        assert len(screen.bar("#key-bar")) <= 45


async def test_the_palette_lists_commands(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("ctrl+p")
        await screen.until(lambda: bool(screen.app.screen.query(OptionList)))
        commands = screen.app.screen.query_one(OptionList)
        await screen.until(lambda: commands.option_count > 0 and commands.size.height > 0)


async def test_an_error_leaves_no_traceback_and_is_handed_on(tmp_path: Path) -> None:
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW)
    with pytest.raises(ZeroDivisionError):
        async with app.run_test() as pilot:
            app.call_later(lambda: 1 / 0)
            await pilot.pause()
    assert isinstance(app.failure, ZeroDivisionError)


async def test_all_of_the_first_step_of_the_tour_is_seen_on_a_phone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, tour=Tour(), size=(45, 25)) as screen:
        seen = " ".join(" ".join(visible_rows(screen.app)).split())
        assert EXAMPLE in seen


async def test_all_of_the_end_of_a_review_is_read_on_a_phone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        await screen.go(4, "review")
        assert "after you capture them." in " ".join(visible_rows(screen.app))
