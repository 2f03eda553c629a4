"""A checked line is read as it was written, or not at all."""

from hypothesis import given
from hypothesis import strategies as st

from hallway.storage.frames import Rest, Scan, frame, scan

FIRST = frame(b'{"sequence":1,"note":"red @ glasses"}')
LAST = frame(b'{"sequence":2}')


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\0"))


@given(texts=st.lists(TEXTS.map(str.encode)))
def test_lines_come_back_as_they_were(texts: list[bytes]) -> None:
    content = b"".join(map(frame, texts))
    assert scan(content) == Scan(texts, len(content), Rest.NOTHING)


def test_a_last_line_without_its_end_is_torn() -> None:
    for length in range(1, len(LAST)):
        found = scan(FIRST + LAST[:length])
        assert (len(found.texts), found.rest) == (1, Rest.TORN), length


def test_a_last_line_whose_end_is_zeros_is_torn() -> None:
    for length in range(1, len(LAST)):
        assert scan(FIRST + LAST[:length] + bytes(len(LAST) - length)).rest is Rest.TORN, length


def test_a_last_line_whose_start_is_zeros_is_torn() -> None:
    for length in range(2, len(LAST)):
        assert scan(FIRST + bytes(length) + LAST[length:]).rest is Rest.TORN, length


def test_any_flipped_bit_before_the_last_line_is_damage() -> None:
    for bit in range(8 * len(FIRST)):
        found = scan(flipped(FIRST + LAST, bit))
        assert (found.length, found.rest) == (0, Rest.DAMAGED), bit


def test_any_flipped_bit_of_the_last_line_is_damage() -> None:
    for bit in range(8 * len(LAST)):
        found = scan(FIRST + flipped(LAST, bit))
        assert (len(found.texts), found.rest) == (1, Rest.DAMAGED), bit


def test_a_line_that_is_missing_its_middle_is_damage() -> None:
    assert scan(FIRST + LAST[:20] + LAST[25:]).rest is Rest.DAMAGED


def test_a_torn_line_with_another_after_it_is_damage() -> None:
    assert scan(FIRST[:30] + LAST).rest is Rest.DAMAGED


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << (bit % 8)
    return bytes(changed)
