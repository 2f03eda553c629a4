"""How a line was understood is shown in whole, or it is said what is left out."""

from datetime import date

from hallway.domain.capture_line import read_line
from hallway.ui.presenters.readings import show_reading

TODAY = date(2026, 11, 22)
LINE = "Ana Ruiz, engineer @Foo /Lisbon #nlp ~tall a@x.example ^Jonas : note > call wed < writes"


def rows(most_rows: int | None) -> list[str]:
    draft = read_line(LINE, TODAY).draft
    return show_reading(draft, TODAY, 60, most_rows=most_rows).plain.splitlines()


def test_every_part_has_a_row() -> None:
    assert len(rows(None)) == 11


def test_where_there_is_room_nothing_is_left_out() -> None:
    assert len(rows(11)) == 11


def test_what_is_left_out_is_named() -> None:
    *shown, last = rows(5)
    assert (len(shown), last.strip()) == (4, "and role, based in, through, cue, tags, reach, …")


def test_name_and_promises_are_kept_longest() -> None:
    assert [row.split("  ")[0] for row in rows(4)[:3]] == ["name", "I promised", "they will"]
