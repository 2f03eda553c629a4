from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hallway.domain.changes import Change
from hallway.domain.errors import Refused, StaleEdit
from hallway.domain.people import Person
from tests.notebook.people import ANA, NOW, Book


def undo(book: Book, *, only_here: bool = False) -> str:
    return book.keep(book.notebook.undo(NOW, only_here=only_here)).words


def redo(book: Book, *, only_here: bool = False) -> str:
    return book.keep(book.notebook.redo(NOW, only_here=only_here)).words


def test_undo_takes_back_a_whole_capture(book: Book) -> None:
    book.capture("Ana Ruiz &Petra ?a job +maps !idea > call fri")
    undo(book)
    assert book.everything() == {}


def test_undo_says_what_it_took_back(book: Book) -> None:
    book.capture(ANA)
    assert undo(book) == "Undone: Captured Ana Ruiz"


def test_undo_goes_back_step_by_step(book: Book) -> None:
    book.capture("Ana Ruiz")
    book.capture("Marek Novak")
    assert [undo(book), undo(book)] == ["Undone: Captured Marek Novak", "Undone: Captured Ana Ruiz"]


def test_redo_brings_back_what_was_undone(book: Book) -> None:
    book.capture(ANA)
    before = book.everything()
    undo(book)
    redo(book)
    assert book.everything() == before


def test_redo_goes_forward_step_by_step(book: Book) -> None:
    book.capture("Ana Ruiz")
    book.capture("Marek Novak")
    undo(book)
    undo(book)
    assert [redo(book), redo(book)] == ["Captured Ana Ruiz", "Captured Marek Novak"]


def test_what_was_redone_can_be_undone(book: Book) -> None:
    book.capture(ANA)
    undo(book)
    redo(book)
    undo(book)
    assert book.everything() == {}


def test_nothing_is_redone_after_a_new_change(book: Book) -> None:
    book.capture("Ana Ruiz")
    undo(book)
    book.capture("Marek Novak")
    with pytest.raises(Refused):
        book.notebook.redo(NOW)


def test_an_empty_notebook_has_nothing_to_undo(book: Book) -> None:
    with pytest.raises(Refused):
        book.notebook.undo(NOW)


def test_an_empty_notebook_has_nothing_to_redo(book: Book) -> None:
    with pytest.raises(Refused):
        book.notebook.redo(NOW)


def test_undo_works_after_a_restart(book: Book) -> None:
    book.capture(ANA)
    again = book.reopened()
    undo(again)
    assert again.everything() == {}


def test_undo_here_leaves_what_others_did(book: Book) -> None:
    other = book.reopened()
    book.capture("Ana Ruiz")
    other.capture("Marek Novak")
    book.notebook.catch_up()
    undo(book, only_here=True)
    assert [person.name for person in book.notebook.all(Person)] == ["Marek Novak"]


def test_undo_here_has_nothing_to_do_after_a_restart(book: Book) -> None:
    book.capture(ANA)
    with pytest.raises(Refused):
        book.reopened().notebook.undo(NOW, only_here=True)


def test_undo_here_goes_on_before_what_was_taken_back_elsewhere(book: Book) -> None:
    book.capture("Ana Ruiz")
    book.capture("Mei Tanaka")
    undo(book.reopened())
    book.notebook.catch_up()
    assert undo(book, only_here=True) == "Undone: Captured Ana Ruiz"


def test_what_was_taken_back_elsewhere_is_not_undone_here(book: Book) -> None:
    book.capture("Ana Ruiz")
    undo(book.reopened())
    book.notebook.catch_up()
    with pytest.raises(Refused, match="nothing to undo"):
        book.notebook.undo(NOW, only_here=True)


def test_redo_here_leaves_what_was_undone_elsewhere(book: Book) -> None:
    book.capture("Ana Ruiz")
    undo(book.reopened())
    book.notebook.catch_up()
    with pytest.raises(Refused):
        book.notebook.redo(NOW, only_here=True)


def test_what_others_do_leaves_the_redo_here(book: Book) -> None:
    book.capture("Ana Ruiz")
    undo(book, only_here=True)
    book.reopened().capture("Marek Novak")
    book.notebook.catch_up()
    assert redo(book, only_here=True) == "Captured Ana Ruiz"


def test_what_was_redone_is_undone_once(book: Book) -> None:
    book.capture("Ana Ruiz")
    for _ in range(2):
        undo(book)
        redo(book)
    undo(book)
    with pytest.raises(Refused):
        book.notebook.undo(NOW)


def test_undo_is_refused_when_a_later_change_touched_the_same_record(book: Book) -> None:
    other = book.reopened()
    ana = book.capture("Ana Ruiz")
    other.notebook.catch_up()
    other.keep(other.notebook.keep_in_touch(ana.id, NOW))
    book.notebook.catch_up()
    with pytest.raises(Refused, match="changed again"):
        book.notebook.undo(NOW, only_here=True)


