"""Where a line that is typed goes on to the next row."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from hallway.ui.presenters.wrapping import row_of, row_starts


def rows(text: str, width: int, most_rows: int = 3) -> list[str]:
    starts = row_starts(text, width, most_rows)
    ends = (*starts[1:], len(text))
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def test_a_short_text_is_one_row() -> None:
    assert rows("Ana Ruiz ", 20) == ["Ana Ruiz "]


def test_an_empty_text_is_one_row() -> None:
    assert rows("", 20) == [""]


def test_rows_break_between_words() -> None:
    assert rows("Ana Ruiz @Acme ", 10) == ["Ana Ruiz ", "@Acme "]


def test_a_word_longer_than_a_row_is_cut() -> None:
    assert rows("Ana xxxxxxxxxxxx", 8) == ["Ana ", "xxxxxxxx", "xxxx"]


def test_letters_are_cut_where_words_would_take_too_many_rows() -> None:
    assert rows("aaaa bbbbbb cccccc dd", 8, 3) == ["aaaa bbb", "bbb cccc", "cc dd"]


def test_a_wide_letter_never_stands_half_in_a_row() -> None:
    assert rows("陈雨桐陈雨桐", 5) == ["陈雨", "桐陈", "雨桐"]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.integers(2, 40))
def test_no_letter_is_lost_and_no_row_is_too_wide(text: str, width: int) -> None:
    shown = rows(text, width)
    assert "".join(shown) == text
    assert all(cell_len(row) <= width for row in shown)


@given(st.text(min_size=1), st.integers(2, 40))
def test_each_letter_stands_in_its_row(text: str, width: int) -> None:
    starts = row_starts(text, width, 3)
    for index in range(len(text)):
        row = row_of(starts, index)
        assert starts[row] <= index
        assert row + 1 == len(starts) or index < starts[row + 1]
