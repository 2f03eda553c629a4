from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.matching.clues import MOST_CLUES
from hallway.matching.fields import FIELD_CODES, FIELD_WEIGHTS
from hallway.matching.filters import Filter, Kind
from hallway.matching.identities import handle_key
from hallway.matching.periods import Period
from hallway.matching.query import Query, read_query
from hallway.matching.query_filters import MOST_WORDS
from tests.matching.people import TODAY


def read(text: str, *, dash_excludes: bool = False) -> Query:
    return read_query(text, TODAY, dash_excludes=dash_excludes)


def only_filter(text: str) -> Filter:
    (made,) = read(text, dash_excludes=True).filters
    return made


def clues(text: str) -> list[str]:
    return [clue.text for clue in read(text).clues]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("tag:rust", {"tag"}),
        ("org:acme", {"organisation"}),
        ("company:acme", {"organisation"}),
        ("event:pycon", {"event", "series"}),
        ("place:lisbon", {"place", "event place"}),
        ("country:spain", {"country", "place", "event place"}),
        ("field:biology", {"field"}),
        ("circle:friends", {"circle"}),
        ("with:ana", {"companion"}),
        ("by:ben", {"introducer"}),
        ("role:nurse", {"role"}),
        ("#rust", {"tag", "field"}),
        ("@acme", {"organisation", "handle", "email"}),
    ],
)
def test_a_filter_asks_for_words_in_its_fields(text: str, fields: set[str]) -> None:
    made = only_filter(text)
    assert (made.kind, made.fields, made.is_not) == (Kind.WORDS, frozenset(fields), False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tag:Rust", ["rust"]),
        ("tag：rust", ["rust"]),
        ("(tag:rust)", ["rust"]),
        ("tag:rust,", ["rust"]),
        ("tag:C++", ["c++"]),
        ("tag:C#", ["c#"]),
        ('event:"PyCon Lisbon"', ["pycon", "lisbon"]),
        ("event:“PyCon Lisbon”", ["pycon", "lisbon"]),
        ('event:"PyCon Lisb', ["pycon", "lisb"]),
        ("event:pycon-lisbon", ["pycon", "lisbon"]),
        ("place:Łódź", ["lodz"]),
    ],
)
def test_a_value_is_read_as_plain_words(text: str, words: list[str]) -> None:
    assert [forms[0] for forms in only_filter(text).words] == words


@pytest.mark.parametrize("text", ["tag:rust", "-tag:rust", "not:word", "-word", "event:pycon"])
def test_a_named_filter_is_strict(text: str) -> None:
    assert not only_filter(text).is_soft


@pytest.mark.parametrize("text", ["#rust", "@acme", "not:#rust", "-@acme"])
def test_a_marked_word_asks_nothing_where_nobody_has_it(text: str) -> None:
    assert only_filter(text).is_soft


@pytest.mark.parametrize("text", ["not:rust", "-rust", 'not:"red hat"', "not:tag:rust", "-#rust"])
def test_not_and_a_dash_leave_people_out(text: str) -> None:
    assert only_filter(text).is_not
    assert read(text, dash_excludes=True).clues == ()


def test_a_dash_is_no_sign_where_it_is_an_option() -> None:
    assert read("-rust").filters == ()
    assert clues("-rust") == ["rust"]


@pytest.mark.parametrize(("text", "left_out"), [("2019 -2020 ana", []), ("2019 -ana", ["ana"])])
def test_a_dash_between_years_leaves_nobody_out(text: str, left_out: list[str]) -> None:
    filters = read(text, dash_excludes=True).filters
    assert [each.words[0][0] for each in filters] == left_out


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("since:2026-05", Period(date(2026, 5, 1), date.max)),
        ("since:2026-05-14", Period(date(2026, 5, 14), date.max)),
        ("since:2025", Period(date(2025, 1, 1), date.max)),
        ("since:may", Period(date(2026, 5, 1), date.max)),
        ("since:yesterday", Period(date(2026, 11, 21), date.max)),
        ("since:last-week", Period(date(2026, 11, 9), date.max)),
        ('since:"last week"', Period(date(2026, 11, 9), date.max)),
        ("before:2026", Period(date.min, date(2025, 12, 31))),
        ("before:2026-03", Period(date.min, date(2026, 2, 28))),
    ],
)
def test_days_are_asked_for_by_a_date_or_in_words(text: str, days: Period) -> None:
    made = only_filter(text)
    assert (made.kind, made.days) == (Kind.DAYS, days)


@pytest.mark.parametrize(
    ("text", "key", "is_not"),
    [
        ("owes:me", "owes:me", False),
        ("not:owes:me", "owes:me", True),
        ("owed:yes", "owes:them", False),
        ("owed:no", "owes:them", True),
        ("owes:them", "owes:them", False),
        ("core:yes", "is:core", False),
        ("core:no", "is:core", True),
        ("-core:no", "is:core", False),
        ("core:y", "is:core", False),
    ],
)
def test_flags_have_their_own_words(text: str, key: str, is_not: bool) -> None:
    made = only_filter(text)
    assert (made.kind, made.key, made.is_not) == (Kind.FLAG, key, is_not)


@pytest.mark.parametrize("field", ["email", "phone", "note", "url", "handle", "cue", "lesson"])
def test_what_is_known_may_be_asked_for(field: str) -> None:
    made = only_filter(f"has:{field}")
    assert (made.kind, made.fields) == (Kind.HAS, frozenset({field}))


