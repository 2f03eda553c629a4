"""What anybody would expect of a search, whatever the weights are."""

import pytest

from hallway.matching.finder import make_finder
from hallway.matching.stems import stem
from tests.matching.people import profile
from tests.matching.test_who import who


@pytest.mark.parametrize("query", ["image recognition ", "sign language "])
def test_words_side_by_side_beat_the_same_words_apart(query: str) -> None:
    first, _, second = query.strip().partition(" ")
    index = make_finder(
        [
            profile(1, ("note", f"The {first} was one thing, and {second} another.")),
            profile(2, ("note", f"Speaks of {query}often.")),
        ]
    )
    assert who(index, query) == [2, 1]


def test_a_word_everybody_can_spell_is_no_misheard_name() -> None:
    index = make_finder(
        [
            profile(1, ("name", "Mihaela Dragan")),
            profile(2, ("note", "Queued for falafel together.")),
        ]
    )
    assert who(index, "meal ")[0] == 2


def test_someone_new_hides_nobody_while_a_word_is_typed() -> None:
    index = make_finder([profile(1, ("name", "Robert Okonjo"))])
    assert who(index, "okonko") == [1]
    index.update([profile(2, ("name", "Ada Okonkowska"))], [])
    assert set(who(index, "okonko")) == {1, 2}


@pytest.mark.parametrize(
    ("query", "name", "field", "text"),
    [
        ("win ", "Karl Winner", "note", "Hopes to win the cup."),
        ("baking ", "Tom Baker", "role", "baker"),
    ],
)
def test_a_name_is_no_form_of_a_word(query: str, name: str, field: str, text: str) -> None:
    index = make_finder([profile(1, ("name", name)), profile(2, (field, text))])
    assert who(index, query)[0] == 2


@pytest.mark.parametrize(
    "family",
    [
        "bus buses",
        "apply applies applied applying",
        "travel travels traveller travelling traveler traveling",
    ],
)
def test_the_forms_of_a_word_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["mayer may", "pastor past", "temper temp", "supper sup", "better bet"]
)
def test_another_word_has_another_stem(pair: str) -> None:
    assert len({stem(word) for word in pair.split()}) == 2


@pytest.mark.parametrize(
    ("field", "text", "typos"),
    [
        ("tag", "rust", "rsut russt"),
        ("note", "Writes a compiler.", "complier compilar compiller"),
        ("place", "Berlin", "berlen berlni berln"),
        ("organisation", "Siemens", "simens seimens"),
        ("event", "Devoxx", "devocs devox"),
        ("role", "architect", "architact arkitect architcet"),
        ("note", "Plays the saxophone.", "saxofone saxaphone"),
        ("cue", "glasses", "glases glasess"),
        ("note", "Shows ceramics.", "seramics ceramiks"),
    ],
)
def test_a_slip_is_forgiven_in_every_field(field: str, text: str, typos: str) -> None:
    index = make_finder(
        [profile(1, ("name", "Zed Roe"), (field, text)), profile(2, ("name", "Mina Park"))]
    )
    assert [typo for typo in typos.split() if who(index, f"{typo} ") != [1]] == []
