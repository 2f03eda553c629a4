"""Invented people, and questions whose answers are known."""

from random import Random

import pytest

from tests.benchmarks.made_up_network import made_up_network
from tests.benchmarks.made_up_questions import misspelt, plain
from tests.benchmarks.questions import Network


@pytest.fixture(scope="module")
def network() -> Network:
    """A small one."""
    return made_up_network(200)


def test_the_same_number_makes_the_same_network(network: Network) -> None:
    assert made_up_network(200) == network


def test_nobody_has_the_id_of_another(network: Network) -> None:
    assert len({contact["id"] for contact in network.contacts}) == 200


def test_there_are_two_and_a_half_encounters_a_person() -> None:
    contacts = made_up_network(2000).contacts
    talks = sum(len(contact["encounters"]) for contact in contacts)
    assert talks == pytest.approx(2.5 * 2000, rel=0.05)


def test_names_come_in_more_than_plain_letters(network: Network) -> None:
    assert [each for each in network.contacts if plain(each["name"]) != each["name"]]


def test_there_are_as_many_questions_of_each_kind_as_were_asked_for(network: Network) -> None:
    kinds = [question.category for question in network.questions]
    assert {kinds.count(kind) for kind in kinds} == {20}


def test_whoever_is_meant_is_known_but_for_the_new(network: Network) -> None:
    without = {question.category for question in network.questions if not question.expected}
    assert without == {"new", "new colleague"}


def test_somebody_new_is_called_like_nobody(network: Network) -> None:
    names = {contact["name"] for contact in network.contacts}
    new = {each.fields["name"] for each in network.questions if each.verdict == "new"}
    assert new.isdisjoint(names)


def test_a_question_does_not_fit_everybody(network: Network) -> None:
    assert max(len(question.expected) for question in network.questions) < 20


@pytest.mark.parametrize("number", range(20))
def test_a_misspelt_word_differs_by_a_letter_or_two(number: int) -> None:
    assert abs(len(misspelt(Random(number), "Okonjo")) - len("Okonjo")) <= 1


def test_a_short_word_is_spelt_as_it_is() -> None:
    assert misspelt(Random(1), "Eze") == "Eze"
