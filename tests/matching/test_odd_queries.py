"""Whatever is typed, there is an answer or an empty list, however long it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.drafts import Draft
from hallway.matching.clues import MOST_CLUES
from hallway.matching.finder import IndexFinder, make_finder
from hallway.matching.query import read_query
from hallway.matching.query_filters import MOST_WORDS
from tests.matching.people import TODAY, profile

ODD = {
    "empty": "",
    "blank": " \t\n ",
    "NUL": "\0ana\0",
    "lone surrogate": "ana \ud800 ruiz\udfff",
    "emoji": "🐝🐝 👩‍💻 ana",
    "punctuation": "?!.,;:#@~^&/()<>[]{}'\"-–—",
    "right to left": "\u202eana عمر الخالدي",
    "long": "ana ruiz drones " * 700,
    "one long word": "a" * 10_000,
    "many at signs": "a@" * 5_000,
    "digits": "0" * 10_000,
    "marks only": "# @ ~ ^ &",
    "combining marks only": "\u0301\u0301",
}


@pytest.mark.parametrize("query", ODD.values(), ids=ODD.keys())
def test_an_odd_query_is_answered(finder: IndexFinder, query: str) -> None:
    assert len(finder.who(query, TODAY, 10)) <= 10


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_an_odd_draft_is_answered(finder: IndexFinder, text: str) -> None:
    draft = Draft(name=text, organisation=text, emails=(text,), phones=(text,), handles=(text,))
    assert len(finder.look_alikes(draft, text, 5)) <= 5


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_texts_are_indexed(text: str) -> None:
    index = make_finder([profile(1, ("name", text), ("note", text), ("email", text), ("x", text))])
    index.update([], [1])
    assert index.who("ana", TODAY, 10) == []


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    index = make_finder([profile(1, ("name", text), ("note", text), ("day", text))])
    assert len(index.who(text, TODAY, 5)) <= 1
    assert len(index.look_alikes(Draft(name=text), text, 5)) <= 1


@given(st.text(max_size=60))
def test_every_clue_is_either_matched_or_not(text: str) -> None:
    index = make_finder([profile(1, ("name", "Ana Ruiz"), ("note", text))])
    clues = sorted(clue.text for clue in read_query(text, TODAY).clues)
    for hit in index.who(text, TODAY, 5):
        assert sorted([*(match.clue for match in hit.matched), *hit.unmatched]) == clues


LONG = {
    "words": "".join(f"word{n} " for n in range(100_000)),
    "one word again": "ana " * 100_000,
    "one filter of many words": 'note:"' + "".join(f"word{n} " for n in range(100_000)),
    "many filters": "".join(f"tag:t{n} " for n in range(100_000)),
    "hyphens": "-" + "a-b-" * 100_000,
    "times": "last spring in may 2019 " * 20_000,
    "one long word": "a" * 1_000_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_query_of_any_length_asks_for_little(text: str) -> None:
    query = read_query(text, TODAY, dash_excludes=True)
    assert len(query.clues) <= MOST_CLUES
    assert sum(max(1, len(each.words)) for each in query.filters) <= MOST_WORDS
    assert sum(len(clue.text) for clue in query.clues) < 4_000
    assert len(query.unused) < 1_000
