"""Backing up and restoring, as a person does it."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.cli.answers import ANA, MAREK, Hallway


def today() -> str:
    """Return the real day, by which backups go."""
    return date.today().isoformat()


def backups() -> list[str]:
    return sorted(path.name for path in Path(os.environ["HALLWAY_DATA"], "backups").glob("*"))


def test_the_first_change_of_a_day_makes_a_backup(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert backups() == [f"notebook-{today()}.json"]


def test_a_command_that_only_reads_makes_none(hallway: Hallway) -> None:
    hallway("add", ANA)
    path = Path(os.environ["HALLWAY_DATA"], "backups", backups()[0])
    path.unlink()
    hallway("who", "ana")
    assert not path.exists()


def test_a_backup_that_fails_does_not_take_the_answer_back(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(os.environ["HALLWAY_DATA"]).mkdir()
    Path(os.environ["HALLWAY_DATA"], "backups").write_text("in the way")
    answer = hallway("add", MAREK)
    assert (answer.code, answer.out) == (0, "Saved Marek Novak.\n")
    assert "backup of today is still to be made" in answer.err


def test_a_backup_is_written_where_it_was_asked_for(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", ANA)
    path = tmp_path / "copy.json"
    assert hallway("backup", str(path)).out == f"Backed up to {path}.\n"
    assert b"Ana Ruiz" in path.read_bytes()


def test_a_backup_goes_into_a_folder(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", ANA)
    shape = hallway("backup", "--json", str(tmp_path)).json
    assert shape["backup"] == str(tmp_path / f"hallway-{today()}.json")


def test_a_backup_replaces_no_file(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", ANA)
    (tmp_path / "thesis.txt").write_text("years")
    assert hallway("backup", str(tmp_path / "thesis.txt")).code == 1
    assert (tmp_path / "thesis.txt").read_text() == "years"


def test_without_a_file_it_is_the_backup_of_today(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    hallway("backup")
    path = Path(os.environ["HALLWAY_DATA"], "backups", f"notebook-{today()}.json")
    assert b"Marek" in path.read_bytes()


def test_nothing_to_back_up_is_said(hallway: Hallway) -> None:
    assert hallway("backup", "--json").error_code == "not_found"


def test_backups_are_listed(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert [line.split()[0] for line in hallway("restore").lines] == [today()]
    assert [each["day"] for each in hallway("restore", "--json").json] == [today()]


def test_no_backups_are_said_to_be_none(hallway: Hallway) -> None:
    assert hallway("restore").err == "There are no backups yet.\n"


def test_a_day_is_restored(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    path = f"notebook-{today()}.json"
    assert hallway("restore", today()).out == f"Restored the notebook from {path}.\n"
    assert (hallway("show", "Ana").code, hallway("show", "Marek").code) == (0, 1)


def test_a_file_is_restored(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", ANA)
    hallway("backup", str(tmp_path / "copy.json"))
    hallway("undo")
    hallway("restore", str(tmp_path / "copy.json"))
    assert hallway("show", "Ana").code == 0


def test_a_restore_can_be_undone(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    hallway("restore", today())
    assert hallway("undo").out.startswith("Undone: Restored the notebook from")
    assert hallway("show", "Marek").code == 0


def test_what_came_before_a_restore_can_be_undone_after_it_was(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    hallway("restore", today())
    hallway("undo")
    assert hallway("undo").out == "Undone: Captured Marek Novak\n"


def test_a_restore_over_damaged_files_cannot_be_undone(hallway: Hallway) -> None:
    hallway("add", ANA)
    Path(os.environ["HALLWAY_DATA"], "notebook.json").write_bytes(b"{")
    assert hallway("restore", today()).code == 0
    answer = hallway("undo")
    assert (answer.code, "was damaged" in answer.err) == (1, True)


def test_an_unknown_backup_is_said(hallway: Hallway) -> None:
    answer = hallway("restore", "2019-01-01", "--json")
    assert answer.error_code == "not_found"


def test_a_file_that_is_no_backup_is_not_restored(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", ANA)
    (tmp_path / "thesis.json").write_text("{}")
    assert hallway("restore", str(tmp_path / "thesis.json")).code == 1
    assert hallway("show", "Ana").code == 0


def test_a_second_backup_of_a_day_goes_beside_the_first(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", ANA)
    stick = tmp_path / "stick"
    stick.mkdir()
    hallway("backup", str(stick))
    hallway("backup", str(stick))
    assert len(list(stick.iterdir())) == 2


def test_the_newest_backup_of_a_folder_is_restored(hallway: Hallway, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for line in (ANA, MAREK):
        hallway("add", line)
        hallway("backup", str(stick))
    hallway("undo")
    hallway("restore", str(stick))
    assert hallway("show", "Marek").code == 0


def test_a_backup_makes_no_folder_that_is_not_there(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", ANA)
    assert hallway("backup", str(tmp_path / "stick" / "copy.json")).code == 1
    assert not (tmp_path / "stick").exists()


def test_a_command_that_reads_a_damaged_notebook_says_so(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)
    journal = Path(os.environ["HALLWAY_DATA"], "notebook.journal")
    journal.write_bytes(journal.read_bytes().replace(b"Marek", b"Merek"))
    answer = hallway("who", "ana")
    assert (answer.code, "hallway doctor" in answer.err) == (0, True)
