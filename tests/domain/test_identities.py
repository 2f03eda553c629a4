import pytest

from hallway.domain.identities import Identity


def called(*names: str) -> Identity:
    return Identity(frozenset(names), frozenset({"eve@acme.example"}))


@pytest.mark.parametrize("text", ["every event", "we never met", "seven sensors", "Evelyn"])
def test_a_name_is_not_a_part_of_a_word(text: str) -> None:
    assert not called("Eve").may_be_named_in(text)


@pytest.mark.parametrize("text", ["met EVE.", "eve", "with Eve, again", "(Évé)"])
def test_a_name_is_found_as_a_word_in_any_case_and_accent(text: str) -> None:
    assert called("Eve").may_be_named_in(text)


def test_a_first_name_alone_does_not_tell_who_is_meant() -> None:
    assert not called("Eve").is_meant_in("Eve Stone @Globex")


def test_a_full_name_tells_who_is_meant() -> None:
    assert called("Eve Adeyemi").is_meant_in("asked after eve  adeyemi today")


@pytest.mark.parametrize(
    ("name", "text"),
    [("王伟", "我见了王伟今天"), ("김민수", "김민수가 왔다"), ("สมชาย", "พบสมชายวันนี้")],
)
def test_a_name_without_spaces_is_found_within_a_sentence(name: str, text: str) -> None:
    assert called(name).is_meant_in(text)


def test_a_short_name_of_two_words_is_found() -> None:
    assert called("Bo Li").is_meant_in("Bo Li : drones")


def test_a_detail_tells_who_is_meant() -> None:
    assert called("Eve").is_meant_in("write to Eve@acme.example")


def test_a_detail_within_a_longer_one_is_somebody_elses() -> None:
    assert not called("Eve").is_meant_in("write to steve@acme.example")


def test_somebody_without_a_name_is_named_nowhere() -> None:
    assert not Identity().may_be_named_in("someone")


def test_somebody_is_called_by_each_of_their_names() -> None:
    assert called("Eve", "Ève Roux").is_called("eve roux")


def test_two_notebooks_know_more_than_one() -> None:
    joined = called("Eve").joined(called("Ève Roux"))
    assert joined.names == {"Eve", "Ève Roux"}
