"""The card of a person: everything that was said of them, in words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hallway.bootstrap import open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.people import Person
from hallway.notebook import Notebook
from hallway.ui.presenters.cards import show_card

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


def _row(notebook: Notebook, person: int, part: str) -> str:
    return next(row for row in _card(notebook, person).splitlines() if part in row)


def test_what_was_said_long_ago_says_so(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz @Acme ~red glasses", EARLIER)
    assert "Acme, said 8 months ago" in _card(notebook, ana)


def test_each_fact_has_an_age_of_its_own(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz, engineer @Acme /Porto ana@acme.example", EARLIER)
    _capture(notebook, "Ana Ruiz @Globex", NOW, same_as=ana)
    assert [_row(notebook, ana, part) for part in ("engineer", "ana@acme")] == [
        "engineer, said 8 months ago at Globex · Porto, said 8 months ago",
        "e-mail  ana@acme.example, said 8 months ago",
    ]


def test_what_was_said_together_has_one_age(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz, engineer @Acme /Porto", EARLIER)
    assert _row(notebook, ana, "Acme") == "engineer at Acme · Porto, said 8 months ago"


def test_what_was_said_years_ago_is_not_counted_in_months(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz @Acme", EARLIER.replace(year=2020))
    assert "Acme, said 6 years ago" in _card(notebook, ana)


def test_an_earlier_job_stands_with_its_day(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz @Acme", EARLIER)
    _capture(notebook, "Ana Ruiz @Globex", NOW, same_as=ana)
    assert "before  Acme (Sat 14 Mar)" in _card(notebook, ana)


def test_how_a_name_is_said_stands_below_it(notebook: Notebook) -> None:
    xiu = _capture(notebook, "Xiulan Zhou @Hive ~pronounced shoo-LAHN joe")
    assert _card(notebook, xiu).splitlines()[:2] == ["Xiulan Zhou", "said    shoo-LAHN joe"]


def test_how_a_name_is_said_is_no_cue(notebook: Notebook) -> None:
    xiu = _capture(notebook, "Xiulan Zhou ~tall ~pronounced shoo-LAHN joe")
    assert notebook.person(xiu).cue == "tall"


def test_favours_stand_with_the_talk(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz : drones !gave: a lift !got: advice on visas")
    rows = [row for row in _card(notebook, ana).splitlines() if row.startswith("│")]
    assert rows == ["│ drones", "│ you gave: a lift", "│ you got: advice on visas"]


def test_all_kinds_of_moments_stand_in_one_timeline(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz : drones > send it fri", EARLIER)
    notebook.keep(notebook.capture(read_line("Bo Lind ^Ana Ruiz", NOW.date()).draft, NOW))
    (promise,) = notebook.due_with(ana, NOW.date())
    notebook.keep(notebook.complete_followup(promise.followup.id, NOW, "she cited it"))
    draft = read_line("Ana Ruiz ! gave: a lift home", NOW.date()).draft
    notebook.keep(notebook.edit_person(notebook.person(ana), draft, NOW))
    shown = _card(notebook, ana).partition("So far\n")[2].splitlines()
    assert sorted(shown[:3]) == [
        "● today  brought you together with Bo Lind",
        "● today  you gave: a lift home",
        "✔ today  send it · she cited it",
    ]
    assert shown[3:] == ["● Sat 14 Mar  no event", "│ drones"]


def test_hiding_covers_favours_and_outcomes(notebook: Notebook) -> None:
    ana = _capture(notebook, "Ana Ruiz : drones > send it fri !gave: a loan")
    (promise,) = notebook.due_with(ana, NOW.date())
    notebook.keep(notebook.complete_followup(promise.followup.id, NOW, "she cried"))
    shown = show_card(notebook.card(ana, NOW.date()), NOW.date(), 80, hide=True).plain
    assert "a loan" not in shown and "she cried" not in shown
