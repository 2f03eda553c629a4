"""Every clue of a hit is told once: with the words it found, or as one that found none."""

from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.matches import Hit, Profile
from hallway.matching.finder import make_finder
from hallway.matching.query import read_query
from tests.matching.people import TODAY, everyone, profile
from tests.matching.test_who import first

CLUES = ("ana", "rust", "drones", "bees", "lisbon", "bob", "trombone", "smyth", "july 2025", "hive")
queries = st.lists(st.sampled_from(CLUES), min_size=1, max_size=5).map(" ".join)


def told(hit: Hit) -> list[str]:
    return sorted([*(match.clue for match in hit.matched), *hit.unmatched])


def only(*passages: tuple[str, str]) -> list[Profile]:
    return [profile(1, *passages)]


@given(queries)
def test_each_clue_is_told_once_of_each_hit(query: str) -> None:
    clues = sorted(clue.text for clue in read_query(query, TODAY).clues)
    hits = make_finder(everyone()).who(query, TODAY, 20)
    assert [told(hit) for hit in hits] == [clues] * len(hits)


@given(queries)
def test_every_hit_has_a_clue_that_fits(query: str) -> None:
    assert all(hit.matched for hit in make_finder(everyone()).who(query, TODAY, 20))


@given(queries)
def test_what_is_told_is_a_text_of_that_person(query: str) -> None:
    texts = {
        each.person: {(passage.field, passage.text) for passage in each.passages}
        for each in everyone()
    }
    for hit in make_finder(everyone()).who(query, TODAY, 20):
        assert {(match.field, match.text) for match in hit.matched} <= texts[hit.person]


def test_matches_come_in_the_order_of_the_clues() -> None:
    index = make_finder(only(("name", "Ana Ruiz"), ("tag", "rust"), ("place", "Lisbon")))
    hit = first(index, "lisbon rust ana ")
    assert [match.clue for match in hit.matched] == ["lisbon", "rust", "ana"]


def test_misses_come_in_the_order_of_the_clues() -> None:
    index = make_finder(only(("name", "Ana Ruiz")))
    assert first(index, "zither ana trombone ").unmatched == ("zither", "trombone")


def test_a_clue_is_told_as_it_was_typed() -> None:
    index = make_finder(only(("place", "Łódź")))
    assert first(index, "ŁÓDŹ ").matched[0].clue == "ŁÓDŹ"


def test_the_field_that_tells_most_is_told() -> None:
    index = make_finder(only(("note", "Ana said so."), ("name", "Ana Ruiz")))
    assert first(index, "ana ").matched[0].field == "name"


def test_the_field_of_the_very_word_is_told_before_that_of_a_near_one() -> None:
    index = make_finder(only(("role", "baker"), ("note", "Sells pastry.")))
    assert first(index, "pastry ").matched[0].field == "note"


def test_the_text_with_the_words_is_told_among_several_of_a_field() -> None:
    index = make_finder(only(("note", "Rides a tandem."), ("note", "Keeps bees.")))
    assert first(index, "bees ").matched[0].text == "Keeps bees."


def test_the_text_with_most_of_the_words_is_told() -> None:
    index = make_finder(only(("note", "A sign."), ("note", "A sign in another language.")))
    assert first(index, "sign language ").matched[0].text == "A sign in another language."


def test_evidence_follows_a_change() -> None:
    index = make_finder(only(("note", "Keeps bees.")))
    first(index, "bees ")
    index.update(only(("note", "Sold all bees.")), [])
    assert first(index, "bees ").matched[0].text == "Sold all bees."
