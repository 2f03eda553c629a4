"""Somebody in the trash is nowhere else."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

import hallway
from hallway.domain.changes import Change
from hallway.domain.drafts import Draft
from hallway.domain.errors import NotFound, Refused
from hallway.domain.ids import show_id
from hallway.domain.people import Person
from hallway.domain.questions import QuestionKind
from hallway.notebook import Notebook
from tests.notebook.deleting import bring_back, capture_zoe, delete, found, names_in_trash
from tests.notebook.people import NOW, TODAY, Book

LISTS: dict[str, Callable[[Notebook], object]] = {
    "a search": lambda notebook: notebook.who("zither", TODAY),
    "look-alikes": lambda notebook: notebook.look_alikes(Draft(name="Zoë Quist"), None),
    "everyone": lambda notebook: [
        notebook.person(each.person) for each in notebook.people_by_last_met()
    ],
    "what is due": lambda notebook: notebook.due(TODAY),
    "what is done": lambda notebook: notebook.done(TODAY),
    "review": lambda notebook: notebook.review_queue(TODAY),
    "the inbox": lambda notebook: notebook.open_questions(),
    "just captured": lambda notebook: notebook.captured_on(TODAY),
}


@pytest.fixture
def zoe(book: Book) -> Person:
    """Somebody who is in every list, and the only one in the notebook."""
    return capture_zoe(book)


@pytest.mark.parametrize("name", LISTS)
def test_somebody_in_the_trash_is_in_no_list(book: Book, zoe: Person, name: str) -> None:
    before = LISTS[name](book.notebook)
    delete(book, zoe)
    assert (bool(before), LISTS[name](book.notebook)) == (True, [])


@pytest.mark.parametrize("name", LISTS)
def test_who_is_brought_back_is_in_every_list(book: Book, zoe: Person, name: str) -> None:
    before = str(LISTS[name](book.notebook))
    delete(book, zoe)
    LISTS[name](book.notebook)
    bring_back(book, zoe)
    assert without_revisions(LISTS[name](book.notebook)) == without_revisions(before)


def without_revisions(value: object) -> str:
    return " ".join(part for part in str(value).split() if not part.startswith("revision="))


@pytest.mark.parametrize("name", LISTS)
def test_a_notebook_opened_anew_lists_nobody_in_the_trash(
    book: Book, zoe: Person, name: str
) -> None:
    delete(book, zoe)
    assert LISTS[name](book.reopened().notebook) == []


def test_the_others_stay_where_they_are(book: Book, zoe: Person) -> None:
    book.capture("Mbali Dube #zither > zigzag too 2026-11-20")
    delete(book, zoe)
    assert (found(book, "zither"), [line.person.name for line in book.notebook.due(TODAY)]) == (
        ["Mbali Dube"],
        ["Mbali Dube"],
    )


def test_who_was_deleted_elsewhere_is_gone_after_catching_up(book: Book, zoe: Person) -> None:
    found(book, "zither")
    delete(book.reopened(), zoe)
    book.notebook.catch_up()
    assert (found(book, "zither"), names_in_trash(book)) == ([], ["Zoë Quist"])


def test_who_was_brought_back_elsewhere_is_found_after_catching_up(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    found(book, "zither")
    bring_back(book.reopened(), zoe)
    book.notebook.catch_up()
    assert found(book, "zither") == ["Zoë Quist"]


@pytest.mark.parametrize("words", ["Zoë Quist", "zoe", "QUIST"])
def test_a_name_says_that_its_bearer_is_in_the_trash(book: Book, zoe: Person, words: str) -> None:
    delete(book, zoe)
    with pytest.raises(NotFound, match=r"Zoë Quist is in the trash\.") as refused:
        book.notebook.resolve_person(words)
    assert "hallway trash" in refused.value.way_out


def test_an_id_says_that_its_bearer_is_in_the_trash(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    with pytest.raises(NotFound, match="Zoë Quist is in the trash"):
        book.notebook.resolve_person(show_id(zoe.id))


def test_a_name_of_several_in_the_trash_names_them_all(book: Book) -> None:
    for person in [book.capture(f"Ana {name}", is_new=True) for name in ("Ruiz", "Berg")]:
        delete(book, person)
    with pytest.raises(NotFound, match=r"Ana Ruiz, Ana Berg are in the trash\."):
        book.notebook.resolve_person("Ana")


def test_a_name_stands_for_whoever_is_here(book: Book) -> None:
    whole = book.capture("Ana")
    part = book.capture("Ana Ruiz", is_new=True)
    delete(book, whole)
    assert book.notebook.resolve_person("Ana").id == part.id


def test_somebody_in_the_trash_is_resolved_there(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    assert book.notebook.resolve_in_trash("quist").id == zoe.id


def test_whoever_is_here_is_not_resolved_in_the_trash(book: Book, zoe: Person) -> None:
    with pytest.raises(Refused, match="Zoë Quist is not in the trash"):
        book.notebook.resolve_in_trash("quist")


def test_whom_nobody_knows_is_not_resolved_in_the_trash(book: Book, zoe: Person) -> None:
    delete(book, zoe)
    with pytest.raises(NotFound, match="Nobody in the trash is called 'Petra'"):
        book.notebook.resolve_in_trash("Petra")


@pytest.mark.parametrize("mark", ["^", "&"])
def test_a_name_in_a_line_is_not_matched_with_somebody_in_the_trash(
    book: Book, zoe: Person, mark: str
) -> None:
    delete(book, zoe)
    mbali = book.capture(f"Mbali Dube {mark}Zoë Quist")
    assert [question.text for question in book.notebook.questions_about(mbali.id)] == ["Zoë Quist"]


def test_a_talk_with_somebody_in_the_trash_still_shows_for_who_was_also_there(book: Book) -> None:
    mbali = book.capture("Mbali Dube")
    zoe = book.capture("Zoë Quist &Mbali : looms")
    delete(book, zoe)
    shown = [book.notebook.people_at(talk) for talk in book.notebook.captured_on(TODAY)]
    assert [[person.name for person in people] for people in shown] == [
        ["Mbali Dube"],
        ["Mbali Dube"],
    ]
    assert [talk.note for talk in book.talks(mbali)] == ["looms", ""]


def test_a_talk_does_not_name_who_is_in_the_trash(book: Book) -> None:
    mbali = book.capture("Mbali Dube")
    delete(book, book.capture("Zoë Quist &Mbali : looms"))
    assert [talk.others for talk in book.notebook.card(mbali.id, TODAY).talks] == [(), ()]


@pytest.mark.parametrize("mark", ["^", "&"])
def test_a_name_that_was_typed_stays_as_typed_and_leads_nowhere(book: Book, mark: str) -> None:
    zoe = book.capture("Zoë Quist")
    mbali = book.capture(f"Mbali Dube {mark}Zoë")
    delete(book, zoe)
    (talk,) = book.notebook.card(mbali.id, TODAY).talks
    (link,) = [*talk.others, *([talk.introducer] if talk.introducer else [])]
    assert (link.name, link.person) == ("Zoë", None)


def test_a_search_goes_by_the_name_as_typed_of_who_is_in_the_trash(book: Book) -> None:
    zoe = book.capture("Zoë Quist")
    book.capture("Mbali Dube &Zoë")
    before = found(book, "quist")
    delete(book, zoe)
    deleted = found(book, "quist"), found(book, "zoe")
    bring_back(book, zoe)
    assert (before, deleted, found(book, "quist")) == (
        ["Zoë Quist", "Mbali Dube"],
        ([], ["Mbali Dube"]),
        before,
    )


def test_a_look_alike_in_the_trash_is_not_asked_about(book: Book) -> None:
    known = book.capture("Mbali Dube @Loomworks")
    mbali = book.capture("Mbali Dube @Loomworks")
    delete(book, known)
    assert book.notebook.questions_about(mbali.id) == []


def test_a_question_about_a_look_alike_comes_back_with_them(book: Book) -> None:
    known = book.capture("Mbali Dube @Loomworks")
    book.capture("Mbali Dube @Loomworks")
    delete(book, known)
    bring_back(book, known)
    assert [question.kind for question in book.questions()] == [QuestionKind.LOOK_ALIKE]


def test_who_is_archived_is_not_asked_about_when_a_look_alike_comes_back(book: Book) -> None:
    known = book.capture("Mbali Dube @Loomworks")
    mbali = book.capture("Mbali Dube @Loomworks")
    delete(book, known)
    book.keep(book.notebook.archive_person(mbali.id, NOW))
    bring_back(book, known)
    assert book.questions() == []


def test_what_is_about_somebody_in_the_trash_is_not_answered(book: Book, zoe: Person) -> None:
    asked = book.questions()
    delete(book, zoe)
    for question in asked:
        with pytest.raises(Refused, match="about someone in the trash"):
            book.notebook.answer_new(question.id, NOW)


def test_a_companion_is_nobody_in_the_trash(book: Book, zoe: Person) -> None:
    book.capture("Mbali Dube &Quill")
    question = book.questions()[-1]
    delete(book, zoe)
    with pytest.raises(Refused, match="Zoë Quist is in the trash"):
        book.notebook.answer_whom(question.id, zoe.id, NOW)


VERBS: dict[str, Callable[[Notebook, Person], Change]] = {
    "meet again": lambda notebook, zoe: notebook.meet_again(zoe.id, Draft(note="hello"), NOW),
    "capture": lambda notebook, zoe: notebook.capture(Draft(note="a"), NOW, same_as=zoe.id),
    "keep": lambda notebook, zoe: notebook.keep_in_touch(zoe.id, NOW),
    "archive": lambda notebook, zoe: notebook.archive_person(zoe.id, NOW),
    "merge into": lambda notebook, zoe: notebook.merge_people(zoe.id, other(notebook), NOW),
    "merge from": lambda notebook, zoe: notebook.merge_people(other(notebook), zoe.id, NOW),
}


def other(notebook: Notebook) -> int:
    return notebook.resolve_person("Mbali").id


@pytest.mark.parametrize("verb", VERBS)
def test_nothing_is_done_with_somebody_in_the_trash(book: Book, zoe: Person, verb: str) -> None:
    book.capture("Mbali Dube")
    delete(book, zoe)
    with pytest.raises(Refused, match="Zoë Quist is in the trash"):
        VERBS[verb](book.notebook, zoe)


@pytest.mark.parametrize("verb", ["complete_followup", "let_go_followup"])
def test_a_promise_to_somebody_in_the_trash_is_left_alone(
    book: Book, zoe: Person, verb: str
) -> None:
    promise = book.promise("zigzag")
    delete(book, zoe)
    with pytest.raises(Refused, match="Zoë Quist is in the trash"):
        getattr(book.notebook, verb)(promise.id, NOW)


def test_the_id_of_a_promise_says_who_is_in_the_trash(book: Book, zoe: Person) -> None:
    promise = book.promise("zigzag")
    delete(book, zoe)
    with pytest.raises(Refused, match="Zoë Quist is in the trash"):
        book.notebook.resolve_followup(show_id(promise.id))


def test_the_id_of_a_promise_stands_for_the_one_that_shows(book: Book) -> None:
    zoe, mbali = book.capture("Zoë Quist > call"), book.capture("Mbali Dube > write")
    delete(book, zoe)
    start = show_id(book.promise("write").id)[:4]  # made in the same minute, so it fits both
    assert book.notebook.resolve_followup(start).person == mbali.id


def test_only_the_rule_itself_goes_through_all_people() -> None:
    package = Path(hallway.__file__).parent
    folders = ("notebook", "cli", "ui")
    paths = [path for folder in folders for path in (package / folder).rglob("*.py")]
    using = {path.name for path in paths if "Person" in walked_kinds(path)}
    assert using == {"presence.py"}


def walked_kinds(path: Path) -> set[str]:
    """Return of which kinds a module asks for every record."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    walks = [call for call in calls if getattr(call.func, "attr", "") == "all" and call.args]
    return {ast.unparse(call.args[0]) for call in walks}
