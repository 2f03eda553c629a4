"""Around one person, and who ties groups that are otherwise apart."""

from hallway.domain.insights.views import Row
from hallway.domain.introductions import Introduction
from hallway.notebook.insights.graph import Node, cuts
from hallway.notebook.looking import Scope
from hallway.notebook.state import create
from tests.notebook.insights.views import chart, look, on
from tests.notebook.people import NOW, TODAY, Book


def tree(book: Book, name: str) -> list[tuple[int, str, str]]:
    person = book.notebook.resolve_person(name)
    rows = chart(book, "around", "around", Scope(person=person.id)).rows
    return [(row.depth, row.label, row.words) for row in rows]


def two_groups(book: Book) -> None:
    """Marek ties the people of a museum to those of a kite house."""
    for name in ("Ana A", "Bo B", "Cy C"):
        book.capture(f"{name} @Museum", on("2026-01-01"))
    for name in ("Di D", "Ed E", "Fi F"):
        book.capture(f"{name} @Kites", on("2026-01-02"))
    book.capture("Marek M ^Ana A", on("2026-02-01"))
    book.capture("Gi G @Kites ^Marek M", on("2026-02-02"))


def test_a_tree_has_two_steps_with_the_reason_of_each(book: Book) -> None:
    book.capture("Ana A @Museum", on("2026-01-01"))
    book.capture("Bo B @Museum", on("2026-01-02"))
    book.capture("Marek M ^Ana A", on("2026-02-01"))
    book.capture("Cy C &Marek M", on("2026-03-01"))
    assert tree(book, "Ana A") == [
        (0, "Ana A", "Museum"),
        (1, "Marek M", "introduced by them"),
        (2, "Cy C", "there together 2026-03-01"),
        (1, "Bo B", "also at Museum"),
    ]


def test_whoever_has_no_tie_says_how_to_note_one(book: Book) -> None:
    ana = book.capture("Ana A")
    found = chart(book, "around", "around", Scope(person=ana.id))
    assert (found.is_enough, "& who was there too" in found.words[0]) == (False, True)


def test_who_ties_groups_is_named_with_the_groups(book: Book) -> None:
    two_groups(book)
    (marek, *_) = [row for row in connectors(book) if row.label == "Marek M"]
    assert marek.words == "4 around Kites and 3 around Museum"


def test_a_second_way_round_ties_them_as_well(book: Book) -> None:
    two_groups(book)
    book.capture("Ana A &Di D", on("2026-03-01"), same_as=book.notebook.resolve_person("Ana A").id)
    assert "Marek M" not in [row.label for row in connectors(book)]


def connectors(book: Book) -> tuple[Row, ...]:
    return chart(book, "around", "connectors").rows


def test_a_loop_of_introductions_has_an_end(book: Book) -> None:
    ana = book.capture("Ana A", on("2026-01-01"))
    bo = book.capture("Bo B ^Ana A", on("2026-01-02"))
    made = Introduction(id=77, people=(ana.id,), by=bo.id, day=TODAY)
    book.keep(book.notebook.plan(NOW, "Introduced", [create(made)]))
    assert [label for _, label, _ in tree(book, "Ana A")] == ["Ana A", "Bo B"]


def test_a_chain_of_a_thousand_needs_no_deep_stack() -> None:
    chain: dict[Node, list[Node]] = {node: [node - 1, node + 1] for node in range(1, 5_000)}
    chain |= {0: [1], 5_000: [4_999]}
    (middle,) = cuts(chain, 1)
    assert sorted(map(len, middle.parts)) == [2_500, 2_500]


def test_a_house_of_many_is_no_tangle(book: Book) -> None:
    for number in range(60):
        book.capture(f"Ana {number} @Museum", on("2026-01-01"))
    rows = tree(book, "Ana 0")
    assert rows[-1][1:] == ("and 35 more", "")


def test_two_who_share_a_topic_are_suggested_to_be_brought_together(book: Book) -> None:
    book.capture("Marek M", on("2026-01-01"))
    book.capture("Ana A #kites ^Marek M", on("2026-01-02"))
    book.capture("Bo B #kites ^Marek M", on("2026-01-03"))
    marek = book.notebook.resolve_person("Marek M")
    suggestion = look(book, "around", Scope(person=marek.id)).suggestion
    assert suggestion is not None
    assert (suggestion.text, suggestion.why) == (
        "introduce them to Bo B",
        "Ana A and Bo B both speak of kites",
    )
