import pytest

from hallway.domain.matches import Hit
from hallway.matching.finder import IndexFinder, make_finder
from tests.matching.people import (
    AMINA,
    ANA,
    BJORN,
    JOAO,
    KATHRYN,
    LIU,
    NAMELESS,
    ROBERT,
    TODAY,
    YULIA,
    profile,
)


def who(finder: IndexFinder, query: str) -> list[int]:
    return [hit.person for hit in finder.who(query, TODAY, 10)]


def first(finder: IndexFinder, query: str) -> Hit:
    return finder.who(query, TODAY, 10)[0]


def test_half_remembered_facts_in_any_order_find_a_person(finder: IndexFinder) -> None:
    assert who(finder, "rust drones red glasses")[0] == ANA
    assert who(finder, "glasses drones rust red")[0] == ANA


def test_a_wrong_clue_lowers_but_never_empties(finder: IndexFinder) -> None:
    right = first(finder, "ana rust")
    wrong = first(finder, "ana rust trombone")
    assert wrong.person == ANA
    assert wrong.score < right.score


def test_the_last_word_counts_as_a_prefix(finder: IndexFinder) -> None:
    assert who(finder, "okon")[0] == ROBERT


def test_a_misspelt_name_is_found(finder: IndexFinder) -> None:
    assert who(finder, "Kahtryn Smyth ")[0] == KATHRYN


def test_a_name_as_heard_is_found(finder: IndexFinder) -> None:
    assert who(finder, "catrin smith ")[0] == KATHRYN


def test_a_short_form_finds_the_full_name(finder: IndexFinder) -> None:
    assert who(finder, "bob bees")[0] == ROBERT


def test_letters_without_their_marks_find_a_name(finder: IndexFinder) -> None:
    assert who(finder, "joao alvares")[0] == JOAO


def test_umlauts_written_out_find_a_name(finder: IndexFinder) -> None:
    assert who(finder, "bjoern mueller ")[0] == BJORN


def test_another_script_is_found_in_plain_letters(finder: IndexFinder) -> None:
    assert who(finder, "yuliya melnikova")[0] == YULIA
    assert who(finder, "mei liu")[0] == LIU


def test_another_form_of_a_word_is_found(finder: IndexFinder) -> None:
    assert who(finder, "hiking donkeys ")[0] == BJORN


def test_someone_without_a_name_is_found(finder: IndexFinder) -> None:
    assert who(finder, "green raincoat")[0] == NAMELESS


def test_an_own_name_counts_more_than_a_companion(finder: IndexFinder) -> None:
    assert who(finder, "ana ruiz")[:2] == [ANA, ROBERT]


def test_a_month_and_a_year_find_an_encounter(finder: IndexFinder) -> None:
    hit = first(finder, "july 2025")
    assert hit.person == ROBERT
    assert [(match.clue, match.field) for match in hit.matched] == [("july 2025", "day")]


def test_a_year_finds_an_encounter(finder: IndexFinder) -> None:
    assert first(finder, "2025").matched[0].spans == ((0, 4),)


def test_last_year_is_counted_from_today(finder: IndexFinder) -> None:
    assert who(finder, "last year") == [ROBERT]


def test_marks_of_the_capture_line_do_no_harm(finder: IndexFinder) -> None:
    assert who(finder, "#rust @acme ~red glasses")[0] == ANA


def test_a_mark_prefers_its_own_field() -> None:
    index = make_finder([profile(1, ("tag", "rust")), profile(2, ("cue", "rust jacket"))])
    assert who(index, "~rust") == [2, 1]
    assert who(index, "~rust") == [2, 1]


def test_an_address_finds_its_owner_alone_at_the_top(finder: IndexFinder) -> None:
    hit = first(finder, "ANA@acme.example")
    assert (hit.person, hit.matched[0].text) == (ANA, "ana@acme.example")


def test_a_phone_number_is_found_however_it_is_grouped(finder: IndexFinder) -> None:
    assert who(finder, "+34612345678")[0] == ANA


