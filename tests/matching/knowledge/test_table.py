import pytest

from hallway.matching.knowledge.table import Line, Table, is_form_of, read_table, stemmed

TABLE = Table(
    "# A comment, with bees\n\nbeekeeper, keeps bees | honey\nhobby, pastime\n"
    "tries, attempts\nhiking, walks\norganize, arrange\n"
)


def test_a_line_has_close_terms_and_loose_ones() -> None:
    assert next(TABLE.lines()) == Line(("beekeeper", "keeps bees"), ("honey",))


def test_a_line_need_not_have_loose_terms() -> None:
    assert TABLE.lines_with("hobby") == (Line(("hobby", "pastime")),)


def test_comments_and_empty_lines_are_no_lines() -> None:
    assert len(list(TABLE.lines())) == 5
    assert TABLE.lines_with("with bees") == ()


def test_an_empty_table_has_no_lines() -> None:
    assert list(Table("").lines()) == []


@pytest.mark.parametrize(
    "term", ["beekeeping", "keeping bees", "hobbies", "try", "hikes", "organised", "honeys"]
)
def test_a_term_is_found_in_other_forms(term: str) -> None:
    assert len(TABLE.lines_with(term)) == 1


@pytest.mark.parametrize("term", ["bees", "keeps", "bee", "comment", "", " ", "\t", ",", "|"])
def test_what_is_no_term_of_its_own_is_not_found(term: str) -> None:
    assert TABLE.lines_with(term) == ()


def test_a_line_that_has_a_term_in_two_forms_is_found_once() -> None:
    assert len(Table("run, runner | running").lines_with("run")) == 1


def test_lines_are_found_in_their_order() -> None:
    table = Table("b, a\nc | a\na, d")
    assert [line.close[0] for line in table.lines_with("a")] == ["b", "c", "a"]


def test_phrases_are_the_terms_of_several_words() -> None:
    assert TABLE.phrases() == {"keeps bees"}


def test_terms_with_the_same_stems_are_forms_of_each_other() -> None:
    assert is_form_of("keeps bees", stemmed("keeping bee"))
    assert not is_form_of("keeps bees", stemmed("keeps beers"))


def test_a_table_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_table("meanings_of_nothing.txt")


def test_a_term_is_found_as_well_after_many_others() -> None:
    table = Table("beekeeper, hive | honey\nbeer, ale\nbee eater, roller")
    first = table.lines_with("beekeeping")
    for number in range(30):
        table.lines_with(f"unknown{number}")
    table.lines_with.cache_clear()
    assert table.lines_with("beekeeping") == first != ()


def test_phrases_are_found_by_their_first_word() -> None:
    table = Table("keeping bees, keep fit | keeper\nnew york/the big apple: long island, queens*")
    assert table.phrases_beginning("keep") == ["keeping bees", "keep fit"]
    assert table.phrases_beginning("long") == ["long island"]
    assert table.phrases_beginning("the") == ["the big apple"]
