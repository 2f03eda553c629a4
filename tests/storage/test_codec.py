"""Records become documents, and documents records."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from hallway.domain.encounters import Encounter
from hallway.domain.errors import StorageFailed
from hallway.domain.nouns import NOUNS
from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.records import Record
from hallway.domain.text import safe
from hallway.storage.codec import carry_over, default_of, to_document, to_record
from hallway.storage.failures import Misfit
from hallway.storage.json_text import decode, encode
from tests.storage.made_up import DAY, FIRST_ID, encounter, followup, person

OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
# What a record may hold: text that was cleaned, and moments in a time zone.
st.register_type_strategy(str, st.text().map(safe))
st.register_type_strategy(datetime, st.datetimes(timezones=OFFSETS))
ANY_RECORD = st.sampled_from(NOUNS).flatmap(
    lambda kind: st.builds(kind, id=st.integers(1, 2**63 - 1), revision=st.integers(0, 2**31))
)


@given(record=ANY_RECORD)
def test_any_record_comes_back_as_it_was(record: Record) -> None:
    try:
        document = decode(encode(to_document(record)))
    except StorageFailed:
        reject()  # an id of more than 64 bits
    assert to_record(type(record), record.id, document) == record


@given(moment=st.datetimes(timezones=OFFSETS | st.just(UTC)))
def test_any_moment_comes_back_as_it_was(moment: datetime) -> None:
    met = Encounter(id=FIRST_ID, people=(), day=DAY, moment=moment)
    assert to_record(Encounter, FIRST_ID, decode(encode(to_document(met)))) == met


def test_the_id_is_not_in_the_document() -> None:
    assert "id" not in to_document(person(1))


def test_what_was_not_said_is_not_in_the_document() -> None:
    assert set(to_document(followup(1, person(2)))) == {"person", "side", "text", "said_on"}


def test_what_was_not_said_of_a_fact_is_not_in_the_document() -> None:
    assert to_document(person(1))["facts"] == [
        {"kind": "name", "text": "Ana Ruiz", "day": "2026-11-20"}
    ]


def test_an_empty_list_that_must_be_said_is_in_the_document() -> None:
    assert to_document(encounter(1))["people"] == []


def test_a_moment_is_text_with_its_offset() -> None:
    berlin = datetime(2026, 7, 1, 9, 0, tzinfo=timezone(timedelta(hours=2)))
    met = Encounter(id=FIRST_ID, people=(), day=DAY, moment=berlin)
    assert to_document(met)["moment"] == "2026-07-01T09:00:00+02:00"


def test_a_field_of_a_newer_hallway_is_left_aside() -> None:
    document = {"met_on": "2026-11-20", "shoe_size": 43}
    assert to_record(Person, FIRST_ID, document) == Person(id=FIRST_ID, met_on=DAY)


@pytest.mark.parametrize("document", [{}, {"met_on": 5}, {"met_on": "soon"}])
def test_a_document_that_does_not_fit_is_named(document: dict[str, Any]) -> None:
    with pytest.raises(Misfit, match="in the table people does not fit"):
        to_record(Person, FIRST_ID, document)


def test_a_moment_without_a_time_zone_does_not_fit() -> None:
    document = {"people": [], "day": "2026-11-20", "moment": "2026-11-20T10:30:00"}
    with pytest.raises(Misfit, match="time zone"):
        to_record(Encounter, FIRST_ID, document)


def test_a_document_of_a_thousand_layers_does_not_fit() -> None:
    layers: dict[str, Any] = {"met_on": "2026-11-20", "odd": "\x1b"}
    for _ in range(2_000):
        layers = {**layers, "odd": {"odd": layers["odd"]}}
    with pytest.raises(Misfit):
        to_record(Person, FIRST_ID, layers)


@pytest.mark.parametrize("unsafe", ["\x1b[2J", "\u202e", "\x9b", "\u200b", "\x7f"])
def test_what_a_terminal_would_obey_does_not_come_out_of_a_file(unsafe: str) -> None:
    fact = {"kind": "name", "text": f"Ana{unsafe}", "day": "2026-11-20"}
    ana = to_record(Person, FIRST_ID, {"met_on": "2026-11-20", "facts": [fact]})
    assert ana.name == safe(f"Ana{unsafe}") and unsafe not in ana.name


def test_the_breaks_of_a_note_come_out_of_a_file() -> None:
    met = replace(encounter(1), note="bees\nand drones")
    assert to_record(Encounter, met.id, to_document(met)) == met


def test_an_unknown_field_stays_when_a_record_is_written() -> None:
    stored = {"met_on": "2026-11-20", "shoe_size": 43}
    known = to_document(Person(id=FIRST_ID, met_on=DAY))
    new = to_document(Person(id=FIRST_ID, met_on=date(2026, 11, 21)))
    assert carry_over(stored, known, new) == {"met_on": "2026-11-21", "shoe_size": 43}


def test_an_unknown_field_of_a_fact_stays_while_the_fact_does() -> None:
    name = {"kind": "name", "text": "Ana", "day": "2026-11-20", "heard_in": "Lisbon"}
    stored = {"met_on": "2026-11-20", "facts": [name]}
    before = to_record(Person, FIRST_ID, stored)
    cue = Fact(FactKind.CUE, "red glasses", DAY)
    after = to_document(Person(id=FIRST_ID, met_on=DAY, facts=(*before.facts, cue)))
    assert carry_over(stored, to_document(before), after)["facts"][0] == name


def test_a_field_that_was_emptied_does_not_come_back() -> None:
    stored = {"text": "send it", "outcome": "she liked it"}
    assert carry_over(stored, dict(stored), {"text": "send it"}) == {"text": "send it"}


@pytest.mark.parametrize("text", ["\ud800", "Ana \udfff"])
def test_half_a_character_is_refused(text: str) -> None:
    with pytest.raises(StorageFailed, match="half a character"):
        encode({"text": text})


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_is_none_is_refused(number: float) -> None:
    with pytest.raises(StorageFailed, match="a number that no file can keep"):
        encode({"people": [{"height": number}]})


def test_a_number_of_more_than_64_bits_is_refused() -> None:
    with pytest.raises(StorageFailed, match="64 bits"):
        encode({"people": 2**64})


def test_a_default_is_known_as_json_has_it() -> None:
    assert default_of(Person, "name_is_unsure") is False


def test_a_field_without_default_is_none_where_it_is_left_out() -> None:
    assert default_of(Person, "met_on") is None


def test_a_field_that_a_kind_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no field 'shoe_size'"):
        default_of(Person, "shoe_size")


@pytest.mark.parametrize("kind", NOUNS)
def test_every_noun_can_be_made_of_json(kind: type[Record]) -> None:
    # msgspec looks at the annotations only now; one it does not know would fail at a person.
    assert msgspec.inspect.type_info(kind)
    assert {"id", "revision"} < {field.name for field in fields(kind)}
