"""The card of a person: everything that was said of them, in words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hallway.bootstrap import open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.people import Person
from hallway.notebook import Notebook
from hallway.ui.presenters.people import show_card

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
EARLIER = datetime(2026, 3, 14, 10, 0, tzinfo=UTC)
EVERYTHING = (
    "Ana Ruiz, compiler engineer @Acme #rust ~red glasses /Porto ^Marek &Li Wei ana@acme.example "
    "+351 912 345 678 https://ana.example/talks @ana@social.example ?a co-founder +old sensors "
    "!drones that count bees ! learned: never demo on wifi : borrow checking > send it fri < slides"
)


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return open_notebook(tmp_path)


def _capture(notebook: Notebook, line: str, now: datetime = NOW, same_as: int | None = None) -> int:
    draft = read_line(line, now.date()).draft
    notebook.keep(notebook.capture(draft, now, same_as=same_as))
    return next(notebook.all(Person)).id


def _card(notebook: Notebook, person: int) -> str:
    today = NOW.date()
    return show_card(notebook.card(person, today), today, 80).plain


@pytest.mark.parametrize(
    "part",
    [
        "Ana Ruiz",
        "compiler engineer",
        "Acme",
        "#rust",
        "red glasses",
        "Porto",
        "Marek",
        "Li Wei",
        "ana@acme.example",
        "+351 912 345 678",
        "https://ana.example/talks",
        "@ana@social.example",
        "a co-founder",
        "old sensors",
        "drones that count bees",
        "never demo on wifi",
        "borrow checking",
        "send it",
        "slides",
    ],
)
def test_every_part_of_a_line_is_on_the_card(notebook: Notebook, part: str) -> None:
    assert part in _card(notebook, _capture(notebook, EVERYTHING))


def test_an_earlier_organisation_stays_on_the_card(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz @Acme", EARLIER)
    _capture(notebook, "Ana Ruiz @Globex", NOW, same_as=ana)
    assert "before  Acme" in _card(notebook, ana)


def test_the_newest_organisation_is_the_one_that_shows(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz @Acme", EARLIER)
    _capture(notebook, "Ana Ruiz @Globex", NOW, same_as=ana)
    assert notebook.person(ana).organisation == "Globex"


def test_another_spelling_stays_on_the_card(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz")
    _capture(notebook, "Anna Ruiz", NOW, same_as=ana)
    assert "also    Anna Ruiz" in _card(notebook, ana)


def test_a_second_introducer_stands_at_the_talk(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz ^Marek", EARLIER)
    _capture(notebook, "Ana Ruiz ^Priya", NOW, same_as=ana)
    assert "through Priya" in _card(notebook, ana)


def test_hiding_covers_the_note(notebook: Notebook) -> None:
    ana = _capture(notebook, EVERYTHING)
    shown = show_card(notebook.card(ana, NOW.date()), NOW.date(), 80, hide=True).plain
    assert "borrow checking" not in shown
