"""Taking in files by the command line."""

from pathlib import Path

import pytest

from tests.cli.answers import Hallway

TABLE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Ruiz,https://people.example/in/ana,ana@acme.example,Acme,Engineer,20 Feb 2026\n"
    ",,,,,,\n"
    "Kasia,Nowak,https://people.example/in/kasia,,Bolt,Designer,01 Jan 2024\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_the_shape_says_what_became_of_each_row(hallway: Hallway, table: Path) -> None:
    hallway("add", "Katarzyna Nowak @Bolt")
    (file,) = hallway("import", str(table), "--json").json["files"]
    (alike,) = file.pop("look_alikes")
    assert file == {
        "file": "Connections.csv",
        "format": "LinkedIn connections",
        "new": 1,
        "changed": 0,
        "unchanged": 0,
        "skipped": [{"row": 2, "why": "The row is empty."}],
    }
    assert (alike["row"], alike["name"]) == (3, "Kasia Nowak")


def test_once_more_changes_nothing(hallway: Hallway, table: Path) -> None:
    hallway("import", str(table))
    (file,) = hallway("import", str(table), "--json").json["files"]
    assert (file["new"], file["changed"], file["unchanged"], file["look_alikes"]) == (0, 0, 2, [])


def test_a_dry_run_keeps_nothing(hallway: Hallway, table: Path) -> None:
    answer = hallway("import", str(table), "--dry-run")
    assert answer.lines[0] == "Connections.csv, LinkedIn connections: would be 2 new, 1 skipped."
    assert hallway("who", "Ana", "--json").json == []


def test_undo_takes_a_whole_file_back(hallway: Hallway, table: Path) -> None:
    hallway("import", str(table))
    hallway("undo")
    assert hallway("who", "Ana", "--json").json == []


def test_whoever_looks_like_somebody_known_is_asked_about(hallway: Hallway, table: Path) -> None:
    hallway("add", "Katarzyna Nowak @Bolt")
    assert "row 3, Kasia Nowak: look-alike" in hallway("import", str(table)).out
    assert "Kasia Nowak" in hallway("review", "--list").out


def test_columns_may_be_said(hallway: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Who,Where\nAna Ruiz,Acme\n")
    assert "No column tells of people: Who, Where." in hallway("import", str(path)).err
    said = ("--column", "Who=name", "--column", "Where=organisation")
    assert hallway("import", str(path), *said).lines == ["list.csv, table: 1 new."]


def test_a_column_that_holds_nothing_known_is_refused(hallway: Hallway, table: Path) -> None:
    assert hallway("import", str(table), "--column", "URL=salary").code == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"PK\x03\x04", "a zip"),
        ("a.csv", b"", "empty"),
        ("a.ics", b"BEGIN:VCALENDAR", "is a calendar"),
        ("a.txt", b"Ana Ruiz", "hallway add - <"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_in_words(
    hallway: Hallway, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    answer = hallway("import", str(path))
    assert (answer.code, said in answer.err) == (1, True)


def test_a_file_that_is_not_there_is_refused(hallway: Hallway, tmp_path: Path) -> None:
    assert "cannot be read" in hallway("import", str(tmp_path / "none.csv")).err


def test_a_file_as_large_as_a_disk_is_refused_unread(hallway: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    assert "2,000 MB, which is too much" in hallway("import", str(path)).err


CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana Ruiz\r\nORG:Acme\r\n"
    "EMAIL;TYPE=work:ana@acme.example\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\n"
    "X-NOTHING:at all\r\nEND:VCARD\r\n"
)


def test_cards_are_taken_in_and_what_cannot_be_kept_is_reported(
    hallway: Hallway, tmp_path: Path
) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS)
    (file,) = hallway("import", str(path), "--json").json["files"]
    assert (file["format"], file["new"], file["skipped"]) == (
        "vCards",
        1,
        [{"row": 2, "why": "It names nobody."}],
    )
    assert hallway("show", "Ana", "--json").json["emails"] == ["ana@acme.example"]
    aside = (tmp_path / "cards.vcf.set-aside.txt").read_text()
    assert ("2: It names nobody." in aside, "X-NOTHING:at all" in aside) == (True, True)


def test_cards_that_were_exported_change_nothing(hallway: Hallway, tmp_path: Path) -> None:
    hallway("add", "Ana Ruiz, engineer @Acme /Porto ana@acme.example ~red glasses : drones")
    path = tmp_path / "cards.vcf"
    hallway("export", str(path))
    assert [word for word in ("red", "drones") if word in path.read_text()] == []
    (file,) = hallway("import", str(path), "--json").json["files"]
    assert (file["new"], file["changed"], file["unchanged"]) == (0, 0, 1)


def test_what_is_no_file_is_refused(hallway: Hallway) -> None:
    assert "is no file" in hallway("import", "/dev/zero").err
