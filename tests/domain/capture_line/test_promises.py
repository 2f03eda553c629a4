from datetime import date

import pytest

from hallway.domain.drafts import Draft, Promise
from tests.domain.capture_line.conftest import Read

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "promised", "due"),
    [
        ("send the paper", "send the paper", None),
        ("send the paper fri", "send the paper", FRIDAY),
        ("send the paper by fri", "send the paper", FRIDAY),
        ("send the paper on Friday", "send the paper", FRIDAY),
        ("send the paper before fri", "send the paper", FRIDAY),
        ("send the paper until fri", "send the paper", FRIDAY),
        ("send the paper fri.", "send the paper", FRIDAY),
        ("send the paper fri!", "send the paper", FRIDAY),
        ("send the paper, by fri,", "send the paper", FRIDAY),
        ("send fri the paper", "send fri the paper", None),
        ("send paper today", "send paper", date(2026, 11, 22)),
        ("send paper tomorrow", "send paper", date(2026, 11, 23)),
        ("send paper in 3 days", "send paper", date(2026, 11, 25)),
        ("send paper in two weeks", "send paper", date(2026, 12, 6)),
        ("send paper +3d", "send paper", date(2026, 11, 25)),
        ("send paper 2w", "send paper", date(2026, 12, 6)),
        ("send paper next week", "send paper", FRIDAY),
        ("send paper by next month", "send paper", date(2026, 12, 22)),
        ("send paper 12 dec", "send paper", date(2026, 12, 12)),
        ("send paper Dec 12, 2027", "send paper", date(2027, 12, 12)),
        ("send paper 12th dec", "send paper", date(2026, 12, 12)),
        ("send paper 2026-12-12", "send paper", date(2026, 12, 12)),
        ("send paper 31/12", "send paper", date(2026, 12, 31)),
        ("send paper 12/12", "send paper", date(2026, 12, 12)),
        ("send paper 11/12", "send paper 11/12", None),
        ("send paper 31 feb", "send paper 31 feb", None),
        ("send paper 1 nov 2026", "send paper", date(2026, 11, 1)),
        ("send paper 1 nov", "send paper", date(2027, 11, 1)),
        ("fri", "get in touch", FRIDAY),
        ("by fri", "get in touch", FRIDAY),
        ("get in touch", "get in touch", None),
        ("call fri 3pm", "call fri 3pm", FRIDAY),
        ("call by fri, 15:00", "call by fri, 15:00", FRIDAY),
        ("call fri at 3", "call fri at 3", FRIDAY),
        ("call fri 3 pm", "call fri 3 pm", FRIDAY),
        ("call fri am", "call fri am", FRIDAY),
        ("call fri at noon.", "call fri at noon.", FRIDAY),
        ("call 3pm fri", "call 3pm", FRIDAY),
        ("enjoy the sun", "enjoy the sun", None),
        ("end of fri", "end of fri", None),
        ("meet with wed", "meet with wed", None),
        ("find a fri", "find a fri", None),
        ("talk to sun", "talk to sun", None),
        ("talk to sat", "talk to sat", None),
        ("talk to wed", "talk to wed", None),
        ("talk to mon", "talk to mon", None),
        ("move it to fri", "move it to", FRIDAY),
        ("move it to sunday", "move it to", date(2026, 11, 29)),
        ("read about 3D", "read about 3D", None),
        (r"ask about \fri", "ask about fri", None),
        (r"drop \by fri", "drop by", FRIDAY),
        (r"see C:\fri", r"see C:\fri", None),
        ("tell her: the paper", "tell her: the paper", None),
    ],
)
def test_a_day_is_the_last_words_of_a_promise(
    read: Read, text: str, promised: str, due: date | None
) -> None:
    assert read(f"> {text}") == Draft(mine=(Promise(promised, due),))


def test_theirs_may_have_a_day_too(read: Read) -> None:
    assert read("< intro fri").theirs == (Promise("intro", FRIDAY),)


def test_there_may_be_many_promises_of_both_sides(read: Read) -> None:
    assert read("> a < b > c < d") == Draft(
        mine=(Promise("a"), Promise("c")), theirs=(Promise("b"), Promise("d"))
    )


def test_a_spaced_colon_behind_a_promise_goes_back_to_the_note(read: Read) -> None:
    assert read("Ana : one > call: now : two") == Draft(
        name="Ana", note="one\ntwo", mine=(Promise("call: now"),)
    )


@pytest.mark.parametrize(
    ("line", "text", "due"),
    [
        ("> send paper #rust fri", "send paper", FRIDAY),
        ("> send paper fri #rust", "send paper", FRIDAY),
        ("> send #rust paper fri", "send #rust paper", FRIDAY),
        ("> send paper on #rust fri", "send paper on #rust", FRIDAY),
        ("> go via #rust", "go via #rust", None),
        ("> #rust", "#rust", None),
        ("> #rust fri", "get in touch", FRIDAY),
    ],
)
def test_a_tag_before_or_after_the_day_is_only_filed(
    read: Read, line: str, text: str, due: date | None
) -> None:
    assert read(line) == Draft(mine=(Promise(text, due),), tags=("rust",))


@pytest.mark.parametrize("word", ["to", "at", "on", "via", "with", "from", "for"])
def test_a_detail_behind_such_a_word_stays_in_the_sentence(read: Read, word: str) -> None:
    assert read(f"> write {word} ana@a.example fri") == Draft(
        mine=(Promise(f"write {word} ana@a.example", FRIDAY),), emails=("ana@a.example",)
    )


def test_a_detail_at_the_end_of_a_promise_is_only_filed(read: Read) -> None:
    assert read("> write Ana ana@a.example") == Draft(
        mine=(Promise("write Ana"),), emails=("ana@a.example",)
    )


def test_a_companion_in_a_promise_ends_before_the_day(read: Read) -> None:
    assert read("> coffee with &Marek fri") == Draft(
        mine=(Promise("coffee with Marek", FRIDAY),), companions=("Marek",)
    )


def test_an_offer_ends_a_promise(read: Read) -> None:
    assert read("> call fri +tea") == Draft(mine=(Promise("call", FRIDAY),), offers=("tea",))
