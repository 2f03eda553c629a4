"""Ids, and the ends by which they are named."""

from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.ids import short_id, short_ids

IDS = st.lists(st.integers(0, 2**63 - 1) | st.integers(0, 2**24), min_size=1, unique=True)


@given(IDS)
def test_the_short_id_of_one_is_that_of_all(ids: list[int]) -> None:
    assert {each: short_id(each, ids) for each in ids} == short_ids(ids)
