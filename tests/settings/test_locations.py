from pathlib import Path

import pytest

from hallway.settings.locations import data_folder, state_folder


def test_the_folder_that_was_asked_for_counts_first(tmp_path: Path) -> None:
    assert data_folder(str(tmp_path / "asked")) == tmp_path / "asked"


def test_the_folder_of_the_environment_counts_next(tmp_path: Path) -> None:
    assert data_folder() == tmp_path / "notebook"


@pytest.mark.parametrize("nothing", [None, ""])
def test_else_the_notebook_lies_in_the_users_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nothing: str | None
) -> None:
    monkeypatch.delenv("HALLWAY_DATA")
    assert data_folder(nothing) == tmp_path / "xdg" / "data" / "hallway"


def test_an_empty_variable_names_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HALLWAY_DATA", "")
    assert data_folder() == tmp_path / "xdg" / "data" / "hallway"


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder("~/people") == tmp_path / "people"


def test_the_log_lies_in_the_users_state(tmp_path: Path) -> None:
    assert state_folder() == tmp_path / "xdg" / "state" / "hallway"
