import pytest

from tests.cli.answers import ANA, MAREK, Hallway


@pytest.fixture(autouse=True)
def two_people(hallway: Hallway) -> None:
    hallway("add", ANA)
    hallway("add", MAREK)


def test_half_remembered_facts_find_a_person(hallway: Hallway) -> None:
    assert hallway("who", "rust", "drones", "red", "glasses").lines[0] == "Ana Ruiz, Acme Robotics"


def test_every_hit_says_why(hallway: Hallway) -> None:
    assert "  tag: rust" in hallway("who", "rust").lines


def test_a_clue_that_does_not_fit_is_named(hallway: Hallway) -> None:
    assert "  not found: zeppelins" in hallway("who", "rust", "zeppelins").lines


def test_long_evidence_is_cut_to_what_stands_around_the_words(hallway: Hallway) -> None:
    hallway("add", "Petra : " + "before " * 30 + "zeppelins " + "after " * 30)
    (evidence,) = [line for line in hallway("who", "zeppelins").lines if "note" in line]
    assert len(evidence) < 80 and "zeppelins" in evidence


def test_someone_without_a_name_is_shown_by_their_cue(hallway: Hallway) -> None:
    hallway("add", "?green hiking boots")
    assert hallway("who", "hiking").lines[0] == "someone: green hiking boots"


def test_the_shape_has_these_keys(hallway: Hallway) -> None:
    keys = ["id", "name", "organisation", "score", "matched", "unmatched"]
    assert list(hallway("who", "rust", "--json").json[0]) == keys


def test_the_shape_says_which_words_matched_where(hallway: Hallway) -> None:
    (matched,) = hallway("who", "rust", "--json").json[0]["matched"]
    assert matched == {"clue": "rust", "field": "tag", "text": "rust", "spans": [[0, 4]]}


def test_the_shape_lists_the_clues_that_do_not_fit(hallway: Hallway) -> None:
    assert hallway("who", "rust", "zeppelins", "--json").json[0]["unmatched"] == ["zeppelins"]


def test_words_on_both_sides_of_an_option_are_one_question(hallway: Hallway) -> None:
    (hit,) = [
        hit for hit in hallway("who", "rust", "--json", "drones").json if not hit["unmatched"]
    ]
    assert hit["name"] == "Ana Ruiz"


def test_nobody_is_an_answer(hallway: Hallway) -> None:
    answer = hallway("who", "zeppelins")
    assert (answer.code, answer.out, answer.err) == (0, "", "Nobody fits.\n")


def test_nobody_is_an_empty_list(hallway: Hallway) -> None:
    assert hallway("who", "zeppelins", "--json").json == []


@pytest.mark.parametrize("words", [[], [""], ["  "]])
def test_a_question_needs_a_word(hallway: Hallway, words: list[str]) -> None:
    assert hallway("who", *words).code == 2


def test_a_filter_lets_only_those_through_whom_it_means(hallway: Hallway) -> None:
    assert hallway("who", "tag:rust").lines[0] == "Ana Ruiz, Acme Robotics"
    assert hallway("who", "tag:rust", "not:acme").lines == []


def test_bytes_that_are_no_text_are_left_out_of_a_question(hallway: Hallway) -> None:
    answer = hallway("who", "ru\udcffst")
    assert answer.code == 0
    assert answer.lines[0] == "Ana Ruiz, Acme Robotics"
    assert hallway("who", "\udcff").err == "Nobody fits.\n"
    assert hallway("match", "A\udcffna").code == 0


def test_a_dash_in_quotes_leaves_people_out(hallway: Hallway) -> None:
    assert "Ana Ruiz, Acme Robotics" in hallway("who", "rust").lines
    assert "Ana Ruiz, Acme Robotics" not in hallway("who", "rust -acme").lines


def test_what_is_not_used_is_said_apart_from_the_answer(hallway: Hallway) -> None:
    answer = hallway("who", "rust", "since:blah")
    assert answer.lines[0] == "Ana Ruiz, Acme Robotics"
    assert "Not used: since:blah" in answer.err
