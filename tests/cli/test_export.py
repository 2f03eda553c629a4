"""`hallway export` writes a calendar, or says why not."""

from pathlib import Path

from tests.cli.answers import Hallway


def test_it_says_how_much_it_wrote(hallway: Hallway, tmp_path: Path) -> None:
    hallway("event", "PyCon")
    hallway("add", "Ana Ruiz > send the paper fri")
    path = tmp_path / "hallway.ics"
    assert hallway("export", str(path)).out == f"Wrote 1 follow-up and 1 event to {path}.\n"
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_another_kind_of_file_is_refused(hallway: Hallway, tmp_path: Path) -> None:
    answer = hallway("export", str(tmp_path / "hallway.txt"))
    assert (answer.code, "ends in .ics" in answer.err) == (2, True)


def test_a_folder_that_is_not_there_is_said(hallway: Hallway, tmp_path: Path) -> None:
    answer = hallway("export", str(tmp_path / "nowhere" / "hallway.ics"))
    assert "cannot be written" in answer.err


def test_an_empty_notebook_is_an_empty_calendar(hallway: Hallway, tmp_path: Path) -> None:
    answer = hallway("export", "--json", str(tmp_path / "hallway.ics"))
    assert (answer.json["todos"], answer.json["events"]) == (0, 0)


def test_an_event_on_the_last_day_of_all_is_exported(hallway: Hallway, tmp_path: Path) -> None:
    hallway("event", "Doomsday", "--from", "9999-12-31")
    assert hallway("export", str(tmp_path / "all.ics")).code == 0
