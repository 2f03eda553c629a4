"""The file of the companion: sections and lines, and a slip is named with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.companion.lines import Line, Occasion, read_lines, shipped_lines
from hallway.domain.errors import ConfigWrong
from hallway.domain.fields import known_fields
from hallway.domain.modes import Mode


def test_a_section_says_when_its_lines_are_offered() -> None:
    assert read_lines("[deeper ideas in Music]\n\nWhy {tag}?", "mine") == (
        Line("Why {tag}?", Occasion.DEEPER, Mode.IDEAS, "music", ("tag",)),
    )


def test_rows_of_a_hash_and_empty_ones_are_no_lines() -> None:
    assert read_lines("# mine\n\n[open]\n# not this\nHello?", "mine") == (
        Line("Hello?", Occasion.OPEN),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello?", "mine, line 1 stands in no section"),
        ("[opening]\nHello?", "mine, line 1: '[opening]' is no section"),
        ("[open sales]\nHello?", "is no section"),
        ("[open]\nWhy {tags}?", "mine, line 2: {tags} is not known"),
        ("[open]\nWhy {tag?", "a brace is not closed"),
    ],
)
def test_a_slip_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(ConfigWrong, match=said.replace("[", r"\[").replace("{", r"\{")):
        read_lines(text, "mine")


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        read_lines(text, "mine")
    except ConfigWrong as error:
        assert error.title


def test_every_shipped_field_is_one_that_people_have() -> None:
    assert {line.field for line in shipped_lines()} - {""} <= known_fields()
