"""A calendar is read back by another library as what it was written from."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]

from hallway.bootstrap import open_notebook
from hallway.domain.events import Event
from hallway.exchange.calendar import write_calendar
from hallway.notebook import Notebook
from tests.ui.screen import note

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ODD = "send “it”; then, \\n\\ BEGIN:VEVENT äöü 田中 " + "word " * 40


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return open_notebook(tmp_path / "notebook")


def read(notebook: Notebook) -> Any:
    """Write the calendar of a notebook, and let another library read it."""
    due, events = notebook.due(NOW.date()), list(notebook.all(Event))
    return vobject.readOne(write_calendar(due, events, NOW).decode())


def start(notebook: Notebook, name: str, days: int = 1, place: str | None = None) -> None:
    last = NOW.date() + timedelta(days=days - 1)
    notebook.keep(notebook.start_event(name, NOW, last_day=last, place=place))


def test_an_open_follow_up_is_a_to_do_with_its_day(notebook: Notebook) -> None:
    note(notebook, "Ana Ruiz > send the paper 2026-12-01", NOW)
    (todo,) = read(notebook).vtodo_list
    assert (todo.summary.value, todo.due.value) == ("Ana Ruiz: send the paper", date(2026, 12, 1))


def test_it_reminds_at_nine_on_that_day(notebook: Notebook) -> None:
    note(notebook, "Ana Ruiz > send the paper 2026-12-01", NOW)
    (alarm,) = read(notebook).vtodo.valarm_list
    assert (alarm.trigger.value, alarm.trigger.related_param) == (timedelta(hours=9), "END")


def test_without_a_day_it_reminds_of_nothing(notebook: Notebook) -> None:
    note(notebook, "Ana Ruiz > send the paper", NOW)
    todo = read(notebook).vtodo
    assert "due" not in todo.contents and "valarm" not in todo.contents


def test_what_they_promised_says_from_whom_it_is(notebook: Notebook) -> None:
    note(notebook, "Ana Ruiz < send the paper", NOW)
    assert read(notebook).vtodo.summary.value == "From Ana Ruiz: send the paper"


def test_what_is_done_is_not_in_it(notebook: Notebook) -> None:
    note(notebook, "Ana Ruiz > send the paper", NOW)
    (line,) = notebook.due(NOW.date())
    notebook.keep(notebook.complete_followup(line.followup.id, NOW))
    assert "vtodo" not in read(notebook).contents


def test_an_event_ends_on_the_day_after_its_last(notebook: Notebook) -> None:
    start(notebook, "PyCon Lisbon", days=3, place="Lisbon")
    event = read(notebook).vevent
    assert (event.summary.value, event.location.value) == ("PyCon Lisbon", "Lisbon")
    assert (event.dtstart.value, event.dtend.value) == (NOW.date(), date(2026, 11, 25))


def test_the_same_follow_up_has_the_same_name_in_every_calendar(notebook: Notebook) -> None:
    note(notebook, "Ana Ruiz > send the paper", NOW)
    assert read(notebook).vtodo.uid.value == read(notebook).vtodo.uid.value


def test_text_stays_text_however_odd_it_is(notebook: Notebook) -> None:
    note(notebook, "Ana Ruiz", NOW)
    (person,) = notebook.people()
    start(notebook, ODD)
    assert read(notebook).vevent.summary.value == notebook.event_at(NOW).name  # type: ignore[union-attr]
    assert person.name == "Ana Ruiz"


def test_neither_cues_nor_notes_are_in_it(notebook: Notebook) -> None:
    note(notebook, "? red glasses : secret bees > call", NOW)
    content = write_calendar(notebook.due(NOW.date()), (), NOW)
    assert b"red glasses" not in content and b"secret" not in content


def test_a_promise_of_ten_thousand_letters_is_read_back(notebook: Notebook) -> None:
    book = "read her book on the tides and " * 320 + "write"
    note(notebook, f"Ana Ruiz > {book} 2026-12-01", NOW)
    (todo,) = read(notebook).vtodo_list
    assert todo.summary.value == f"Ana Ruiz: {book}"
