"""Filters of a search let through whom they are meant to, and nobody else."""

import pytest

from hallway.matching.finder import IndexFinder, make_finder
from tests.matching.people import (
    ANA,
    BJORN,
    NAMELESS,
    ROBERT,
    TODAY,
    TUNDE,
    everyone,
    profile,
)

OLD, CORE, LATER, NEW = 41, 42, 43, 44


@pytest.fixture
def finder() -> IndexFinder:
    return make_finder(
        [
            *everyone(),
            profile(OLD, ("name", "Zeynep Arslan"), ("day", "2019-05-04"), ("flag", "owes me")),
            profile(CORE, ("name", "Ravi Menon"), ("flag", "core"), ("place", "Bilbao")),
            profile(LATER, ("name", "Ioana Pop"), ("day", "2026-10-09"), ("flag", "owed")),
        ]
    )


def found(finder: IndexFinder, query: str, *, dash_excludes: bool = False) -> list[int]:
    return [hit.person for hit in finder.who(query, TODAY, 20, dash_excludes=dash_excludes)]


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("tag:rust", {ANA}),
        ("org:acme", {ANA}),
        ("@acme", {ANA}),
        ("#rust", {ANA}),
        ("event:pycon-lisbon", {ANA}),
        ("place:lagos", {ROBERT}),
        ("since:2026-05", {LATER}),
        ("before:2020", {OLD}),
        ("owes:me", {OLD}),
        ("owed:yes", {LATER}),
        ("core:yes", {CORE}),
        ("with:ana", {ROBERT}),
        ("country:spain", {CORE}),
        ("place:spain", {CORE}),
        ("cue:raincoat", {NAMELESS}),
    ],
)
def test_a_filter_lets_through_whom_it_means(
    finder: IndexFinder, query: str, people: set[int]
) -> None:
    assert set(found(finder, query)) == people


def test_filters_hold_together(finder: IndexFinder) -> None:
    assert found(finder, "place:lisbon tag:drones") == [TUNDE]


def test_a_filter_and_a_clue_hold_together(finder: IndexFinder) -> None:
    assert found(finder, "lisbon has:email") == [ANA]


def test_a_word_can_be_left_out(finder: IndexFinder) -> None:
    assert ANA not in found(finder, "lisbon not:rust")
    assert TUNDE in found(finder, "lisbon not:rust")


def test_a_dash_leaves_a_word_out_on_the_screen(finder: IndexFinder) -> None:
    assert ANA not in found(finder, "lisbon -rust", dash_excludes=True)


def test_a_dash_leaves_nobody_out_in_a_shell(finder: IndexFinder) -> None:
    assert ANA in found(finder, "lisbon -rust")


def test_whom_a_filter_leaves_out_is_not_found_by_a_clue(finder: IndexFinder) -> None:
    assert found(finder, "malmo tag:rust") == [ANA]
    assert BJORN not in found(finder, "malmo tag:rust")


def test_filters_alone_list_the_newest_first(finder: IndexFinder) -> None:
    assert found(finder, "since:2019") == [LATER, OLD, ROBERT, ANA]


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("tag:rust", {ANA}),
        ("#rust", {ANA}),
        ("owes:me", {OLD}),
        ("who was tag:rust", {ANA}),
        ("tag:rust since:blah", {ANA}),
        ("tag:nonsense", set()),
    ],
)
def test_of_filters_alone_all_who_pass_are_told(
    finder: IndexFinder, query: str, people: set[int]
) -> None:
    assert set(finder.passing(query, TODAY) or ()) == people


@pytest.mark.parametrize("query", ["", "rust", "tag:rust lisbon", "#rusty-nonsense", "since:blah"])
def test_nobody_passes_where_no_filters_stand_alone(finder: IndexFinder, query: str) -> None:
    assert finder.passing(query, TODAY) is None


def test_a_dash_alone_lets_everyone_else_pass_on_the_screen(finder: IndexFinder) -> None:
    passing = finder.passing("-rust", TODAY, dash_excludes=True)
    assert set(passing or ()) == {each.person for each in everyone()} - {ANA} | {OLD, CORE, LATER}


def test_the_evidence_of_one_person_is_that_of_their_hit(finder: IndexFinder) -> None:
    query = "has:email tag:rust"
    [hit] = finder.who(query, TODAY, 5)
    assert finder.evidence(ANA, query, TODAY).matched == hit.matched


def test_of_somebody_unknown_there_is_no_evidence(finder: IndexFinder) -> None:
    assert finder.evidence(NEW, "tag:rust", TODAY).matched == ()


def test_an_unknown_mark_empties_nothing(finder: IndexFinder) -> None:
    assert ANA in found(finder, "ana #rusty-nonsense")


def test_what_a_filter_says_is_evidence(finder: IndexFinder) -> None:
    [hit] = finder.who("tag:rust", TODAY, 5)
    assert [(match.field, match.text) for match in hit.matched] == [("tag", "rust")]


def test_an_impossible_filter_is_not_used(finder: IndexFinder) -> None:
    assert finder.unused("ana since:blah", TODAY) == ("since:blah",)
    assert found(finder, "ana since:blah")[0] == ANA


def test_filters_change_nothing_for_the_next_query(finder: IndexFinder) -> None:
    before = found(finder, "ana lisbon drones")
    found(finder, "ana lisbon tag:rust drones")
    assert found(finder, "ana lisbon drones") == before


@pytest.mark.parametrize("query", ["tag:rust", "has:tag", "since:2026", "not:drones"])
def test_someone_new_is_let_through_as_soon_as_they_are_known(
    finder: IndexFinder, query: str
) -> None:
    found(finder, query)
    finder.update([profile(NEW, ("tag", "rust"), ("day", "2026-10-09"))], [])
    assert NEW in found(finder, query)


@pytest.mark.parametrize(
    ("query", "evidence"),
    [
        ("since:2026-05", ("day", "2026-10-09")),
        ("owes:me", ("flag", "owes me")),
        ("core:yes", ("flag", "core")),
        ("has:email tag:rust", ("email", "ana@acme.example")),
    ],
)
def test_what_meets_a_filter_is_evidence(
    finder: IndexFinder, query: str, evidence: tuple[str, str]
) -> None:
    [hit] = finder.who(query, TODAY, 5)
    assert evidence in [(match.field, match.text) for match in hit.matched]
