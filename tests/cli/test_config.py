"""`hallway config`."""

import tomllib
from pathlib import Path

import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("HALLWAY_CONFIG", str(path))
    return path


def test_it_says_where_the_file_lies(hallway: Hallway, config: Path) -> None:
    assert hallway("config", "--path").out.strip() == str(config)


def test_what_it_prints_is_a_file_to_edit(hallway: Hallway, config: Path) -> None:
    settings = tomllib.loads(hallway("config").out)
    assert (settings["night_ends_at"], settings["mouse"], settings["keys"]) == ("04:00", True, {})


def test_it_says_which_settings_are_from_the_file(hallway: Hallway, config: Path) -> None:
    config.write_text("mouse = false", encoding="utf-8")
    assert "mouse = false  # set" in hallway("config").out


def test_an_unknown_setting_names_the_nearest_one(hallway: Hallway, config: Path) -> None:
    config.write_text("mous = false", encoding="utf-8")
    result = hallway("config")
    assert (result.code, "Did you mean 'mouse'?" in result.err) == (1, True)


def test_an_unknown_command_among_the_keys_names_the_nearest_one(
    hallway: Hallway, config: Path
) -> None:
    config.write_text('[keys]\n"app.undoo" = "z"', encoding="utf-8")
    assert "Did you mean 'app.undo'?" in hallway("config").err


def test_for_programs_it_is_json(hallway: Hallway, config: Path) -> None:
    config.write_text('theme = "nord"', encoding="utf-8")
    said = hallway("config", "--json").json
    assert (said["settings"]["theme"], said["set"], said["path"]) == (
        "nord",
        ["theme"],
        str(config),
    )


def test_a_wrong_setting_keeps_nobody_from_capturing(hallway: Hallway, config: Path) -> None:
    config.write_text("mous = false", encoding="utf-8")
    result = hallway("add", "Ana Ruiz")
    assert (result.code, "mous" in result.err) == (0, True)


def test_a_file_of_all_settings_is_written_once(
    hallway: Hallway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "config.toml"
    monkeypatch.setenv("HALLWAY_CONFIG", str(path))
    hallway("config", "--write")
    path.write_text(path.read_text(encoding="utf-8") + 'theme = "nord"\n', encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    answer = hallway("config", "--write")
    assert (path.read_text(encoding="utf-8"), "stays as it is" in answer.out) == (kept, True)


def test_a_theme_that_there_is_not_is_said(
    hallway: Hallway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('theme = "nrod"\n', encoding="utf-8")
    monkeypatch.setenv("HALLWAY_CONFIG", str(path))
    answer = hallway("config")
    assert (answer.code, "Did you mean 'nord'?" in answer.err) == (1, True)
