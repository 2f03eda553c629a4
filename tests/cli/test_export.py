"""`hallway export` writes a calendar, or says why not."""

import csv
from pathlib import Path

import pytest

from tests.cli.answers import Hallway


def test_it_says_how_much_it_wrote(hallway: Hallway, tmp_path: Path) -> None:
    hallway("event", "PyCon")
    hallway("add", "Ana Ruiz > send the paper fri")
    path = tmp_path / "hallway.ics"
    assert hallway("export", str(path)).out == f"Wrote 1 follow-up and 1 event to {path}.\n"
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_another_kind_of_file_is_refused(hallway: Hallway, tmp_path: Path) -> None:
    answer = hallway("export", str(tmp_path / "hallway.txt"))
    assert (answer.code, "ends in .vcf, .csv, .json, .ics, .md" in answer.err) == (2, True)


def test_a_folder_that_is_not_there_is_said(hallway: Hallway, tmp_path: Path) -> None:
    answer = hallway("export", str(tmp_path / "nowhere" / "hallway.ics"))
    assert "cannot be written" in answer.err


def test_an_empty_notebook_is_an_empty_calendar(hallway: Hallway, tmp_path: Path) -> None:
    answer = hallway("export", "--json", str(tmp_path / "hallway.ics"))
    assert (answer.json["todos"], answer.json["events"]) == (0, 0)


def test_an_event_on_the_last_day_of_all_is_exported(hallway: Hallway, tmp_path: Path) -> None:
    hallway("event", "Doomsday", "--from", "9999-12-31")
    assert hallway("export", str(tmp_path / "all.ics")).code == 0


def test_a_table_has_a_row_for_everybody_a_filter_lets_through(
    hallway: Hallway, tmp_path: Path
) -> None:
    hallway("add", "Ana Ruiz @Acme #rust ana@acme.example +351210000000")
    hallway("add", "Bo Lind #bees")
    path = tmp_path / "people.csv"
    assert hallway("export", str(path), "tag:rust").lines == [f"Wrote 1 person to {path}."]
    (row,) = csv.DictReader(path.read_text("utf-8-sig").splitlines())
    assert (row["Name"], row["E-mail"], row["Phone"], row["Last met"]) == (
        "Ana Ruiz",
        "ana@acme.example",
        "'+351210000000",
        "2026-11-22",
    )


