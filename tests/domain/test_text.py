import pytest

from hallway.domain.text import LONGEST_TEXT, clean, safe, safe_offsets


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Ana \t Ruiz\u00a0", "Ana Ruiz"),
        ("Ana\nRuiz", "Ana Ruiz"),
        ("A\x1b[31mna", "A[31mna"),
        ("Ana\u202e\u2066", "Ana"),
        ("Ana\ud800", "Ana"),
        ("\ufeffAna\x00", "Ana"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_text_is_cleaned_of_what_a_terminal_would_obey(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_line_breaks_can_be_kept() -> None:
    assert clean(" one \r\n\r\n two\u2028three \n", keep_breaks=True) == "one\n\ntwo\nthree"


def test_text_longer_than_a_megabyte_is_cut() -> None:
    assert len(clean("a" * (LONGEST_TEXT + 1))) == LONGEST_TEXT


def test_the_offsets_say_where_each_character_stood() -> None:
    text = "\x00A\r\nb\u202e c"
    offsets = safe_offsets(text)
    assert offsets is not None
    assert safe(text) == "A\nb c"
    assert [text[offset] for offset in offsets] == ["A", "\n", "b", " ", "c"]


def test_safe_text_needs_no_offsets() -> None:
    assert safe_offsets("Ana Ruiz") is None