@pytest.mark.parametrize("stored", ["+49 170 5556677", "+491705556677", "0170 5556677"])
@pytest.mark.parametrize(
    "query",
    ["1705556677", "0170 5556677", "170 5556677", "0049 170 5556677", "5556677", "017055566"],
)
def test_a_phone_number_is_found_without_its_country_code(stored: str, query: str) -> None:
    numbers = (stored, "+49 171 8889900", "+34 612 345 678")
    index = make_finder([profile(n, ("phone", number)) for n, number in enumerate(numbers)])
    assert who(index, query)[0] == 0


def test_years_side_by_side_are_no_phone_number() -> None:
    index = make_finder([profile(1, ("day", "2019-03-14")), profile(2, ("day", "2020-03-14"))])
    assert who(index, "2019 2020") == [1, 2]


def test_archived_people_come_after_all_others(finder: IndexFinder) -> None:
    both = make_finder(
        [
            profile(1, ("name", "Amina Haddad"), is_present=False),
            profile(2, ("note", "A friend of Amina.")),
        ]
    )
    assert who(both, "amina haddad") == [2, 1]
    assert who(finder, "hydrology") == [AMINA]


def test_every_clue_is_told_with_its_words(finder: IndexFinder) -> None:
    hit = first(finder, "drone glasses bob")
    told = {match.clue: [match.text[a:b] for a, b in match.spans] for match in hit.matched}
    assert told == {"drone": ["drones"], "glasses": ["glasses"]}
    assert hit.unmatched == ("bob",)


def test_spans_count_code_points_of_the_text_as_it_is_written() -> None:
    index = make_finder([profile(1, ("note", "🐝 Łódź, then e\u0301clairs"))])
    match = first(index, "eclairs").matched[0]
    assert [match.text[a:b] for a, b in match.spans] == ["e\u0301clairs"]


def test_filler_words_are_no_clues(finder: IndexFinder) -> None:
    hit = first(finder, "who was the person with red glasses")
    assert [match.clue for match in hit.matched] == ["red", "glasses"]
    assert hit.unmatched == ()


def test_equal_hits_come_in_the_order_of_their_ids() -> None:
    twins = make_finder([profile(n, ("name", "Noor Aziz")) for n in (7, 3, 5)])
    assert who(twins, "noor aziz") == [3, 5, 7]


def test_no_more_hits_than_asked_for(finder: IndexFinder) -> None:
    assert len(finder.who("lisbon", TODAY, 1)) == 1
    assert finder.who("lisbon", TODAY, 0) == []


def test_scores_are_between_nothing_and_one(finder: IndexFinder) -> None:
    hits = finder.who("ana ruiz lisbon", TODAY, 10)
    assert all(0 < hit.score <= 1 for hit in hits)


def test_the_words_of_one_event_weigh_as_one() -> None:
    crowd = [profile(n, ("name", f"Guest {n}"), ("event", "Night of Museums")) for n in range(30)]
    asked = profile(99, ("name", "Sefa Tuilagi"), ("note", "Grows hazelnuts."))
    others = [profile(200 + n, ("name", f"Neighbour {n}")) for n in range(200)]
    index = make_finder([*crowd, asked, *others])
    assert who(index, "sefa hazelnuts night of museums")[0] == 99


def test_a_start_of_a_name_is_found_before_a_like_sound() -> None:
    index = make_finder(
        [profile(1, ("name", "Quinty Broek")), profile(2, ("name", "Burkhardt Li"))]
    )
    assert who(index, "burk ")[0] == 2


def test_with_someone_finds_their_company_before_themselves() -> None:
    index = make_finder(
        [
            profile(1, ("name", "Ana Ruiz"), ("note", "Talked about dinner.")),
            profile(
                2, ("name", "Tunde Bakare"), ("note", "A long dinner."), ("companion", "Ana Ruiz")
            ),
            profile(3, ("name", "Mei Lin"), ("note", "A short dinner.")),
        ]
    )
    assert who(index, "dinner with ana") == [2, 1, 3]
    assert who(index, "ana dinner") == [1, 2, 3]


def test_whom_someone_introduced_comes_before_who_introduced_them() -> None:
    index = make_finder(
        [
            profile(1, ("name", "Ben Okafor"), ("tag", "solar")),
            profile(2, ("name", "Mei Lin"), ("tag", "solar"), ("introducer", "Ben Okafor")),
        ]
    )
    assert who(index, "introduced by ben") == [2, 1]
