"""Places by their other names, by their people, and by the countries they lie in."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.matching.folding import fold
from hallway.matching.knowledge import places as places_module
from hallway.matching.knowledge.places import Places, known_places

TABLE = Path(places_module.__file__).with_name("places.txt").read_text(encoding="ascii")
LINES = [line for line in TABLE.splitlines() if not line.startswith("#")]
GROUPS = [line for line in LINES if ":" in line and not line.startswith(" ")]
COUNTRIES = [line for line in LINES if ":" not in line and not line.startswith(" ")]
ENTRIES = [
    entry for line in LINES if line not in GROUPS for entry in re.split("[,:] ", line.strip())
]

SMALL = """\
# Words in a remark, such as narnia/archenland, are no places
narnia/narnie | narnian/narnisk
    cair paravel/cp | paraveller, beaver dam, nice*
    lantern waste/western wood: beruna/berune, dancing lawn
archenland | archenlander
    anvard
calormen/kalormen | calormene
    tashbaan, kalormen city/kalormen
the north | northern: narnia, archenland
lone isles: doorn
"""


@pytest.fixture
def places() -> Places:
    return Places(SMALL)


def test_another_name_of_a_country_is_the_surest(places: Places) -> None:
    assert places.near("narnie")["narnia"] == 0.95


def test_a_country_gives_its_people(places: Places) -> None:
    assert places.near("narnia")["narnian"] == 0.9


def test_people_give_their_country(places: Places) -> None:
    assert places.near("narnisk")["narnia"] == 0.9


def test_people_may_be_several(places: Places) -> None:
    assert places.near("narnians")["narnia"] == 0.9


def test_a_place_has_no_plural(places: Places) -> None:
    assert places.near("anvards") == {}


def test_a_country_gives_its_cities_by_all_their_names(places: Places) -> None:
    assert {"cair paravel", "beruna", "berune"} <= places.near("narnia").keys()


def test_a_country_does_not_give_the_cities_of_the_next_one(places: Places) -> None:
    assert "anvard" not in places.near("narnia")


def test_a_city_does_not_give_its_country(places: Places) -> None:
    assert places.near("anvard") == {}


def test_a_city_gives_its_people(places: Places) -> None:
    assert places.near("cair paravel")["paraveller"] == 0.9


def test_an_abbreviation_is_less_sure_than_a_name(places: Places) -> None:
    assert places.near("cair paravel")["cp"] == 0.9


def test_the_surest_of_two_meanings_counts(places: Places) -> None:
    assert places.near("calormen")["kalormen"] == 0.95


def test_a_part_of_a_country_gives_its_cities(places: Places) -> None:
    assert places.near("western wood") == {
        "lantern waste": 0.95,
        "beruna": 0.6,
        "berune": 0.6,
        "dancing lawn": 0.6,
    }


def test_a_city_of_a_part_gives_its_own_names_alone(places: Places) -> None:
    assert places.near("berune") == {"beruna": 0.95}


def test_a_group_gives_its_countries(places: Places) -> None:
    assert places.near("northern")["archenland"] == 0.55


def test_a_group_gives_cities_more_weakly(places: Places) -> None:
    assert places.near("northern")["anvard"] == 0.4


def test_a_country_does_not_give_its_groups(places: Places) -> None:
    assert "the north" not in places.near("narnia")


def test_a_group_may_list_cities(places: Places) -> None:
    assert places.near("lone isles") == {"doorn": 0.55}


def test_a_place_called_like_an_ordinary_word_is_given_weakly(places: Places) -> None:
    assert places.near("narnia")["nice"] == 0.3


def test_an_ordinary_word_is_known_as_one(places: Places) -> None:
    assert places.is_ordinary("nice")


def test_a_name_that_is_no_other_word_is_not_ordinary(places: Places) -> None:
    assert not places.is_ordinary("anvard")


def test_what_is_given_can_be_changed_without_harm(places: Places) -> None:
    places.near("narnia").clear()
    assert places.near("narnia")


@pytest.mark.parametrize(
    "term", ["", "*", "|", "spare oom", "cair", "paravel", "such as narnia", "日本"]
)
def test_a_word_that_is_no_place_gives_nothing(places: Places, term: str) -> None:
    assert places.near(term) == {}


def test_a_table_of_nothing_gives_nothing() -> None:
    assert Places("").near("narnia") == {}


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    assert text not in known_places().near(text)


@given(st.text("narie/|,:*\n\t s#"))
def test_any_mark_has_an_answer(text: str) -> None:
    assert text not in Places(SMALL).near(text)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("lisboa", "lisbon"),
        ("lissabon", "lisbon"),
        ("firenze", "florence"),
        ("florence", "firenze"),
        ("nurnberg", "nuremberg"),
        ("goteborg", "gothenburg"),
        ("keulen", "cologne"),
        ("warschau", "warsaw"),
        ("becs", "vienna"),
        ("moskva", "moscow"),
        ("la habana", "havana"),
        ("selanik", "thessaloniki"),
        ("tel aviv yafo", "tel aviv"),
    ],
)
def test_a_city_has_another_name_elsewhere(said: str, written: str) -> None:
    assert known_places().near(said)[written] >= 0.9


@pytest.mark.parametrize(
    ("once", "now"),
    [
        ("kiev", "kyiv"),
        ("bombay", "mumbai"),
        ("saigon", "ho chi minh city"),
        ("leningrad", "saint petersburg"),
        ("danzig", "gdansk"),
        ("constantinople", "istanbul"),
        ("madras", "chennai"),
        ("burma", "myanmar"),
        ("persia", "iran"),
        ("swaziland", "eswatini"),
    ],
)
def test_a_place_had_another_name_once(once: str, now: str) -> None:
    assert known_places().near(once)[now] >= 0.9


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("spanish", "spain"),
        ("spaniard", "spain"),
        ("spaniards", "spain"),
        ("espana", "spain"),
        ("dutch", "netherlands"),
        ("holland", "netherlands"),
        ("british", "united kingdom"),
        ("england", "united kingdom"),
        ("american", "united states"),
        ("deutsch", "germany"),
        ("filipina", "philippines"),
        ("kiwis", "new zealand"),
        ("scots", "scotland"),
        ("texan", "texas"),
        ("quebecois", "quebec"),
    ],
)
def test_people_and_languages_give_their_country(said: str, country: str) -> None:
    assert known_places().near(said)[country] >= 0.9


@pytest.mark.parametrize(
    ("said", "city"),
    [
        ("spanish", "bilbao"),
        ("catalan", "barcelona"),
        ("bavarian", "munchen"),
        ("tuscan", "firenze"),
        ("welsh", "cardiff"),
        ("californian", "san francisco"),
        ("nigerian", "port harcourt"),
        ("brazil", "belo horizonte"),
        ("japanese", "osaka"),
        ("georgian", "tbilisi"),
        ("georgian", "atlanta"),
    ],
)
def test_an_area_gives_its_cities(said: str, city: str) -> None:
    assert known_places().near(said)[city] == 0.6


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("scandinavian", "norway"),
        ("baltics", "latvia"),
        ("latin american", "peru"),
        ("european", "portugal"),
        ("dach", "austria"),
    ],
)
def test_a_part_of_the_world_gives_its_countries(said: str, country: str) -> None:
    assert known_places().near(said)[country] == 0.55


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("usa", "united states"),
        ("us", "united states"),
        ("the states", "united states"),
        ("uk", "united kingdom"),
        ("uae", "united arab emirates"),
        ("ksa", "saudi arabia"),
        ("hk", "hong kong"),
        ("nyc", "new york"),
        ("la", "los angeles"),
        ("sf", "san francisco"),
    ],
)
def test_a_place_may_be_cut_short(short: str, full: str) -> None:
    assert known_places().near(short)[full] >= 0.9


@pytest.mark.parametrize(
    ("city", "country"), [("bilbao", "spain"), ("lyon", "france"), ("austin", "texas")]
)
def test_no_city_gives_what_it_lies_in(city: str, country: str) -> None:
    assert country not in known_places().near(city)


@pytest.mark.parametrize("word", ["in", "it", "is", "at", "be", "no", "my", "beekeeper", "narnia"])
def test_a_word_of_everyday_is_no_place(word: str) -> None:
    assert known_places().near(word) == {}


def test_the_pronoun_us_is_known_for_an_ordinary_word() -> None:
    assert known_places().is_ordinary("us")


def test_every_line_is_plain() -> None:
    plain = re.compile(r"(    )?[a-z0-9*/ ]+( \| [a-z0-9*/ ]+)?([:,] [a-z0-9*/|, ]+)?")
    odd = [line for line in LINES if not plain.fullmatch(line)]
    assert odd == []


def test_every_word_is_folded() -> None:
    words = set(re.findall("[^ /|,:*]+", " ".join(LINES)))
    assert {word for word in words if fold(word) != word} == set()


def test_no_term_is_empty() -> None:
    terms = [term for line in LINES for term in re.split("[/|,:]", line)]
    assert [term for term in terms if not term.strip(" *")] == []


def test_no_place_has_a_name_twice() -> None:
    for entry in ENTRIES:
        names = re.split("[/|]", entry.replace(" | ", "|"))
        assert len(names) == len(set(names)), entry


def test_no_line_lists_a_place_twice() -> None:
    for line in LINES:
        listed = re.split(", ", line.partition(": ")[2] or line.strip())
        assert len(listed) == len(set(listed)), line


def test_an_ordinary_word_has_its_star_everywhere() -> None:
    names = {name for entry in ENTRIES for name in re.split("[/|]", entry.replace(" | ", "|"))}
    assert {name for name in names if f"{name}*" in names} == set()


def test_every_country_has_one_line() -> None:
    heads = [line.split("/")[0].split(" | ")[0].strip("*") for line in COUNTRIES]
    assert len(heads) == len(set(heads))


def test_a_group_lists_places_that_are_known() -> None:
    known = {name.strip("*") for entry in ENTRIES for name in re.split(r" \| |/", entry)}
    listed = [name for line in GROUPS for name in line.partition(": ")[2].split(", ")]
    assert [name for name in listed if name not in known] == []
