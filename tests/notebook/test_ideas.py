"""Ideas: how far each has come, what people said, and who should hear it next."""

from datetime import timedelta

import pytest

from hallway.domain.errors import Ambiguous, NotFound, Refused, StaleEdit
from hallway.domain.ideas import Feedback, Idea, IdeaState, Stance, read_stance
from hallway.domain.people import Person
from tests.notebook.people import NOW, TODAY, Book

LATER = NOW + timedelta(days=3)


def the_idea(book: Book, words: str = "bees") -> Idea:
    return book.notebook.resolve_idea(words)


@pytest.fixture
def ana(book: Book) -> Person:
    """Somebody with whom an idea came up."""
    return book.capture("Ana Ruiz, software engineer #drones !drones that count bees")


@pytest.mark.parametrize(
    ("text", "stance", "words"),
    [
        ("for: it would fly", Stance.FOR, "it would fly"),
        ("Against: too heavy", Stance.AGAINST, "too heavy"),
        ("new angle: count wasps", Stance.ANGLE, "count wasps"),
        ("what about wasps", Stance.ANGLE, "what about wasps"),
        ("she said: no", Stance.ANGLE, "she said: no"),
        ("for", Stance.FOR, ""),
        ("", Stance.ANGLE, ""),
    ],
)
def test_a_stance_is_read_from_its_word(text: str, stance: Stance, words: str) -> None:
    assert read_stance(text) == (stance, words)


def test_the_energizing_come_first_then_the_last_touched(book: Book, ana: Person) -> None:
    for text in ("kites on film", "a choir of pumps"):
        book.keep(book.notebook.say_idea(text, NOW))
    book.keep(book.notebook.turn_energizing(the_idea(book, "kites"), NOW))
    book.keep(book.notebook.set_idea_state(the_idea(book, "pumps"), IdeaState.PARKED, LATER))
    book.keep(book.notebook.set_idea_state(the_idea(book, "pumps"), IdeaState.SPARK, LATER))
    ((state, ideas),) = book.notebook.portfolio()
    assert (state, [each.text for each in ideas]) == (
        IdeaState.SPARK,
        ["kites on film", "a choir of pumps", "drones that count bees"],
    )


