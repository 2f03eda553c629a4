import pytest

from hallway.domain.drafts import Draft
from hallway.domain.matches import LookAlike, Verdict
from hallway.matching.finder import make_finder
from tests.matching.people import TODAY, profile


def look_alike(draft: Draft, *known: tuple[str, str]) -> LookAlike:
    finder = make_finder([profile(1, *known), profile(2, ("name", "Tove Lund"))])
    return next(each for each in finder.look_alikes(draft, None, 5) if each.person == 1)


def by_phone(typed: str, number: str, known: str, other: str) -> LookAlike:
    return look_alike(Draft(name=typed, phones=(number,)), ("name", known), ("phone", other))


def by_email(typed: str, known: str, address: str) -> LookAlike:
    return look_alike(Draft(name=typed, emails=(address,)), ("name", known), ("email", address))


def by_handle(typed: str, handle: str, known: str, other: str) -> LookAlike:
    return look_alike(Draft(name=typed, handles=(handle,)), ("name", known), ("handle", other))


@pytest.mark.parametrize(
    ("typed", "number", "known", "other"),
    [
        ("Sarah Jones", "+1 312 555 0143", "Sarah Miller", "+1 212 555 0143"),
        ("Priya Sharma", "88765 43210", "Rahul Sharma", "98765 43210"),
        ("Li Na", "+86 158 0013 8000", "Li Wei", "+86 138 0013 8000"),
        ("Anna Schmidt", "+33 171 8889900", "Peter Schmidt", "+49 171 8889900"),
    ],
)
def test_another_number_is_no_evidence(typed: str, number: str, known: str, other: str) -> None:
    found = by_phone(typed, number, known, other)
    assert found.verdict is Verdict.NEW
    assert "same phone number" not in found.why


@pytest.mark.parametrize(
    ("typed", "handle", "known", "other"),
    [
        ("Ana Kirk", "@anak", "Ana Kovac", "@ana_k"),
        ("Wei Li", "@卫", "Wei Chen", "@伟"),
        ("Ana Kirk", "@ana", "Ana Kovac", "@ana@social.example"),
    ],
)
def test_another_handle_is_no_evidence(typed: str, handle: str, known: str, other: str) -> None:
    found = by_handle(typed, handle, known, other)
    assert found.verdict is Verdict.NEW
    assert "same handle" not in found.why


def test_a_family_with_one_address_is_several_people() -> None:
    address = "garcia@home.example"
    assert by_email("Juan Garcia", "Maria Garcia", address).verdict is Verdict.MAYBE
    assert by_email("Nagy Anna", "Nagy Péter", "nagy@home.example").verdict is Verdict.MAYBE
    assert by_email("Li Na", "Li Wei", "li@home.example").verdict is Verdict.MAYBE
    assert by_email("Mario Garcia", "Maria Garcia", address).verdict is Verdict.MAYBE
    assert by_email("John Smith Jr", "John Smith Sr", "smith@x.example").verdict is Verdict.MAYBE


def test_a_family_with_one_landline_is_several_people() -> None:
    number = "+49 30 1234567"
    found = by_phone("Peter Schmidt", number, "Anna Schmidt", number)
    assert (found.verdict, found.why[0]) == (Verdict.MAYBE, "same phone number")


def test_a_handle_that_is_a_given_name_may_be_anyones_of_that_name() -> None:
    assert by_handle("Alex Jones", "@alex", "Alex Smith", "@alex").verdict is Verdict.MAYBE
    assert by_handle("Alex Smith", "@alex", "Alex Smith", "@alex").verdict is Verdict.SAME


@pytest.mark.parametrize("local", ["booking", "noreply", "no-reply", "billing", "orders"])
def test_an_address_that_many_answer_does_not_decide(local: str) -> None:
    found = by_email("Ana Lopez", "Ana Ruiz", f"{local}@acme.example")
    assert found.verdict is Verdict.NEW


@pytest.mark.parametrize(
    ("typed", "known", "address"),
    [
        ("Anna Meyer", "Anna Schmidt", "anna.schmidt@acme.example"),
        ("Åsa Bell", "Åsa da Rosa", "asa91@mail.example"),
        ("Minh Green", "Nguyễn Bảo Minh", "minh.nguyen@media.example"),
    ],
)
def test_someone_who_married_keeps_name_and_address(typed: str, known: str, address: str) -> None:
    assert by_email(typed, known, address).verdict is Verdict.SAME


def test_someone_who_married_keeps_a_number_unless_it_is_that_of_an_office() -> None:
    number = "+34 753 956 7154"
    assert by_phone("Sara Moon", number, "Sara Rivera", number).verdict is Verdict.SAME
    draft = Draft(name="Sara Moon", phones=(number,), organisation="Acme")
    known = ("name", "Sara Rivera"), ("phone", number), ("organisation", "Acme")
    assert look_alike(draft, *known).verdict is Verdict.MAYBE


def test_names_in_two_scripts_leave_it_to_the_address() -> None:
    assert by_handle("Julia Melnik", "@ymeln", "Юлия Мельникова", "@ymeln").verdict is Verdict.SAME


def test_a_short_form_with_the_same_address_is_the_same_person() -> None:
    assert by_email("Bob Okonjo", "Robert Okonjo", "bob@acme.example").verdict is Verdict.SAME


def test_a_short_form_of_a_name_in_another_language_may_be_the_same_person() -> None:
    known = ("name", "Katarzyna Nowak"), ("organisation", "Acme Robotics")
    found = look_alike(Draft(name="Kate Nowak", organisation="Acme Robotics"), *known)
    assert found.verdict is Verdict.MAYBE
    assert "Kate is short for Katarzyna in another language" in found.why


@pytest.mark.parametrize(
    ("stored", "query"),
    [
        ("+34 612 345 678", "34612345678"),
        ("34612345678", "+34 612 345 678"),
        ("+1 212 555 0143", "212 555 0143"),
        ("138 0013 8000", "+86 13800138000"),
        ("0171 8889900", "+49 171 8889900"),
        ("+7 912 345 67 89", "8 912 345 67 89"),
    ],
)
def test_a_number_finds_its_owner_with_a_country_code_and_without(stored: str, query: str) -> None:
    finder = make_finder([profile(1, ("phone", stored)), profile(2, ("phone", "+49 30 1234567"))])
    assert [hit.person for hit in finder.who(query, TODAY, 5)][:1] == [1]
