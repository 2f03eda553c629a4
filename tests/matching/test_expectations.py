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


def test_archived_people_never_hide_a_present_one() -> None:
    archived = [profile(n, ("name", "Ana Roe"), is_present=False) for n in range(1, 80)]
    index = make_finder([*archived, profile(99, ("name", "Anna Ray"))])
    assert who(index, "ana")[0] == 99
    assert who(index, "ana roe")[0] == 99


def test_a_country_means_whom_it_is_home_to_before_who_once_was_there() -> None:
    index = make_finder(
        [
            profile(1, ("name", "Tove Lund"), ("event", "PyCon Lisbon"), ("event place", "Lisbon")),
            profile(2, ("name", "Rui Sousa"), ("place", "Porto")),
            profile(3, ("name", "Mina Park"), ("country", "Portugal")),
        ]
    )
    assert who(index, "portugal") == [3, 2, 1]


def test_a_particle_is_nobodys_short_form() -> None:
    index = make_finder(
        [profile(1, ("name", "Mahmoud al-Sayed")), profile(2, ("name", "Alexandros Pappas"))]
    )
    assert who(index, "alex") == [2]


def test_what_cannot_be_said_sounds_like_nobody() -> None:
    index = make_finder(
        [profile(1, ("name", "Livia Schicchi")), profile(2, ("note", "Czech beer."))]
    )
    assert who(index, "zzzqqqq") == []


def test_a_place_in_other_letters_is_nobody_of_a_like_sound() -> None:
    index = make_finder(
        [profile(1, ("name", "Paul Bailey")), profile(2, ("name", "Lea Roux"), ("place", "Paris"))]
    )
    assert 1 not in who(index, "巴黎")


@pytest.mark.parametrize(
    ("said", "name"),
    [("shivaun", "Siobhán Ní Bhriain"), ("hoakin", "Joaquín Duarte")],
)
def test_a_name_as_heard_in_another_language_is_found(said: str, name: str) -> None:
    index = make_finder([profile(1, ("name", name)), profile(2, ("name", "Mina Park"))])
    assert who(index, f"{said} ") == [1]


@pytest.mark.parametrize(
    ("query", "field", "text"),
    [
        ("uk", "place", "Leeds"),
        ("ux", "role", "user experience designer"),
        ("sf", "event place", "San Francisco"),
    ],
)
def test_two_letters_that_mean_something_are_known(query: str, field: str, text: str) -> None:
    index = make_finder([profile(1, ("name", "Mina Park")), profile(2, (field, text))])
    assert who(index, query) == [2]
