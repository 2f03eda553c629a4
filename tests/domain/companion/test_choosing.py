"""What is said uses what is known, is short, and is never the same three again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.companion.choosing import Moment, Suggested, choose
from hallway.domain.companion.known import Known
from hallway.domain.companion.lines import Line, Occasion, shipped_lines
from hallway.domain.modes import Mode

ANA = Known(
    looks_for=("a reviewer",),
    offers=("old sensors",),
    promised=("send the paper",),
    topic="borrow checking",
    work="Acme",
    role="compiler engineer",
    field="software",
    place="Porto",
    tags=("rust", "drones"),
    event="PyCon Lisbon",
)
SHORT = 110  # letters


def suggest(
    occasion: Occasion, known: Known = ANA, mode: Mode | None = None, seen: tuple[str, ...] = ()
) -> tuple[Suggested, ...]:
    return choose(shipped_lines(), Moment(occasion, known, mode), seen=seen, seed=7)


def test_sixty_lines_at_least_are_shipped() -> None:
    assert len({line.text for line in shipped_lines()}) >= 60


@pytest.mark.parametrize("line", shipped_lines(), ids=lambda line: line.text)
def test_each_line_is_short(line: Line) -> None:
    assert len(line.text) <= SHORT


@pytest.mark.parametrize("occasion", list(Occasion))
def test_what_is_known_comes_first_and_stands_in_the_line(occasion: Occasion) -> None:
    first = suggest(occasion)[0]
    assert first.words and all(word in first.text for word in first.words)


@pytest.mark.parametrize("occasion", list(Occasion))
def test_where_nothing_is_known_the_lines_fit_anyone(occasion: Occasion) -> None:
    found = suggest(occasion, Known())
    assert len(found) == 3 and not any(each.words for each in found)


@pytest.mark.parametrize("occasion", list(Occasion))
def test_the_next_three_are_others(occasion: Occasion) -> None:
    first = [each.text for each in suggest(occasion)]
    second = [each.text for each in suggest(occasion, seen=tuple(first))]
    assert set(first).isdisjoint(second)


def test_once_all_were_suggested_the_longest_ago_come_again() -> None:
    everything = choose(shipped_lines(), Moment(Occasion.END, Known()), most=99, seed=7)
    seen = tuple(each.text for each in everything)
    assert [each.text for each in suggest(Occasion.END, Known(), seen=seen)] == list(seen[:3])


@pytest.mark.parametrize(("mode", "other"), [("ideas", "resources"), ("resources", "ideas")])
def test_a_mode_leaves_out_the_lines_of_the_other(mode: str, other: str) -> None:
    found = choose(shipped_lines(), Moment(Occasion.OPEN, Known(), Mode(mode)), most=99)
    texts = {each.text for each in found}
    lines = [each for each in shipped_lines() if each.occasion is Occasion.OPEN and not each.names]
    assert texts == {each.text for each in lines if each.mode is not Mode(other)}


def test_a_field_brings_lines_of_its_own() -> None:
    texts = {each.text for each in choose(shipped_lines(), Moment(Occasion.DEEPER, ANA), most=99)}
    assert "Which bug taught you the most?" in texts


def test_a_line_of_another_field_is_not_offered() -> None:
    baker = Known(field="food")
    texts = {each.text for each in choose(shipped_lines(), Moment(Occasion.DEEPER, baker), most=99)}
    assert "Which bug taught you the most?" not in texts


def test_braces_that_somebody_typed_are_plain() -> None:
    odd = Known(work="{tag} & {0}")
    assert any("{tag} & {0}" in each.text for each in suggest(Occasion.OPEN, odd))


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=20), max_size=3))
def test_any_words_can_be_known(topic: str, tags: list[str]) -> None:
    known = Known(topic=topic, tags=tuple(tags))
    for occasion in Occasion:
        for each in suggest(occasion, known):
            assert all(word in each.text for word in each.words)


def test_what_is_typed_counts_more_than_what_is_kept() -> None:
    both = Known(work="Globex", tags=("bees",)).beside(ANA)
    assert (both.work, both.role, both.tags) == (
        "Globex",
        "compiler engineer",
        ("bees", "rust", "drones"),
    )


def test_what_was_said_is_left_out_while_somebody_looks_on() -> None:
    public = ANA.without_notes()
    assert (public.topic, public.looks_for, public.promised) == ("", (), ())