def test_a_change_that_came_too_late_is_stale(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    other = book.reopened()
    late = other.notebook.archive_person(ana.id, NOW)
    book.keep(book.notebook.keep_in_touch(ana.id, NOW))
    with pytest.raises(StaleEdit):
        other.keep(late)


def test_a_search_finds_no_one_who_was_undone(book: Book) -> None:
    book.capture(ANA)
    assert book.notebook.who("rust", NOW.date())
    undo(book)
    assert book.notebook.who("rust", NOW.date()) == []


def test_a_search_finds_who_was_redone(book: Book) -> None:
    ana = book.capture(ANA)
    undo(book)
    redo(book)
    assert [hit.person for hit in book.notebook.who("rust", NOW.date())] == [ana.id]


def test_what_another_process_built_upon_is_not_taken_away(book: Book) -> None:
    ana = book.capture(ANA)
    other = book.reopened()
    other.capture("Ana Ruiz : hello > call her", same_as=ana.id)
    book.notebook.catch_up()
    with pytest.raises(Refused):
        book.notebook.undo(NOW, only_here=True)


def test_what_another_process_has_just_built_upon_is_not_taken_away(book: Book) -> None:
    ana = book.capture(ANA)
    other = book.reopened()
    other.capture("Ana Ruiz : hello > call her", same_as=ana.id)
    plan = book.notebook.undo(NOW, only_here=True)
    with pytest.raises(StaleEdit, match="was built upon meanwhile"):
        book.keep(plan)
    assert book.reopened().everything() == other.everything()


def test_what_was_met_again_is_refused_after_it_was_undone_elsewhere(book: Book) -> None:
    ana = book.capture("Ana Ruiz")
    other = book.reopened()
    undo(other)
    with pytest.raises(StaleEdit):
        book.capture("Ana Ruiz : hello", same_as=ana.id)
    assert book.reopened().everything() == {}


def test_a_change_is_dated_by_the_real_clock_and_not_by_the_day_worked_as_of(book: Book) -> None:
    before = datetime.now(UTC)
    past = datetime(2020, 1, 1, 12, tzinfo=UTC)
    change = book.keep(book.notebook.start_event("Salon", past))
    assert change.at >= before - timedelta(seconds=1)


def restored(book: Book) -> None:
    """Put a backup in place that has everything but what was captured last."""
    path = book.folder / "backups" / "copy.json"
    book.notebook.back_up(path)
    book.capture("Marek Novak")
    book.keep(replace(book.notebook.plan(NOW, "Restored", ()), restores=path.name))


def names(book: Book) -> list[str | None]:
    return [person.name for person in book.notebook.all(Person)]


def test_a_restore_is_shown_at_once(book: Book) -> None:
    book.capture("Ana Ruiz")
    restored(book)
    assert names(book) == ["Ana Ruiz"]


def test_undo_takes_back_a_restore(book: Book) -> None:
    book.capture("Ana Ruiz")
    restored(book)
    assert (undo(book), names(book)) == ("Undone: Restored", ["Ana Ruiz", "Marek Novak"])


def test_redo_brings_back_a_restore(book: Book) -> None:
    book.capture("Ana Ruiz")
    restored(book)
    undo(book)
    assert (redo(book), names(book)) == ("Restored", ["Ana Ruiz"])


def test_what_was_captured_after_a_restore_is_undone_first(book: Book) -> None:
    book.capture("Ana Ruiz")
    restored(book)
    book.capture("Priya Gupta")
    assert [undo(book), undo(book)] == ["Undone: Captured Priya Gupta", "Undone: Restored"]


def test_a_restore_after_a_restart_can_still_be_taken_back(book: Book) -> None:
    book.capture("Ana Ruiz")
    restored(book)
    again = book.reopened()
    undo(again)
    assert names(again) == ["Ana Ruiz", "Marek Novak"]


def test_the_log_has_what_was_done_and_undone(book: Book) -> None:
    book.capture("Ana Ruiz")
    undo(book)
    words = [each.words for each in book.notebook.log() if isinstance(each, Change)]
    assert words == ["Undone: Captured Ana Ruiz", "Captured Ana Ruiz"]


def test_what_was_done_elsewhere_is_taken_back_by_the_command(book: Book) -> None:
    book.capture("Ana Ruiz")
    with pytest.raises(Refused, match="done here") as refusal:
        book.reopened().notebook.undo(NOW, only_here=True)
    assert "`hallway undo`" in refusal.value.way_out


def test_what_a_process_that_has_ended_left_can_be_taken_back_here(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.capture("Ana Ruiz")
    monkeypatch.setattr("hallway.storage.processes._is_running", lambda _: False)
    again = book.reopened()
    assert undo(again, only_here=True) == "Undone: Captured Ana Ruiz"
