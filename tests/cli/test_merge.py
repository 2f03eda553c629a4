"""`hallway merge A A`: one person named twice is refused in a sentence."""

import pytest

from tests.cli.answers import Hallway


def test_the_same_words_twice_are_refused_with_a_sentence(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    answer = hallway("merge", "Ana", "Ana")
    assert (answer.code, answer.out, "Ana Ruiz" in answer.err) == (1, "", True)
    assert "one person already" in answer.err


def test_an_id_and_a_name_of_one_person_are_refused(hallway: Hallway) -> None:
    person = hallway.add("Ana Ruiz")["person"]["id"]
    assert hallway("merge", person, "ana", "--json").error_code == "refused"


@pytest.mark.parametrize("words", [("Ana", "Ana"), ("Ana", "Ana", "--take", "name=B")])
def test_a_refused_merge_leaves_nothing_to_undo_but_the_capture(
    hallway: Hallway, words: tuple[str, ...]
) -> None:
    hallway("add", "Ana Ruiz")
    hallway("merge", *words)
    assert "Captured Ana Ruiz" in hallway("undo").out
