"""Cards as real programs write them, and as nobody should."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.errors import FileRefused, HallwayError
from hallway.domain.ids import show_id
from hallway.domain.incoming import Incoming
from hallway.domain.people import Fact, FactKind, Person
from hallway.exchange.vcards import read_cards, write_cards
from tests.notebook.people import TODAY


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> bytes:
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


def only(data: bytes) -> Incoming:
    (person,) = read_cards(data).people
    return person


def facts(data: bytes) -> dict[FactKind, list[str]]:
    found: dict[FactKind, list[str]] = {}
    for kind, text in only(data).facts:
        found.setdefault(kind, []).append(text)
    return found


def test_a_card_of_3_0_gives_all_that_is_known() -> None:
    person = only(
        card(
            "N:Nguyễn;Thị Lan;;;",
            "FN:Nguyễn Thị Lan",
            "NICKNAME:Lan,Lanny",
            "ORG:School Nine;Music",
            "TITLE:Teacher",
            "TEL;TYPE=CELL:+84 24 0000 0000",
            "item1.EMAIL;TYPE=INTERNET:lan@nine.example",
            "item1.X-ABLabel:work",
            "ADR;TYPE=WORK:;;1 Road;Huế;;;Vietnam",
            "URL:https://nine.example",
            "NOTE:plays the đàn\\, at dusk\\nand sings",
            "CATEGORIES:choir,old friends",
            "UID:abc-1",
        )
    )
    assert (person.uid, person.note) == ("abc-1", "plays the đàn, at dusk\nand sings")
    assert person.facts == (
        (FactKind.NAME, "Nguyễn Thị Lan"),
        (FactKind.SPELLING, "Lan"),
        (FactKind.SPELLING, "Lanny"),
        (FactKind.ROLE, "Teacher"),
        (FactKind.ORGANISATION, "School Nine"),
        (FactKind.PLACE, "Huế"),
        (FactKind.COUNTRY, "Vietnam"),
        (FactKind.EMAIL, "lan@nine.example"),
        (FactKind.PHONE, "+84 24 0000 0000"),
        (FactKind.URL, "https://nine.example"),
        (FactKind.TAG, "choir"),
        (FactKind.TAG, "old-friends"),
    )


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("FN:Ana Ruiz", "N:X;Y;;;"), "Ana Ruiz"),
        (("FN:", "N:Ruiz;Ana;Maria;Dr;Jr"), "Ana Maria Ruiz"),
        (("NICKNAME:Ani", "ORG:Acme"), "Ani"),
        (("ORG:Acme Robotics;Lab", "EMAIL:a@b.example"), "Acme Robotics"),
        (("EMAIL:ana@acme.example",), "ana@acme.example"),
    ],
)
def test_the_first_that_is_there_names_somebody(lines: tuple[str, ...], name: str) -> None:
    assert facts(card(*lines))[FactKind.NAME] == [name]


def test_a_card_of_2_1_in_quoted_letters_broken_over_lines() -> None:
    data = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BC=",
        "rgen",
        "TEL;HOME;VOICE:030 0000000",
        version="2.1",
    )
    assert facts(data) == {FactKind.NAME: ["Jürgen Müller"], FactKind.PHONE: ["030 0000000"]}


def test_a_card_of_4_0_has_addresses_with_a_scheme() -> None:
    data = card(
        "FN:Ana Ruiz", "TEL;VALUE=uri:tel:+351210000000", "IMPP:xmpp:ana@im.example", version="4.0"
    )
    assert facts(data)[FactKind.PHONE] == ["+351210000000"]
    assert facts(data)[FactKind.HANDLE] == ["ana@im.example"]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_line_ends_and_letters(end: str, letters: str) -> None:
    data = card("FN:Jürgen Größler", end=end).decode().encode(letters)
    assert facts(data)[FactKind.NAME] == ["Jürgen Größler"]


def test_folded_lines_are_put_together() -> None:
    assert facts(card("FN:Ana", "  Ruiz of ", " Porto"))[FactKind.NAME] == ["Ana Ruiz of Porto"]


def test_a_line_break_without_folding_stays_in_its_value() -> None:
    assert only(card("FN:Ana", "NOTE:first", "second line")).note == "first\nsecond line"


def test_a_card_without_its_end_ends_where_the_next_begins() -> None:
    data = b"BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
    assert [each.facts[0][1] for each in read_cards(data).people] == ["Ana", "Bo"]


def test_a_card_inside_a_card_is_not_somebody() -> None:
    data = card("FN:Ana", "AGENT:", "BEGIN:VCARD", "FN:Her Agent", "END:VCARD", "TITLE:Cook")
    assert facts(data) == {FactKind.NAME: ["Ana"], FactKind.ROLE: ["Cook"]}


def test_a_picture_is_left_out() -> None:
    assert facts(card("FN:Ana", "PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 300_000)) == {
        FactKind.NAME: ["Ana"]
    }


def test_a_card_that_names_nobody_is_set_aside_as_it_was() -> None:
    (aside,) = read_cards(card("X-THING:1")).aside
    assert (aside.row, aside.why, "X-THING:1" in aside.text) == (1, "It names nobody.", True)


def test_somebody_without_a_name_is_kept_where_there_is_a_way_to_reach_them() -> None:
    assert facts(card("TEL:+351 210 000 000")) == {FactKind.PHONE: ["+351 210 000 000"]}


def test_a_file_without_a_card_is_refused() -> None:
    with pytest.raises(FileRefused, match="no card"):
        read_cards(b"\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    "bomb",
    [
        b"BEGIN:VCARD\n" + b"BEGIN:VCARD\n" * 20_000 + b"END:VCARD\n" * 20_000,
        card("FN:Ana", *("X-A:1",) * 1_000_000),
        card("FN:Ana", *("EMAIL:a@b.example",) * 20_000),
        card("FN:" + "a" * 10_000_000),
        card("FN:Ana", "PHOTO:", *(" " + "A" * 74,) * 140_000),
    ],
    ids=["nested", "a million properties", "one of them often", "ten megabytes", "folded"],
)
def test_a_bomb_takes_no_more_than_a_moment(bomb: bytes) -> None:
    began = time.process_time()
    batch = read_cards(bomb)
    assert len(batch.people) + len(batch.aside) >= 1
    assert time.process_time() - began < 60


@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
)
def test_nothing_breaks_the_reader(data: bytes) -> None:
    try:
        read_cards(b"BEGIN:VCARD\nFN:" + data + b"\nEND:VCARD\n")
    except HallwayError as error:
        assert error.sentences


WORD = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)


@given(WORD, WORD, WORD)
def test_what_is_written_is_read_again(given_name: str, family: str, house: str) -> None:
    facts_ = (
        Fact(FactKind.NAME, f"{given_name} {family}", TODAY),
        Fact(FactKind.ORGANISATION, house, TODAY),
        Fact(FactKind.EMAIL, "ana@acme.example", TODAY),
    )
    person = only(write_cards([Person(id=42, met_on=TODAY, facts=facts_)]))
    said = dict(person.facts)
    assert (said[FactKind.NAME], said[FactKind.ORGANISATION]) == (f"{given_name} {family}", house)


def test_a_card_that_is_written_has_no_cue_and_no_note() -> None:
    facts_ = (
        Fact(FactKind.CUE, "red glasses", TODAY),
        Fact(FactKind.NOTE, "owes me a book", TODAY),
        Fact(FactKind.EMAIL, "a@b.example", TODAY),
    )
    written = write_cards([Person(id=42, met_on=TODAY, facts=facts_)]).decode()
    assert ("red glasses" in written, "owes" in written, f"UID:{show_id(42)}" in written) == (
        False,
        False,
        True,
    )


@pytest.mark.parametrize("letters", ["iso-8859-8", "iso-8859-2", "koi8-r"])
def test_a_line_that_says_its_letters_is_read_in_them(letters: str) -> None:
    name = {"iso-8859-8": "דוד לוי", "iso-8859-2": "Łukasz Żak", "koi8-r": "Мария Орлова"}[letters]
    data = b"BEGIN:VCARD\nFN;CHARSET=" + letters.encode() + b":" + name.encode(letters)
    rest = "\nORG:Größe\nEND:VCARD\n".encode()
    assert facts(data + rest) == {FactKind.NAME: [name], FactKind.ORGANISATION: ["Größe"]}


def test_a_fold_inside_a_letter_is_put_together() -> None:
    raw = "FN:Jürgen".encode()
    folded = raw[:5] + b"\r\n " + raw[5:]
    assert facts(b"BEGIN:VCARD\r\n" + folded + b"\r\nEND:VCARD\r\n")[FactKind.NAME] == ["Jürgen"]


def test_a_broken_note_swallows_no_number() -> None:
    data = card(
        "FN:Ana", "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=", "TEL:123 456 789", version="2.1"
    )
    assert facts(data)[FactKind.PHONE] == ["123 456 789"]


def test_a_comma_that_is_escaped_parts_nothing() -> None:
    found = facts(card("FN:Ana", "NICKNAME:Ana\\, the cook,Ani"))
    assert found[FactKind.SPELLING] == ["Ana, the cook", "Ani"]


def test_an_empty_address_hides_no_other() -> None:
    assert facts(card("FN:Ana", "ADR:;;;;;;", "ADR:;;;Porto;;;"))[FactKind.PLACE] == ["Porto"]


def test_a_comma_in_a_name_stays() -> None:
    assert facts(card("FN:Ana Ruiz, PhD"))[FactKind.NAME] == ["Ana Ruiz, PhD"]


def test_somebody_without_a_name_is_written_and_read_as_such_and_nothing_private_leaves() -> None:
    facts_ = (
        Fact(FactKind.TAG, "rust", TODAY),
        Fact(FactKind.CUE, "red hat", TODAY),
        Fact(FactKind.EMAIL, "a@b.example", TODAY),
    )
    written = write_cards([Person(id=42, met_on=TODAY, facts=facts_)])
    assert [word for word in (b"rust", b"red hat") if word in written] == []
    assert only(written).facts == ((FactKind.EMAIL, "a@b.example"),)
