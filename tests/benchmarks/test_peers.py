"""The peers answer as what they stand for would."""

import pytest

from tests.benchmarks.filling import Contact
from tests.benchmarks.peers import PEERS, Contender
from tests.benchmarks.test_adapter import contact, encounter

CONTACTS = [
    contact(
        "Jürgen Fröhlich", encounter("2024-05-04", "restored paintings"), company="Amber Games"
    ),
    contact("Ngozi Okafor", encounter("2025-02-01", "sourdough"), company="Fjord Labs"),
]
JUERGEN, NGOZI = (each["id"] for each in CONTACTS)


@pytest.fixture(params=PEERS)
def peer(request: pytest.FixtureRequest) -> Contender:
    """Each of them, knowing two people."""
    return made(str(request.param))


def made(name: str, contacts: list[Contact] = CONTACTS) -> Contender:
    """Makes one of them."""
    return PEERS[name](contacts)


def test_everyone_finds_a_name_and_an_organisation(peer: Contender) -> None:
    assert peer.who("ngozi fjord", 5)[0][0] == NGOZI


def test_everyone_knows_who_is_called_the_same(peer: Contender) -> None:
    ranked, verdict = peer.match({"name": "Ngozi Okafor", "company": "Fjord Labs"}, 5)
    assert (ranked[0][0], verdict) == (NGOZI, "same")


@pytest.mark.parametrize("text", ["", "?!", '"', "*", "a' OR NOT", "\x00"])
def test_nobody_fails_at_odd_text(peer: Contender, text: str) -> None:
    assert isinstance(peer.who(text, 5), list)


def test_full_text_search_knows_stems() -> None:
    assert made("fts_porter").who("restoring painting x", 5)[0][0] == JUERGEN


def test_full_text_search_takes_the_last_word_as_it_begins() -> None:
    assert made("fts_porter").who("sourd", 5)[0][0] == NGOZI


def test_trigrams_find_what_is_misspelt_and_without_marks() -> None:
    assert made("fts_trigram").who("frohlick", 5)[0][0] == JUERGEN


def test_a_substring_must_stand_there() -> None:
    assert made("substr").who("ngozi zeppelin", 5) == []


def test_a_likeness_of_names_overlooks_a_letter() -> None:
    assert made("rf_name").match({"name": "Ngosi Okafor", "company": "Fjord Labs"}, 5)[1] == "same"
