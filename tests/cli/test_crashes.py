"""The log of unexpected errors is its owner's alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hallway.cli.crashes import log_crash


@pytest.fixture(autouse=True)
def no_mask() -> Iterator[None]:
    """The system takes no permission away from what is created."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_only_the_owner_may_enter_the_folders_that_are_created_for_the_log(tmp_path: Path) -> None:
    log_crash(ValueError(), tmp_path / "state" / "hallway")
    assert {mode(tmp_path / each) for each in ("state", "state/hallway")} == {0o700}


def test_only_the_owner_may_read_the_log(tmp_path: Path) -> None:
    assert mode(log_crash(ValueError(), tmp_path)) == 0o600


def test_a_log_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    log_crash(ValueError(), tmp_path).chmod(0o644)
    assert mode(log_crash(ValueError(), tmp_path)) == 0o600


def test_a_folder_of_the_log_that_is_a_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(OSError, match="exists"):
        log_crash(ValueError(), tmp_path / "state")
