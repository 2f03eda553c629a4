"""Groups keep what was read from a file, and copy a group that changes."""

from hallway.matching.groups import Groups, words_in
from hallway.matching.kept import Sections

WORDS = ["hike", "hiker", "hiking", "swim"]
NUMBERS = {word: number for number, word in enumerate(WORDS)}


def said() -> Groups:
    groups = Groups()
    for key, word in (("hike", "hike"), ("hike", "hiking"), ("swim", "swim")):
        groups.add(key, word)
    return groups


def kept(groups: Groups) -> Groups:
    """Write groups to sections of a file, and read them again."""
    sections = Sections()
    groups.put_in(sections, NUMBERS)
    return Groups.read(sections, WORDS)


def read() -> Groups:
    return kept(said())


def test_a_group_has_the_words_that_were_put_in_it() -> None:
    assert sorted(said().of("hike")) == ["hike", "hiking"]


def test_a_group_that_was_never_heard_of_is_empty() -> None:
    assert list(said().of("knit")) == list(read().of("knit")) == []


def test_a_group_that_was_read_has_the_words_that_were_written() -> None:
    assert sorted(read().of("hike")) == ["hike", "hiking"]
    assert list(read().of("swim")) == ["swim"]


def test_a_word_joins_a_group_that_was_read() -> None:
    groups = read()
    groups.add("hike", "hiker")
    assert sorted(groups.of("hike")) == ["hike", "hiker", "hiking"]


def test_a_word_leaves_a_group_that_was_read() -> None:
    groups = read()
    groups.remove("hike", "hike")
    assert list(groups.of("hike")) == ["hiking"]


def test_a_change_of_one_group_leaves_the_others_as_they_were_read() -> None:
    groups = read()
    groups.remove("hike", "hike")
    assert list(groups.of("swim")) == ["swim"]


def test_a_key_joins_those_that_were_read() -> None:
    groups = read()
    groups.add("knit", "hiker")
    assert list(groups.of("knit")) == ["hiker"]


def test_what_was_read_and_changed_is_written_as_it_is_now() -> None:
    groups = read()
    groups.add("knit", "hiker")
    groups.remove("hike", "hike")
    again = kept(groups)
    found = {key: list(again.of(key)) for key in ("hike", "knit", "swim")}
    assert found == {"hike": ["hiking"], "knit": ["hiker"], "swim": ["swim"]}


def test_a_group_that_everyone_left_is_empty_when_it_is_read_again() -> None:
    groups = read()
    groups.remove("swim", "swim")
    assert list(kept(groups).of("swim")) == []
    assert sorted(kept(groups).of("hike")) == ["hike", "hiking"]


def test_groups_that_were_written_can_change_and_be_written_again() -> None:
    groups = read()
    groups.add("hike", "hiker")
    kept(groups)
    groups.remove("hike", "hiking")
    assert sorted(kept(groups).of("hike")) == ["hike", "hiker"]


def test_words_of_several_groups_come_once() -> None:
    groups = said()
    groups.add("walk", "hike")
    groups.add("walk", "walker")
    assert words_in(groups, ["hike", "walk", "nowhere"]) == {"hike", "hiking", "walker"}
