"""How you were in touch is told by a follow-up, or by the words about it."""

from datetime import date

import pytest

from hallway.domain.contacts import contact_in, read_outcome
from hallway.domain.drafts import Promise
from hallway.domain.encounters import Contact

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("send her the paper", Contact.MESSAGE),
        ("call about the barge", Contact.CALL),
        ("mail the form", Contact.MAIL),
        ("coffee in Porto", Contact.COFFEE),
        ("introduce to Mei", Contact.INTRODUCTION),
        ("send her the video", Contact.MESSAGE),
        ("send the meetup notes", Contact.MESSAGE),
        ("think about bees", None),
        ("read the recall", None),
    ],
)
def test_a_follow_up_tells_how(text: str, contact: Contact | None) -> None:
    assert contact_in(text) == contact


def test_words_are_what_came_of_it() -> None:
    came = read_outcome("she framed it", "send it", TODAY)
    assert (came.words, came.contact) == ("she framed it", Contact.MESSAGE)


def test_a_word_and_a_colon_say_how_you_were_in_touch() -> None:
    came = read_outcome("Call: we laughed", "send it", TODAY)
    assert (came.words, came.contact) == ("we laughed", Contact.CALL)


def test_none_says_that_you_were_not_in_touch() -> None:
    assert read_outcome("none: did it alone", "send it", TODAY).contact is None


def test_what_comes_next_stands_behind_its_mark() -> None:
    came = read_outcome("she framed it > send part two 2026-12-01", "send it", TODAY)
    assert came.draft.mine == (Promise("send part two", date(2026, 12, 1)),)
    assert came.words == "she framed it"


def test_what_came_of_it_is_kept_as_it_was_typed() -> None:
    said = "call +351 912 345 678, ask &Olu ^Mei ~red #rust ana@acme.example"
    assert read_outcome(said, "send it", TODAY).words == said


def test_nothing_said_is_an_answer() -> None:
    came = read_outcome("", "think about bees", TODAY)
    assert (came.words, came.contact, came.draft.mine) == ("", None, ())
