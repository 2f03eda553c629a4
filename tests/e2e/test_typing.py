"""Typing and pasting into the open screen, while windows change and others write."""

from pathlib import Path

import pytest

from tests.e2e.commands import hallway, hallway_json
from tests.e2e.terminal import Terminal

MEGABYTE = 1_000_000
SIZES = [(20, 5), (200, 60), (45, 12), (80, 24), (21, 6), (160, 50)]
ROUNDS_OF_THE_STORM = 4

pytestmark = pytest.mark.terminal


def save(terminal: Terminal) -> None:
    terminal.press("Enter")
    terminal.wait_for("Saved")


def test_someone_known_is_shown_when_the_name_is_typed_again(terminal: Terminal) -> None:
    hallway("add", "Ana Ruiz @Acme Robotics")
    terminal.start()
    terminal.type("Ana Ruiz")
    terminal.wait_for("Already met?", "same name")


def test_fast_typing_loses_no_letter(terminal: Terminal) -> None:
    terminal.start()
    words = [f"w{number}ord" for number in range(120)]
    for start in range(0, len(words), 10):
        terminal.type(("Ana : " if start == 0 else " ") + " ".join(words[start : start + 10]))
    terminal.wait_for(words[-1])
    save(terminal)
    assert hallway_json("show", "Ana")["encounters"][0]["note"].split() == words


def test_a_paste_of_several_lines_keeps_them_all(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start()
    terminal.paste("Ana @Acme\nwants bees\nand drones", tmp_path)
    terminal.wait_for("and drones")
    save(terminal)
    assert hallway_json("show", "Ana")["encounters"][0]["note"] == "wants bees\nand drones"


@pytest.mark.slow
def test_a_pasted_megabyte_loses_no_word(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start()
    words = [f"word{number}" for number in range(MEGABYTE // len("word12345 "))]
    terminal.paste(f"Ana : {' '.join(words)}", tmp_path)
    terminal.wait_for(words[-1])
    save(terminal)
    assert hallway_json("show", "Ana")["encounters"][0]["note"].split() == words


def test_a_storm_of_sizes_leaves_the_screen_usable(terminal: Terminal) -> None:
    terminal.start()
    terminal.type("Ana")
    for width, height in SIZES * ROUNDS_OF_THE_STORM:
        terminal.resize(width, height)
    terminal.resize(120, 36)
    terminal.type(" Ruiz")
    terminal.wait_for("name        Ana Ruiz", "Quick line")
    save(terminal)


def test_the_screen_starts_in_twenty_by_five(terminal: Terminal) -> None:
    terminal.resize(20, 5)
    terminal.launch()
    terminal.wait_until(terminal.shows_a_screen, "the screen")
    terminal.wait_for("hallway")
    terminal.type("Ana")
    terminal.wait_for("Ana")
    terminal.press("Enter")
    terminal.wait_for("Saved")
    assert terminal.quit() == 0


def test_what_another_process_adds_appears_on_the_open_screen(terminal: Terminal) -> None:
    terminal.start()
    terminal.type("half a li")
    hallway("add", "Priya Gupta @Salon")
    terminal.wait_for("Just captured", "Priya Gupta", "half a li")
