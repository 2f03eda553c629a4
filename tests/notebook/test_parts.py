"""Every part of a card is put right in its place, and all else stays."""

from datetime import date, timedelta

import pytest

from hallway.domain.asks import Ask
from hallway.domain.card_parts import CardPart
from hallway.domain.errors import Refused, StaleEdit
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.modes import Mode
from hallway.domain.people import FactKind, Person
from hallway.domain.ties import Closeness
from tests.notebook.people import NOW, TODAY, Book

EARLIER = NOW - timedelta(days=40)
LINE = (
    "Ana Ruiz, engineer @Acme /Porto #rust ~red glasses ana@acme.example ?a reviewer +maps "
    "!bees !gave: a lift : drones > send it fri"
)


@pytest.fixture
def ana(book: Book) -> Person:
    """Somebody of whom much was said a while ago."""
    return book.capture(LINE, EARLIER)


def part_of(book: Book, person: Person, label: str) -> CardPart:
    parts = book.notebook.parts_of(person.id, TODAY)
    return next(part for part in parts if part.label == label)


def put_right(book: Book, person: Person, label: str, text: str) -> Person:
    book.keep(book.notebook.edit_part(part_of(book, person, label), text, NOW))
    return book.person(person)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("name", "Ana Ruiz"),
        ("said as", ""),
        ("role", "engineer"),
        ("at", "Acme"),
        ("place", "Porto"),
        ("tag", "rust"),
        ("cue", "red glasses"),
        ("e-mail", "ana@acme.example"),
        ("tie", ""),
        ("looks for", "a reviewer"),
        ("can offer", "maps"),
        ("I promised", "send it"),
        ("talk", "2026-10-13"),
        ("for", ""),
        ("note", "drones"),
        ("idea", "bees"),
        ("I gave", "a lift"),
    ],
)
def test_everything_on_the_card_is_a_part(book: Book, ana: Person, label: str, text: str) -> None:
    assert part_of(book, ana, label).text == text


def test_each_fact_has_its_day(book: Book, ana: Person) -> None:
    assert part_of(book, ana, "at").day == EARLIER.date()


@pytest.mark.parametrize("label", ["name", "role", "at", "place", "cue", "e-mail"])
def test_a_fact_is_put_right_and_keeps_its_day(book: Book, ana: Person, label: str) -> None:
    put_right(book, ana, label, "Something Else")
    part = part_of(book, ana, label)
    assert (part.text, part.day) == ("Something Else", EARLIER.date())


@pytest.mark.parametrize(
    "label", ["looks for", "can offer", "I promised", "note", "idea", "I gave"]
)
def test_what_was_said_is_put_right(book: Book, ana: Person, label: str) -> None:
    put_right(book, ana, label, "something else")
    assert part_of(book, ana, label).text == "something else"


def test_nothing_but_the_part_is_changed(book: Book, ana: Person) -> None:
    before = book.notebook.parts_of(ana.id, TODAY)
    put_right(book, ana, "role", "team lead")
    after = book.notebook.parts_of(ana.id, TODAY)
    changed = [
        (old.label, new.text)
        for old, new in zip(before, after, strict=True)
        if (old.label, old.text, old.day) != (new.label, new.text, new.day)
    ]
    assert changed == [("role", "team lead")]


def test_what_is_not_known_yet_is_said_today(book: Book, ana: Person) -> None:
    put_right(book, ana, "said as", "AH-nah")
    part = part_of(book, ana, "said as")
    assert (part.text, part.day) == ("AH-nah", TODAY)


def test_a_note_keeps_its_lines(book: Book, ana: Person) -> None:
    put_right(book, ana, "note", "drones\nand bees")
    assert book.talks(ana)[0].note == "drones\nand bees"


def test_a_tag_is_one_word_without_its_mark(book: Book, ana: Person) -> None:
    assert put_right(book, ana, "tag", "#embedded rust").tags == ("embedded-rust",)


def test_a_tag_that_is_there_already_stands_once(book: Book) -> None:
    ana = book.capture("Ana Ruiz #rust #wasm")
    assert put_right(book, ana, "tag", "wasm").tags == ("wasm",)


def test_a_question_mark_makes_a_name_unsure(book: Book, ana: Person) -> None:
    unsure = put_right(book, ana, "name", "Anna Ruiz?")
    assert (unsure.name, unsure.name_is_unsure, len(book.questions())) == ("Anna Ruiz", True, 1)


def test_a_sure_name_answers_the_question(book: Book) -> None:
    jo = book.capture("Jo?")
    put_right(book, jo, "name", "Jo Nakamura")
    assert book.questions() == []


