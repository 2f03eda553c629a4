"""What a word means finds people, but no name means anything."""

import pytest

from hallway.matching.finder import make_finder
from tests.matching.people import TODAY, profile
from tests.matching.test_who import first, who


@pytest.mark.parametrize(
    ("clue", "field", "text"),
    [
        ("beekeeper", "note", "Keeps bees on the roof of a school."),
        ("keeps bees", "role", "beekeeper"),
        ("apiary", "tag", "beekeeping"),
        ("pastry", "role", "baker"),
        ("spectacles", "cue", "round glasses"),
        ("solicitor", "role", "lawyer"),
        ("hospital", "role", "nurse"),
    ],
)
def test_someone_is_found_by_what_was_meant(clue: str, field: str, text: str) -> None:
    index = make_finder([profile(1, ("name", "Ines Pavlova")), profile(2, (field, text))])
    assert who(index, f"{clue} ") == [2]


@pytest.mark.parametrize(
    ("clue", "name"),
    [
        ("pastry", "Tom Baker"),
        ("hospital", "Zoe Nurse"),
        ("courtroom", "Amit Judge"),
        ("fermentation", "Lena Brewer"),
        ("seafood", "Carol Fisher"),
        ("monarchy", "Stephanie King"),
        ("ceramics", "Beatriz Potter"),
    ],
)
@pytest.mark.parametrize("field", ["name", "spelling", "companion", "introducer"])
def test_nobody_is_found_by_what_a_name_would_mean(clue: str, name: str, field: str) -> None:
    index = make_finder([profile(1, (field, name)), profile(2, ("role", name.partition(" ")[2]))])
    assert who(index, f"{clue} ") == [2]


def test_the_very_word_comes_before_its_meaning() -> None:
    index = make_finder(
        [profile(1, ("note", "Keeps bees on a roof.")), profile(2, ("note", "A beekeeper too."))]
    )
    assert who(index, "beekeeper ") == [2, 1]


def test_another_form_of_the_word_comes_before_its_meaning() -> None:
    index = make_finder(
        [profile(1, ("note", "Keeps bees on a roof.")), profile(2, ("note", "Two beekeepers."))]
    )
    assert who(index, "beekeeper ") == [2, 1]


def test_a_meaning_is_told_with_the_words_it_was_found_by() -> None:
    index = make_finder([profile(1, ("note", "She keeps bees."))])
    [match] = first(index, "beekeeper ").matched
    assert [match.text[a:b] for a, b in match.spans] == ["keeps bees"]


def test_a_meaning_and_another_clue_find_someone_before_either_alone() -> None:
    index = make_finder(
        [
            profile(1, ("role", "beekeeper"), ("place", "Oslo")),
            profile(2, ("place", "Bilbao"), ("tag", "chess")),
            profile(3, ("note", "Keeps bees."), ("place", "Bilbao")),
        ]
    )
    assert who(index, "apiary bilbao ")[0] == 3


def test_a_meaning_of_someone_new_is_found_at_once() -> None:
    index = make_finder([profile(1, ("name", "Ines Pavlova"))])
    assert who(index, "beekeeper ") == []
    index.update([profile(2, ("note", "Keeps bees."))], [])
    assert [hit.person for hit in index.who("beekeeper ", TODAY, 5)] == [2]
