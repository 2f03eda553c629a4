from hallway.matching.knowledge.phrases import Phrases, known_phrases
from hallway.matching.stems import stem

PHRASES = Phrases(["sign language", "rock music", "rock and roll", "music teacher"])


def stems(text: str) -> list[str]:
    return [stem(word) for word in text.split()]


def length_at(text: str, start: int = 0) -> int:
    return PHRASES.length_at(stems(text), start)


def test_a_phrase_has_the_length_of_its_words() -> None:
    assert length_at("sign language") == 2
    assert length_at("speaks sign language well", 1) == 2


def test_a_phrase_is_known_whatever_its_endings() -> None:
    assert length_at("signed languages") == 2


def test_the_longest_phrase_that_begins_at_a_word_is_taken() -> None:
    both = Phrases(["guide dog", "guide dog school"])
    assert both.length_at(stems("guide dog school"), 0) == 3
    assert both.length_at(stems("guide dog walks"), 0) == 2


def test_a_word_that_begins_no_phrase_has_no_length() -> None:
    assert length_at("language sign") == 0


def test_a_phrase_that_the_text_breaks_off_has_no_length() -> None:
    assert length_at("rock and") == 0
    assert length_at("sign") == 0


def test_every_phrase_of_a_text_is_found_in_order() -> None:
    assert PHRASES.in_text(stems("likes rock and roll in sign language")) == [(1, 4), (5, 7)]


def test_phrases_of_a_text_do_not_overlap() -> None:
    assert PHRASES.in_text(stems("rock music teacher")) == [(0, 2)]


def test_a_text_without_phrases_has_none() -> None:
    assert PHRASES.in_text([]) == []
    assert PHRASES.in_text(stems("plain words only")) == []


def test_the_known_phrases_are_read_once() -> None:
    assert known_phrases() is known_phrases()


def test_the_known_phrases_hold_those_of_every_table() -> None:
    assert known_phrases().length_at(stems("she keeps bees"), 1) == 2
