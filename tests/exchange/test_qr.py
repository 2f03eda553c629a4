"""Your card as a picture, read back by a program that reads such pictures."""

import shutil
import subprocess
from pathlib import Path

import pytest

from hallway.domain.own_card import OwnCard, mecard, shortest_mecard
from hallway.domain.people import Fact, FactKind
from hallway.exchange.qr import QUIET, picture_that_fits
from tests.notebook.people import TODAY

SCALE = 4
ROOMY = (120, 60)


def card(name: str = "Ana Ruiz", organisation: str = "Acme Robotics") -> OwnCard:
    facts = (
        Fact(FactKind.NAME, name, TODAY),
        Fact(FactKind.ROLE, "compiler engineer", TODAY),
        Fact(FactKind.ORGANISATION, organisation, TODAY),
        Fact(FactKind.EMAIL, "ana@acme.example", TODAY),
        Fact(FactKind.PHONE, "+351 210 000 000", TODAY),
    )
    return OwnCard(id=1, facts=facts)


def read(rows: list[str], folder: Path) -> str:
    """Writes rows as a grey picture, and says what a reader of such pictures finds in it."""
    program = shutil.which("zbarimg")
    if program is None:
        pytest.skip("zbarimg is not installed (Debian package: zbar-tools)")
    upper = [["▀█".find(letter) < 0 for letter in row] for row in rows]
    lower = [["▄█".find(letter) < 0 for letter in row] for row in rows]
    modules = [line for pair in zip(upper, lower, strict=True) for line in pair]
    scaled = [[light for light in line for _ in range(SCALE)] for line in modules]
    grey = bytes(255 * light for line in scaled for _ in range(SCALE) for light in line)
    path = folder / "card.pgm"
    path.write_bytes(f"P5 {len(scaled[0])} {len(scaled) * SCALE} 255\n".encode() + grey)
    command = [program, "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(path)]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


@pytest.mark.parametrize("name", ["Ana Ruiz", "小川 由美", "Łukasz; Wójcik, \\ Jr:"])
def test_a_reader_reads_the_whole_card(tmp_path: Path, name: str) -> None:
    text = mecard(card(name).as_person())
    rows = picture_that_fits((text,), *ROOMY)
    assert rows is not None
    assert read(rows, tmp_path).rstrip("\n") == text


def test_a_phone_gets_the_shortest_card_in_its_window(tmp_path: Path) -> None:
    person = card(organisation="The Institute of " + "Very Long Names " * 9).as_person()
    rows = picture_that_fits((mecard(person), shortest_mecard(person)), 45, 24)
    assert rows is not None
    assert (len(rows) <= 24, len(rows[0]) <= 45) == (True, True)
    assert read(rows, tmp_path).strip() == "MECARD:N:Ana Ruiz;EMAIL:ana@acme.example;;"


def test_the_whole_card_is_drawn_where_there_is_room() -> None:
    rows = picture_that_fits((mecard(card().as_person()), "short"), *ROOMY)
    small = picture_that_fits(("short",), *ROOMY)
    assert rows is not None and small is not None
    assert len(rows) > len(small)


def test_light_is_around_it_on_all_sides() -> None:
    rows = picture_that_fits(("short",), *ROOMY)
    assert rows is not None
    edges = [*rows[: QUIET // 2], *(row[:QUIET] + row[-QUIET:] for row in rows)]
    assert set("".join(edges)) == {" "}


def test_a_window_without_room_gets_no_picture() -> None:
    assert picture_that_fits(("short",), 20, 8) is None


def test_marks_of_the_form_are_escaped() -> None:
    assert mecard(card("A;B:C,D\\E").as_person()).startswith("MECARD:N:A\\;B\\:C\\,D\\\\E;")
