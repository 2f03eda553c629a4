"""What leaves for other people and programs."""

from datetime import date

import pytest

from hallway.domain.capture_line import read_line
from hallway.domain.handing_over import addresses_of, card_for_others
from hallway.domain.people import Fact, FactKind, Person
from hallway.notebook.facts import facts_of

TODAY = date(2026, 11, 22)


def person(line: str) -> Person:
    facts = tuple(facts_of(read_line(line, TODAY).draft, TODAY))
    return Person(id=1, met_on=TODAY, facts=facts)


def test_only_name_work_and_contact_details_leave() -> None:
    ana = person("Ana Ruiz, engineer @Acme #rust ~red hat ana@acme.example : a secret > call")
    assert card_for_others(ana) == "Ana Ruiz, engineer, Acme, ana@acme.example"


def test_of_a_person_known_by_a_cue_nothing_leaves() -> None:
    assert card_for_others(person("? red hat #bees")) == ""


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("Ana ana@acme.example", "mailto:ana@acme.example"),
        ("Ana +351 912 345 678", "tel:+351912345678"),
        ("Ana https://acme.example/ana", "https://acme.example/ana"),
        ("Ana acme.com/ana", "https://acme.com/ana"),
    ],
)
def test_an_address_opens_as_what_it_is(line: str, target: str) -> None:
    assert [each.target for each in addresses_of(person(line))] == [target]


@pytest.mark.parametrize("text", ["file:///etc/passwd", "javascript://x/%0aalert(1)", "ssh://host"])
def test_no_other_scheme_is_ever_opened(text: str) -> None:
    fact = Fact(FactKind.URL, text, TODAY)
    assert addresses_of(Person(id=1, met_on=TODAY, facts=(fact,))) == ()


def test_a_mail_address_cannot_add_a_header() -> None:
    fact = Fact(FactKind.EMAIL, "ana@acme.example?bcc=all", TODAY)
    (address,) = addresses_of(Person(id=1, met_on=TODAY, facts=(fact,)))
    assert address.target == "mailto:ana@acme.example%3Fbcc%3Dall"