def test_no_cell_of_a_table_can_be_run(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", "\\=cmd|calc, \\+SUM @-1 ~@evil")
    path = tmp_path / "people.csv"
    hallway("export", str(path))
    cells = next(csv.reader(path.read_text("utf-8-sig").splitlines()[1:]))
    assert [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"}] == []


def test_a_table_is_taken_in_again_as_it_was(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", "Ana Ruiz, nurse @Acme /Porto #rust ~red hat ana@acme.example +351210000000")
    path = tmp_path / "people.csv"
    hallway("export", str(path))
    hallway("--data", str(tmp_path / "other"), "import", str(path))
    shape = hallway("--data", str(tmp_path / "other"), "show", "Ana", "--json").json
    assert shape["cue"] == "red hat"
    known = (shape["role"], shape["organisation"], shape["place"], shape["phones"], shape["tags"])
    assert known == ("nurse", "Acme", "Porto", ["+351210000000"], ["rust"])


def test_something_that_is_no_filter_is_refused(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", "Ana Ruiz")
    answer = hallway("export", str(tmp_path / "a.csv"), "Ana")
    assert (answer.code, "is no filter" in answer.err) == (2, True)


def test_a_folder_has_a_file_for_everybody_and_an_index(hallway: Hallway, tmp_path: Path) -> None:
    hallway("event", "PyCon")
    hallway("add", "Ana Ruiz @Acme : drones *and* bees > the paper !bees")
    folder = tmp_path / "notebook.md"
    assert hallway("export", str(folder)).lines == [f"Wrote 1 person and 1 event to {folder}."]
    page = (folder / "people" / "Ana Ruiz.md").read_text("utf-8")
    assert "drones \\*and\\* bees" in page
    assert "- mine: the paper" in page
    assert "[Ana Ruiz](<people/Ana Ruiz.md>)" in (folder / "index.md").read_text("utf-8")
    assert "- bees (spark" in (folder / "ideas.md").read_text("utf-8")


def test_no_name_leads_out_of_a_folder(hallway: Hallway, tmp_path: Path) -> None:
    for name in ("../../etc/passwd", "/absolute", "CON", "...", "Ana Ruiz", "ana ruiz"):
        hallway("add", "--new", f"{name} x")
        hallway("add", name)
    folder = tmp_path / "out" / "notebook.md"
    folder.parent.mkdir()
    hallway("export", str(folder))
    assert [path.name for path in folder.parent.iterdir()] == ["notebook.md"]
    assert len(list((folder / "people").iterdir())) == 12


def test_a_folder_with_something_in_it_is_left_alone(hallway: Hallway, tmp_path: Path) -> None:
    folder = tmp_path / "mine.md"
    folder.mkdir()
    (folder / "diary.txt").write_text("dear diary")
    answer = hallway("export", str(folder))
    assert ("is not empty" in answer.err, [each.name for each in folder.iterdir()]) == (
        True,
        ["diary.txt"],
    )


def test_a_notebook_is_taken_in_again_by_an_empty_one(hallway: Hallway, tmp_path: Path) -> None:
    hallway("event", "PyCon")
    hallway("add", "Ana Ruiz ~red glasses : drones > the paper fri ! got: a lift ^Bo")
    path, other = tmp_path / "all.json", str(tmp_path / "other")
    hallway("export", str(path))
    (file,) = hallway("--data", other, "import", str(path), "--json").json["files"]
    again = tmp_path / "again.json"
    hallway("--data", other, "export", str(again))
    assert (again.read_bytes() == path.read_bytes(), file["unchanged"]) == (True, 0)
    assert "Nothing in it is new." in hallway("--data", other, "import", str(path)).err


def test_a_file_that_is_no_notebook_is_refused(hallway: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for content, said in (("[]", "no notebook"), ("{", "no JSON"), ('{"hallway": 9}', "newer")):
        path.write_text(content)
        assert said in hallway("import", str(path)).err


def test_a_disk_without_room_leaves_the_file_as_it_was(
    hallway: Hallway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("as it was")

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    hallway("add", "Ana Ruiz")
    monkeypatch.setattr(Path, "write_bytes", fail)
    answer = hallway("export", str(path))
    assert ("No space left" in answer.err, path.read_text()) == (True, "as it was")
    assert list(tmp_path.glob(".hallway-*")) == []


def test_nothing_of_others_beside_it_is_touched(hallway: Hallway, tmp_path: Path) -> None:
    theirs = (tmp_path / ".o.md.part", tmp_path / ".o.csv.part")
    theirs[0].mkdir()
    (theirs[0] / "diary.txt").write_text("dear diary")
    theirs[1].write_text("mine")
    (tmp_path / "o.md").mkdir()
    (tmp_path / "o.md" / "full").write_text("x")
    hallway("add", "Ana Ruiz")
    hallway("export", str(tmp_path / "o.md"))
    hallway("export", str(tmp_path / "o.csv"))
    assert ((theirs[0] / "diary.txt").read_text(), theirs[1].read_text()) == ("dear diary", "mine")


def test_long_names_of_any_script_have_files_of_their_own(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", "美" * 80)
    hallway("add", "--new", "美" * 80)
    folder = tmp_path / "o.md"
    hallway("export", str(folder))
    assert len(list((folder / "people").iterdir())) == 2


def test_a_filter_leaves_everybody_else_out_of_a_folder(hallway: Hallway, tmp_path: Path) -> None:
    hallway("event", "PyCon")
    hallway("add", "Ana Ruiz #rust !a hive")
    hallway("add", "Bo Lind !a song")
    folder = tmp_path / "o.md"
    hallway("export", str(folder), "tag:rust")
    written = "".join(path.read_text("utf-8") for path in folder.rglob("*.md"))
    assert ("Ana Ruiz" in written, "Bo Lind" in written, "a song" in written) == (
        True,
        False,
        False,
    )


def test_a_folder_is_not_written_to_standard_output(hallway: Hallway) -> None:
    assert hallway("export", "-", "--format", "md").code == 2