def test_the_name_of_somebody_without_one_is_given(book: Book) -> None:
    someone = book.capture("? green scarf")
    assert put_right(book, someone, "name", "Priya Gupta").name == "Priya Gupta"


@pytest.mark.parametrize(("said", "closeness"), [("close", "close"), ("know w", "know well")])
def test_closeness_is_said_in_one_of_four_words(
    book: Book, ana: Person, said: str, closeness: str
) -> None:
    assert put_right(book, ana, "tie", said).tie.closeness is Closeness(closeness)


def test_closeness_without_words_is_suggested_again(book: Book, ana: Person) -> None:
    put_right(book, ana, "tie", "close")
    assert put_right(book, ana, "tie", "").tie.closeness is None


@pytest.mark.parametrize("label", ["role", "cue", "tag", "e-mail"])
def test_a_fact_without_words_is_taken_away(book: Book, ana: Person, label: str) -> None:
    kind = part_of(book, ana, label).holds
    assert isinstance(kind, FactKind)
    assert put_right(book, ana, label, " ").every(kind) == ()


@pytest.mark.parametrize(
    ("label", "kind"), [("looks for", Ask), ("I promised", Followup), ("I gave", Favour)]
)
def test_what_was_said_is_taken_away_without_words(
    book: Book, ana: Person, label: str, kind: type[Ask | Followup | Favour]
) -> None:
    put_right(book, ana, label, "")
    assert list(book.notebook.all(kind)) == []


def test_a_name_is_not_taken_away(book: Book, ana: Person) -> None:
    with pytest.raises(Refused, match="not taken away"):
        put_right(book, ana, "name", "")


def test_the_same_again_is_refused(book: Book, ana: Person) -> None:
    with pytest.raises(Refused, match="Nothing was changed"):
        put_right(book, ana, "role", "engineer")


def test_what_somebody_else_changed_meanwhile_is_stale(book: Book, ana: Person) -> None:
    part = part_of(book, ana, "note")
    put_right(book, ana, "note", "bees")
    with pytest.raises(StaleEdit):
        book.keep(book.notebook.edit_part(part, "kites", NOW))


def test_undo_restores_a_part_exactly(book: Book, ana: Person) -> None:
    before = book.everything()
    put_right(book, ana, "I promised", "")
    book.keep(book.notebook.undo(NOW))
    assert book.everything() == before


def test_what_came_of_a_promise_is_put_right(book: Book, ana: Person) -> None:
    promise = book.promise("send it")
    book.keep(book.notebook.complete_followup(promise.id, NOW, "she cited it"))
    put_right(book, ana, "outcome", "she cited it twice")
    assert book.promise("send it").outcome == "she cited it twice"


def test_a_talk_moves_to_another_day_with_all_that_was_said(book: Book, ana: Person) -> None:
    moved = put_right(book, ana, "talk", "2026-10-01")
    day = date(2026, 10, 1)
    days = {part.day for part in book.notebook.parts_of(ana.id, TODAY) if part.day}
    assert (days, moved.met_on, book.talks(ana)[0].moment.date()) == ({day}, day, day)


def test_what_was_said_in_another_talk_of_that_day_keeps_its_day(book: Book, ana: Person) -> None:
    book.capture("Ana Ruiz : bees", EARLIER, same_as=ana.id)
    put_right(book, ana, "talk", "2026-10-01")
    assert part_of(book, ana, "role").day == EARLIER.date()


def test_a_talk_of_a_later_day_leaves_the_first_meeting(book: Book, ana: Person) -> None:
    book.capture("Ana Ruiz : bees", NOW, same_as=ana.id)
    assert put_right(book, ana, "talk", "yesterday").met_on == EARLIER.date()


@pytest.mark.parametrize(("said", "why"), [("next week", "day to come"), ("blah", "is no day")])
def test_a_talk_is_on_a_day_that_was(book: Book, ana: Person, said: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        put_right(book, ana, "talk", said)


def test_somebody_in_the_trash_is_left_as_they_are(book: Book, ana: Person) -> None:
    part = part_of(book, ana, "role")
    book.keep(book.notebook.delete_person(ana.id, NOW))
    with pytest.raises(Refused, match="trash"):
        book.notebook.edit_part(part, "lead", NOW)


def test_a_talk_is_said_to_be_for_something_else_than_its_event(book: Book, ana: Person) -> None:
    put_right(book, ana, "for", "for ideas")
    assert book.talks(ana)[0].mode is Mode.IDEAS
    put_right(book, ana, "for", "")
    assert book.talks(ana)[0].mode is None
    with pytest.raises(Refused, match="nothing to be for"):
        put_right(book, ana, "for", "fun")
