"""Clues are added up: more of them find better, a wrong one lowers and never empties."""

from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.matches import Profile
from hallway.matching.finder import IndexFinder, make_finder
from tests.matching.people import ANA, TODAY, everyone, profile
from tests.matching.test_who import first, who

WORDS = ("ana", "ruiz", "rust", "drones", "bees", "lisbon", "garcia", "donkey", "hive", "2025")
some_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True)
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
passages = st.lists(
    st.tuples(st.sampled_from(["name", "note", "tag", "place"]), texts), min_size=1, max_size=4
)


def found(finder: IndexFinder, query: str) -> set[int]:
    return {hit.person for hit in finder.who(query, TODAY, 100)}


def crowd() -> list[Profile]:
    return [profile(number, ("name", f"Guest{number}")) for number in range(200, 260)]


@given(st.permutations(["ana", "rust", "drones", "lisbon", "glasses"]))
def test_the_order_of_clues_finds_the_same_people(words: list[str]) -> None:
    index = make_finder(everyone())
    query = " ".join(words) + " "
    assert who(index, query)[0] == ANA
    assert found(index, query) == found(index, "ana rust drones lisbon glasses ")


@given(some_words, st.sampled_from(["zither", "trombone", "quokka", "2011"]))
def test_a_wrong_clue_never_empties(words: list[str], wrong: str) -> None:
    index = make_finder(everyone())
    query = " ".join(words)
    assert found(index, f"{query} ") <= found(index, f"{query} {wrong} ")


@given(some_words, st.sampled_from(["zither", "trombone", "quokka"]))
def test_a_wrong_clue_lowers_everyone_and_changes_no_order(words: list[str], wrong: str) -> None:
    index = make_finder(everyone())
    right = index.who(" ".join(words) + " ", TODAY, 100)
    lower = index.who(" ".join([*words, wrong]) + " ", TODAY, 100)
    assert [hit.person for hit in lower] == [hit.person for hit in right]
    assert all(low.score < high.score for low, high in zip(lower, right, strict=True))


@given(passages, some_words)
def test_someone_new_hides_nobody(texts: list[tuple[str, str]], words: list[str]) -> None:
    query = " ".join(words) + " "
    index = make_finder(everyone())
    before = found(index, query)
    index.update([profile(99, *texts)], [])
    assert before <= found(index, query)


def test_whom_more_clues_fit_comes_first() -> None:
    index = make_finder(
        [
            profile(1, ("tag", "bees"), ("place", "Oslo")),
            profile(2, ("tag", "bees"), ("place", "Oslo"), ("cue", "red hat")),
            *crowd(),
        ]
    )
    assert who(index, "bees oslo red hat ") == [2, 1]


def test_a_clue_that_only_one_has_decides_between_two() -> None:
    index = make_finder(
        [profile(n, ("name", "Noor Aziz"), ("tag", tag)) for n, tag in ((1, "chess"), (2, "bees"))]
    )
    assert who(index, "noor aziz bees ")[0] == 2
    assert who(index, "noor aziz chess ")[0] == 1


def test_who_fits_the_first_clue_alone_is_found_behind_many_who_fit_the_last() -> None:
    others = [profile(n, ("tag", "bees")) for n in range(100, 180)]
    index = make_finder([profile(1, ("tag", "zither")), *others, *crowd()])
    assert who(index, "zither bees ")[0] == 1


def test_who_fits_the_last_clue_alone_is_found_behind_many_who_fit_the_first() -> None:
    others = [profile(n, ("tag", "bees")) for n in range(100, 180)]
    index = make_finder([*others, *crowd(), profile(1_000, ("tag", "zither"))])
    assert who(index, "bees zither ")[0] == 1_000


def test_all_clues_fitting_is_worth_no_more_than_one() -> None:
    index = make_finder([*everyone(), *crowd()])
    assert 0 < first(index, "ana ruiz rust lisbon red glasses ").score <= 1


@given(
    st.lists(
        st.sampled_from(["ana ruiz rust", "bees lagos", "lisbon drones 2025", "ana"]), max_size=6
    )
)
def test_letters_typed_one_by_one_end_at_the_same_answer(queries: list[str]) -> None:
    typed, asked = make_finder(everyone()), make_finder(everyone())
    for query in queries:
        for end in range(1, len(query)):
            typed.who(query[:end], TODAY, 10)
        assert typed.who(query, TODAY, 10) == asked.who(query, TODAY, 10)
