"""Tables as known programs write them."""

from datetime import date

import pytest

from hallway.domain.people import FactKind
from hallway.exchange.tables import read_table

LINKEDIN = (
    "Notes:\n"
    '"Some of the addresses may be missing, as people choose what they show."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Ruiz,https://people.example/in/ana,,Acme Robotics,Compiler engineer,20 Feb 2026\n"
    ",,,,,,\n"
    '"Bo, PhD",Lind,https://people.example/in/bo,bo@lind.example,,Cook,03/15/2024\n'
)
GOOGLE = (
    "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City,"
    "Address 1 - Country,Website 1 - Value\n"
    "Thị Lan,,Nguyễn,Lan,School Nine,Teacher,plays the đàn,* myContacts ::: Choir,"
    "* ,lan@nine.example ::: lan@home.example,Mobile,+84 24 0000 0000,Huế,Vietnam,nine.example\n"
)
OLD_GOOGLE = (
    "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "Organization 1 - Name,Organization 1 - Title\n"
    "Chidi Okafor,Chidi,Okafor,* My Contacts,*,chidi@keys.example,Keys,Pianist\n"
)
OUTLOOK = (
    "Vorname;Nachname;Firma;Position;E-Mail-Adresse;Telefon geschäftlich;Ort geschäftlich\r\n"
    "Jürgen;Größler;Bäckerei Nord;Bäcker;j@nord.example;+49 30 000000;Köln\r\n"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Mobile Number,"
    "Home City,Organization\n"
    "Kateryna,Bondar,Kateryna Bondar,Katya,k@reef.example,k@home.example,+380 44 000 0000,Odesa,"
    "Reef Lab\n"
)


def facts(data: bytes, number: int = 0) -> dict[FactKind, list[str]]:
    found: dict[FactKind, list[str]] = {}
    for kind, text in read_table(data).people[number].facts:
        found.setdefault(kind, []).append(text)
    return found


def test_linkedin_is_read_below_its_preamble() -> None:
    batch = read_table(LINKEDIN.encode())
    assert (batch.format, [each.row for each in batch.people]) == ("LinkedIn connections", [1, 3])
    assert facts(LINKEDIN.encode()) == {
        FactKind.NAME: ["Ana Ruiz"],
        FactKind.ROLE: ["Compiler engineer"],
        FactKind.ORGANISATION: ["Acme Robotics"],
        FactKind.URL: ["https://people.example/in/ana"],
    }


def test_linkedin_says_since_when_you_know_somebody() -> None:
    batch = read_table(LINKEDIN.encode())
    assert [each.since for each in batch.people] == [date(2026, 2, 20), date(2024, 3, 15)]


def test_a_row_without_a_name_is_set_aside_with_the_reason() -> None:
    (aside,) = read_table(LINKEDIN.encode()).aside
    assert (aside.row, aside.why) == (2, "The row is empty.")


@pytest.mark.parametrize("preamble", ["", "Notes:\n\n\n", "\ufeff", "a\n" * 1_000])
def test_linkedin_is_known_behind_any_preamble(preamble: str) -> None:
    rest = LINKEDIN.partition("\n\n")[2]
    assert len(read_table((preamble + rest).encode()).people) == 2


def test_google_has_several_values_in_a_cell_and_labels_that_are_none() -> None:
    found = facts(GOOGLE.encode())
    assert (found[FactKind.EMAIL], found[FactKind.TAG], found[FactKind.NAME]) == (
        ["lan@nine.example", "lan@home.example"],
        ["Choir"],
        ["Thị Lan Nguyễn"],
    )
    assert read_table(GOOGLE.encode()).people[0].note == "plays the đàn"


def test_old_google_is_known_too() -> None:
    batch = read_table(OLD_GOOGLE.encode())
    assert (batch.format, facts(OLD_GOOGLE.encode())[FactKind.ROLE]) == (
        "Google contacts",
        ["Pianist"],
    )


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_outlook_in_other_languages_and_letters(letters: str) -> None:
    data = OUTLOOK.encode(letters)
    assert (read_table(data).format, facts(data)[FactKind.NAME], facts(data)[FactKind.PLACE]) == (
        "Outlook contacts",
        ["Jürgen Größler"],
        ["Köln"],
    )


def test_thunderbird_has_two_addresses() -> None:
    found = facts(THUNDERBIRD.encode())
    assert (found[FactKind.EMAIL], found[FactKind.SPELLING]) == (
        ["k@reef.example", "k@home.example"],
        ["Katya"],
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_table_is_read_by_the_names_of_its_columns(delimiter: str) -> None:
    rows = (("Name", "City", "E-mail"), ("Aroha Ngata", "Porto", "a@n.example"))
    data = "\n".join(delimiter.join(row) for row in rows).encode()
    assert facts(data) == {
        FactKind.NAME: ["Aroha Ngata"],
        FactKind.PLACE: ["Porto"],
        FactKind.EMAIL: ["a@n.example"],
    }


def test_one_column_alone_is_a_table() -> None:
    assert [each.facts for each in read_table(b"Name\nAna Ruiz\nBo Lind\n").people] == [
        ((FactKind.NAME, "Ana Ruiz"),),
        ((FactKind.NAME, "Bo Lind"),),
    ]
