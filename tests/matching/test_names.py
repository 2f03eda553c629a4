from collections.abc import Iterator
from pathlib import Path

import pytest

from hallway.domain.drafts import Draft
from hallway.domain.matches import LookAlike, Verdict
from hallway.matching.finder import IndexFinder, make_finder
from hallway.matching.name_parts import parts_of
from tests.matching.people import profile

ORGANISATION = "Acme Robotics"
FOUND_AT_LEAST = 0.9

Pairs = list[tuple[str, str]]


def pairs_in(name: str) -> Pairs:
    return list(read_pairs(Path(__file__).with_name(name).read_text(encoding="utf-8")))


def read_pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if not line.startswith("#"):
            typed, _, known = line.partition(" | ")
            yield typed, known


SAME, NEAR = pairs_in("same_names.txt"), pairs_in("near_names.txt")
KNOWN = list(dict.fromkeys(known for _, known in SAME + NEAR))


@pytest.fixture(scope="module")
def everyone() -> IndexFinder:
    return make_finder(
        [
            profile(number, ("name", name), ("organisation", ORGANISATION))
            for number, name in enumerate(KNOWN)
        ]
    )


def verdict(finder: IndexFinder, draft: Draft, known: str) -> Verdict:
    found: list[LookAlike] = finder.look_alikes(draft, None, 10)
    verdicts = {KNOWN[each.person]: each.verdict for each in found}
    return verdicts.get(known, Verdict.NEW)


def test_one_name_in_two_spellings_is_found_in_nearly_every_language(
    everyone: IndexFinder,
) -> None:
    missed = [
        pair for pair in SAME if verdict(everyone, Draft(name=pair[0]), pair[1]) is Verdict.NEW
    ]
    assert len(SAME) >= 150
    assert len(missed) <= len(SAME) * (1 - FOUND_AT_LEAST), missed


def test_near_names_are_never_the_same_person_even_among_colleagues(everyone: IndexFinder) -> None:
    wrong = [
        (typed, known)
        for typed, known in NEAR
        if verdict(everyone, Draft(name=typed, organisation=ORGANISATION), known) is Verdict.SAME
    ]
    assert len(NEAR) >= 100
    assert wrong == []


def texts(name: str) -> list[str]:
    return [part.text for part in parts_of(name)]


def test_a_name_in_one_piece_is_parted_where_its_family_name_ends() -> None:
    assert texts("小川直樹") == ["小川", "直樹"]
    assert texts("김민수") == ["김", "민수"]
    assert texts("歐陽修") == ["歐陽", "修"]


def test_a_given_name_beside_a_family_name_stays_in_one_piece() -> None:
    assert texts("鈴木 花子") == ["鈴木", "花子"]
    assert texts("秀英 Steinberg") == ["秀英", "Steinberg"]


def test_a_family_name_alone_is_not_parted() -> None:
    assert texts("田中") == ["田中"]


def test_titles_are_left_out_unless_there_is_nothing_else() -> None:
    assert texts("Prof. Dr. Amina Diallo") == ["Amina", "Diallo"]
    assert texts("Doctor") == ["Doctor"]


def test_particles_are_told_from_names() -> None:
    particles = [part.text for part in parts_of("Amina van der Berg") if part.is_particle]
    assert particles == ["van", "der"]
    assert not any(part.is_particle for part in parts_of("Van Morrison"))


def found(known: str, typed: str) -> LookAlike:
    finder = make_finder([profile(1, ("name", known))])
    (look_alike,) = finder.look_alikes(Draft(name=typed), None, 5)
    return look_alike


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Amina Vandenberg", "Amina van den Berg"),
        ("Minghua Chen", "Ming Hua Chen"),
        ("Leila de la Cruz", "Leila Delacruz"),
        ("J. R. Okonjo", "James Robert Okonjo"),
        ("Ruiz, Ana", "Ana Ruiz"),
    ],
)
def test_a_name_written_apart_or_short_is_the_same(typed: str, known: str) -> None:
    assert found(known, typed).verdict is Verdict.MAYBE


def test_a_reading_is_told_in_words() -> None:
    why = found("小川 直樹", "Naoki Ogawa").why
    assert set(why) == {"小川 is read Ogawa", "直樹 is read Naoki"}


def test_a_name_in_another_language_is_told_in_words() -> None:
    assert "Giovanni is John in another language" in found("John Bellini", "Giovanni Bellini").why


def test_a_slip_in_a_short_form_is_told_in_words() -> None:
    why = found("Barbara Lindqvist", "Bobbei Lindqvist").why
    assert "Bobbei is nearly a short form of Barbara" in why
