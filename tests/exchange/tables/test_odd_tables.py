"""Tables that nobody would write on purpose."""

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.errors import FileRefused, HallwayError
from hallway.domain.people import FactKind
from hallway.exchange.decoding import MOST_BYTES, decoded
from hallway.exchange.lines import read_lines
from hallway.exchange.opening import Kind, kind_of
from hallway.exchange.tables import Part, guess_columns, read_table
from hallway.exchange.tables.rows import LONGEST_CELL


def table(*rows: tuple[str, ...]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue().encode()


def test_a_line_break_in_a_cell_is_no_row() -> None:
    batch = read_table(table(("Name", "Notes"), ("Ana", "one\ntwo"), ("Bo", "")))
    assert [(each.row, each.note) for each in batch.people] == [(1, "one\ntwo"), (2, "")]


def test_what_a_program_would_run_stays_text() -> None:
    (person,) = read_table(table(("Name", "Company"), ("=cmd|' /C calc'!A0", "+SUM(1)"))).people
    assert [text for _, text in person.facts] == ["=cmd|' /C calc'!A0", "+SUM(1)"]


def test_what_would_reach_a_terminal_is_taken_out() -> None:
    (person,) = read_table(table(("Name",), ("A\x1b[31mna\x00\u202e Ruiz",))).people
    assert person.facts == ((FactKind.NAME, "A[31mna Ruiz"),)


def test_a_cell_of_ten_megabytes_sets_its_row_aside() -> None:
    long = "x" * 10_000_000
    batch = read_table(table(("Name", "Notes"), ("Ana", long), ("Bo", "short")))
    assert (len(batch.people), batch.aside[0].row, len(batch.aside[0].text) < 5_000) == (1, 1, True)
    assert f"{LONGEST_CELL:,}" in batch.aside[0].why


def test_more_cells_than_headers_and_fewer_harm_nothing() -> None:
    batch = read_table(b"Name,City\nAna\nBo,Porto,extra,more\n")
    assert [len(each.facts) for each in batch.people] == [1, 2]


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"PK\x03\x04rest", "a zip"), (b"\x1f\x8bxx", "a gzip"), (b"%PDF-1.7", "a PDF")],
)
def test_what_is_no_text_is_refused_by_its_kind(data: bytes, what: str) -> None:
    with pytest.raises(FileRefused, match=what):
        read_table(data)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(FileRefused, match="empty"):
        read_table(b"\xef\xbb\xbf\n\n")


def test_a_table_about_anything_else_is_refused_by_naming_its_columns() -> None:
    with pytest.raises(FileRefused, match="Temperature, Pressure"):
        read_table(b"Temperature,Pressure\n1,2\n")


def test_a_mapping_says_what_columns_hold() -> None:
    data = b"Who,Where they work\nAna Ruiz,Acme\n"
    mapping = {"who": Part.NAME, "Where they work": Part.ORGANISATION}
    (person,) = read_table(data, mapping).people
    assert person.facts == ((FactKind.NAME, "Ana Ruiz"), (FactKind.ORGANISATION, "Acme"))


def test_columns_are_guessed_by_their_values_where_names_do_not_tell() -> None:
    guess = guess_columns(b"A,B,C\nAna,ana@acme.example,+351 210 000 000\n")
    assert [(each.part, each.is_sure) for each in guess.columns] == [
        (None, False),
        (Part.EMAIL, False),
        (Part.PHONE, False),
    ]
    assert (guess.columns[0].examples, guess.is_known) == (("Ana",), False)


def test_a_file_beyond_the_limit_is_refused_before_it_is_read() -> None:
    class Large(bytes):
        def __len__(self) -> int:
            return MOST_BYTES + 1

    with pytest.raises(FileRefused, match="too much"):
        decoded(Large())


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_read_within_seconds() -> None:
    rows = "".join(f"Ana {n},Acme {n % 900},a{n}@acme.example\n" for n in range(100_000))
    began = time.process_time()
    batch = read_table(("Name,Company,Email\n" + rows).encode())
    assert (len(batch.people), time.process_time() - began < 60) == (100_000, True)


@given(
    st.binary(max_size=400)
    | st.text(max_size=400).map(lambda text: text.encode("utf-8", "replace"))
)
def test_nothing_breaks_the_reader(data: bytes) -> None:
    try:
        read_table(data)
    except HallwayError as error:
        assert error.sentences


CELL = st.text(st.characters(codec="utf-8"), max_size=20)


@given(st.lists(st.tuples(CELL, CELL), max_size=8))
def test_every_row_is_a_person_or_set_aside(rows: list[tuple[str, str]]) -> None:
    batch = read_table(table(("Name", "Email"), *rows, ("Ana Ruiz", "ana@acme.example")))
    numbers = sorted([*(each.row for each in batch.people), *(each.row for each in batch.aside)])
    assert numbers == list(range(1, len(rows) + 2))


def test_lines_of_a_text_keep_their_numbers() -> None:
    assert read_lines(b"Ana Ruiz @Acme\n\n# a comment\nBo Lind\n") == [
        (1, "Ana Ruiz @Acme"),
        (4, "Bo Lind"),
    ]


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.csv", b"Name", Kind.TABLE),
        ("a.txt", b"begin:vcard\r\n", Kind.CARDS),
        ("A.VCF", b"", Kind.CARDS),
        ("a.json", b"{", Kind.NOTEBOOK),
        ("lines.txt", b"Ana Ruiz", Kind.LINES),
        ("a.csv", b"\xff\xfeB\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0", Kind.CARDS),
    ],
)
def test_what_a_file_is_is_told_by_its_beginning_and_name(
    name: str, head: bytes, kind: Kind
) -> None:
    assert kind_of(name, head) is kind


@pytest.mark.parametrize(("name", "head"), [("a.ics", b"BEGIN:VCALENDAR"), ("a", b"hello")])
def test_what_cannot_be_told_is_refused(name: str, head: bytes) -> None:
    with pytest.raises(FileRefused):
        kind_of(name, head)


@pytest.mark.parametrize("rest", ["Bo,x\n" * 3_000, 'Bo,x\n"Cy",y\nDi,z\n'])
def test_a_quote_that_is_not_closed_hides_nobody_in_silence(rest: str) -> None:
    with pytest.raises(FileRefused, match="not closed"):
        read_table(f'Name,Note\n"Ana,open\n{rest}'.encode())


def test_a_row_of_known_words_is_no_header_below_one() -> None:
    batch = read_table(b"Name,Likes,Does\nAna,bees,sings\nBo,City,Job\n")
    assert [each.facts[0][1] for each in batch.people] == ["Ana", "Bo"]


def test_the_first_row_is_offered_where_no_name_tells() -> None:
    guess = guess_columns(b"Who,Relation\nBo,Contact\n")
    assert [each.header for each in guess.columns] == ["Who", "Relation"]


def test_a_name_beside_a_first_name_is_that_of_the_family() -> None:
    (person,) = read_table("Name;Vorname\nGrößler;Jürgen\n".encode()).people
    assert person.facts == ((FactKind.NAME, "Jürgen Größler"),)


def test_one_odd_byte_spoils_its_line_alone() -> None:
    people = read_table("Name\nZoë Dubois\n".encode() + b"J\xfcrgen\n").people
    assert [each.facts[0][1] for each in people] == ["Zoë Dubois", "Jürgen"]


def test_lines_without_anything_are_no_rows() -> None:
    batch = read_table(b"Name\n" + b"\n" * 200_000 + b"Ana Ruiz\n")
    assert ([each.row for each in batch.people], batch.aside) == ([1], ())
