"""A debrief asks of each person what is missing, in the order they were met, and nothing else."""

from datetime import timedelta

import pytest

from hallway.domain.capture_line import read_promises
from hallway.domain.drafts import Draft, Promise
from hallway.domain.encounters import TalkKind
from hallway.domain.errors import Refused
from hallway.domain.events import Event
from hallway.domain.followups import Followup
from hallway.domain.people import FactKind, Person
from hallway.notebook.debriefing import NO_FIELD, Debrief, DebriefCard, Missing, Proposals
from tests.notebook.people import NOW, TODAY, Book

AFTER = NOW + timedelta(days=1)


@pytest.fixture
def event(book: Book) -> Event:
    return book.start("PyCon Lisbon")


def debrief(book: Book, event: Event) -> Debrief:
    return book.notebook.debrief(event.id)


def only_card(book: Book, event: Event) -> DebriefCard:
    (card,) = debrief(book, event).cards
    return card


def proposals(book: Book, event: Event) -> Proposals:
    return book.notebook.proposals(only_card(book, event), event, TODAY)


def say_everything(book: Book, card: DebriefCard) -> None:
    notebook = book.notebook
    book.keep(notebook.say_field(card.person.id, "software", NOW))
    book.keep(notebook.say_talk(card.encounters, TalkKind.SHOP, NOW))
    book.keep(notebook.nothing_next(only_card(book, card_event(book, card)), NOW))


def card_event(book: Book, card: DebriefCard) -> Event:
    event_id = card.encounters[-1].event
    assert event_id is not None
    return book.notebook.get(Event, event_id)


def test_people_stand_in_the_order_they_were_met(book: Book, event: Event) -> None:
    for number, line in enumerate(("Zoë Dubois", "Ana Ruiz", "Mei Tanaka")):
        book.capture(line, NOW + timedelta(minutes=number))
    names = [card.person.name for card in debrief(book, event).cards]
    assert names == ["Zoë Dubois", "Ana Ruiz", "Mei Tanaka"]


