from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.answers import ANA, MAREK, Hallway


@pytest.fixture
def ana(hallway: Hallway) -> str:
    """The id of somebody in the trash."""
    person = str(hallway.add(ANA)["person"]["id"])
    hallway("delete", person)
    return person


def test_an_empty_trash_says_so_and_prints_no_data(hallway: Hallway) -> None:
    answer = hallway("trash")
    assert (answer.code, answer.out, answer.err) == (0, "", "Nobody is in the trash.\n")


def test_an_empty_trash_is_an_empty_list(hallway: Hallway) -> None:
    assert hallway("trash", "--json").json == []


def test_the_trash_says_who_since_when_and_for_how_long(hallway: Hallway, ana: str) -> None:
    words = f"{ana[-4:]}  Ana Ruiz, Acme Robotics (deleted today, 30 days left)"
    assert hallway("trash").lines == [words]


def test_somebody_without_a_name_is_told_by_what_is_known(hallway: Hallway) -> None:
    person = hallway.add("~red hat")["person"]["id"]
    hallway("delete", person)
    assert "someone: red hat (deleted today" in hallway("trash").out


def test_the_last_deleted_comes_first(hallway: Hallway, ana: str) -> None:
    hallway("add", MAREK)
    hallway("delete", "Marek")
    assert [each["name"] for each in hallway("trash", "--json").json] == ["Marek Novak", "Ana Ruiz"]


def test_the_shape_says_when_and_how_long(hallway: Hallway, ana: str) -> None:
    (shape,) = hallway("trash", "--json").json
    assert (shape["id"], shape["name"], shape["days_left"]) == (ana, "Ana Ruiz", 30)
    age = datetime.now(UTC) - datetime.fromisoformat(shape["deleted_at"])
    assert timedelta(0) <= age < timedelta(hours=1)


@pytest.mark.parametrize("day", ["2020-01-01", "2040-01-01"])
def test_the_day_that_is_worked_as_of_does_not_matter(hallway: Hallway, ana: str, day: str) -> None:
    answer = hallway.as_typed("trash", "--json", "--today", day)
    assert answer.json[0]["days_left"] == 30


@pytest.mark.parametrize("words", [["Ana Ruiz"], ["Ana", "Ruiz"], ["ruiz"]])
def test_who_is_brought_back_is_there_with_all_promises(
    hallway: Hallway, ana: str, words: list[str]
) -> None:
    answer = hallway("trash", "--bring-back", *words)
    assert (answer.out, len(hallway.due())) == ("Brought back Ana Ruiz.\n", 2)


def test_an_end_of_an_id_brings_back(hallway: Hallway, ana: str) -> None:
    hallway("trash", "--bring-back", ana[-4:])
    assert hallway("trash", "--json").json == []


def test_bringing_back_can_be_undone(hallway: Hallway, ana: str) -> None:
    hallway("trash", "--bring-back", ana)
    hallway("undo")
    assert [each["id"] for each in hallway("trash", "--json").json] == [ana]


def test_the_shape_of_bringing_back_says_the_change_and_whom(hallway: Hallway, ana: str) -> None:
    shape = hallway("trash", "--json", "--bring-back", "Ana").json
    assert (bool(shape["change"]), shape["person"]) == (True, {"id": ana, "name": "Ana Ruiz"})


def test_nobody_is_brought_back_who_is_not_in_the_trash(hallway: Hallway) -> None:
    hallway("add", MAREK)
    answer = hallway("trash", "--bring-back", "Marek")
    assert (answer.code, answer.err) == (1, "Marek Novak is not in the trash.\n")


def test_whom_nobody_knows_is_not_found(hallway: Hallway, ana: str) -> None:
    assert hallway("trash", "--json", "--bring-back", "Petra").error_code == "not_found"


def test_a_name_of_two_in_the_trash_is_ambiguous(hallway: Hallway, ana: str) -> None:
    hallway("add", "--new", "Ana Berg")
    hallway("delete", "Ana Berg")
    assert hallway("trash", "--json", "--bring-back", "Ana").error_code == "ambiguous"


def test_bringing_back_needs_a_person(hallway: Hallway) -> None:
    assert hallway("trash", "--bring-back").code == 2


def test_a_name_alone_is_not_taken_for_bringing_back(hallway: Hallway, ana: str) -> None:
    assert (hallway("trash", "Ana").code, len(hallway("trash", "--json").json)) == (2, 1)
