"""Postings know where a word stands, whether it was read from a file, added or taken back."""

from hypothesis import given
from hypothesis import strategies as st

from hallway.matching.kept import Sections
from hallway.matching.postings import Postings

BEES, RUST = range(2)
NOTE, NAME, TAG = 20, 1, 10

Places = dict[int, list[int]]


def noted(*notes: tuple[int, int, int]) -> Postings:
    postings = Postings()
    postings.grow()
    postings.grow()
    for note in notes:
        postings.add(*note)
    return postings


def kept(postings: Postings) -> Postings:
    """Write postings to sections of a file, and read them again."""
    sections = Sections()
    postings.put_in(sections)
    return Postings.read(sections)


def read(*notes: tuple[int, int, int]) -> Postings:
    return kept(noted(*notes))


def places(postings: Postings, word: int) -> Places:
    return {code: sorted(row) for code, row in postings.rows(word)}


def test_a_word_has_a_row_for_each_field_where_it_stands() -> None:
    postings = noted((BEES, NOTE, 3), (BEES, TAG, 3), (BEES, NOTE, 8))
    assert places(postings, BEES) == {NOTE: [3, 8], TAG: [3]}


def test_a_word_that_stands_nowhere_has_no_row() -> None:
    postings = noted((BEES, NOTE, 3))
    assert places(postings, RUST) == {}
    assert list(postings.row(BEES, NAME)) == []


def test_a_word_is_counted_at_every_place() -> None:
    postings = noted((BEES, NOTE, 3), (BEES, TAG, 3))
    assert (postings.count(BEES), postings.count(RUST)) == (2, 0)


def test_rows_are_read_as_they_were_written() -> None:
    postings = read((BEES, NOTE, 3), (RUST, TAG, 5), (BEES, TAG, 4))
    assert places(postings, BEES) == {NOTE: [3], TAG: [4]}
    assert places(postings, RUST) == {TAG: [5]}
    assert postings.count(BEES) == 2


def test_a_row_that_was_read_grows() -> None:
    postings = read((BEES, NOTE, 3))
    postings.add(BEES, NOTE, 4)
    assert places(postings, BEES) == {NOTE: [3, 4]}


def test_a_field_is_added_before_those_that_were_read() -> None:
    postings = read((BEES, NOTE, 3), (BEES, TAG, 5))
    postings.add(BEES, NAME, 7)
    assert places(postings, BEES) == {NAME: [7], TAG: [5], NOTE: [3]}


def test_a_row_that_was_read_and_emptied_is_gone() -> None:
    postings = read((BEES, NOTE, 3), (BEES, TAG, 5))
    postings.remove(BEES, TAG, 5)
    assert places(postings, BEES) == {NOTE: [3]}
    assert postings.count(BEES) == 1


def test_a_row_that_was_emptied_begins_anew() -> None:
    postings = read((BEES, NOTE, 3))
    postings.remove(BEES, NOTE, 3)
    postings.add(BEES, NOTE, 9)
    assert places(postings, BEES) == {NOTE: [9]}


def test_a_change_of_one_word_leaves_the_next_one_alone() -> None:
    postings = read((BEES, NOTE, 3), (RUST, TAG, 5))
    postings.remove(BEES, NOTE, 3)
    postings.add(BEES, NAME, 4)
    assert places(postings, RUST) == {TAG: [5]}


def test_a_new_word_comes_after_those_that_were_read() -> None:
    postings = read((BEES, NOTE, 3), (RUST, TAG, 5))
    postings.grow()
    postings.add(RUST + 1, NOTE, 8)
    assert places(kept(postings), RUST + 1) == {NOTE: [8]}
    assert places(kept(postings), RUST) == {TAG: [5]}


def test_postings_that_were_written_can_change_and_be_written_again() -> None:
    postings = read((BEES, NOTE, 3))
    postings.add(BEES, NAME, 4)
    kept(postings)
    postings.remove(BEES, NOTE, 3)
    assert places(kept(postings), BEES) == {NAME: [4]}


notes = st.tuples(
    st.sampled_from([BEES, RUST]), st.sampled_from([NOTE, NAME, TAG]), st.integers(0, 5)
)


@given(st.sets(notes), st.sets(notes))
def test_rows_that_were_read_and_changed_are_those_of_new_ones(
    before: set[tuple[int, int, int]], after: set[tuple[int, int, int]]
) -> None:
    changed, fresh = read(*before), noted(*after)
    for note in before - after:
        changed.remove(*note)
    for note in after - before:
        changed.add(*note)
    for postings in (changed, kept(changed)):
        for word in (BEES, RUST):
            assert places(postings, word) == places(fresh, word)
            assert postings.count(word) == fresh.count(word)
