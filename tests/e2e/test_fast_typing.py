"""Twenty people typed as fast as a fast typist types, and not a letter lost."""

import os
import random
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hallway.bootstrap import open_notebook
from hallway.domain.capture_line import read_line
from hallway.domain.encounters import Encounter
from tests.benchmarks.terminal import TerminalProgram

TODAY = date(2026, 11, 22)
PEOPLE = (
    "Ana Ruiz @Acme #rust",
    "小川 陽子 @慢電工房 : 登山",
    "Håkon Eriksen, cook > call sat",
    "Zoë Dubois @Zemin ~hat",
    "محمد حداد #maps",
    "Łukasz Wójcik : bees & trees",
    "Priya Gupta @Salon #jazz",
    "Inês Lopes /Porto",
    "Nguyễn Thị Lan #tea",
    "Bo Lind < the list",
    "Nkiruka Obi : looms",
    "Olga Petrova, diver",
    "Juan Núñez @Horta ~boots",
    "Mei Tan #nlp : trees",
    "Sanele Dlamini > drills mon",
    "Elif Karagöz ! a choir",
    "Paulo Tavares ?a tent",
    "Magnús Thorleifsson +maps",
    "Wanjiru Kamau @Shamba",
    "דוד כהן #clay",
)
_SLOW, _ROLLED = (0.03, 0.11), (0.008, 0.015)  # seconds between keys, and of keys that are rolled
_ROLLED_SHARE = 0.2


def pauses(chance: random.Random) -> Iterator[float]:
    """Yields the times between the keys of a fast typist."""
    while True:
        yield chance.uniform(*(_ROLLED if chance.random() < _ROLLED_SHARE else _SLOW))


@pytest.mark.terminal
@pytest.mark.slow
def test_twenty_people_are_typed_without_the_loss_of_a_letter(tmp_path: Path) -> None:
    environment = os.environ | {"TERM": "xterm-256color"}
    data = tmp_path / "data"
    command = (sys.executable, "-m", "hallway", "--data", str(data), "--today", "2026-11-22")
    program = TerminalProgram(command, environment)
    program.wait_for("ho did you just meet")
    rhythm = pauses(random.Random(20))
    for line in PEOPLE:
        for letter in (*line, "\r"):
            program.write(letter)
            time.sleep(next(rhythm))
            program.rest(0)
    program.wait_for("Captured דוד כהן")
    program.close()
    notebook = open_notebook(data)
    drafts = [notebook.draft_of(each.id) for each in notebook.all(Encounter)]
    assert drafts == [read_line(line, TODAY).draft for line in PEOPLE]


@pytest.mark.terminal
@pytest.mark.slow
def test_whoever_types_on_at_once_after_alt_and_a_letter_loses_nothing(tmp_path: Path) -> None:
    environment = os.environ | {"TERM": "xterm-256color"}
    data = tmp_path / "data"
    command = (sys.executable, "-m", "hallway", "--data", str(data), "--today", "2026-11-22")
    program = TerminalProgram(command, environment)
    program.wait_for("ho did you just meet")
    lines = ("Maria Garcia @Foo", "Maria Garcia @Bar", "Nia Cole, cook @Salon : bees > call fri")
    program.write(f"{lines[0]}\r")
    program.wait_for("Captured Maria Garcia")
    program.rest(0.5)
    program.write(f"{lines[1]}\x1bn{lines[2]}\r")
    program.wait_for("Captured Nia Cole")
    program.close()
    notebook = open_notebook(data)
    drafts = [notebook.draft_of(each.id) for each in notebook.all(Encounter)]
    assert drafts == [read_line(line, TODAY).draft for line in lines]
