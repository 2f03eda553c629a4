"""A letter is a text that reads back, whatever somebody did to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.letters import Letter, carry_over, read_letter, write_letter
from hallway.domain.letters.address import first_name, said_to_them

LINES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20)


@given(
    st.lists(st.emails(), max_size=2),
    LINES.map(str.strip),
    st.lists(LINES, min_size=1, max_size=4).map(lambda lines: "\n".join(["Hello", *lines, "Bye"])),
)
def test_a_letter_reads_back(to: list[str], subject: str, body: str) -> None:
    letter = Letter(tuple(to), subject, body)
    assert read_letter(write_letter(letter)) == letter


def test_a_text_without_headings_is_all_body() -> None:
    assert read_letter("Hello\nSubject: not this") == Letter((), "", "Hello\nSubject: not this")


BEFORE = write_letter(Letter((), "Bees", "Hello Ana"))
AFTER = write_letter(Letter(("ana@acme.example",), "Bees", "Hello Ana"))


def test_an_edited_body_stays_when_an_address_becomes_known() -> None:
    edited = write_letter(Letter((), "Bees", "Dear Ana,\nthank you"))
    assert carry_over(edited, BEFORE, AFTER) == write_letter(
        Letter(("ana@acme.example",), "Bees", "Dear Ana,\nthank you")
    )


def test_an_edited_address_is_not_replaced() -> None:
    edited = write_letter(Letter(("ana@home.example",), "Bees", "Hello Ana"))
    assert carry_over(edited, BEFORE, AFTER) == edited


def test_what_nobody_edited_is_drafted_anew() -> None:
    assert carry_over(BEFORE, BEFORE, AFTER) == AFTER


def test_an_edited_text_is_the_same_to_a_letter_while_the_draft_is() -> None:
    assert carry_over("zTo: nobody\n\n", BEFORE, BEFORE) == "zTo: nobody\n\n"


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("send her the paper", "send you the paper"),
        ("send him his photo", "send you your photo"),
        ("send her her paper", "send you your paper"),
        ("read her thesis", "read your thesis"),
        ("call her", "call you"),
        ("call her, then write", "call you, then write"),
        ("ask them about their garden", "ask you about your garden"),
        ("introduce her to Marek", "introduce you to Marek"),
        ("the paper on bees", "send you the paper on bees"),
        ("visit in May", "visit in May"),
        ("find the shepherd", "find the shepherd"),
    ],
)
def test_a_promise_is_said_to_whom_it_was_given(noted: str, said: str) -> None:
    assert said_to_them(noted) == said


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ana Ruiz", "Ana"),
        ("Dr. Adaeze Obi", "Adaeze"),
        ("Prof Li Wei", "Li"),
        ("田中美咲", "田中美咲"),
        ("Dr", "Dr"),
        (None, ""),
    ],
)
def test_somebody_is_greeted_by_the_first_name(name: str | None, first: str) -> None:
    assert first_name(name) == first
