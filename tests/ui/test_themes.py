"""Colours: readable in every theme, and kept when they are chosen."""

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from hallway.bootstrap import open_desk, open_notebook
from hallway.settings.settings import Settings
from hallway.ui.app import HallwayApp
from hallway.ui.themes import (
    DARK,
    DATA,
    DATA_CONTRAST,
    GROUNDS,
    HINT_CONTRAST,
    LIGHT,
    STATES,
    contrast,
    first_theme,
    readable,
    tokens_of,
)
from hallway.ui.wishes import Wishes
from tests.ui.screen import NOW, Screen, note

THEMES = {theme.name: theme for theme in (*BUILTIN_THEMES.values(), DARK, LIGHT)}
OF_OUR_OWN_COLOURS = [name for name, theme in THEMES.items() if not theme.ansi]
OF_THE_TERMINAL = [name for name, theme in THEMES.items() if theme.ansi]


def colours(name: str) -> dict[str, Color]:
    theme = THEMES[name]
    generated = theme.to_color_system().generate()
    shown = readable({**tokens_of(theme), **generated, **theme.variables})
    wanted = (*DATA, *STATES, *GROUNDS, "faint", "on-accent")
    return {token: Color.parse(shown[token]) for token in wanted}


@pytest.mark.parametrize("name", OF_OUR_OWN_COLOURS)
def test_data_has_a_contrast_of_four_and_a_half_in_every_theme(name: str) -> None:
    shown = colours(name)
    pairs = [(text, ground) for text in (*DATA, *STATES) for ground in GROUNDS]
    low = {pair for pair in pairs if contrast(*(shown[each] for each in pair)) < DATA_CONTRAST}
    assert low == set()


@pytest.mark.parametrize("name", OF_OUR_OWN_COLOURS)
def test_hints_have_a_contrast_of_three_in_every_theme(name: str) -> None:
    shown = colours(name)
    assert all(contrast(shown["faint"], shown[ground]) >= HINT_CONTRAST for ground in GROUNDS)


@pytest.mark.parametrize("name", OF_OUR_OWN_COLOURS)
def test_the_brand_can_be_read_in_every_theme(name: str) -> None:
    shown = colours(name)
    assert contrast(shown["on-accent"], shown["accent"]) >= DATA_CONTRAST


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_our_own_themes_need_no_correction(theme: object) -> None:
    name = theme.name  # type: ignore[attr-defined]
    own = {**THEMES[name].to_color_system().generate(), **THEMES[name].variables}
    shown = readable({**tokens_of(THEMES[name]), **own})
    assert {token: shown[token].lower() for token in own} == {
        token: colour.lower() for token, colour in own.items()
    }


def test_black_and_white_have_the_greatest_contrast() -> None:
    assert contrast(Color.parse("#000000"), Color.parse("#ffffff")) == pytest.approx(21)


@pytest.mark.parametrize(
    ("chosen", "wished", "few", "first"),
    [
        ("", "", False, "hallway-dark"),
        ("", "nord", False, "nord"),
        ("gruvbox", "nord", False, "gruvbox"),
        ("no such theme", "", False, "hallway-dark"),
        ("", "", True, "ansi-dark"),
        ("nord", "", True, "nord"),
    ],
)
def test_what_was_chosen_on_a_screen_counts_first(
    chosen: str, wished: str, few: bool, first: str
) -> None:
    wishes = Wishes(settings=Settings(theme=wished), theme=chosen)
    assert first_theme(THEMES, wishes, has_few_colours=few) == first


async def test_a_theme_that_is_chosen_is_kept(tmp_path: Path) -> None:
    kept: list[str] = []
    app = HallwayApp(
        lambda: open_desk(tmp_path), lambda: NOW, wishes=Wishes(keep_theme=kept.append)
    )
    async with app.run_test() as pilot:
        await Screen(app, pilot).until(lambda: app.is_open)
        app.theme = "nord"
        await pilot.pause()
    assert kept == ["nord"]


@pytest.mark.parametrize("name", OF_THE_TERMINAL)
async def test_a_terminal_of_16_colours_shows_what_is_chosen(tmp_path: Path, name: str) -> None:
    note(open_notebook(tmp_path), "Ana Ruiz @Acme")
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW, wishes=Wishes(theme=name))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.go(2, "who")
        row = app.screen.query_one("#results").render_line(0)
        assert any(segment.style and segment.style.reverse for segment in row)
