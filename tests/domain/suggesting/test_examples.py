"""Examples are read with their mistakes named, and what is learnt from them says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.suggesting import Kind
from hallway.domain.suggesting.examples import (
    NOTHING,
    Examples,
    read_examples,
    shipped_examples,
)

TAUGHT = Examples(
    [
        ("send", "wants the beekeeping slides"),
        ("send", "mail her the slides"),
        ("meet", "lunch on friday"),
        ("meet", "lunch when he is in town"),
        (NOTHING, "talked about the weather"),
        (NOTHING, "told me about her garden on friday"),
    ]
)


def kinds(note: str) -> list[str]:
    return [each.kind.value for each in TAUGHT.fitting(note)]


@pytest.mark.parametrize(
    ("note", "first"), [("the slides, please", "send"), ("LUNCH?", "meet"), ("lunch’s on me", "")]
)
def test_a_note_is_like_the_examples_that_share_its_words(note: str, first: str) -> None:
    assert kinds(note)[:1] == ([first] if first else [])


@pytest.mark.parametrize("note", ["the weather", "her garden", "zebra", "", "!!", "小川"])
def test_what_is_like_small_talk_or_like_nothing_asks_for_nothing(note: str) -> None:
    assert kinds(note) == []


def test_the_words_that_tell_most_are_named() -> None:
    note = "on friday, lunch"
    (first, *_) = TAUGHT.fitting(note)
    assert "lunch" in note[slice(*first.span)]


def test_another_example_teaches_another_way_of_saying_it() -> None:
    before = [each.kind for each in TAUGHT.fitting("owes us pangolins")]
    taught = Examples([("send", "owes me pangolins"), ("meet", "tea"), (NOTHING, "rain")])
    assert (before, next(taught.fitting("owes us pangolins")).kind) == ([], Kind.SEND)


@pytest.mark.parametrize("line", ["send paper", "fly\tpaper", "send\t ", "paper", "\tpaper"])
def test_a_line_that_is_no_example_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2 of the examples"):
        list(read_examples(f"# examples\n{line}"))


@given(st.text(max_size=200))
def test_any_note_is_answered(note: str) -> None:
    for fitting in shipped_examples().fitting(note):
        start, end = fitting.span
        assert 0 <= start < end <= len(note)