def test_feedback_is_kept_by_person_and_day_and_tests_a_spark(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, beekeeper #bees")
    plan = book.notebook.note_feedback(the_idea(book), bo.id, Stance.FOR, "it would fly", LATER)
    book.keep(plan)
    (said,) = book.notebook.feedback_on(the_idea(book))
    assert (said.person, said.stance, said.text, said.day) == (
        bo.id,
        Stance.FOR,
        "it would fly",
        LATER.date(),
    )
    assert (the_idea(book).state, the_idea(book).touched_on) == (IdeaState.TESTING, LATER.date())


def test_feedback_stands_on_the_card(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind")
    book.keep(book.notebook.note_feedback(the_idea(book), bo.id, Stance.FOR, "", NOW))
    moments = book.notebook.card(bo.id, TODAY).timeline
    assert the_idea(book).text in {getattr(each, "idea", the_idea(book)).text for each in moments}


def test_only_those_of_another_field_should_hear_it(book: Book, ana: Person) -> None:
    book.capture("Chidi Okafor, software engineer #bees")
    book.capture("Bo Lind, musician : bees on a roof")
    hearers = book.notebook.who_should_hear(the_idea(book), TODAY)
    names = [book.notebook.person(each.person).name for each in hearers]
    assert (names, hearers[0].why) == (
        ["Bo Lind"],
        "touched bees, and works in music",
    )


def test_who_was_asked_or_sparked_it_is_not_named(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind, musician : bees on a roof")
    book.keep(book.notebook.note_feedback(the_idea(book), bo.id, Stance.FOR, "", NOW))
    assert book.notebook.who_should_hear(the_idea(book), TODAY) == []


def test_an_idea_that_nobody_touched_names_nobody(book: Book) -> None:
    book.keep(book.notebook.say_idea("zzyzx", NOW))
    assert book.notebook.who_should_hear(the_idea(book, "zzyzx"), TODAY) == []


def test_lessons_are_found_by_their_words_and_the_topics_of_whom_they_came_from(
    book: Book,
) -> None:
    book.capture("Ana Ruiz #aviation ! learned: never demo on wifi")
    book.capture("Bo Lind ! learned: ask early")
    found = [
        [each.text for each in book.notebook.lessons(topic)]
        for topic in ("wifi", "aviation", "piano")
    ]
    assert found == [["never demo on wifi"], ["never demo on wifi"], []]


def test_lessons_are_in_no_portfolio(book: Book) -> None:
    book.capture("Ana Ruiz ! learned: never demo on wifi")
    assert book.notebook.portfolio() == []


def test_the_same_idea_twice_is_refused(book: Book, ana: Person) -> None:
    with pytest.raises(Refused, match="there already"):
        book.notebook.say_idea("Drones that count bees", NOW)


def test_an_idea_without_words_is_refused(book: Book) -> None:
    with pytest.raises(Refused, match="needs words"):
        book.notebook.say_idea("  ", NOW)


def test_an_idea_taken_away_takes_its_feedback_along(book: Book, ana: Person) -> None:
    book.keep(book.notebook.note_feedback(the_idea(book), ana.id, Stance.FOR, "", NOW))
    book.keep(book.notebook.remove_idea(the_idea(book), NOW))
    assert list(book.notebook.all(Feedback)) == []
    with pytest.raises(NotFound):
        the_idea(book)


def test_feedback_of_somebody_in_the_trash_is_not_shown(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind")
    book.keep(book.notebook.note_feedback(the_idea(book), bo.id, Stance.FOR, "", NOW))
    book.keep(book.notebook.delete_person(bo.id, NOW))
    assert book.notebook.feedback_on(the_idea(book)) == []
    with pytest.raises(Refused, match="trash"):
        book.notebook.note_feedback(the_idea(book), bo.id, Stance.FOR, "", NOW)


def test_something_is_done_together_on_an_idea(book: Book, ana: Person) -> None:
    plan = book.notebook.begin_together([ana.id], "a bee counter", NOW, the_idea(book).id)
    book.keep(plan)
    together = book.notebook.resolve_collaboration("counter")
    book.keep(book.notebook.say_how_it_stands(together, "it flies", NOW))
    assert [each.stands for each in book.notebook.collaborations(ana.id)] == ["it flies"]
    assert [e.text for e in book.notebook.collaborations(idea_id=the_idea(book).id)] == [
        "a bee counter"
    ]
    assert [each.text for _, each, _ in book.notebook.card(ana.id, TODAY).together] == [
        "a bee counter"
    ]


def test_what_is_over_comes_last_and_can_go_on(book: Book, ana: Person) -> None:
    for text in ("a film", "a book"):
        book.keep(book.notebook.begin_together([ana.id], text, NOW))
    book.keep(book.notebook.end_together(book.notebook.resolve_collaboration("book"), NOW))
    assert [each.text for each in book.notebook.collaborations()] == ["a film", "a book"]
    book.keep(book.notebook.end_together(book.notebook.resolve_collaboration("book"), NOW))
    assert all(each.ended_on is None for each in book.notebook.collaborations())


@pytest.mark.parametrize("text", ["", "a film"])
def test_doing_nothing_or_with_nobody_is_refused(book: Book, ana: Person, text: str) -> None:
    people = [ana.id] if not text else []
    with pytest.raises(Refused, match="What do you do, and with whom"):
        book.notebook.begin_together(people, text, NOW)


def test_two_thoughts_come_from_far_apart_fields(book: Book, ana: Person) -> None:
    book.capture("Bo Lind, musician ! learned: silence is half of it")
    pollen = book.notebook.pollinate(1, TODAY)
    assert pollen is not None
    assert {pollen.one.field, pollen.other.field} == {"software", "music"}
    assert book.notebook.pollinate(1, TODAY) == pollen


def test_a_pair_that_was_passed_does_not_come_at_once_again(book: Book, ana: Person) -> None:
    book.capture("Bo Lind, musician #counterpoint ! learned: silence is half of it")
    first = book.notebook.pollinate(1, TODAY)
    assert first is not None
    second = book.notebook.pollinate(1, TODAY, {first.key})
    assert second is not None and second.key != first.key


def test_thoughts_of_near_fields_are_not_put_together(book: Book, ana: Person) -> None:
    book.capture("Chidi Okafor, data scientist #statistics")
    assert book.notebook.pollinate(1, TODAY) is None


def test_what_comes_of_two_thoughts_remembers_them(book: Book, ana: Person) -> None:
    book.keep(book.notebook.say_idea("a hive that sings", NOW, (the_idea(book).id,)))
    assert the_idea(book, "sings").sparked_by == (the_idea(book, "count").id,)


def test_an_idea_cannot_be_given_the_words_of_another(book: Book, ana: Person) -> None:
    book.keep(book.notebook.say_idea("kites on film", NOW))
    with pytest.raises(Refused, match="there already"):
        book.notebook.rewrite_idea(the_idea(book, "kites"), "Drones that count BEES", NOW)


def test_the_case_of_its_own_words_can_be_put_right(book: Book, ana: Person) -> None:
    book.keep(book.notebook.rewrite_idea(the_idea(book), "Drones that count bees", NOW))
    assert the_idea(book).text == "Drones that count bees"


def test_the_same_feedback_twice_is_refused(book: Book, ana: Person) -> None:
    bo, note = book.capture("Bo Lind"), book.notebook.note_feedback
    book.keep(note(the_idea(book), bo.id, Stance.FOR, "it would fly", NOW))
    with pytest.raises(Refused, match="noted already"):
        note(the_idea(book), bo.id, Stance.FOR, "It would fly", LATER)


def test_being_for_it_again_on_another_day_is_kept(book: Book, ana: Person) -> None:
    bo, note = book.capture("Bo Lind"), book.notebook.note_feedback
    book.keep(note(the_idea(book), bo.id, Stance.FOR, "", NOW))
    book.keep(note(the_idea(book), bo.id, Stance.FOR, "", LATER))
    assert len(book.notebook.feedback_on(the_idea(book))) == 2


def test_what_somebody_said_last_is_taken_back(book: Book, ana: Person) -> None:
    bo, note = book.capture("Bo Lind"), book.notebook.note_feedback
    book.keep(note(the_idea(book), bo.id, Stance.FOR, "it would fly", NOW))
    book.keep(note(the_idea(book), bo.id, Stance.AGAINST, "too heavy", LATER))
    book.keep(book.notebook.take_feedback_back(the_idea(book), bo.id, LATER))
    assert [each.text for each in book.notebook.feedback_on(the_idea(book))] == ["it would fly"]
    with pytest.raises(Refused, match="said nothing"):
        book.notebook.take_feedback_back(the_idea(book), ana.id, LATER)


def test_two_ideas_of_the_same_words_are_told_apart_by_whom_they_came_from(
    book: Book, ana: Person
) -> None:
    book.capture("Bo Lind !drones that count bees")
    with pytest.raises(Ambiguous, match=r"bees, with Ana Ruiz, .*; .* bees, with Bo Lind, "):
        the_idea(book)


def test_all_the_words_of_an_idea_are_enough_beside_a_longer_one(book: Book, ana: Person) -> None:
    book.keep(book.notebook.say_idea("bees", NOW))
    assert the_idea(book, "Bees").text == "bees"


def test_no_words_at_all_stand_for_no_idea(book: Book, ana: Person) -> None:
    with pytest.raises(NotFound):
        the_idea(book, " ")


def test_feedback_is_kept_though_the_idea_was_changed_while_it_was_typed(
    book: Book, ana: Person
) -> None:
    bo, as_asked = book.capture("Bo Lind"), the_idea(book)
    book.keep(book.notebook.set_idea_state(as_asked, IdeaState.ADOPTED, NOW))
    book.keep(book.notebook.note_feedback(as_asked, bo.id, Stance.FOR, "", LATER))
    assert (the_idea(book).state, the_idea(book).touched_on) == (IdeaState.ADOPTED, LATER.date())


def test_other_words_are_kept_though_its_state_was_changed_meanwhile(
    book: Book, ana: Person
) -> None:
    as_asked = the_idea(book)
    book.keep(book.notebook.set_idea_state(as_asked, IdeaState.ADOPTED, NOW))
    book.keep(book.notebook.rewrite_idea(as_asked, "kites that count bees", NOW))
    assert (the_idea(book).text, the_idea(book).state) == (
        "kites that count bees",
        IdeaState.ADOPTED,
    )


def test_other_words_do_not_write_over_those_of_somebody_else(book: Book, ana: Person) -> None:
    as_asked = the_idea(book)
    book.keep(book.notebook.rewrite_idea(as_asked, "kites that count bees", NOW))
    with pytest.raises(StaleEdit):
        book.keep(book.notebook.rewrite_idea(as_asked, "balloons that count bees", NOW))


def test_a_lesson_has_no_state_no_energy_and_no_feedback(book: Book) -> None:
    ana = book.capture("Ana Ruiz ! learned: never demo on wifi")
    lesson, notebook = the_idea(book, "wifi"), book.notebook
    with pytest.raises(Refused, match="lesson"):
        notebook.set_idea_state(lesson, IdeaState.TESTING, NOW)
    with pytest.raises(Refused, match="lesson"):
        notebook.turn_energizing(lesson, NOW)
    with pytest.raises(Refused, match="lesson"):
        notebook.note_feedback(lesson, ana.id, Stance.FOR, "", NOW)


def test_a_topic_is_no_part_of_another_word(book: Book) -> None:
    book.capture("Ana Ruiz ! learned: start early")
    book.capture("Bo Lind ! learned: art takes time")
    assert [each.text for each in book.notebook.lessons("art")] == ["art takes time"]


def test_who_said_something_about_an_idea_is_found_by_it(book: Book, ana: Person) -> None:
    bo = book.capture("Bo Lind")
    plan = book.notebook.note_feedback(
        the_idea(book), bo.id, Stance.AGAINST, "zeppelins do it", NOW
    )
    book.keep(plan)
    assert [hit.person for hit in book.notebook.who("zeppelins", TODAY)] == [bo.id]


def test_who_said_something_is_found_by_the_words_that_the_idea_has_now(
    book: Book, ana: Person
) -> None:
    bo = book.capture("Bo Lind")
    book.keep(book.notebook.note_feedback(the_idea(book), bo.id, Stance.FOR, "", NOW))
    assert bo.id in [hit.person for hit in book.notebook.who("bees", TODAY)]
    book.keep(book.notebook.rewrite_idea(the_idea(book), "zeppelins with scales", NOW))
    assert bo.id in [hit.person for hit in book.notebook.who("zeppelins", TODAY)]
