"""Two tables of asks and of offers that answer them, written by hand."""

from dataclasses import dataclass
from pathlib import Path

from hallway.matching.wishes import Wishes

_FOLDER = Path(__file__).parent
FIRST_FEW = 5


@dataclass(frozen=True)
class Row:
    """An ask, and an offer that answers it.

    Attributes:
        ask: what somebody looks for.
        offer: what somebody can give.
        is_same: in the same words.
    """

    ask: str
    offer: str
    is_same: bool


def read_table(name: str) -> list[Row]:
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [Row(ask, offer, wording == "same") for ask, offer, wording in rows]


def found(rows: list[Row]) -> list[bool]:
    """Say of each ask whether its offer is among the first few, with a reason."""
    wishes = Wishes()
    for number, row in enumerate(rows):
        wishes.put(number, row.offer)
    return [_is_found(wishes, number, row) for number, row in enumerate(rows)]


def _is_found(wishes: Wishes, number: int, row: Row) -> bool:
    touches = wishes.touching(row.ask, FIRST_FEW)
    return any(touch.key == number and bool(touch.why) for touch in touches)
