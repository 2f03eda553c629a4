"""Reading what a person set."""

from dataclasses import fields
from datetime import time
from pathlib import Path

import pytest

from hallway.settings.config import _READERS, Loaded, load_settings
from hallway.settings.settings import Settings
from hallway.settings.state import State, keep_state, read_state


def loaded(tmp_path: Path, text: str) -> Loaded:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def troubles(tmp_path: Path, text: str) -> str:
    return " ".join(each.sentences for each in loaded(tmp_path, text).troubles)


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Loaded(Settings())


def test_every_setting_has_a_sentence_and_is_read() -> None:
    said = {each.name: each.metadata["says"] for each in fields(Settings)}
    assert set(said) == set(_READERS)
    assert all(sentence.endswith(".") for sentence in said.values())


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ('theme = "nord"', "theme", "nord"),
        ('night_ends_at = "05:30"', "night_ends_at", time(5, 30)),
        ("night_ends_at = 05:30:00", "night_ends_at", time(5, 30)),
        ("hide_at_start = true", "hide_at_start", True),
        ("mouse = false", "mouse", False),
        ("just_captured = 20", "just_captured", 20),
        ('copy_with = "xsel -ib"', "copy_command", ("xsel", "-ib")),
        ('open_with = "firefox"', "open_command", ("firefox",)),
        ('keys = {"app.undo" = "z"}', "keys", {"app.undo": "z"}),
    ],
)
def test_a_setting_takes_effect(tmp_path: Path, text: str, name: str, value: object) -> None:
    assert getattr(loaded(tmp_path, text).settings, name) == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('themme = "nord"', "Did you mean 'theme'?"),
        ("mouse = 1", "true or false"),
        ('night_ends_at = "late"', "04:00"),
        ("just_captured = 0", "from 1 to 1000"),
        ("just_captured = true", "from 1 to 1000"),
        ('copy_with = "xsel \'"', "a program and its arguments"),
        ('keys = {"app.undo" = 3}', "a table of keys"),
        ("theme = ", "is no TOML"),
    ],
)
def test_what_is_wrong_is_said_in_words(tmp_path: Path, text: str, words: str) -> None:
    assert words in troubles(tmp_path, text)


def test_a_slip_in_one_setting_keeps_nobody_from_the_others(tmp_path: Path) -> None:
    found = loaded(tmp_path, 'mouse = "yes"\ntheme = "nord"')
    assert (found.settings.mouse, found.settings.theme) == (True, "nord")


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe")
    assert "cannot be read" in load_settings(path).troubles[0].message


def test_what_the_screen_remembers_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "state" / "state.json"
    keep_state(path, State("nord"))
    assert (read_state(path), path.stat().st_mode & 0o777) == (State("nord"), 0o600)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"theme": 3}', '"x"'])
def test_a_damaged_memory_is_forgotten(tmp_path: Path, content: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(content, encoding="utf-8")
    assert read_state(path) == State()


def test_a_full_disk_keeps_no_theme_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way", encoding="utf-8")
    keep_state(tmp_path / "state" / "state.json", State("nord"))
    assert read_state(tmp_path / "state" / "state.json") == State()
