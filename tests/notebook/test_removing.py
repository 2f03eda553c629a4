"""What is taken away leaves no link behind, and a merge moves every one."""

from hallway.domain.collaborations import Collaboration
from hallway.domain.favours import Favour
from hallway.domain.ideas import Feedback, Idea, Stance
from hallway.domain.introductions import Introduction
from hallway.domain.outcomes import Outcome
from hallway.domain.records import Record
from hallway.notebook.state import create
from tests.notebook.people import NOW, TODAY, Book


def add(book: Book, *records: Record) -> None:
    book.keep(book.notebook.plan(NOW, "Added", [create(each) for each in records]))


def the_idea(book: Book) -> Idea:
    (idea,) = book.notebook.all(Idea)
    return idea


def test_what_says_nothing_without_it_goes_too(book: Book) -> None:
    ana = book.capture("Ana Ruiz ! bees")
    idea = the_idea(book)
    add(book, Feedback(id=11, idea=idea.id, person=ana.id, day=TODAY, stance=Stance.FOR))
    book.keep(book.notebook.plan(NOW, "Gone", book.notebook.removed(idea)))
    assert list(book.notebook.all(Feedback)) == []


def test_what_still_says_something_loses_the_link(book: Book) -> None:
    ana = book.capture("Ana Ruiz ! bees")
    idea = the_idea(book)
    add(
        book,
        Collaboration(id=11, people=(ana.id,), text="a film", since=TODAY, idea=idea.id),
        Outcome(id=12, text="a prize", day=TODAY, chain=(idea.id, ana.id)),
    )
    book.keep(book.notebook.plan(NOW, "Gone", book.notebook.removed(idea)))
    (film,) = book.notebook.all(Collaboration)
    (prize,) = book.notebook.all(Outcome)
    assert (film.idea, prize.chain) == (None, (ana.id,))


def test_undo_brings_all_of_it_back(book: Book) -> None:
    ana = book.capture("Ana Ruiz ! bees")
    idea = the_idea(book)
    add(
        book,
        Feedback(id=11, idea=idea.id, person=ana.id, day=TODAY, stance=Stance.AGAINST),
        Outcome(id=12, text="a prize", day=TODAY, chain=(11, idea.id)),
    )
    before = book.everything()
    book.keep(book.notebook.plan(NOW, "Gone", book.notebook.removed(idea)))
    book.keep(book.notebook.undo(NOW))
    assert book.everything() == before


def test_a_merge_moves_every_kind_of_link(book: Book) -> None:
    ana, anna, bo = (book.capture(name) for name in ("Ana Ruiz", "Anna Ruiz", "Bo Lind"))
    add(
        book,
        Favour(id=11, person=anna.id, text="a lift", day=TODAY, is_given=True),
        Introduction(id=12, people=(anna.id, bo.id), day=TODAY, wanted_by=(anna.id,)),
        Outcome(id=13, text="a prize", day=TODAY, chain=(12, anna.id)),
    )
    book.keep(book.notebook.merge_people(ana.id, anna.id, NOW))
    (favour,) = book.notebook.all(Favour)
    (introduction,) = book.notebook.all(Introduction)
    (outcome,) = book.notebook.all(Outcome)
    assert (favour.person, introduction.people, introduction.wanted_by, outcome.chain) == (
        ana.id,
        (ana.id, bo.id),
        (ana.id,),
        (12, ana.id),
    )
