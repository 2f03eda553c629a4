from typing import Any

import pytest

from tests.cli.answers import ANA, MAREK, Hallway

FULL = (
    "Ana Ruiz, compiler engineer @Acme Robotics /Porto #rust ~red glasses "
    "ana@acme.example +49 40 5550137 https://acme.example/ana @ana@social.example "
    "^Petra &Jo : borrow checking ?a reviewer +maps !trace borrows"
)


@pytest.fixture
def shape(hallway: Hallway) -> Any:
    """Someone of whom all is known that a line can say."""
    hallway("event", "PyCon Lisbon", "--mode", "ideas")
    hallway("add", f"{FULL} !learned: stop early > send the paper fri")
    return hallway("show", "Ana Ruiz", "--json").json


def test_the_shape_has_these_keys(shape: Any) -> None:
    keys = (
        "id name role organisation place field circle cue tags emails phones urls handles "
        "country support vouch recommended introduced_by asks offers encounters followups"
    )
    assert set(shape) == set(keys.split())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", "Ana Ruiz"),
        ("role", "compiler engineer"),
        ("organisation", "Acme Robotics"),
        ("place", "Porto"),
        ("field", None),
        ("circle", None),
        ("country", None),
        ("cue", "red glasses"),
        ("tags", ["rust"]),
        ("emails", ["ana@acme.example"]),
        ("phones", ["+49 40 5550137"]),
        ("urls", ["https://acme.example/ana"]),
        ("handles", ["@ana@social.example"]),
        ("introduced_by", {"id": None, "name": "Petra"}),
        ("asks", ["a reviewer"]),
        ("offers", ["maps"]),
    ],
)
def test_the_shape_says_all_that_is_known(shape: Any, key: str, value: Any) -> None:
    assert shape[key] == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("day", "2026-11-22"),
        ("mode", "ideas"),
        ("note", "borrow checking"),
        ("with", [{"id": None, "name": "Jo"}]),
        ("ideas", ["trace borrows", "learned: stop early"]),
    ],
)
def test_the_shape_says_all_that_came_up(shape: Any, key: str, value: Any) -> None:
    assert shape["encounters"][0][key] == value


def test_the_shape_names_the_event_of_an_encounter(shape: Any) -> None:
    assert shape["encounters"][0]["event"]["name"] == "PyCon Lisbon"


def test_the_shape_lists_what_is_due_as_the_checklist_does(hallway: Hallway, shape: Any) -> None:
    assert shape["followups"] == hallway.due()


def test_what_is_not_known_is_null_or_empty(hallway: Hallway) -> None:
    hallway("add", "Marek")
    shape = hallway("show", "Marek", "--json").json
    known = {key for key, value in shape.items() if value is not None and value != []}
    assert known == {"id", "name", "encounters"}


def test_known_companions_are_named_with_their_id(hallway: Hallway) -> None:
    marek = hallway.add(MAREK)["person"]
    hallway("add", "Ana Ruiz &Marek")
    shape = hallway("show", "Ana", "--json").json
    assert shape["encounters"][0]["with"] == [marek]


def test_a_known_introducer_is_named_with_their_id(hallway: Hallway) -> None:
    marek = hallway.add(MAREK)["person"]
    hallway("add", "Ana Ruiz ^Marek")
    assert hallway("show", "Ana", "--json").json["introduced_by"] == marek


def test_a_companion_without_a_name_is_null(hallway: Hallway) -> None:
    nameless = hallway.add("?tall man")["person"]["id"]
    hallway("add", "Ana Ruiz &tall")
    hallway("add", "Jo : met them both &Ana", "--same", nameless)
    shape = hallway("show", "Ana", "--json").json
    assert {"id": nameless, "name": "Jo"} in shape["encounters"][0]["with"]


@pytest.mark.parametrize("words", [["Ana Ruiz"], ["Ana", "Ruiz"], ["ana"], ["RUIZ"]])
def test_a_name_shows_a_person(hallway: Hallway, words: list[str]) -> None:
    hallway("add", ANA)
    assert hallway("show", *words).lines[0] == "Ana Ruiz"


def test_the_start_of_an_id_shows_a_person(hallway: Hallway) -> None:
    person_id = hallway.add(ANA)["person"]["id"]
    assert hallway("show", person_id[:12]).lines[0] == "Ana Ruiz"


def test_the_end_of_an_id_shows_a_person(hallway: Hallway) -> None:
    person_id = hallway.add(ANA)["person"]["id"]
    assert hallway("show", person_id[-4:].upper()).lines[0] == "Ana Ruiz"


def test_a_name_that_fits_two_lists_them_both(hallway: Hallway) -> None:
    ids = [hallway.add(line)["person"]["id"] for line in ("Ana Ruiz", "Ana Kovač")]
    answer = hallway("show", "Ana")
    assert (answer.code, all(each in answer.err for each in ids)) == (1, True)


def test_a_name_that_fits_two_has_a_code_for_programs(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    hallway("add", "Ana Kovač")
    assert hallway("show", "Ana", "--json").error_code == "ambiguous"


def test_nobody_of_that_name_is_said(hallway: Hallway) -> None:
    assert hallway("show", "Petra", "--json").error_code == "not_found"


@pytest.mark.parametrize(
    "line",
    [
        "  role          compiler engineer",
        "  cue           red glasses",
        "  next 7 days   > send her the paper (Fri)",
        "  borrow checking for drones",
    ],
)
def test_a_card_has_a_line_for_everything(hallway: Hallway, line: str) -> None:
    hallway("add", ANA)
    assert line in hallway("show", "Ana").lines


def test_a_person_is_needed(hallway: Hallway) -> None:
    assert hallway("show").code == 2


def test_the_words_tell_favours_introductions_and_what_was_done(hallway: Hallway) -> None:
    hallway("add", "Petra Blum ! got: advice on visas ~pronounced PAY-tra > send it")
    hallway("add", "Ana Ruiz ^Petra Blum")
    (due,) = hallway.due()
    hallway("done", due["id"], "--outcome", "she laughed")
    shown = hallway("show", "Petra Blum").out
    for words in (
        "! got: advice on visas",
        "PAY-tra",
        "introduced you to Ana Ruiz",
        "done: send it, she laughed",
    ):
        assert words in shown
