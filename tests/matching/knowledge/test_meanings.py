import pytest

from hallway.matching.knowledge.meanings import CLOSE, LOOSE, Meanings, known_meanings
from hallway.matching.knowledge.table import Table

BEES = "beekeeper, keeps bees, apiary | honey, insects"


def near(term: str, *lines: str) -> dict[str, float]:
    return Meanings(Table("\n".join(lines))).near(term)


def test_a_close_term_gives_the_other_close_ones() -> None:
    found = near("apiary", BEES)
    assert found["beekeeper"] == found["keeps bees"] == CLOSE


def test_a_close_term_gives_the_loose_ones_more_weakly() -> None:
    assert near("apiary", BEES)["honey"] == LOOSE


def test_a_loose_term_gives_the_close_ones_weakly() -> None:
    found = near("honey", BEES)
    assert found == dict.fromkeys(("beekeeper", "keeps bees", "apiary"), LOOSE)


def test_a_term_never_gives_itself() -> None:
    assert "beekeeper" not in near("beekeepers", BEES)


def test_a_phrase_is_found_whatever_its_endings() -> None:
    assert near("keeping bees", BEES) == near("keeps bees", BEES)


def test_part_of_a_phrase_is_another_term() -> None:
    assert near("keeps", BEES) == {}


def test_an_unknown_term_gives_nothing() -> None:
    assert near("trombone", BEES) == {}


@pytest.mark.parametrize("term", ["", " ", "|", ",", "\n", "#", "beekeeper, keeps bees", "é"])
def test_what_is_no_term_gives_nothing(term: str) -> None:
    assert near(term, BEES) == {}


def test_a_word_of_several_lines_gives_the_terms_of_each() -> None:
    found = near("bow", "bow, archery", "bow, violin")
    assert set(found) == {"archery", "violin"}


def test_a_word_of_several_lines_tells_less_by_each() -> None:
    alone = near("bow", "bow, archery")["archery"]
    assert near("bow", "bow, archery", "bow, violin")["archery"] < alone


def test_another_form_of_a_word_tells_less_than_the_word_as_it_is_written() -> None:
    found = near("gardener", "garden, yard", "gardener, horticulturist")
    assert found["yard"] < found["horticulturist"]


def test_the_surest_of_several_lines_counts() -> None:
    assert near("ale", "pub, bar | ale", "ale, pub")["pub"] > LOOSE


def test_the_known_meanings_are_read_once() -> None:
    assert known_meanings() is known_meanings()
