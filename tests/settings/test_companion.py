"""The lines of a person, in the place of those that come with Hallway."""

from pathlib import Path

from hallway.domain.companion.lines import Line, Occasion, shipped_lines
from hallway.settings.companion import load_companion


def test_without_a_file_the_shipped_lines_are_used(tmp_path: Path) -> None:
    assert load_companion(tmp_path / "companion.txt").known == shipped_lines()


def test_the_file_of_a_person_takes_their_place(tmp_path: Path) -> None:
    path = tmp_path / "companion.txt"
    path.write_text("[end]\nBye?", encoding="utf-8")
    assert load_companion(path).known == (Line("Bye?", Occasion.END),)


def test_a_slip_is_told_and_the_shipped_lines_are_used(tmp_path: Path) -> None:
    path = tmp_path / "companion.txt"
    path.write_text("Bye?", encoding="utf-8")
    lines = load_companion(path)
    assert (lines.known, lines.trouble is not None) == (shipped_lines(), True)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "companion.txt"
    path.write_bytes(b"\xff\xfe\x00")
    assert load_companion(path).trouble is not None
