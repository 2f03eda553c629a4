import pytest

from tests.cli.answers import ANA, MAREK, Hallway


@pytest.mark.parametrize("words", [["Ana Ruiz"], ["Ana", "Ruiz"], ["ruiz"]])
def test_who_is_deleted_is_found_no_more(hallway: Hallway, words: list[str]) -> None:
    hallway("add", ANA)
    hallway("delete", *words)
    assert (hallway("who", "--json", "rust").json, hallway.due()) == ([], [])


def test_what_was_done_is_said_with_both_ways_back(hallway: Hallway) -> None:
    short = hallway.add(ANA)["person"]["id"][-4:]
    assert hallway("delete", "Ana").out == (
        "Deleted Ana Ruiz; hallway undo or hallway trash --bring-back "
        f"{short} brings them back for 30 days.\n"
    )


def test_the_way_back_that_was_said_works(hallway: Hallway) -> None:
    hallway("add", ANA)
    short = hallway("delete", "Ana").out.partition("--bring-back ")[2].split()[0]
    hallway("trash", "--bring-back", short)
    assert hallway("show", "Ana").code == 0


def test_undo_takes_it_back(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("delete", "Ana")
    assert (hallway("undo").out, len(hallway.due())) == ("Undone: Deleted Ana Ruiz\n", 2)


def test_the_shape_says_the_change_and_whom(hallway: Hallway) -> None:
    person = hallway.add(ANA)["person"]
    shape = hallway("delete", "--json", "Ana").json
    assert (bool(shape["change"]), shape["person"], shape["days_left"]) == (True, person, 30)


def test_nobody_is_deleted_twice(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("delete", "Ana")
    answer = hallway("delete", "Ana")
    assert (answer.code, answer.err.partition(". ")[0]) == (1, "Ana Ruiz is in the trash")


def test_a_card_of_somebody_in_the_trash_says_where_they_are(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("delete", "Ana")
    assert hallway("show", "Ana").err == (
        "Ana Ruiz is in the trash. hallway trash lists who is there, and brings them back.\n"
    )


def test_a_line_is_not_kept_as_somebody_in_the_trash(hallway: Hallway) -> None:
    person = hallway.add(ANA)["person"]["id"]
    hallway("delete", "Ana")
    assert hallway("add", "--json", "--same", person, ": hello").error_code == "not_found"


def test_a_promise_to_somebody_in_the_trash_is_not_ticked_off(hallway: Hallway) -> None:
    promise = hallway.add(ANA)["followups"][0]["id"]
    hallway("delete", "Ana")
    assert "Ana Ruiz is in the trash" in hallway("done", promise).err


def test_a_name_of_two_is_ambiguous(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", "--new", "Ana Berg")
    assert hallway("delete", "--json", "Ana").error_code == "ambiguous"


def test_whom_nobody_knows_is_not_found(hallway: Hallway) -> None:
    hallway("add", MAREK)
    assert hallway("delete", "--json", "Petra").error_code == "not_found"


def test_a_person_is_needed(hallway: Hallway) -> None:
    assert hallway("delete").code == 2
