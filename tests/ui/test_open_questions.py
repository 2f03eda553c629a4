"""What stands in an open question is safe, and never becomes a person."""

from pathlib import Path

import pytest

from hallway.bootstrap import open_notebook
from hallway.domain.followups import Followup
from hallway.domain.people import Person
from hallway.domain.unsaved import Unsaved
from hallway.storage.drafts import DraftFiles
from hallway.storage.emergency import EmergencyFile
from tests.ui.drafts import copied, drafted
from tests.ui.questions import (
    ASKING,
    Opening,
    answered,
    complete,
    edit,
    hint,
    is_asked,
    line,
    meet_again,
    opened,
    snooze,
)
from tests.ui.screen import NOW, Screen, screen_on
from tests.ui.slow_disk import FULL, slow_down

ANA = "Ana Ruiz > send her the paper fri"
ANSWER = Unsaved("she cited it", "Done: send her the paper")


def folder(tmp_path: Path) -> Path:
    return tmp_path / "notebook"


def left_over(tmp_path: Path) -> tuple[Unsaved, ...]:
    return DraftFiles(folder(tmp_path)).take_over().lines


def leave_answer(tmp_path: Path) -> None:
    """Leave an answer as a killed screen would."""
    drafts = DraftFiles(folder(tmp_path))
    drafts.keep([ANSWER])
    drafts.close()


@pytest.mark.parametrize("opening", [*ASKING, snooze])
async def test_what_is_typed_into_a_question_is_on_the_disk_a_moment_later(
    tmp_path: Path, opening: Opening
) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        await opening(screen)
        line(screen).value = "she cited it"
        await screen.until(lambda: [each.text for each in drafted(folder(tmp_path))] != [])
        assert [each.text for each in drafted(folder(tmp_path))] == ["she cited it"]


