import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def followup(hallway: Hallway) -> str:
    """The id of a promise."""
    return str(hallway.add("Ana Ruiz > send her the paper")["followups"][0]["id"])


def test_what_is_done_leaves_the_checklist(hallway: Hallway, followup: str) -> None:
    hallway("done", followup)
    assert hallway.due() == []


def test_what_was_done_is_said(hallway: Hallway, followup: str) -> None:
    assert hallway("done", followup).out == "Done: send her the paper. It counts as a message.\n"


def test_the_id_shown_in_the_checklist_is_accepted(hallway: Hallway, followup: str) -> None:
    short = hallway("due").lines[1].split()[0]
    assert (hallway("done", short).code, followup[-4:]) == (0, short)


@pytest.mark.parametrize("part", [slice(None), slice(0, 12), slice(-4, None)])
def test_an_unambiguous_start_or_end_of_the_id_will_do(
    hallway: Hallway, followup: str, part: slice
) -> None:
    assert hallway("done", followup[part]).code == 0


def test_capitals_will_do(hallway: Hallway, followup: str) -> None:
    assert hallway("done", followup.upper()).code == 0


def test_an_ambiguous_start_lists_the_candidates(hallway: Hallway) -> None:
    kept = hallway.add("Ana Ruiz > send her the paper > call her")["followups"]
    answer = hallway("done", kept[0]["id"][:4])
    assert (answer.code, all(each["id"] in answer.err for each in kept)) == (1, True)


def test_the_shape_says_the_change_and_what_came_of_it(hallway: Hallway, followup: str) -> None:
    shape = hallway("done", followup, "--json", "--outcome", "she cites us").json
    done = shape["followup"]
    assert (bool(shape["change"]), done["id"], done["done_on"], done["outcome"]) == (
        True,
        followup,
        "2026-11-22",
        "she cites us",
    )


@pytest.mark.parametrize("unknown", ["zzzz", "7zzzzzzzzzzzz", "no id at all", ""])
def test_what_no_follow_up_answers_to_is_not_found(hallway: Hallway, unknown: str) -> None:
    assert hallway("done", unknown, "--json").error_code == "not_found"


def test_nothing_is_done_twice(hallway: Hallway, followup: str) -> None:
    hallway("done", followup)
    assert hallway("done", followup).code == 1


def test_an_id_is_needed(hallway: Hallway) -> None:
    assert hallway("done").code == 2


def test_it_counts_as_contact_and_takes_the_next_step(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > send her the paper")
    (due,) = hallway.due()
    hallway("done", due["id"], "--outcome", "she framed it > lunch 2026-12-12")
    assert [(each["text"], each["due"]) for each in hallway.due()] == [("lunch", "2026-12-12")]
    talks = hallway("show", "--json", "Ana Ruiz").json["encounters"]
    assert (talks[0]["contact"], talks[0]["note"]) == ("message", "she framed it")
