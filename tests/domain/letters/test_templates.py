"""Templates are read with their mistakes named, and filled without holes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.errors import ConfigWrong
from hallway.domain.letters import FIELDS, NAMES, fill, pick, read_template, shipped
from hallway.domain.modes import Mode

PATH = "thank.txt"
ALL_FACTS = {name: f"<{name}>" for name in FIELDS}


def wrong(text: str) -> str:
    with pytest.raises(ConfigWrong) as caught:
        read_template(text, PATH)
    return caught.value.sentences


def test_a_field_that_there_is_not_is_named_with_its_line_and_the_nearest() -> None:
    said = wrong("Subject: hello\n\nHello {first_nam},")
    assert said == (
        "thank.txt, line 3 has a field {first_nam}, which there is not. Did you mean {first_name}?"
    )


def test_lines_are_counted_with_those_that_are_left_out() -> None:
    assert "line 4" in wrong("# a note\n\nSubject: hello\n{nam}")


@pytest.mark.parametrize("line", ["Hello {name", "Hello name}", "Hello {Name}", "{}", "{a|{name}}"])
def test_a_brace_alone_is_named(line: str) -> None:
    assert "line 2" in wrong(f"Subject: hello\n{line}")


@pytest.mark.parametrize("text", ["", "\n\n", "Hello {name},", "Subject:", "# only a note"])
def test_a_template_begins_with_its_subject(text: str) -> None:
    assert "is not its subject. Begin it with Subject:" in wrong(text)


def test_a_line_that_nothing_is_known_for_is_left_out() -> None:
    template = read_template("Subject: hello\n\nHello {first_name|there},\nat {event}.\nBye", PATH)
    assert fill(template, {}).body == "Hello there,\nBye"


def test_what_is_known_stands_instead_of_what_is_said_otherwise() -> None:
    template = read_template("Subject: {hook|Good to meet you}\n\n{first_name|you}", PATH)
    letter = fill(template, {"hook": "bees", "first_name": "Ana"})
    assert (letter.subject, letter.body) == ("bees", "Ana")


def test_blank_lines_do_not_pile_up_where_lines_are_left_out() -> None:
    template = read_template("Subject: hello\n\nHello\n\n{event}\n\n{hook}\n\nBye", PATH)
    assert fill(template, {}).body == "Hello\n\nBye"


def test_what_is_filled_in_is_never_a_field_itself() -> None:
    template = read_template("Subject: hello\n\n{hook} {event}", PATH)
    assert fill(template, {"hook": "{event}", "event": "{name}"}).body == "{event} {name}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("facts", [{}, ALL_FACTS])
def test_every_shipped_template_makes_a_letter(name: str, facts: dict[str, str]) -> None:
    letter = fill(shipped()[name], facts)
    assert letter.subject
    assert letter.body.startswith("Hello")


@pytest.mark.parametrize("name", NAMES)
def test_no_shipped_letter_speaks_of_what_is_not_known(name: str) -> None:
    letter = fill(shipped()[name], {})
    assert "{" not in f"{letter.subject}{letter.body}"


@pytest.mark.parametrize(
    ("kind", "mode", "name"),
    [
        ("thank", Mode.IDEAS, "thank.ideas"),
        ("thank", Mode.RESOURCES, "thank"),
        ("meet", Mode.RESOURCES, "meet.resources"),
        ("send", Mode.IDEAS, "send"),
        ("", None, "other"),
    ],
)
def test_the_template_is_that_of_the_kind_and_of_what_the_talk_was_for(
    kind: str, mode: Mode | None, name: str
) -> None:
    assert pick(kind, mode, shipped()) is shipped()[name]


@given(st.text(max_size=200))
def test_any_text_is_a_template_or_is_refused_in_words(text: str) -> None:
    try:
        template = read_template(text, PATH)
    except ConfigWrong as error:
        assert error.message.startswith("thank.txt, line ")
    else:
        assert "\n" not in fill(template, {}).subject
