"""Asks and offers, mine and theirs: said, settled, and what a capture touches."""

import pytest

from hallway.domain.asks import Ask, Offer
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change
from hallway.domain.errors import NotFound, Refused
from hallway.notebook.touching import Touched
from tests.notebook.people import NOW, TODAY, Book


def look_for(book: Book, text: str) -> Ask:
    kept = book.keep(book.notebook.say_wish(Ask, text, NOW))
    return book.notebook.get(Ask, kept.operations[0].record.id)


def capture(book: Book, line: str) -> Change:
    draft = read_line(line, TODAY).draft
    return book.keep(book.notebook.capture(draft, NOW, is_new=True))


def touches(book: Book, line: str) -> list[Touched]:
    return book.notebook.touches_of(capture(book, line))


def test_a_capture_touches_my_ask_with_the_words_that_meet(book: Book) -> None:
    look_for(book, "storage for grid data")
    (touched,) = touches(book, "Ana Ruiz : stores measurements of the power grid")
    assert (touched.words, touched.why) == (
        "Touches your ask “storage for grid data”",
        ("grid in both",),
    )


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz +open battery models",
        "Ana Ruiz, battery models #simulation",
        "Ana Ruiz #battery-models",
        "Ana Ruiz : makes models of lithium cells",
    ],
)
def test_an_offer_a_role_a_tag_or_a_note_touches_it(book: Book, line: str) -> None:
    look_for(book, "battery models")
    assert [each.words for each in touches(book, line)] == ["Touches your ask “battery models”"]


def test_somebody_could_be_introduced_to_who_offers_what_they_look_for(book: Book) -> None:
    capture(book, "Marek Novak +battery models")
    (touched,) = touches(book, "Ana Ruiz ?models of batteries")
    assert touched.words == "You could introduce them to Marek Novak (offers: battery models)"


def test_somebody_could_be_introduced_to_who_looks_for_what_they_offer(book: Book) -> None:
    capture(book, "Marek Novak ?a patent lawyer")
    (touched,) = touches(book, "Ana Ruiz, patent attorney")
    assert touched.words == "Marek Novak looks for “a patent lawyer”: you could introduce them"


def test_what_i_can_offer_is_said_where_somebody_looks_for_it(book: Book) -> None:
    book.keep(book.notebook.say_wish(Offer, "reviews of grant applications", NOW))
    (touched,) = touches(book, "Ana Ruiz ?a review of a grant application")
    assert touched.words == "You can offer “reviews of grant applications”"


def test_my_own_come_first(book: Book) -> None:
    capture(book, "Marek Novak ?battery models")
    look_for(book, "battery models")
    found = touches(book, "Ana Ruiz +battery models")
    assert [each.words.split()[0] for each in found] == ["Touches", "Marek"]


def test_their_own_ask_is_not_answered_by_themselves(book: Book) -> None:
    assert touches(book, "Ana Ruiz ?battery models +battery models") == []


def test_nothing_that_meets_is_said_to_touch_nothing(book: Book) -> None:
    look_for(book, "storage for grid data")
    assert touches(book, "Ana Ruiz : kites over the bay") == []


def test_what_is_settled_touches_nothing_until_it_is_open_again(book: Book) -> None:
    ask = look_for(book, "battery models")
    book.keep(book.notebook.settle_wish(ask, NOW))
    assert touches(book, "Ana Ruiz +battery models") == []
    book.keep(book.notebook.settle_wish(book.notebook.get(Ask, ask.id), NOW))
    assert len(touches(book, "Bo Lind +battery models")) == 1


def test_undo_takes_an_ask_out_of_what_can_be_touched(book: Book) -> None:
    touches(book, "Chidi Okafor +nothing")
    look_for(book, "battery models")
    book.keep(book.notebook.undo(NOW))
    assert touches(book, "Ana Ruiz +battery models") == []


def test_asks_of_somebody_in_the_trash_are_not_touched(book: Book) -> None:
    marek = book.capture("Marek Novak ?battery models")
    book.keep(book.notebook.delete_person(marek.id, NOW))
    assert touches(book, "Ana Ruiz +battery models") == []


def test_a_talk_with_somebody_known_touches_too(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    look_for(book, "battery models")
    change = book.keep(book.notebook.log_contact(ana.id, "call: models of batteries", NOW))
    assert len(book.notebook.touches_of(change)) == 1


def test_the_same_ask_twice_is_refused_while_it_is_open(book: Book) -> None:
    ask = look_for(book, "battery models")
    with pytest.raises(Refused, match="there already"):
        book.notebook.say_wish(Ask, "Battery Models", NOW)
    book.keep(book.notebook.settle_wish(ask, NOW))
    assert look_for(book, "battery models again").is_open


def test_an_ask_without_words_is_refused(book: Book) -> None:
    with pytest.raises(Refused, match="An ask needs words"):
        book.notebook.say_wish(Ask, " ", NOW)


def test_an_ask_is_rewritten_and_taken_away(book: Book) -> None:
    ask = look_for(book, "battery models")
    book.keep(book.notebook.rewrite_wish(ask, "a cello", NOW))
    assert [each.text for each in book.notebook.wishes(Ask)] == ["a cello"]
    book.keep(book.notebook.remove_wish(book.notebook.wishes(Ask)[0], NOW))
    with pytest.raises(NotFound):
        book.notebook.resolve_wish(Ask, "cello")


def test_who_may_help_is_listed_offers_first(book: Book) -> None:
    book.capture("Bo Lind, battery engineer")
    book.capture("Ana Ruiz +battery models")
    helpers = book.notebook.match_ask("models of batteries", TODAY)
    names = [book.notebook.person(each.person).name for each in helpers]
    assert (names, helpers[0].offer) == (["Ana Ruiz", "Bo Lind"], "battery models")


def test_nobody_who_may_help_is_an_empty_list(book: Book) -> None:
    book.capture("Bo Lind, battery engineer")
    assert book.notebook.match_ask("zzyzx", TODAY) == []


def test_a_settled_ask_stands_settled_on_the_card(book: Book) -> None:
    ana = book.capture("Ana Ruiz ?a cello")
    book.keep(book.notebook.settle_wish(book.notebook.resolve_wish(Ask, "cello"), NOW))
    (ask,) = book.notebook.card(ana.id, TODAY).asks
    assert ask.settled_on == TODAY
    assert book.notebook.brief(ana.id, TODAY).looks_for == ()
