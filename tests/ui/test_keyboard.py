"""Keys as terminals send them."""

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key

from hallway.ui.keyboard import key_after_esc, read_keys_as_sent


def keys(sent: str) -> list[str]:
    """Read what a terminal sends, the key after Esc where both came together."""
    read_keys_as_sent()
    parser = XTermParser(False)
    events = [*parser.feed(sent), *parser.feed("")]
    return [key_after_esc(each.character) or each.key for each in events if isinstance(each, Key)]


@pytest.mark.parametrize("key", list("1234567:/?"))
def test_esc_and_a_key_in_one_breath_are_that_command(key: str) -> None:
    assert keys(f"\x1b{key}") == [key]


def test_what_option_types_on_a_mac_stays_text() -> None:
    assert keys("™") == ["trade_mark_sign"]


@pytest.mark.parametrize(("sent", "key"), [("\x1be", "e"), ("\x1bU", "U"), ("\x1b*", "*")])
def test_alt_with_a_letter_is_esc_and_the_letter(sent: str, key: str) -> None:
    assert keys(sent) == [key]


def test_what_is_typed_straight_behind_alt_and_a_letter_is_text() -> None:
    assert keys("\x1bnNia") == ["n", "N", "i", "a"]


@pytest.mark.parametrize(
    ("sent", "key"), [("\x1bOP", "f1"), ("\x1b[A", "up"), ("\x1b[1;3A", "alt+up")]
)
def test_keys_that_are_sent_as_sequences_stay_what_they_are(sent: str, key: str) -> None:
    assert keys(sent) == [key]


@pytest.mark.parametrize("character", ["1", "a", "™", "é", None, "ab", "小"])
def test_a_letter_by_itself_is_no_command(character: str | None) -> None:
    assert key_after_esc(character) is None
