"""The updated index answers as a freshly built one."""

from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.drafts import Draft
from hallway.domain.matches import Passage, Profile
from hallway.matching.finder import IndexFinder, make_finder
from tests.matching.people import ANA, TODAY, everyone, profile

NAMES = ("Ana Ruiz", "Anna Ruíz", "Bob Okonjo", "Robert Okonjo", "刘梅", "Юлия", "J. Bakare")
TEXTS = ("rust drones", "drone racing", "Ruiz introduced us", "Lisbon 2026", "anna", "hives")
QUERIES = ("ana ruiz", "bob", "drone", "hive lisbon", "an", "r okonjo", "mei liu 2025", "julia")

profiles = st.builds(
    lambda person, name, texts, day, is_present: Profile(
        person,
        (
            Passage("name", name),
            Passage("day", day),
            *(Passage(field, text) for field, text in texts),
        ),
        is_present,
    ),
    st.integers(1, 6),
    st.sampled_from(NAMES),
    st.lists(
        st.tuples(st.sampled_from(["note", "tag", "spelling", "email"]), st.sampled_from(TEXTS)),
        max_size=3,
    ),
    st.sampled_from(["2025-07-02", "2026-03-14"]),
    st.booleans(),
)
changes = st.lists(
    st.tuples(st.lists(profiles, max_size=3), st.lists(st.integers(1, 6), max_size=2)),
    max_size=6,
)


def answers(finder: IndexFinder) -> list[object]:
    hits = [finder.who(query, TODAY, 10) for query in QUERIES]
    drafts = [Draft(name=name, organisation="rust") for name in NAMES]
    return [*hits, *(finder.look_alikes(draft, "Lisbon 2026", 10) for draft in drafts)]


@given(changes)
def test_the_updated_index_answers_as_a_fresh_one(
    steps: list[tuple[list[Profile], list[int]]],
) -> None:
    updated, present = make_finder([]), dict[int, Profile]()
    for changed, removed in steps:
        answers(updated)
        updated.update(changed, removed)
        for person in removed:
            present.pop(person, None)
        present |= {each.person: each for each in changed}
    assert answers(updated) == answers(make_finder(present.values()))


def test_someone_new_is_found_at_once() -> None:
    index = make_finder(everyone())
    index.who("zephyr", TODAY, 5)
    index.update([profile(99, ("name", "Zephyrine Diallo"))], [])
    assert [hit.person for hit in index.who("zephyr", TODAY, 5)] == [99]


def test_someone_removed_is_gone() -> None:
    index = make_finder(everyone())
    index.update([], [ANA])
    assert ANA not in {hit.person for hit in index.who("ana ruiz rust", TODAY, 20)}


def test_removing_someone_unknown_changes_nothing() -> None:
    index = make_finder(everyone())
    index.update([], [12345])
    assert index.who("ana ruiz", TODAY, 3) == make_finder(everyone()).who("ana ruiz", TODAY, 3)
