import pytest

from hallway.domain.drafts import Draft
from tests.domain.capture_line.conftest import Read


@pytest.mark.parametrize(
    ("word", "draft"),
    [
        ("ana@acme.example", Draft(emails=("ana@acme.example",))),
        ("Ana.Ruiz+news@mail.acme.example", Draft(emails=("Ana.Ruiz+news@mail.acme.example",))),
        ("<ana@acme.example>", Draft(emails=("ana@acme.example",))),
        ("<a@b>", Draft(emails=("a@b",))),
        ("(ana@acme.example).", Draft(emails=("ana@acme.example",))),
        ("@ana@social.example", Draft(handles=("@ana@social.example",))),
        ("@user@host", Draft(handles=("@user@host",))),
        ("https://acme.example", Draft(urls=("https://acme.example",))),
        ("HTTP://acme.example/a?b=c#d!e", Draft(urls=("HTTP://acme.example/a?b=c#d!e",))),
        ("https://acme.example/a_(b),", Draft(urls=("https://acme.example/a_(b)",))),
        ("https://maps.example/@38.7,-9.1", Draft(urls=("https://maps.example/@38.7,-9.1",))),
        ("acme.com/ana", Draft(urls=("acme.com/ana",))),
        ("docs.acme.io:8080/x", Draft(urls=("docs.acme.io:8080/x",))),
        ("+351 912 345 678", Draft(phones=("+351 912 345 678",))),
        ("+351912345678", Draft(phones=("+351912345678",))),
        ("+1-800-555-0100", Draft(phones=("+1-800-555-0100",))),
        ("0044 20 7946 0123", Draft(phones=("0044 20 7946 0123",))),
        ("020 7946 0123.", Draft(phones=("020 7946 0123",))),
        ("(212) 555-0100", Draft(phones=("(212) 555-0100",))),
        ("+44 (0)20 7946 0123", Draft(phones=("+44 (0)20 7946 0123",))),
        ("(+351 912 345 678)", Draft(phones=("+351 912 345 678",))),
    ],
)
def test_a_contact_detail_is_known_by_its_shape(read: Read, word: str, draft: Draft) -> None:
    assert read(word) == draft


@pytest.mark.parametrize(
    "word",
    [
        "acme.com",
        "www.acme.com",
        "main.py/x",
        "either/or",
        "ana@acme",
        "3@4.5",
        "912 345 678",
        "012 345",
        "+12 345",
        "0123456789012345",
        "0.1234567",
        "01-12-2027",
        "2026",
    ],
)
def test_what_only_looks_like_a_detail_is_text(read: Read, word: str) -> None:
    assert read(word) == Draft(name=word)


def test_a_detail_ends_the_name_and_a_comma_may_follow(read: Read) -> None:
    assert read("Ana Ruiz ana@a.example, bo@b.example,+351 912 345 678, 020 7946 0123") == Draft(
        name="Ana Ruiz",
        emails=("ana@a.example", "bo@b.example"),
        phones=("+351 912 345 678", "020 7946 0123"),
    )


def test_a_phone_does_not_take_the_day_behind_it(read: Read) -> None:
    draft = read("> call via +351 912 345 678 12 dec")
    assert draft.phones == ("+351 912 345 678",)
    assert draft.mine[0].text == "call via +351 912 345 678"


def test_a_phone_does_not_go_on_in_the_next_line(read: Read) -> None:
    assert read(": +351 912 345\n678 more").phones == ("+351 912 345",)


def test_a_detail_inside_the_note_stays_there(read: Read) -> None:
    note = "her page acme.com/ana is good"
    assert read(f": {note}") == Draft(note=note, urls=("acme.com/ana",))


def test_a_detail_ends_at_a_comma_without_a_space(read: Read) -> None:
    assert read("Ana ana@a.example,bo@b.example") == Draft(
        name="Ana", emails=("ana@a.example", "bo@b.example")
    )
