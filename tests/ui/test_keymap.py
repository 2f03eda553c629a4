"""Other keys for commands."""

from pathlib import Path

import pytest

from hallway.bootstrap import open_desk
from hallway.settings.settings import Settings
from hallway.ui.app import HallwayApp, commands_of_places
from hallway.ui.commands import EVERYWHERE, PLACES
from hallway.ui.keymaps import Keymap, read_keymap
from hallway.ui.wishes import Wishes
from tests.ui.screen import NOW, Screen


def troubles(**keys: str) -> str:
    wanted = {name.replace("_", ".", 1): key for name, key in keys.items()}
    _, found = read_keymap(wanted, (*PLACES, *EVERYWHERE), commands_of_places())
    return " ".join(each.sentences for each in found)


def test_an_unknown_command_names_the_nearest_one() -> None:
    assert "Did you mean 'app.undo'?" in troubles(app_undoo="z")


def test_a_key_of_two_commands_is_refused() -> None:
    assert "'u' would be the key of" in troubles(app_hide="u")


def test_a_free_key_is_no_trouble() -> None:
    assert troubles(app_hide="z") == ""


def test_a_key_in_one_place_does_not_clash_with_another_place() -> None:
    assert troubles(who_again="y") == ""


def test_a_changed_key_goes_with_its_alt(tmp_path: Path) -> None:
    undo = next(each for each in EVERYWHERE if each.id == "app.undo")
    bindings = Keymap({"app.undo": "z"}).bindings([undo])
    assert bindings == {"app.undo": "z", "app.undo:at_once": "alt+z"}


async def test_a_changed_key_works_after_esc_and_the_old_one_is_free(tmp_path: Path) -> None:
    settings = Settings(keys={"app.hide": "z"})
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW, wishes=Wishes(settings=settings))
    async with app.run_test() as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.after_esc("h")
        assert (app.is_private, screen.line.value) == (False, "h")
        await screen.after_esc("z")
        assert app.is_private


async def test_the_footer_names_the_changed_key(tmp_path: Path) -> None:
    settings = Settings(keys={"app.undo": "z"})
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW, wishes=Wishes(settings=settings))
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        assert "z Undo" in screen.bar("#key-bar")


@pytest.mark.parametrize("key", ["foo bar", "escape", "ctrl+z", "", "ctrl+", "hyper+a"])
def test_a_key_that_no_terminal_sends_or_that_is_needed_is_refused(key: str) -> None:
    assert "the key" in troubles(app_undo=key)


@pytest.mark.parametrize("key", ["z", "ctrl+g", "f5", "shift+f2", "alt+k", "é"])
def test_a_key_that_can_be_pressed_is_taken(key: str) -> None:
    assert troubles(app_undo=key) == ""


def test_a_key_that_a_command_has_besides_clashes_too() -> None:
    assert "would be the key of" in troubles(app_hide="ctrl+s")


async def test_a_command_without_a_key_of_its_own_can_be_given_one(tmp_path: Path) -> None:
    wishes = Wishes(settings=Settings(keys={"app.trash": "z"}))
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW, wishes=wishes)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.after_esc("z")
        await screen.until(lambda: len(app.screen_stack) > 1)


async def test_several_troubles_are_said_in_one_sentence(tmp_path: Path) -> None:
    wishes = Wishes(settings=Settings(theme="nrod", keys={"app.undoo": "z"}))
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW, wishes=wishes)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: bool(app.is_open and screen.confirmation))
        assert screen.confirmation == "2 settings are not understood: hallway config says which."


async def test_a_theme_that_there_is_not_names_the_nearest(tmp_path: Path) -> None:
    app = HallwayApp(
        lambda: open_desk(tmp_path), lambda: NOW, wishes=Wishes(settings=Settings(theme="nrod"))
    )
    async with app.run_test(size=(120, 36)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: bool(app.is_open and screen.confirmation))
        assert "Did you mean 'nord'?" in screen.confirmation
