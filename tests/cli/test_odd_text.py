"""Text that is not safe, or no text at all, on a command line and in the file."""

from pathlib import Path

import orjson
import pytest

from tests.cli.answers import ANA, Hallway

NO_TEXT = "\udce4"  # a byte of Latin-1, as Python hands it over
META = {"1": {"notebook": "hallway", "schema": 1, "sequence": 1}}


def written_by_hand(tmp_path: Path, **tables: object) -> None:
    """Write a notebook as somebody with an editor would."""
    folder = tmp_path / "notebook"
    folder.mkdir()
    (folder / "notebook.json").write_bytes(orjson.dumps({"meta": META, **tables}))


@pytest.mark.parametrize(
    "words",
    [
        ["add", f"M{NO_TEXT}rek"],
        ["add", "Ana", "--event", f"K{NO_TEXT}ln"],
        ["event", f"K{NO_TEXT}ln"],
        ["event", "PyCon", "--place", f"K{NO_TEXT}ln"],
        ["event", "PyCon", "--series", f"K{NO_TEXT}ln"],
        ["done", "0000", "--outcome", f"sch{NO_TEXT}n"],
    ],
)
def test_what_is_no_text_is_refused_in_the_same_sentence(
    hallway: Hallway, words: list[str]
) -> None:
    answer = hallway(*words)
    assert (answer.code, answer.err) == (
        1,
        "This is not UTF-8 text. Save it as UTF-8 and add it again.\n",
    )


def test_a_folder_may_have_a_name_that_is_no_text(hallway: Hallway, tmp_path: Path) -> None:
    assert hallway("add", ANA, "--data", str(tmp_path / f"K{NO_TEXT}ln")).code == 0


def test_an_outcome_of_blanks_is_null(hallway: Hallway) -> None:
    (promise, *_) = hallway.add(ANA)["followups"]
    answer = hallway("done", promise["id"], "--outcome", "  ", "--json")
    assert answer.json["followup"]["outcome"] is None


def test_an_outcome_is_kept_clean(hallway: Hallway) -> None:
    (promise, *_) = hallway.add(ANA)["followups"]
    answer = hallway("done", promise["id"], "--outcome", "\x1b she \u202ewas glad", "--json")
    assert answer.json["followup"]["outcome"] == "she was glad"


def test_the_name_of_an_event_is_kept_clean(hallway: Hallway) -> None:
    answer = hallway("event", "Py\x1bCon\u202e", "--place", "Lis\x9bbon", "--json")
    assert (answer.json["event"]["name"], answer.json["event"]["place"]) == ("PyCon", "Lisbon")


def test_an_event_of_an_odd_name_is_the_one_without(hallway: Hallway) -> None:
    started = hallway("event", "PyCon", "--json").json["event"]
    assert hallway.add("Ana", "--event", "Py\x1bCon")["encounter"]["event"]["id"] == started["id"]


def test_text_of_a_file_written_by_hand_is_shown_clean(hallway: Hallway, tmp_path: Path) -> None:
    fact = {"kind": "name", "text": "Ana\x1b[2J\u202e", "day": "2026-11-20"}
    written_by_hand(tmp_path, people={"5": {"met_on": "2026-11-20", "facts": [fact]}})
    assert hallway("show", "0000000000005", "--json").json["name"] == "Ana[2J"


@pytest.mark.parametrize(
    ("words", "tables"),
    [
        (["undo"], {"history": {"5": {}}}),
        (["show", "Ana"], {"people": {"5": {"facts": 3}}}),
        (["show", "0000000000005"], {"people": {"5": {"facts": 3}}}),
        (["due"], {"followups": {"5": {"person": "Ana"}}}),
        (["event"], {"events": {"5": {"name": 3}}}),
    ],
)
def test_damage_that_is_json_is_told_in_a_sentence(
    hallway: Hallway, tmp_path: Path, words: list[str], tables: dict[str, object]
) -> None:
    written_by_hand(tmp_path, **tables)
    answer = hallway(*words)
    assert (answer.code, "notebook.json is damaged" in answer.err) == (1, True)
