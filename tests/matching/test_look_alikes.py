from hallway.domain.drafts import Draft
from hallway.domain.matches import LookAlike, Verdict
from hallway.matching.finder import IndexFinder, make_finder
from tests.matching.people import (
    ANA,
    BJORN,
    JOAO,
    KATHRYN,
    LIU,
    MARIA,
    MARIO,
    ROBERT,
    YULIA,
    profile,
)


def found(finder: IndexFinder, draft: Draft, event: str | None = None) -> dict[int, LookAlike]:
    nearest = finder.look_alikes(draft, event, 5)
    return {each.person: each for each in nearest if each.verdict is not Verdict.NEW}


def named(finder: IndexFinder, name: str) -> dict[int, LookAlike]:
    return found(finder, Draft(name=name))


def test_the_same_email_decides(finder: IndexFinder) -> None:
    look_alike = found(finder, Draft(name="Ana Prieto", emails=("Ana@ACME.example",)))[ANA]
    assert look_alike.verdict is Verdict.SAME
    assert look_alike.why[0] == "same e-mail"


def test_the_same_phone_number_decides_however_it_is_written(finder: IndexFinder) -> None:
    look_alike = found(finder, Draft(name="Ana", phones=("0034612345678",)))[ANA]
    assert (look_alike.verdict, look_alike.why[0]) == (Verdict.SAME, "same phone number")


def test_the_same_handle_decides_without_a_name(finder: IndexFinder) -> None:
    look_alike = found(finder, Draft(handles=("@AnaR@social.example",)))[ANA]
    assert (look_alike.verdict, look_alike.why) == (Verdict.SAME, ("same handle",))


def test_the_address_of_an_office_does_not_decide(finder: IndexFinder) -> None:
    assert JOAO not in found(finder, Draft(name="Inês Prata", emails=("info@mar.example",)))


def test_the_same_email_under_quite_another_name_is_only_maybe(finder: IndexFinder) -> None:
    look_alike = found(finder, Draft(name="Olga Petrenko", emails=("ana@acme.example",)))[ANA]
    assert look_alike.verdict is Verdict.MAYBE


def test_name_and_organisation_make_the_same_person(finder: IndexFinder) -> None:
    look_alike = found(finder, Draft(name="Ana Ruiz", organisation="Acme"))[ANA]
    assert look_alike.verdict is Verdict.SAME
    assert look_alike.why == ("same name", "also Acme Robotics")


def test_a_name_alone_is_only_maybe(finder: IndexFinder) -> None:
    assert named(finder, "Ana Ruiz")[ANA].verdict is Verdict.MAYBE


def test_a_missing_field_is_unknown_and_not_different(finder: IndexFinder) -> None:
    unknown = found(finder, Draft(name="Kathryn Smyth"))[KATHRYN].likeness
    different = found(finder, Draft(name="Kathryn Smyth", organisation="Delta Bank"))[KATHRYN]
    assert unknown > different.likeness


def test_a_short_form_is_told_in_words(finder: IndexFinder) -> None:
    assert "Bob is short for Robert" in named(finder, "Bob Okonjo")[ROBERT].why


def test_a_sound_is_told_in_words(finder: IndexFinder) -> None:
    assert "sounds like Kathryn" in named(finder, "Catrin Smyth")[KATHRYN].why


def test_a_slip_is_told_in_words(finder: IndexFinder) -> None:
    assert "spelt nearly like Okonjo" in named(finder, "Robert Okonko")[ROBERT].why


def test_an_initial_is_told_in_words(finder: IndexFinder) -> None:
    assert "R may be Robert" in named(finder, "R. Okonjo")[ROBERT].why


def test_the_same_event_is_told_in_words(finder: IndexFinder) -> None:
    look_alike = found(finder, Draft(name="Ana"), "PyCon Lisbon")[ANA]
    assert "also at PyCon Lisbon" in look_alike.why


def test_swapped_parts_are_the_same_name(finder: IndexFinder) -> None:
    assert named(finder, "Okonjo, Robert")[ROBERT].why == ("same name",)


def test_a_name_in_another_script_is_found(finder: IndexFinder) -> None:
    assert YULIA in named(finder, "Yulia Melnikova")
    assert LIU in named(finder, "Mei Liu")


def test_letters_written_out_are_the_same_name(finder: IndexFinder) -> None:
    assert BJORN in named(finder, "Bjoern Mueller-Lindqvist")


def test_a_near_name_elsewhere_is_someone_else(finder: IndexFinder) -> None:
    assert named(finder, "Maria Garcia").keys() == {MARIA, MARIO}
    draft = Draft(name="Maria Garcia", organisation="Delta Bank")
    assert next(iter(found(finder, draft))) == MARIA


def test_one_part_in_common_is_not_enough(finder: IndexFinder) -> None:
    assert ANA not in named(finder, "Ana Petrova")
    assert ROBERT not in named(finder, "Chidi Okonjo")


def test_another_middle_initial_is_no_first_name(finder: IndexFinder) -> None:
    known = make_finder([profile(1, ("name", "Debbie T. Moore"))])
    assert named(known, "Tony Moore") == {}


def test_colleagues_with_near_names_are_not_the_same() -> None:
    known = make_finder(
        [
            profile(
                1,
                ("name", "David Chen"),
                ("organisation", "Multnomah County"),
                ("email", "dchen@county.example"),
            )
        ]
    )
    draft = Draft(
        name="David Cheng", organisation="Multnomah County", emails=("dcheng@county.example",)
    )
    assert found(known, draft)[1].verdict is Verdict.MAYBE


def test_an_address_tells_how_a_name_is_read() -> None:
    known = make_finder([profile(1, ("name", "小川 直樹"), ("email", "naoki.ogawa@kawa.example"))])
    assert 1 in named(known, "Naoki Ogawa")


def test_an_earlier_name_counts() -> None:
    known = make_finder([profile(1, ("name", "Leila Haddad"), ("name", "Leila Mansour"))])
    assert named(known, "Leila Haddad")[1].why == ("same name",)


def test_archived_people_are_not_offered(finder: IndexFinder) -> None:
    assert named(finder, "Amina van der Berg") == {}


def test_someone_new_has_no_look_alike(finder: IndexFinder) -> None:
    assert named(finder, "Thandiwe Nkosi") == {}


def test_an_empty_draft_has_no_look_alike(finder: IndexFinder) -> None:
    assert finder.look_alikes(Draft(), None, 5) == []


def test_the_surest_comes_first(finder: IndexFinder) -> None:
    draft = Draft(name="Maria Garcia", organisation="Sur Textiles")
    look_alikes = finder.look_alikes(draft, None, 5)
    assert look_alikes[0].person == MARIA
    assert look_alikes[0].verdict is Verdict.SAME


def test_who_comes_near_is_told_as_new_after_every_look_alike(finder: IndexFinder) -> None:
    nearest = finder.look_alikes(Draft(name="Ana Petrova"), None, 5)
    assert {each.person: each.verdict for each in nearest}[ANA] is Verdict.NEW
    verdicts = [each.verdict for each in finder.look_alikes(Draft(name="Maria Garcia"), None, 5)]
    assert verdicts == sorted(verdicts, key=[Verdict.SAME, Verdict.MAYBE, Verdict.NEW].index)