async def test_a_draft_tells_what_it_answers(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        await complete(screen)
        line(screen).value = "she cited it"
        await screen.until(lambda: drafted(folder(tmp_path)) == [ANSWER])


async def test_a_proposal_that_nobody_touched_is_no_draft(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        await edit(screen)
        assert (line(screen).value, screen.app.typed.lines) == ("Ana Ruiz", ())


async def test_esc_takes_the_draft_away(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        await complete(screen)
        line(screen).value = "she cited it"
        await screen.until(lambda: drafted(folder(tmp_path)) == [ANSWER])
        await screen.press("escape")
        await screen.until(lambda: drafted(folder(tmp_path)) == [])


async def test_quitting_keeps_what_stands_in_a_question(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        await complete(screen)
        line(screen).value = "she cited it"
        await screen.pilot.press("ctrl+q")
        await screen.until(lambda: not screen.app.is_running)
    screen.app.put_away()
    assert left_over(tmp_path) == (ANSWER,)


async def test_an_answer_that_was_left_is_in_a_file_that_the_next_screen_names(
    tmp_path: Path,
) -> None:
    leave_answer(tmp_path)
    async with screen_on(folder(tmp_path)) as screen:
        await screen.until(lambda: "hallway-unsaved.txt" in screen.confirmation)
        assert copied(folder(tmp_path)) == ["Done: send her the paper | she cited it"]


async def test_an_answer_that_was_left_does_not_come_into_the_capture_line(tmp_path: Path) -> None:
    leave_answer(tmp_path)
    async with screen_on(folder(tmp_path)) as screen:
        await screen.until(lambda: "hallway-unsaved.txt" in screen.confirmation)
        await screen.press("enter")
        assert (screen.line.value, screen.names()) == ("", [])


async def test_an_answer_that_is_in_a_file_is_no_draft_any_more(tmp_path: Path) -> None:
    leave_answer(tmp_path)
    async with screen_on(folder(tmp_path)) as screen:
        await screen.until(lambda: drafted(folder(tmp_path)) == [])
    screen.app.put_away()
    assert copied(folder(tmp_path)) == [ANSWER.line]


async def test_an_answer_that_no_file_takes_stays_a_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Path:
        raise FULL

    monkeypatch.setattr(EmergencyFile, "leave", refuse)
    leave_answer(tmp_path)
    async with screen_on(folder(tmp_path)) as screen:
        await screen.until(lambda: "disk is full" in screen.confirmation)
    screen.app.put_away()
    assert left_over(tmp_path) == (ANSWER,)


async def refuse_two(screen: Screen) -> None:
    """Answer two questions on a disk that is full."""
    disk = slow_down(screen.notebook)
    disk.refusal = FULL
    await screen.go(3, "followups")
    with disk.held():
        for words in ("first answer", "second answer"):
            await screen.pilot.press("space")
            await screen.until(lambda: is_asked(screen))
            await answered(screen, words)
            await screen.pilot.press("down")


async def test_two_answers_that_were_refused_are_both_kept(tmp_path: Path) -> None:
    lines = (ANA, "Mei Tanaka > call her fri")
    expected = ["Done: call her | second answer", "Done: send her the paper | first answer"]
    async with screen_on(folder(tmp_path), *lines) as screen:
        await refuse_two(screen)
        await screen.until(lambda: sorted(copied(folder(tmp_path))) == expected)
        await screen.until(lambda: screen.app.is_safe)
        assert sorted(each.line for each in drafted(folder(tmp_path))) == expected


async def test_an_edit_of_somebody_deleted_elsewhere_is_put_into_a_file(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await opened(screen, "e")
        other = open_notebook(folder(tmp_path))
        other.keep(other.delete_person(next(other.all(Person)).id, NOW))
        await answered(screen, "Ana Silva : a long correction")
        await screen.until(lambda: "hallway-unsaved.txt" in screen.confirmation)
        assert copied(folder(tmp_path)) == ["Edit Ana Ruiz | Ana Silva : a long correction"]


async def test_a_day_that_was_typed_waits_for_what_is_on_its_way(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        with slow_down(screen.notebook).held():
            await screen.type("Marek Novak")
            await screen.pilot.press("enter")
            await screen.pilot.press("escape", "3")
            await screen.until(lambda: screen.app.current_mode == "followups")
            await screen.pilot.press("s")
            await screen.until(lambda: is_asked(screen))
            await answered(screen, "12 dec")
        await screen.settle()
        due = next(screen.notebook.all(Followup)).due
        assert due is not None
        assert (due.day, due.month) == (12, 12)


async def test_a_day_that_the_disk_refuses_is_asked_for_again(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        slow_down(screen.notebook).refusal = FULL
        await snooze(screen)
        await answered(screen, "12 dec")
        await screen.until(lambda: is_asked(screen))
        assert (line(screen).value, "disk is full" in hint(screen)) == ("12 dec", True)


async def test_a_name_that_nobody_has_is_asked_for_again(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz &Mark") as screen:
        await screen.go(4, "review")
        await opened(screen, "y")
        await answered(screen, "Marek Novak")
        await screen.until(lambda: is_asked(screen))
        assert (line(screen).value, "Nobody here" in hint(screen)) == ("Marek Novak", True)


async def test_no_name_leaves_the_question_open(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), "Ana Ruiz &Mark") as screen:
        await screen.go(4, "review")
        await opened(screen, "y")
        await answered(screen, "")
        await screen.until(lambda: "stays open" in screen.confirmation)
        assert len(screen.notebook.open_questions()) == 1


async def test_anothers_change_leaves_an_open_question_as_it_is(tmp_path: Path) -> None:
    async with screen_on(folder(tmp_path), ANA) as screen:
        await meet_again(screen)
        await screen.type(": bees")
        await screen.press("left", "left")
        other = open_notebook(folder(tmp_path))
        other.keep(other.delete_person(next(other.all(Person)).id, NOW))
        await screen.until(
            lambda: not [each for each in screen.notebook.all(Person) if each.is_present]
        )
        assert (line(screen).value, line(screen).cursor_position) == (": bees", 4)
