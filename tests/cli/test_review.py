"""`hallway review`, `duplicates` and `merge`: who needs a look, and who is one person."""

from datetime import datetime

from hallway.bootstrap import open_notebook
from hallway.domain.changes import Operation
from hallway.domain.questions import Question
from hallway.settings.locations import data_folder
from tests.cli.answers import Hallway

TWIN = "Ana Ruiz @Acme ana@acme.example"


def forget_what_was_asked() -> None:
    """Take the questions away, as if nobody had looked alike when they were captured."""
    notebook = open_notebook(data_folder())
    asked = [Operation(before=each, after=None) for each in notebook.all(Question)]
    notebook.keep(notebook.plan(datetime.now().astimezone(), "Asked nothing", asked))


def test_who_waits_is_listed_with_the_reason(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > send it 2026-11-20")
    assert hallway("review", "--list").lines == [
        "Ana Ruiz: You promised today, late by 2 days: send it",
        "Ana Ruiz: Met today, undecided yet",
    ]


def test_for_programs_each_is_a_line_of_json(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    (card,) = hallway("review", "--list", "--json").jsons
    assert (card["reason"], card["person"]["name"]) == ("undecided", "Ana Ruiz")


def test_what_is_left_out_is_counted(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    hallway("add", "Bo Lind")
    answer = hallway("review", "--list", "--limit", "1")
    assert (len(answer.lines), "and 1 more" in answer.err) == (1, True)


def test_nobody_to_look_at_is_an_answer(hallway: Hallway) -> None:
    assert hallway("review", "--list").out == "Nothing needs you now.\n"


def test_without_list_the_screen_is_named(hallway: Hallway) -> None:
    answer = hallway("review")
    assert (answer.code, "Esc 4" in answer.err) == (2, True)


def test_duplicates_are_listed_with_the_evidence_and_the_way_to_merge(hallway: Hallway) -> None:
    hallway("add", TWIN)
    hallway("add", TWIN)
    assert hallway("duplicates").out == "Nobody else stands twice, as far as can be told.\n"
    forget_what_was_asked()
    first, second = hallway("duplicates").lines
    assert first == "Ana Ruiz and Ana Ruiz: same e-mail, same name, also Acme"
    assert hallway(*second.split()[1:]).code == 0
    assert hallway("duplicates", "--json").out == ""


def test_a_merge_keeps_the_values_of_the_first_and_all_that_both_can_have(
    hallway: Hallway,
) -> None:
    hallway("add", "Ana Ruiz, engineer @Acme #rust")
    hallway("add", "Anna Silva, poet @Bolt #bees /Porto")
    answer = hallway("merge", "Ana Ruiz", "Anna Silva")
    assert answer.out == "Merged Anna Silva into Ana Ruiz; hallway undo brings both back.\n"
    card = hallway("show", "Ana Ruiz").out
    rows = ("role          engineer", "organisation  Acme", "rust", "bees", "Porto", "Anna Silva")
    assert [row for row in rows if row not in card] == []


def test_of_a_field_the_value_of_the_other_is_taken(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz, engineer @Acme")
    hallway("add", "Anna Silva, poet @Bolt")
    hallway("merge", "Ana Ruiz", "Anna Silva", "--take", "organisation=B", "--take", "name=B")
    card = hallway("show", "Anna Silva").out
    assert "role          engineer" in card and "organisation  Bolt" in card


def test_a_field_that_there_is_not_names_the_nearest(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    hallway("add", "Bo Lind")
    answer = hallway("merge", "ana", "bo", "--take", "organization=B")
    assert (answer.code, "Did you mean organisation?" in answer.err) == (2, True)


def test_nobody_is_merged_with_themselves(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    answer = hallway("merge", "ana", "Ana Ruiz")
    assert (answer.code, "one person already" in answer.err) == (1, True)
