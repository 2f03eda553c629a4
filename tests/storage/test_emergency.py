"""Typed text that cannot be saved goes into a file of its own."""

from pathlib import Path

import pytest

from hallway.domain.errors import StorageFailed
from hallway.storage.emergency import keep_emergency_copy

LINE = "Ana Ruiz, compiler engineer @Acme Robotics #rust : Łódź"


def test_the_text_is_in_the_file_as_it_was_typed(tmp_path: Path) -> None:
    assert keep_emergency_copy(LINE, [tmp_path]).read_text(encoding="utf-8") == LINE


def test_nobody_else_can_read_the_file(tmp_path: Path) -> None:
    assert keep_emergency_copy(LINE, [tmp_path]).stat().st_mode & 0o777 == 0o600


def test_a_second_text_does_not_replace_the_first(tmp_path: Path) -> None:
    first, second = (keep_emergency_copy(text, [tmp_path]) for text in ("one", "two"))
    assert [first.read_text(), second.read_text()] == ["one", "two"]


def test_the_next_folder_is_tried_where_one_refuses(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    path = keep_emergency_copy(LINE, [tmp_path / "file", tmp_path / "state" / "hallway"])
    assert path.parent == tmp_path / "state" / "hallway"


def test_half_a_character_is_written_as_an_escape(tmp_path: Path) -> None:
    assert keep_emergency_copy("Ana \ud800", [tmp_path]).read_text() == "Ana \\ud800"


def test_a_text_that_no_folder_takes_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed, match="could not be kept anywhere"):
        keep_emergency_copy(LINE, [tmp_path / "file"])
