"""Line and form are two views of one draft."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.capture_line import read_line, tidy, write_line
from hallway.domain.draft_fields import DraftField, with_field, write_field
from hallway.domain.drafts import Draft, Promise
from tests.domain.capture_line.test_properties import drafts

TODAY = date(2026, 11, 22)
FIELDS = st.sampled_from(list(DraftField))
ANA = read_line(
    "Ana Ruiz, engineer @Acme #rust #bees ~red glasses ~tall : drones > send paper fri > call",
    TODAY,
).draft


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (DraftField.NAME, "Ana Ruiz"),
        (DraftField.ROLE, "engineer"),
        (DraftField.ORGANISATION, "Acme"),
        (DraftField.TAGS, "rust bees"),
        (DraftField.CUES, "red glasses ~tall"),
        (DraftField.NOTE, "drones"),
        (DraftField.MINE, "send paper 2026-11-27 > call"),
        (DraftField.THEIRS, ""),
    ],
)
def test_a_field_is_written_as_it_would_be_typed(field: DraftField, text: str) -> None:
    assert write_field(ANA, field) == text


@pytest.mark.parametrize("field", list(DraftField))
def test_a_field_left_as_it_is_changes_nothing(field: DraftField) -> None:
    assert with_field(ANA, field, write_field(ANA, field), TODAY) == ANA


@given(drafts(), FIELDS)
def test_a_field_alone_reads_back(draft: Draft, field: DraftField) -> None:
    only = tidy(with_field(Draft(), field, write_field(tidy(draft), field), TODAY))
    again = with_field(Draft(), field, write_field(only, field), TODAY)
    assert tidy(again) == only


def test_an_emptied_field_clears_its_part() -> None:
    assert with_field(ANA, DraftField.CUES, " ", TODAY).cues == ()


def test_a_promise_typed_into_the_form_has_its_day() -> None:
    draft = with_field(ANA, DraftField.THEIRS, "the venues fri", TODAY)
    assert draft.theirs == (Promise("the venues", date(2026, 11, 27)),)


def test_a_question_mark_makes_the_name_unsure() -> None:
    draft = with_field(ANA, DraftField.NAME, "Ana Ruis?", TODAY)
    assert (draft.name, draft.name_is_unsure) == ("Ana Ruis", True)


def test_a_tag_behind_an_organisation_is_filed_as_one() -> None:
    draft = with_field(ANA, DraftField.ORGANISATION, "Globex #maps", TODAY)
    assert (draft.organisation, draft.tags) == ("Globex", ("rust", "bees", "maps"))


def test_a_second_role_is_text_of_the_note() -> None:
    draft = with_field(ANA, DraftField.NAME, "Ana Ruiz, painter", TODAY)
    assert (draft.role, draft.note) == ("engineer", "drones\npainter")


def test_what_is_no_address_is_kept_in_the_note() -> None:
    draft = with_field(ANA, DraftField.REACH, "ana@acme.example at night", TODAY)
    assert (draft.emails, draft.note) == (("ana@acme.example",), "drones\nat night")


@given(
    FIELDS,
    st.lists(st.sampled_from(["drones", "Zemin", "ana@acme.example", "#bees", "~hat"]), max_size=6),
)
def test_no_word_typed_into_a_field_vanishes(field: DraftField, words: list[str]) -> None:
    line = write_line(tidy(with_field(Draft(), field, " ".join(words), TODAY)))
    assert all(word.strip("#~") in line for word in words)
