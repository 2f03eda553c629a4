"""Cadence, closeness and the archive by the command line."""

import pytest

from tests.cli.answers import Hallway


def test_a_cadence_is_said_in_words_and_comes_up_in_review(hallway: Hallway) -> None:
    hallway.as_typed("--today", "2026-01-05", "add", "Ana Ruiz")
    hallway("cadence", "Ana Ruiz", "3", "months")
    assert "Ana Ruiz" in hallway("review", "--list").out


def test_an_ambient_tie_is_never_overdue(hallway: Hallway) -> None:
    hallway.as_typed("--today", "2026-01-05", "add", "Ana Ruiz")
    hallway("cadence", "Ana Ruiz", "3", "months")
    hallway("cadence", "Ana Ruiz", "ambient")
    assert "Ana Ruiz" not in hallway("review", "--list").out


@pytest.mark.parametrize("days", ["0", "10000"])
def test_a_cadence_of_no_sense_is_refused(hallway: Hallway, days: str) -> None:
    hallway("add", "Ana Ruiz")
    assert "from 1 to 3650 days" in hallway("cadence", "Ana Ruiz", days).err


def test_closeness_is_one_of_four_words(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    assert "know well" in hallway("closeness", "Ana Ruiz", "know", "well").out
    assert "There are: met once, know, know well, close." in hallway("closeness", "Ana", "vip").err


def test_whoever_is_archived_is_asked_about_no_more(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz")
    assert "Ana Ruiz" in hallway("archive", "Ana Ruiz").out
    assert "Ana Ruiz" not in hallway("review", "--list").out
    hallway("undo")
    assert "Ana Ruiz" in hallway("review", "--list").out
