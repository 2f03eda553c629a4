"""An index that was kept answers as the one it was made of."""

import pytest
from hypothesis import given

from hallway.domain.matches import Profile
from hallway.matching.finder import make_finder, read_finder
from tests.matching.people import ANA, TODAY, everyone, profile
from tests.matching.test_update import answers, changes

DEEP = b"Hallway index " + b"[" * 100_000 + b"\n"
Steps = list[tuple[list[Profile], list[int]]]


@given(changes, changes)
def test_a_kept_index_answers_as_the_one_it_was_made_of(before: Steps, after: Steps) -> None:
    finder = make_finder([])
    for changed, removed in before:
        finder.update(changed, removed)
    kept = read_finder(finder.kept())
    assert kept is not None
    for changed, removed in after:
        finder.update(changed, removed)
        kept.update(changed, removed)
    assert answers(kept) == answers(finder)


def test_an_index_can_be_kept_again_and_again() -> None:
    finder = make_finder(everyone())
    for number in range(3):
        finder.update([profile(50 + number, ("name", f"Zephyrine Diallo {number}"))], [ANA])
        read = read_finder(finder.kept())
        assert read is not None
        finder = read
    assert {hit.person for hit in finder.who("zephyrine", TODAY, 9)} == {50, 51, 52}
    assert ANA not in {hit.person for hit in finder.who("ana ruiz", TODAY, 9)}


def test_someone_who_left_a_slot_for_another_is_found_in_the_kept_index() -> None:
    finder = make_finder([profile(1, ("name", "Ana Ruiz")), profile(2, ("name", "Bo Lund"))])
    finder.update([], [1, 2])
    finder.update([profile(2, ("name", "Bo Lund"))], [])
    kept = read_finder(finder.kept())
    assert kept is not None
    assert [hit.person for hit in kept.who("bo lund", TODAY, 5)] == [2]


@pytest.mark.parametrize("place", [0, 5, 20, 60, -1])
def test_a_damaged_index_is_not_read(place: int) -> None:
    content = bytearray(make_finder(everyone()).kept())
    content[place] ^= 1
    assert read_finder(bytes(content)) is None


@pytest.mark.parametrize(
    "content", [b"", b"Hallway index ", b"Hallway index [1]\n", b"{}\n", b"\0", DEEP]
)
def test_what_is_no_index_is_not_read(content: bytes) -> None:
    assert read_finder(content) is None


def test_an_index_that_is_cut_short_is_not_read() -> None:
    content = make_finder(everyone()).kept()
    assert read_finder(content[:-1]) is None
    assert read_finder(content + b"\0") is None


def test_an_index_of_other_knowledge_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    content = make_finder(everyone()).kept()
    monkeypatch.setattr("hallway.matching.kept.fingerprint", lambda: 0)
    assert read_finder(content) is None


def test_half_a_character_in_a_text_is_no_matter() -> None:
    finder = make_finder([profile(1, ("name", "Ana \ud800"), ("note", "bees \udfff hive"))])
    kept = read_finder(finder.kept())
    assert kept is not None
    assert [hit.person for hit in kept.who("bees", TODAY, 5)] == [1]