def test_a_value_still_being_typed_is_the_start_of_one() -> None:
    assert only_filter("has:ema").fields == {"email"}
    assert only_filter("tag:ru").is_last
    assert not read("tag:ru ").filters[0].is_last
    assert not only_filter('event:"PyCon"').is_last


@pytest.mark.parametrize(
    "text",
    ["since:blah", "before:31-31", "core:maybe", "has:wings", "owes:you", "tag:", "tag:🐝", "not:"],
)
def test_a_filter_that_cannot_be_meant_is_not_used(text: str) -> None:
    query = read(f"ana {text} drones")
    assert (clues(f"ana {text} drones"), query.filters) == (["ana", "drones"], ())
    assert query.unused == (text,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("foo:bar", ["foo", "bar"]),
        ("http://x.example", ["http", "x", "example"]),
        ("at 10:30", ["10", "30"]),
        ("re:publica", ["re", "publica"]),
        ("AT&T", ["AT", "T"]),
        ("C# rust", ["C#", "rust"]),
        ("tyler @ acme", ["tyler", "acme"]),
        ("@ # - --", []),
    ],
)
def test_what_only_looks_like_a_filter_is_text(text: str, words: list[str]) -> None:
    assert read(text, dash_excludes=True).filters == ()
    assert clues(text) == words


def test_an_address_is_no_filter() -> None:
    query = read("@ana@social.example ben@acme.example")
    assert query.filters == ()
    assert [clue.keys for clue in query.clues] == [
        (handle_key("@ana@social.example"),),
        ("e:ben@acme.example",),
    ]


def test_the_words_of_a_filter_are_clues_where_it_stands() -> None:
    query = read("drones tag:rust bees")
    assert [clue.text for clue in query.clues] == ["drones", "rust", "bees"]
    tag = FIELD_CODES["tag"]
    assert query.clues[1].weights[tag] > FIELD_WEIGHTS[tag]


def test_filler_is_no_clue_beside_a_filter() -> None:
    assert clues("who did I meet since:may") == []


def test_the_first_distinct_clues_and_the_last_word_count() -> None:
    query = read(" ".join(f"clue{n} clue{n}" for n in range(40)))
    assert [clue.text for clue in query.clues] == [*(f"clue{n}" for n in range(23)), "clue39"]
    assert query.unused == tuple(f"clue{n}" for n in range(23, 39))


def test_no_more_filters_than_clues_count() -> None:
    query = read(" ".join(f"tag:t{n}" for n in range(30)))
    assert len(query.filters) == MOST_CLUES
    assert query.unused[:6] == tuple(f"tag:t{n}" for n in range(24, 30))


def test_no_more_words_of_all_filters_count_than_clues() -> None:
    query = read('has:email tag:rust note:"' + " ".join(f"word{n}" for n in range(30)) + '"')
    assert sum(max(1, len(each.words)) for each in query.filters) == MOST_WORDS
    assert query.unused == tuple(f"word{n}" for n in range(22, 30))


def test_a_word_counts_once_in_a_filter() -> None:
    assert only_filter("tag:a-b-a-b-c").words == (("a",), ("b",), ("c",))


def test_only_the_last_word_of_a_value_may_be_still_in_the_making() -> None:
    assert only_filter('note:"ana rui').is_last
    assert not only_filter('note:"ana rui ana').is_last
    assert not read('note:"' + " ".join(f"word{n}" for n in range(30))).filters[0].is_last


def test_of_a_very_long_query_both_ends_are_looked_at() -> None:
    query = read("ana " + "".join(f"word{n} " for n in range(200_000)) + "drones")
    assert (query.clues[0].text, query.clues[-1].text) == ("ana", "drones")
    assert query.unused[-1].endswith("…")


def test_a_word_amid_many_that_are_the_same_counts() -> None:
    query = read("ana " * 400 + "bob " + "ana " * 400)
    assert ([clue.text for clue in query.clues], query.unused) == (["ana", "bob"], ())


def test_a_very_long_query_is_not_cut_within_a_word() -> None:
    assert [clue.text for clue in read("zebra " * 200_000).clues] == ["zebra"]


def test_what_is_not_used_is_told_once() -> None:
    assert read("ana since:blah drones since:blah").unused == ("since:blah",)


@pytest.mark.parametrize("today", [date.min, date(1899, 12, 31), date(2100, 12, 31), date.max])
@pytest.mark.parametrize("text", ["christmas", "last year", "since 2099", "winter", "since:may"])
def test_a_query_is_read_on_any_day(text: str, today: date) -> None:
    query = read_query(text, today)
    assert (query.clues or query.filters, query.unused) != ((), ())


def test_a_query_of_only_punctuation_is_empty() -> None:
    assert read("?!.,;:~^&/()<>[]{}'\"–—") == Query()


TYPED = st.lists(
    st.sampled_from(
        """
        ana tag: #rust @acme -x not: since: may 2019 "PyCon Lisbon" " “ before:2026 core:yes who
        was the \0 \ud800 🐝 عمر ， ana@x.example +34612345678 last week spring water in with : -
        """.split()  # noqa: SIM905
    ),
    max_size=40,
).map(" ".join)


@given(st.one_of(st.text(max_size=300), TYPED), st.booleans())
def test_any_text_is_a_query_of_clues_that_stand_in_it(text: str, dash_excludes: bool) -> None:
    query = read(text, dash_excludes=dash_excludes)
    assert len(query.clues) <= MOST_CLUES
    assert all(clue.text in text for clue in query.clues)
    assert all(each.text in text for each in query.filters)
