"""A field is proposed from what is known of somebody, and none where nothing tells."""

from datetime import date

import pytest

from hallway.domain.fields import fields_for
from hallway.domain.people import Fact, FactKind, Person

DAY = date(2026, 11, 22)


def someone(**facts: str) -> Person:
    made = tuple(Fact(FactKind(kind), text, DAY) for kind, text in facts.items())
    return Person(id=1, met_on=DAY, facts=made)


@pytest.mark.parametrize(
    ("role", "field"),
    [
        ("compiler engineer", "software"),
        ("night nurse", "medicine"),
        ("data journalist", "data"),
        ("beekeeper", "biology"),
        ("Physics teacher", "science"),
        ("lawyer", "law"),
        ("stage manager", "theatre"),
        ("boat builder", "building"),
    ],
)
def test_a_role_tells_of_a_field(role: str, field: str) -> None:
    assert fields_for(someone(role=role), 5)[0] == field


def test_a_tag_tells_of_one_too() -> None:
    assert fields_for(someone(tag="rust"), 5) == ("software",)


def test_a_role_tells_more_than_an_organisation() -> None:
    assert fields_for(someone(organisation="Harbour Freight", role="nurse"), 5) == (
        "medicine",
        "logistics",
    )


def test_no_more_than_are_wanted_are_proposed() -> None:
    assert len(fields_for(someone(organisation="Harbour Freight", role="nurse"), 1)) == 1


def test_nothing_that_tells_proposes_nothing() -> None:
    assert fields_for(someone(name="Ana Ruiz", role="friend"), 5) == ()
