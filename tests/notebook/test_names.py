import pytest

from hallway.domain.errors import Ambiguous, NotFound
from hallway.domain.ids import short_ids, show_id
from hallway.domain.people import Person
from tests.notebook.people import NOW, Book


@pytest.mark.parametrize(
    "words",
    ["Łukasz Żak-Novák", "łukasz żak-novák", "Łukasz", "Żak", "zak novak", "NOVAK", " Żak "],
)
def test_a_name_or_a_part_of_it_names_a_person(book: Book, words: str) -> None:
    person = book.capture("Łukasz Żak-Novák")
    assert book.notebook.resolve_person(words).id == person.id


@pytest.mark.parametrize("part", [slice(None), slice(0, 12), slice(-4, None), slice(-7, None)])
def test_a_start_or_end_of_an_id_names_a_person(book: Book, part: slice) -> None:
    person = book.capture("Ana Ruiz")
    assert book.notebook.resolve_person(show_id(person.id)[part]).id == person.id


def test_a_whole_name_comes_before_parts_of_others(book: Book) -> None:
    ana = book.capture("Ana")
    book.capture("Ana Ruiz")
    assert book.notebook.resolve_person("Ana").id == ana.id


def test_another_spelling_names_the_person_too(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture("Anna Ruiz-Berg", same_as=ana.id)
    assert book.notebook.resolve_person("Berg").id == ana.id


def test_the_old_id_of_a_merged_person_names_who_they_turned_out_to_be(book: Book) -> None:
    ana, anna = book.capture("Ana Ruiz"), book.capture("Anna Berg")
    book.keep(book.notebook.merge_people(ana.id, anna.id, NOW))
    assert book.notebook.resolve_person(show_id(anna.id)).id == ana.id


def test_a_name_of_two_is_ambiguous(book: Book) -> None:
    book.capture("Ana Ruiz @Acme")
    book.capture("Ana Berg")
    with pytest.raises(Ambiguous, match=r"Ana Ruiz at Acme; .* Ana Berg"):
        book.notebook.resolve_person("Ana")


def test_a_long_list_of_candidates_is_cut(book: Book) -> None:
    for number in range(10):
        book.capture(f"Ana N{number}", is_new=True)
    with pytest.raises(Ambiguous, match="and 2 more"):
        book.notebook.resolve_person("Ana")


@pytest.mark.parametrize("words", ["Petra", "", " ", "Ana Petra", "zzzz"])
def test_what_nobody_answers_to_is_not_found(book: Book, words: str) -> None:
    book.capture("Ana Ruiz")
    with pytest.raises(NotFound):
        book.notebook.resolve_person(words)


def test_a_name_that_reads_like_the_end_of_an_id_is_ambiguous(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    book.capture(f"Jo {show_id(ana.id)[-4:]}")
    with pytest.raises(Ambiguous):
        book.notebook.resolve_person(show_id(ana.id)[-4:])


def test_a_short_id_names_one_person_only(book: Book) -> None:
    for number in range(20):
        book.capture(f"Ana N{number}", is_new=True)
    named = {
        record_id: book.notebook.resolve_person(short).id
        for record_id, short in book.notebook.short_ids(Person).items()
    }
    assert all(record_id == found for record_id, found in named.items()) and len(named) == 20


def test_a_short_id_grows_until_it_is_the_only_one() -> None:
    one, other = 0x7_0000_0000_0001, 0x6_0000_0000_0001
    short = short_ids([one, other])
    assert short[one] != short[other] and len(short[one]) > 4


def test_a_short_id_is_no_start_of_another_id() -> None:
    starts_alike = 12345 << 45
    other = (999 << 20) | 12345
    assert len(short_ids([starts_alike, other])[other]) > 4
