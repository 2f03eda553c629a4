"""Notes by two people who never saw the examples, nor how they are learnt from.

Whoever teaches Hallway another way of saying something adds it to the examples, and never one of
these: they say how well it does with what it has not heard before.
"""

from datetime import date
from pathlib import Path

import pytest

from hallway.domain.modes import Mode
from hallway.domain.suggesting import suggest
from hallway.domain.suggesting.examples import NOTHING, read_examples
from hallway.domain.suggesting.suggestions import Said

TODAY = date(2026, 11, 22)
FOLDER = Path(__file__).parent
EXAMPLES = Path("tui/hallway/domain/suggesting/examples.tsv")
BY_OTHERS = ("notes_by_one", "notes_by_another")


def notes(name: str) -> list[tuple[str, str]]:
    return list(read_examples((FOLDER / f"{name}.tsv").read_text(encoding="utf-8")))


def first_kind(note: str) -> str:
    found = suggest(Said(note, Mode.BOTH), TODAY)
    return found[0].kind.value if found else NOTHING


@pytest.mark.parametrize("name", BY_OTHERS)
def test_the_right_kind_comes_first_for_four_of_five_notes(name: str) -> None:
    asking = [each for each in notes(name) if each[0] != NOTHING]
    right = sum(first_kind(note) == kind for kind, note in asking)
    assert (len(asking), right >= 48) == (60, True)


@pytest.mark.parametrize("name", BY_OTHERS)
def test_small_talk_is_left_alone_nine_times_of_ten(name: str) -> None:
    small_talk = [note for kind, note in notes(name) if kind == NOTHING]
    quiet = sum(first_kind(note) == NOTHING for note in small_talk)
    assert (len(small_talk), quiet >= 18) == (20, True)


@pytest.mark.parametrize("name", BY_OTHERS)
def test_none_of_them_is_an_example(name: str) -> None:
    root = FOLDER.parents[2]
    examples = read_examples((root / EXAMPLES).read_text(encoding="utf-8"))
    known = {note.casefold() for _, note in examples}
    assert not known & {note.casefold() for _, note in notes(name)}
