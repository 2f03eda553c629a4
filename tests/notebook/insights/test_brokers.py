"""How you meet, against figures counted by hand."""

from hallway.domain.introductions import Introduction
from hallway.notebook.looking import Scope
from hallway.notebook.state import create
from tests.notebook.insights.views import chart, counts, look, on, row
from tests.notebook.people import NOW, TODAY, Book


def brought(book: Book) -> None:
    book.capture("Gwen Prys", on("2026-10-01"))
    book.capture("Ioana Popa ^Gwen Prys", on("2026-10-02"))
    book.capture("Jamal Idris ^Gwen Prys", on("2026-10-03"))
    book.capture("Lwazi Dube ^somebody at the bar", on("2026-10-04"))
    book.capture("Eero Salo", on("2026-10-05"))


def test_introduced_and_by_yourself_are_shares_of_whom_you_met(book: Book) -> None:
    brought(book)
    shares = chart(book, "how", "introduced")
    assert [(each.label, each.count, each.words) for each in shares.rows] == [
        ("through somebody", 3, "3 of 5, 60 %"),
        ("by yourself", 2, "2 of 5, 40 %"),
    ]


def test_brokers_are_listed_by_whom_they_brought(book: Book) -> None:
    brought(book)
    assert counts(chart(book, "how", "brokers")) == {"Gwen Prys": 2, "somebody at the bar": 1}


def test_the_rule_of_thumb_is_said_to_be_theirs_and_contested(book: Book) -> None:
    brought(book)
    (words, _) = chart(book, "how", "introduced").words
    assert all(part in words for part in ("Uzzi and Dunlap", "65%", "contested"))


def test_an_introduction_counts_without_a_mark_in_the_line(book: Book) -> None:
    brought(book)
    gwen, eero = map(book.notebook.resolve_person, ("Gwen Prys", "Eero Salo"))
    made = Introduction(id=77, people=(eero.id,), by=gwen.id, day=TODAY)
    book.keep(book.notebook.plan(NOW, "Introduced", [create(made)]))
    found = row(chart(book, "how", "brokers"), "Gwen Prys")
    assert eero.id in found.people


def test_whoever_was_introduced_before_is_not_met_by_yourself_since(book: Book) -> None:
    brought(book)
    ioana = book.notebook.resolve_person("Ioana Popa")
    book.capture("Ioana Popa", on("2026-11-20"), same_as=ioana.id)
    scope = Scope(since=on("2026-11-01").date())
    assert counts(chart(book, "how", "introduced", scope)) == {
        "through somebody": 1,
        "by yourself": 0,
    }


def test_mostly_by_yourself_suggests_to_ask_for_introductions(book: Book) -> None:
    for name in ("Ana A", "Bo B", "Cy C", "Di D", "Ed E"):
        book.capture(name)
    suggestion = look(book, "how").suggestion
    assert suggestion is not None
    assert suggestion.why == "5 of 5, 100 % were met by yourself"


def test_whoever_is_in_the_trash_brought_nobody(book: Book) -> None:
    brought(book)
    gwen = book.notebook.resolve_person("Gwen Prys")
    book.keep(book.notebook.delete_person(gwen.id, NOW))
    named = [each.person for each in chart(book, "how", "brokers").rows]
    assert gwen.id not in named
