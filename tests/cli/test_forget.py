import io
import os
from pathlib import Path

import pytest

from tests.cli.answers import ANA, MAREK, Answer, Hallway


class Typed(io.StringIO):
    """What somebody types at a terminal."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def asked(hallway: Hallway, monkeypatch: pytest.MonkeyPatch, answer: str) -> Answer:
    """Forget somebody, answering the question."""
    monkeypatch.setattr("sys.stdin", Typed(answer))
    return hallway("forget", "Ana")


def test_it_asks_first(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
    hallway("add", ANA)
    answer = asked(hallway, monkeypatch, "no\n")
    assert "Forget Ana Ruiz (compiler engineer, Acme Robotics) for good?" in answer.err
    assert (answer.code, hallway("show", "Ana").code) == (1, 0)


def test_an_end_of_input_is_no_yes(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
    hallway("add", ANA)
    asked(hallway, monkeypatch, "")
    assert hallway("show", "Ana").code == 0


def test_yes_forgets_them(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
    hallway("add", ANA)
    assert asked(hallway, monkeypatch, "yes\n").code == 0
    assert hallway("show", "Ana").code == 1


def test_it_is_not_done_where_nobody_can_be_asked(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert hallway("forget", "Ana").code == 2
    assert hallway("show", "Ana").code == 0


def test_it_says_what_it_did_and_what_it_does_not_reach(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", f"{MAREK} with Ana Ruiz")
    assert hallway("forget", "Ana", "--yes").lines == [
        "Forgot Ana Ruiz: 4 records, 2 changes of the history.",
        "Also taken out of 1 backup.",
        "The name, or one like it, still stands in 1 record; hallway who finds it.",
        "Not reached: backups in other folders, exports, other machines, a line that is being "
        "typed on another screen, and what your shell or terminal remembers.",
    ]


def test_the_shape_says_the_same(hallway: Hallway) -> None:
    person = hallway.add(ANA)["person"]
    assert hallway("forget", "Ana", "--yes", "--json").json == {
        "forgotten": person,
        "records": 4,
        "changes": 1,
        "files": {"backup": 1},
        "mentions": 0,
    }


def test_nothing_of_them_is_left_in_the_folder(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("forget", "Ana", "--yes")
    files = [each for each in Path(os.environ["HALLWAY_DATA"]).rglob("*") if each.is_file()]
    assert not [each for each in files if b"Ana Ruiz" in each.read_bytes()]


def test_undo_does_not_bring_them_back(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("forget", "Ana", "--yes")
    assert (hallway("undo").code, hallway("show", "Ana").code) == (1, 1)


def test_somebody_in_the_trash_can_be_forgotten(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("delete", "Ana")
    assert hallway("forget", "Ana", "--yes").code == 0


def test_nobody_of_that_name_is_said(hallway: Hallway) -> None:
    assert hallway("forget", "Ana", "--yes", "--json").error_code == "not_found"


def test_a_name_of_two_people_forgets_nobody(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz #all")
    hallway("add", "Ana Silva #all", "--new")
    assert hallway("forget", "Ana", "--yes", "--json").error_code == "ambiguous"
    assert len(hallway.names()) == 2
