import pytest

from hallway.matching.clues import Clue
from hallway.matching.fields import FIELD_WEIGHTS, FIELDS
from hallway.matching.query import read_query
from tests.matching.people import TODAY


def clues(text: str) -> list[Clue]:
    return list(read_query(text, TODAY).clues)


def texts(text: str) -> list[str]:
    return [clue.text for clue in clues(text)]


def raised(clue: Clue) -> set[str]:
    """Return the fields that count more than they usually do."""
    weights = zip(FIELDS, clue.weights, FIELD_WEIGHTS, strict=True)
    return {field for field, weight, usual in weights if weight > usual}


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("who was the guy with red glasses ", ["red", "glasses"]),
        ("that woman from Acme ", ["Acme"]),
        ("the guy who keeps bees ", ["keeps bees"]),
        ("something like julie, freediver ", ["julie", "freediver"]),
        ("I think the name was Abdullah ", ["Abdullah"]),
        ("someone I met at Gamescom, we talked about saffron ", ["Gamescom", "saffron"]),
        ("she works at Quarry or used to ", ["Quarry"]),
        ("who'd introduced us? ana ", ["ana"]),
        ("without a beard ", ["beard"]),
        ("who’s that tall person ", ["tall"]),
    ],
)
def test_filler_is_no_clue(text: str, telling: list[str]) -> None:
    assert texts(text) == telling


@pytest.mark.parametrize("text", ["who was that ", "with the "])
def test_filler_alone_is_taken_by_its_word(text: str) -> None:
    assert texts(text) == text.split()


def test_filler_being_typed_may_become_a_clue() -> None:
    assert texts("drones the") == ["drones", "the"]
    assert texts("drones the ") == ["drones"]


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("will smith ", ["will", "smith"]),
        ("Will from Acme ", ["Will", "Acme"]),
        ("who will sing ", ["sing"]),
        ("May ", ["May"]),
        ("it may be ana ", ["ana"]),
        ("mark bill art rose ", ["mark", "bill", "art", "rose"]),
        ("Nguyen Van An ", ["Nguyen", "Van", "An"]),
        ("met He Lin ", ["He", "Lin"]),
        ("He sings ", ["sings"]),
        ("PyCon US bees ", ["PyCon", "US", "bees"]),
    ],
)
def test_names_that_look_like_filler_are_kept(text: str, telling: list[str]) -> None:
    assert texts(text) == telling


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("with ana", {"companion", "cue"}),
        ("introduced by ana", {"introducer"}),
        ("recommended by ana", {"introducer"}),
        ("through ana", {"introducer"}),
        ("via ana", {"introducer"}),
        ("at acme", {"event", "series", "organisation"}),
        ("@ acme", {"event", "series", "organisation"}),
        ("in lisbon", {"place", "country", "event place", "field"}),
        ("wore glasses", {"cue"}),
        ("called zoe", {"name", "spelling"}),
        ("name was zoe", {"name", "spelling"}),
        ("works at acme", {"organisation", "place", "role", "field"}),
        ("at the museum", {"event", "series", "organisation"}),
        ("~glasses", {"cue"}),
        ("^ana", {"introducer"}),
        ("by the coffee", set()),
        ("ana", set()),
    ],
)
def test_a_word_before_a_clue_raises_the_fields_it_points_to(text: str, fields: set[str]) -> None:
    assert raised(clues(text)[-1]) == fields


@pytest.mark.parametrize(
    "text", ["who did Ana introduce ", "Ana introduced me ", "whom Ana then introduces "]
)
def test_who_introduces_is_a_go_between(text: str) -> None:
    assert raised(clues(text)[0]) == {"introducer"}


def test_both_names_of_a_go_between_are_meant() -> None:
    fields = [raised(clue) for clue in clues("bees, tall Ana Ruiz introduced us ")]
    assert fields == [set(), set(), {"introducer"}, {"introducer"}]


@pytest.mark.parametrize("text", ["Ana, introduced by Ben ", "Ana introduced by Ben "])
def test_who_was_introduced_is_no_go_between(text: str) -> None:
    assert [raised(clue) for clue in clues(text)] == [set(), {"introducer"}]


def test_no_field_is_forbidden_by_a_word_before() -> None:
    pairs = zip(clues("with ana")[0].weights, FIELD_WEIGHTS, strict=True)
    assert all(weight >= usual for weight, usual in pairs)


def test_a_word_before_reaches_a_few_clues_up_to_the_next_comma() -> None:
    reached = [bool(raised(clue)) for clue in clues("at acme sur textiles lisbon")]
    assert reached == [True, True, True, False]
    assert [bool(raised(clue)) for clue in clues("at acme, lisbon")] == [True, False]


def test_a_time_has_its_days_as_keys() -> None:
    (clue,) = clues("last month")
    assert (clue.words, clue.keys, clue.strengths) == ((), ("d:2026-10",), (1.0,))


def test_a_vague_time_says_how_well_each_day_fits() -> None:
    (clue,) = clues("2 weeks ago")
    assert len(clue.keys) == len(clue.strengths) == 9
    assert clue.strengths[clue.keys.index("d:2026-11-08")] == max(clue.strengths)


@pytest.mark.parametrize(
    ("text", "word"), [("may", "may"), ("spring ", "spring"), ("2019", "2019")]
)
def test_a_time_that_may_be_a_word_is_both(text: str, word: str) -> None:
    (clue,) = clues(text)
    assert clue.words == (word,)
    assert clue.keys


def test_a_time_after_its_preposition_is_no_word() -> None:
    assert clues("in may ")[0].words == ()


def test_a_time_being_typed_may_become_another_word() -> None:
    assert (clues("in mar")[0].words, clues("in mar")[0].is_last) == (("mar",), True)


@pytest.mark.parametrize("text", ["May Chen", "Jan Kowalski", "Aunt April"])
def test_a_name_is_no_month(text: str) -> None:
    assert all(clue.keys == () for clue in clues(text))


def test_a_month_beside_small_words_is_a_month() -> None:
    assert any(clue.keys for clue in clues("lisbon may"))


def test_a_known_phrase_is_one_clue() -> None:
    (clue,) = clues("Sign languages ")
    assert (clue.text, clue.phrase) == ("Sign languages", "sign languages")
    assert clue.words == ("sign", "languages")


def test_a_phrase_still_being_typed_is_two_words() -> None:
    assert texts("sign langu") == ["sign", "langu"]
    assert [clue.phrase for clue in clues("sign language")] == ["sign language"]


@pytest.mark.parametrize(
    ("text", "telling"),
    [("mark who works in law ", ["mark", "law"]), ("he works in it ", ["works in it"])],
)
def test_a_line_of_work_is_told_from_filler(text: str, telling: list[str]) -> None:
    assert texts(text) == telling


def test_a_comma_parts_a_phrase() -> None:
    assert texts("sign, language ") == ["sign", "language"]


def test_the_last_word_may_be_still_in_the_making() -> None:
    assert [clue.is_last for clue in clues("ana rui")] == [False, True]
    assert [clue.is_last for clue in clues("ana ruiz ")] == [False, False]


def test_an_address_is_one_clue() -> None:
    first, second = clues("ana@acme.example +34 612 345 678")
    assert (first.text, first.keys) == ("ana@acme.example", ("e:ana@acme.example",))
    assert (second.text, second.keys) == ("+34 612 345 678", ("p:612345678",))


def test_a_date_is_no_phone_number() -> None:
    assert [clue.keys for clue in clues("05.05.2019")] == [("d:2019-05-05",)]
