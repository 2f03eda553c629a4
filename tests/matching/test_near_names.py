import pytest

from hallway.matching.likeness import NameLikeness
from hallway.matching.name_parts import generation_in, parts_of
from hallway.matching.near_names import is_one_name, is_usual_spelling
from hallway.matching.short_forms import known_short_forms


def is_sure(typed: str, known: str) -> bool:
    (said,), (other,) = parts_of(typed), parts_of(known)
    return NameLikeness(known_short_forms()).is_sure(said, other)


@pytest.mark.parametrize(
    "pair",
    [
        "sara sarah", "tom thom", "erik eric", "philip filip", "meier mayer", "ines inez",
        "louis luis", "lee li", "sean shawn", "jon john",
    ],
)  # fmt: skip
def test_usual_spellings_are_one_name(pair: str) -> None:
    assert is_usual_spelling(*pair.split())


@pytest.mark.parametrize("pair", ["sara zara", "jo joe", "zhen shen", "jun yun", "lin ling"])
def test_a_name_of_its_own_is_no_spelling_of_another(pair: str) -> None:
    name, other = pair.split()
    assert not is_usual_spelling(name, other)
    assert not is_usual_spelling(other, name)


def test_a_slip_in_a_long_name_is_still_that_name() -> None:
    assert is_one_name("whitlokc", "whitlock")


def test_a_slip_in_a_short_name_makes_another_unless_nobody_can_say_it() -> None:
    assert not is_one_name("lena", "lina")
    assert is_one_name("hnery", "henry")


def test_another_first_letter_makes_another_name_however_long() -> None:
    assert not is_one_name("fernandez", "hernandez")
    assert is_one_name("fernandes", "fernandos")


def test_a_name_that_goes_on_is_another() -> None:
    assert not is_one_name("petrovic", "petrov")


@pytest.mark.parametrize("pair", ["Wenjie Wenjin", "Zhuang Shuang", "Min Ming"])
def test_chinese_syllables_are_sure_by_every_letter_alone(pair: str) -> None:
    assert not is_sure(*pair.split())


def test_a_known_given_name_is_not_taken_for_chinese_syllables() -> None:
    assert is_sure("Genger", "Ginger")


def test_a_name_of_another_alphabet_is_sure_by_its_sound() -> None:
    assert is_sure("Olga", "Ольга")
    assert is_sure("Iuliya", "Юлия")


@pytest.mark.parametrize(
    ("name", "generation"),
    [
        ("John Smith Jr.", "younger"), ("João Silva Júnior", "younger"), ("John Smith", ""),
        ("John Smith III", "third"), ("Junior Santos", ""),
    ],
)  # fmt: skip
def test_a_name_may_say_which_generation_it_is_of(name: str, generation: str) -> None:
    assert generation_in(parts_of(name)) == generation
