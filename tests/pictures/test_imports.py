"""A file before it is taken in, compared with stored pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from textual.pilot import Pilot
from textual.screen import ModalScreen

from hallway.bootstrap import open_desk
from hallway.ui.app import HallwayApp
from hallway.ui.modals.columns import ColumnsSheet
from hallway.ui.modals.importing import ImportSheet
from hallway.ui.modals.line import LineQuestion
from tests.pictures.made_up import EVERYONE, NOW, fill
from tests.ui.screen import Screen

SIZES = ((120, 36), (80, 24), (45, 25))
CONNECTIONS = """\
First Name,Last Name,URL,Email Address,Company,Position,Connected On
Mei,Tanaka,https://people.example/in/mei,mei@unbabel.example,Unbabel,Research lead,20 Feb 2026
Hakon,Eriksen,https://people.example/in/hakon,,Posit,Journalist,03 Mar 2025
Aroha,Ngata,https://people.example/in/aroha,,Harbour Cloud,Backend developer,11 Jun 2024
,,,,,,
Kateryna,Bondar,https://people.example/in/kateryna,k@reef.example,Reef Lab,Biologist,01 Jan 2024
"""
GUESTS = "Who,Reach,Sits beside\nAroha Ngata,aroha@n.example,Bo\nDi Eze,di@e.example,Cy\n"

SnapCompare: TypeAlias = Callable[..., bool]


@pytest.mark.picture
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    ("table", "sheet"),
    [(CONNECTIONS, ImportSheet), (GUESTS, ColumnsSheet)],
    ids=["rows_of_a_file", "columns_of_a_file"],
)
def test_a_file_looks_as_it_did(
    snap_compare: SnapCompare,
    tmp_path: Path,
    table: str,
    sheet: type[ModalScreen[Any]],
    size: tuple[int, int],
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(table, encoding="utf-8")
    fill(tmp_path / "notebook", EVERYONE)
    app = HallwayApp(lambda: open_desk(tmp_path / "notebook"), lambda: NOW)

    async def drive(pilot: Pilot[Any]) -> None:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await app.run_action("app.import_file")
        await screen.until(lambda: isinstance(app.screen, LineQuestion))
        await screen.type(str(path))
        await screen.press("enter")
        await screen.until(lambda: isinstance(app.screen, sheet))
        await screen.settle()

    assert snap_compare(app, terminal_size=size, run_before=drive)
