import pytest

from hallway.matching.near_names import is_another, is_one_spelt_twice
from hallway.matching.short_forms import known_short_forms

FORMS = known_short_forms()


@pytest.mark.parametrize(
    "pair",
    [
        "bob robert", "kasia katarzyna", "sasha aleksandr", "honza jan", "lupe guadalupe",
        "beppe giuseppe", "kees cornelis", "jussi juhani", "zsuzsi zsuzsanna", "babis charalampos",
        "yossi yosef", "emeka chukwuemeka", "raju rajesh", "memo mehmet", "uli ulrich",
    ],
)  # fmt: skip
def test_short_forms_of_many_languages_are_known(pair: str) -> None:
    short, full = pair.split()
    assert FORMS.is_short_for(short, full)


@pytest.mark.parametrize("pair", ["miguelito miguel", "rosinha rosa", "pedrito pedro"])
def test_regular_pet_forms_need_not_be_listed(pair: str) -> None:
    pet, name = pair.split()
    assert FORMS.is_short_for(pet, name)


def test_a_pet_form_of_a_woman_is_none_of_a_man() -> None:
    assert not FORMS.is_short_for("marcelita", "marcelo")


def test_two_short_forms_of_one_name_are_siblings() -> None:
    assert "rob" in FORMS.siblings("bob") | FORMS.direct("bob")


def test_one_name_in_two_languages_is_known() -> None:
    assert FORMS.is_same_abroad("juan", "giovanni")
    assert not FORMS.is_same_abroad("juan", "pedro")


def test_a_slip_in_a_short_form_is_seen() -> None:
    assert FORMS.is_nearly_short_for("bobyb", "robert")


def test_a_name_of_its_own_is_no_slip_in_a_short_form() -> None:
    assert not FORMS.is_nearly_short_for("dana", "daniel")


def test_spellings_of_one_name_are_not_two_names() -> None:
    assert not FORMS.are_two_names("steven", "stephen")
    assert FORMS.are_two_names("hassan", "hussein")


@pytest.mark.parametrize("pair", ["maria mario", "daniel daniela", "tim tom", "joseph josephine"])
def test_an_ending_or_a_vowel_makes_another_name(pair: str) -> None:
    name, other = pair.split()
    assert is_another(name, other)
    assert is_another(other, name)


@pytest.mark.parametrize("pair", ["hanna hannah", "sara sarah", "mari mary", "eric erik"])
def test_letters_of_one_sound_make_no_other_name(pair: str) -> None:
    assert not is_another(*pair.split())


def test_a_silent_letter_is_another_spelling() -> None:
    assert is_one_spelt_twice("susanne", "suzanne")
    assert not is_one_spelt_twice("susanne", "susanna")