def test_of_someone_with_a_name_field_talk_and_next_are_asked(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    assert only_card(book, event).missing == (Missing.FIELD, Missing.TALK, Missing.NEXT)


def test_a_promise_is_an_answer_to_what_comes_next(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz > send the paper fri")
    assert Missing.NEXT not in only_card(book, event).missing


def test_a_missing_name_is_asked_first(book: Book, event: Event) -> None:
    book.capture("? red glasses")
    card = only_card(book, event)
    assert card.asked is Missing.NAME and card.question is not None


def test_a_look_alike_is_asked_instead_of_the_field(book: Book, event: Event) -> None:
    book.capture("Mei Tanaka @Unbabel", NOW - timedelta(days=300))
    book.capture("Mei Tanaka @Dalbit")
    assert only_card(book, event).missing == (Missing.LOOK_ALIKE, Missing.TALK, Missing.NEXT)
    question = only_card(book, event).question
    assert question is not None
    book.keep(book.notebook.answer_new(question.id, NOW))
    assert only_card(book, event).missing == (Missing.TALK, Missing.NEXT)


def test_who_was_said_to_be_new_when_captured_is_asked_for_the_field(
    book: Book, event: Event
) -> None:
    book.capture("Mei Tanaka @Unbabel", NOW - timedelta(days=300))
    book.capture("Mei Tanaka @Dalbit", is_new=True)
    assert only_card(book, event).asked is Missing.FIELD


def test_somebody_met_elsewhere_is_not_asked_about(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz", NOW - timedelta(days=3))
    assert debrief(book, event).cards == ()


def test_each_answer_leaves_one_question_less(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz, compiler engineer")
    book.keep(book.notebook.say_field(only_card(book, event).person.id, "software", NOW))
    assert only_card(book, event).missing == (Missing.TALK, Missing.NEXT)
    card = only_card(book, event)
    book.keep(book.notebook.say_talk(card.encounters, TalkKind.DEEP, NOW))
    assert only_card(book, event).missing == (Missing.NEXT,)
    book.keep(book.notebook.nothing_next(only_card(book, event), NOW))
    assert debrief(book, event).cards == ()


def test_those_who_lack_nothing_stand_together(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    say_everything(book, only_card(book, event))
    assert [person.name for person in debrief(book, event).whole] == ["Ana Ruiz"]


def test_an_undo_asks_again(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    say_everything(book, only_card(book, event))
    book.keep(book.notebook.undo(NOW))
    assert only_card(book, event).missing == (Missing.NEXT,)


def test_a_field_is_proposed(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz, compiler engineer")
    assert proposals(book, event).fields[0] == "software"


def test_a_field_that_was_said_is_known_of_the_person(book: Book, event: Event) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.say_field(ana.id, " biology ", NOW))
    assert book.person(ana).newest(FactKind.FIELD) == "biology"


def test_a_field_without_a_name_is_refused(book: Book, event: Event) -> None:
    ana = book.capture("Ana Ruiz")
    with pytest.raises(Refused, match="needs a name"):
        book.notebook.say_field(ana.id, " ", NOW)


def test_what_was_said_suggests_what_comes_next(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz : asked for the slides about bees")
    assert proposals(book, event).suggestions[0].text == "send: asked for the slides about bees"


def test_two_who_talked_of_the_same_are_to_be_introduced(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz #birds")
    book.capture("Mei Tanaka #birds")
    first = debrief(book, event).cards[0]
    proposed = book.notebook.proposals(first, event, TODAY)
    assert [each.reason for each in proposed.suggestions] == ["both talked of #birds"]


def test_a_suggestion_is_kept_only_when_it_is_taken(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz : asked for the slides")
    suggestion = proposals(book, event).suggestions[0]
    assert list(book.notebook.all(Followup)) == []
    card = only_card(book, event)
    draft = Draft(mine=(Promise(suggestion.text, suggestion.due),))
    book.keep(book.notebook.promise_next(card, draft, NOW, suggestion.about))
    kept = book.promise(suggestion.text)
    assert (kept.due, kept.encounter) == (suggestion.due, card.encounters[-1].id)


def test_a_follow_up_of_no_words_is_refused(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    with pytest.raises(Refused, match="needs words"):
        book.notebook.promise_next(only_card(book, event), Draft(), NOW)


def test_all_that_is_promised_is_kept(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    draft = read_promises("send it fri > ring < she sends hers", TODAY).draft
    book.keep(book.notebook.promise_next(only_card(book, event), draft, NOW))
    kept = [(each.side.value, each.text) for each in book.notebook.all(Followup)]
    assert kept == [("mine", "send it"), ("mine", "ring"), ("theirs", "she sends hers")]


def test_whoever_introduced_you_gets_the_thanks(book: Book, event: Event) -> None:
    olu = book.capture("Olu Bello", NOW - timedelta(days=9))
    book.capture("Ana Ruiz ^Olu Bello")
    (suggestion,) = proposals(book, event).suggestions
    card = only_card(book, event)
    draft = Draft(mine=(Promise(suggestion.text, suggestion.due),))
    book.keep(book.notebook.promise_next(card, draft, NOW, suggestion.about))
    assert book.promise("thank them: the introduction to Ana Ruiz").person == olu.id
    assert Missing.NEXT not in only_card(book, event).missing


def test_a_promise_of_an_earlier_talk_is_no_answer_for_a_later_one(
    book: Book, event: Event
) -> None:
    ana = book.capture("Ana Ruiz : bees > send the paper")
    book.capture("Ana : asked for the slides", NOW + timedelta(hours=1), same_as=ana.id)
    card = only_card(book, event)
    assert [each.note for each in card.undecided] == ["asked for the slides"]
    book.keep(book.notebook.nothing_next(card, NOW))
    assert Missing.NEXT not in only_card(book, event).missing


def test_an_event_is_offered_once_it_is_over(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    assert book.notebook.to_debrief(NOW) == []
    assert [each.name for each in book.notebook.to_debrief(AFTER)] == ["PyCon Lisbon"]


def test_an_event_where_nobody_was_met_is_not_offered(book: Book, event: Event) -> None:
    assert book.notebook.to_debrief(AFTER) == []


def test_an_event_of_long_ago_is_not_offered(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    assert book.notebook.to_debrief(NOW + timedelta(days=40)) == []


def test_a_debrief_that_was_ended_is_not_offered_again(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    book.keep(book.notebook.end_debrief(event.id, AFTER))
    assert book.notebook.to_debrief(AFTER) == []


def test_whoever_is_met_after_a_debrief_is_gone_through_as_well(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    say_everything(book, only_card(book, event))
    book.keep(book.notebook.end_debrief(event.id, NOW))
    assert book.notebook.to_debrief(AFTER) == []
    book.capture("Bo Lind", NOW + timedelta(hours=1))
    assert [each.name for each in book.notebook.to_debrief(AFTER)] == ["PyCon Lisbon"]


def test_a_debrief_is_ended_once(book: Book, event: Event) -> None:
    book.keep(book.notebook.end_debrief(event.id, AFTER))
    with pytest.raises(Refused, match="was debriefed on 2026-11-23"):
        book.notebook.end_debrief(event.id, AFTER)


def test_someone_who_was_merged_takes_what_was_settled_along(book: Book, event: Event) -> None:
    ana = book.capture("Ana Ruiz")
    other = book.capture("Ana R.", is_new=True)
    book.keep(book.notebook.nothing_next(debrief(book, event).cards[0], NOW))
    card = next(each for each in debrief(book, event).cards if each.person.id == other.id)
    book.keep(book.notebook.nothing_next(card, NOW))
    book.keep(book.notebook.merge_people(ana.id, other.id, NOW))
    assert Missing.NEXT not in only_card(book, event).missing


def test_somebody_in_the_trash_is_not_asked_about(book: Book, event: Event) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.delete_person(ana.id, NOW))
    assert debrief(book, event).cards == ()


def test_two_talks_with_one_person_are_one_card(book: Book, event: Event) -> None:
    ana = book.capture("Ana Ruiz : bees")
    book.capture("Ana : drones", NOW + timedelta(hours=1), same_as=ana.id)
    card = only_card(book, event)
    assert [each.note for each in card.encounters] == ["bees", "drones"]


def test_the_answers_survive_a_restart(book: Book, event: Event) -> None:
    book.capture("Ana Ruiz")
    say_everything(book, only_card(book, event))
    again = book.reopened()
    assert debrief(again, event).cards == ()
    assert next(again.notebook.all(Person)).newest(FactKind.FIELD) == "software"


def test_what_was_said_of_an_earlier_talk_stays(book: Book, event: Event) -> None:
    ana = book.capture("Ana Ruiz")
    book.keep(book.notebook.say_talk(book.talks(ana), TalkKind.DEEP, NOW))
    book.capture("Ana : rain", NOW + timedelta(hours=1), same_as=ana.id)
    book.keep(book.notebook.say_talk(book.talks(ana), TalkKind.SMALL, NOW))
    assert {talk.talk for talk in book.talks(ana)} == {TalkKind.DEEP, TalkKind.SMALL}


def test_who_was_met_there_and_is_what_somebody_looks_for_is_proposed(
    book: Book, event: Event
) -> None:
    book.capture("Ana Ruiz, compiler engineer")
    mei = book.capture("Mei Tanaka ? a compiler person for trams")
    card = next(each for each in debrief(book, event).cards if each.person.id == mei.id)
    first = book.notebook.proposals(card, event, TODAY).suggestions[0]
    assert (first.text, first.reason) == (
        *("introduce: to Ana Ruiz", "they look for a compiler person for trams"),
    )


def test_no_field_is_said_as_no_field(book: Book, event: Event) -> None:
    ana = book.capture("Ana Ruiz")
    change = book.keep(book.notebook.say_field(ana.id, NO_FIELD, NOW))
    assert change.words == "No field noted for Ana Ruiz"
