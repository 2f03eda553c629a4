"""What holds for every text and every draft."""

import re
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hallway.domain.capture_line import Part, Reading, read_line, tidy, write_line
from hallway.domain.capture_line.remarks import REMARKS
from hallway.domain.drafts import Draft, Promise
from hallway.domain.text import safe

WORDS = tuple(
    r"""
Ana Ruiz to with the by on at of and learned: gave: got: idea: fri \fri sun next week today
tomorrow, in two days 12 dec 12th 2027 2026-12-12 12/12 31/02 29 feb 3pm 3 pm
10:30 +3d 2w 5 3.5% \5 # @ ~ : > < ? + ! ^ & / \# \@ \: \> \? \^ \& \ \\ \\#
#rust #a,b #a. \#rust @Acme @(x) ~red ~30 x: x\: ：x y：z ： ，a b、c , x, \, x\,
Ana? Ana\? ?? ?x !x +wasm ^Li ^, ^' &Li, /Rio /a/b /\x PhD PhD, \PhD Jr. Inc
Inc., - – \- -> :) !! ＃云 ＠阿里 ？ ＞ ana@a.example \ana@a.example (ana@a.example),
ana@a.example: <a@b> @a@b https://a.example/b,c a.com/b: +351 912 345 678
0912345678 012 \012 (212) 555-0100 0 (0)20 Dr. C:\temp \o/ é ٣ ² _
""".split()  # noqa: SIM905 - a list of two hundred words is no easier to read
)
DATES = st.dates(date(1, 1, 1), date(9999, 12, 31))
SEPARATORS = st.sampled_from([" ", " ", " ", "", "  ", "\n", "\t", "\u3000", "\u202e", "\x1b"])


def joined(pairs: list[tuple[str, str]]) -> str:
    return "".join(part for pair in pairs for part in pair)


LINES = st.one_of(
    st.lists(st.tuples(st.sampled_from(WORDS), SEPARATORS), max_size=14).map(joined),
    st.text(alphabet=st.characters(codec=None), max_size=40),
    st.text(alphabet="aZ3 \n\\#@~:><?+!^&/=-)(,，、：＃.;", max_size=30),
)
DETAILS = st.one_of(
    st.sampled_from(
        ["ana@a.example", "a@b", "020 7946 0123", "+351 912 345 678", "a.com/b", "@a@b"]
    ),
    LINES,
)
MANY = st.lists(LINES, max_size=2).map(tuple)
MANY_DETAILS = st.lists(DETAILS, max_size=2).map(tuple)
PROMISES = st.lists(st.builds(Promise, LINES, st.none() | DATES), max_size=2).map(tuple)
KINDS: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("name", "role", "organisation", "place", "introducer"), st.none() | LINES),
    **dict.fromkeys(("cues", "tags", "companions", "asks", "offers", "ideas", "lessons"), MANY),
    **dict.fromkeys(("given", "received"), MANY),
    **dict.fromkeys(("emails", "phones", "urls", "handles"), MANY_DETAILS),
    **dict.fromkeys(("mine", "theirs"), PROMISES),
    "name_is_unsure": st.booleans(),
    "note": LINES,
}


@st.composite
def drafts(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Draft:
    """Drafts with a few fields filled: rare meetings of two parts are found sooner."""
    names = draw(st.sets(st.sampled_from(sorted(KINDS)), max_size=5))
    return Draft(**{name: draw(KINDS[name]) for name in sorted(names)})


@given(drafts(), DATES)
@example(Draft(name="\\", role="x"), date(2026, 11, 22))
@example(Draft(asks=("on",), emails=("a@b",)), date(2026, 11, 22))
@example(Draft(cues=("call 0351",), phones=("(212) 555-0100",)), date(2026, 11, 22))
def test_a_tidy_draft_reads_back_on_any_day(draft: Draft, today: date) -> None:
    tidied = tidy(draft)
    assert read_line(write_line(tidied), today).draft == tidied


@given(drafts())
def test_a_tidy_draft_is_not_tidied_further(draft: Draft) -> None:
    assert tidy(tidy(draft)) == tidy(draft)


@given(LINES, DATES, DATES)
def test_what_was_read_reads_back_on_another_day(line: str, today: date, later: date) -> None:
    draft = read_line(line, today).draft
    assert read_line(write_line(draft), later).draft == draft


@given(drafts())
def test_line_breaks_are_written_only_in_the_note(draft: Draft) -> None:
    tidied = tidy(draft)
    assert write_line(tidied).count("\n") == tidied.note.count("\n")


@given(LINES, DATES)
def test_spans_are_in_order_and_do_not_overlap(line: str, today: date) -> None:
    behind = 0
    for span in read_line(line, today).spans:
        assert behind <= span.start < span.end <= len(line)
        behind = span.end


@given(LINES, DATES)
@example("Ana ! learned: > x", date(2026, 11, 22))
def test_no_word_vanishes(line: str, today: date) -> None:
    """Every letter and digit is in a span, and the words of the span are in its part.

    Two kinds of words become something else: those of a day become the day of a promise, and
    `learned:` and the like say what it is that follows.
    """
    reading = read_line(line, today)
    shown: set[int] = set()
    for span in reading.spans:
        shown.update(range(span.start, span.end))
        text = safe(line[span.start : span.end])
        if span.part is Part.MARK:
            assert not words(text) or text.casefold()[:-1] in REMARKS
        elif span.part is Part.DAY:
            assert any(promise.due for promise in promises(reading))
        else:
            assert words(text) <= words(content(reading, span.part)), span
    assert [c for at, c in enumerate(line) if at not in shown and words(safe(c))] == []


def words(text: str) -> set[str]:
    """Words without signs, in lower case."""
    return {word.casefold() for word in re.findall(r"[^\W_]+", text)}


def promises(reading: Reading) -> tuple[Promise, ...]:
    return reading.draft.mine + reading.draft.theirs


def content(reading: Reading, part: Part) -> str:
    """All text of a part."""
    names = {"tag": "tags", "email": "emails", "phone": "phones", "url": "urls"}
    plurals = [names.get(part, part), f"{part}s", part]
    field = next(f.name for name in plurals for f in fields(Draft) if f.name == name)
    value = getattr(reading.draft, field)
    if isinstance(value, str):
        return value
    return " ".join(each.text if isinstance(each, Promise) else each for each in value or ())


@pytest.mark.parametrize(
    "unit",
    ["borrow checking for drones, and more. ", "x", "a,", "#a ", "@", "\\", "> x fri ", "(", "0"],
)
def test_reading_takes_no_more_than_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        line = ": " + unit * (length // len(unit))
        begin = time.process_time()
        read_line(line, date(2026, 11, 22))
        return time.process_time() - begin

    short, long = seconds(10_000), seconds(80_000)
    # Eight times as much text; quadratic time would be 64 times as long.
    assert long < max(24 * short, 0.5)
