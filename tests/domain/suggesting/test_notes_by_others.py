"""Notes by somebody who never saw the rules: no worse than it was, which is not yet good enough.

Wanted are the right kind first for 80 % and silence for 90 % of the small talk. Whoever fits the
rules to these notes needs new ones to know how good the rules are.
"""

from datetime import date
from pathlib import Path

from hallway.domain.modes import Mode
from hallway.domain.suggesting import suggest
from hallway.domain.suggesting.suggestions import Said

TODAY = date(2026, 11, 22)
RIGHT_OF_SIXTY, QUIET_OF_TWENTY = 41, 15
PATH = Path(__file__).with_name("notes_by_others.tsv")
NOTES = [line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines()]


def count_right(*, small_talk: bool) -> tuple[int, int]:
    """Count the notes that are answered rightly, and all of them."""
    notes = [each for each in NOTES if (each[0] == "none") is small_talk]
    right = 0
    for kind, mode, note in notes:
        found = suggest(Said(note, Mode(mode)), TODAY)
        right += kind == (found[0].kind.value if found else "none")
    return right, len(notes)


def test_the_right_kind_comes_first_no_less_often() -> None:
    right, total = count_right(small_talk=False)
    assert (total, right >= RIGHT_OF_SIXTY) == (60, True)


def test_small_talk_is_left_alone_no_less_often() -> None:
    quiet, total = count_right(small_talk=True)
    assert (total, quiet >= QUIET_OF_TWENTY) == (20, True)
