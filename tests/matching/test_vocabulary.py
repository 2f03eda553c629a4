"""The vocabulary knows every word that is said of someone now, and the words near to it."""

from collections.abc import Callable

import pytest

from hallway.matching.kept import Sections
from hallway.matching.vocabulary import Vocabulary

NOTE, TAG = 20, 10
WORDS = ("hike", "hikes", "hiking", "donkey", "katrin", "d:2026-03", "d:2026-05", "~sign languag")

Made = Callable[[], Vocabulary]


def said() -> Vocabulary:
    vocabulary = Vocabulary()
    for slot, word in enumerate(WORDS):
        vocabulary.add(word, NOTE, slot)
    vocabulary.settle()
    return vocabulary


def kept(vocabulary: Vocabulary) -> Vocabulary:
    """Write a vocabulary to sections of a file, and read it again."""
    sections = Sections()
    vocabulary.put_in(sections)
    return Vocabulary.read(sections)


def read() -> Vocabulary:
    return kept(said())


@pytest.fixture(params=[said, read], ids=["said", "read"])
def vocabulary(request: pytest.FixtureRequest) -> Vocabulary:
    make: Made = request.param
    return make()


def places(vocabulary: Vocabulary, word: str) -> dict[int, list[int]]:
    return {code: list(row) for code, row in vocabulary.rows(word)}


def test_a_word_stands_where_it_was_said(vocabulary: Vocabulary) -> None:
    assert places(vocabulary, "donkey") == {NOTE: [3]}


def test_a_word_that_nobody_said_stands_nowhere(vocabulary: Vocabulary) -> None:
    assert places(vocabulary, "trombone") == {}
    assert vocabulary.count("trombone") == 0


def test_longer_words_come_in_order(vocabulary: Vocabulary) -> None:
    assert vocabulary.completions("hik") == ["hike", "hikes", "hiking"]


def test_a_word_does_not_complete_itself(vocabulary: Vocabulary) -> None:
    assert vocabulary.completions("hike") == ["hikes"]


def test_no_key_completes_a_word(vocabulary: Vocabulary) -> None:
    assert vocabulary.completions("d") == ["donkey"]
    assert vocabulary.completions("~") == []


def test_keys_between_two_are_found_with_both(vocabulary: Vocabulary) -> None:
    assert vocabulary.keys_between("d:2026-03", "d:2026-05") == ["d:2026-03", "d:2026-05"]
    assert vocabulary.keys_between("d:2026-04", "d:2026-04") == []


def test_forms_of_a_word_are_found_by_each_other(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.same_stem("hikers")) == {"hike", "hikes", "hiking"}


def test_a_word_is_found_by_its_sound(vocabulary: Vocabulary) -> None:
    assert list(vocabulary.same_sound("catrin")) == ["katrin"]


@pytest.mark.parametrize("slip", ["donket", "onkey", "odnkye", "xdonkye", "dxonkye"])
def test_a_slip_of_the_finger_is_near_to_the_word(vocabulary: Vocabulary, slip: str) -> None:
    assert "donkey" in vocabulary.neighbours(slip)


def test_no_key_is_near_to_a_word(vocabulary: Vocabulary) -> None:
    assert not {word for word in vocabulary.neighbours("d:2026-04") if ":" in word}


def test_everyone_of_whom_a_field_tells_is_told(vocabulary: Vocabulary) -> None:
    vocabulary.add("donkey", TAG, 99)
    assert set(vocabulary.slots_of_field(TAG)) == {99}
    assert set(vocabulary.slots_of_field(NOTE)) == set(range(len(WORDS)))


def test_a_word_that_is_said_nowhere_any_more_is_forgotten(vocabulary: Vocabulary) -> None:
    vocabulary.remove("hiking", NOTE, 2)
    assert vocabulary.completions("hik") == ["hike", "hikes"]
    assert set(vocabulary.same_stem("hike")) == {"hike", "hikes"}
    assert "hiking" not in vocabulary.neighbours("hikin")
    assert places(vocabulary, "hiking") == {}


def test_a_key_that_is_said_nowhere_any_more_is_forgotten(vocabulary: Vocabulary) -> None:
    vocabulary.remove("d:2026-03", NOTE, 5)
    assert vocabulary.keys_between("d:2026", "d:2027") == ["d:2026-05"]


def test_a_word_that_is_still_said_of_another_is_kept(vocabulary: Vocabulary) -> None:
    vocabulary.add("hiking", NOTE, 50)
    vocabulary.settle()
    vocabulary.remove("hiking", NOTE, 2)
    assert vocabulary.completions("hiki") == ["hiking"]
    assert places(vocabulary, "hiking") == {NOTE: [50]}


def test_a_word_that_was_forgotten_is_said_again(vocabulary: Vocabulary) -> None:
    vocabulary.remove("hiking", NOTE, 2)
    vocabulary.add("hiking", TAG, 7)
    vocabulary.settle()
    assert vocabulary.completions("hik") == ["hike", "hikes", "hiking"]
    assert sorted(vocabulary.same_stem("hike")) == ["hike", "hikes", "hiking"]
    assert places(vocabulary, "hiking") == {TAG: [7]}


def test_a_word_can_be_taken_back_before_it_was_taken_in(vocabulary: Vocabulary) -> None:
    vocabulary.add("zither", NOTE, 9)
    vocabulary.remove("zither", NOTE, 9)
    vocabulary.settle()
    assert vocabulary.completions("zit") == []


def test_many_words_that_are_said_at_once_are_put_in_order(vocabulary: Vocabulary) -> None:
    names = [f"albatross{number:03}" for number in range(200)]
    for slot, name in enumerate(reversed(names)):
        vocabulary.add(name, NOTE, slot)
    vocabulary.settle()
    assert vocabulary.completions("albatross") == names


def test_a_forgotten_word_is_not_found_in_what_was_kept(vocabulary: Vocabulary) -> None:
    vocabulary.remove("hiking", NOTE, 2)
    again = kept(vocabulary)
    assert again.completions("hik") == ["hike", "hikes"]
    assert set(again.same_stem("hike")) == {"hike", "hikes"}
    assert "hiking" not in again.neighbours("hikin")


def test_a_forgotten_word_that_was_kept_is_said_again(vocabulary: Vocabulary) -> None:
    vocabulary.remove("hiking", NOTE, 2)
    again = kept(vocabulary)
    again.add("hiking", TAG, 7)
    again.settle()
    assert again.completions("hiki") == ["hiking"]
    assert places(again, "hiking") == {TAG: [7]}


def test_a_word_that_came_after_those_that_were_read_is_kept(vocabulary: Vocabulary) -> None:
    vocabulary.add("abacus", NOTE, 9)
    again = kept(vocabulary)
    assert again.completions("aba") == ["abacus"]
    assert places(again, "donkey") == {NOTE: [3]}
