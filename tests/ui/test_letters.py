"""A letter is drafted for a follow-up, edited, copied, opened and saved; Hallway sends nothing."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.widgets import Input, Static, TextArea

from hallway.domain.capture_line import read_line
from hallway.domain.people import Person
from hallway.ui import outside
from hallway.ui.modals.letter import LetterSheet
from tests.ui.drafts import drafted
from tests.ui.screen import NOW, Screen, screen_on

ANA = "Ana Ruiz @Acme ana@acme.example : borrow checking for drones > send her the paper fri"
MAREK = "Marek Nowak : battery models > introduce him to Ana Ruiz today"


async def write(screen: Screen) -> TextArea:
    """Draft what is written for the first line of the checklist."""
    await screen.go(3, "followups")
    await screen.press("w")
    await screen.until(lambda: isinstance(screen.app.screen, LetterSheet))
    await screen.pilot.pause()
    return screen.app.screen.query_one(TextArea)


def said(screen: Screen) -> str:
    return str(screen.app.screen.query_one("#letter-said", Static).content)


def found(monkeypatch: pytest.MonkeyPatch, name: str, *, works: bool) -> list[str]:
    """Take the place of another program, and gather what it is given."""
    given: list[str] = []

    async def take(text: str, _chosen: Sequence[str] = ()) -> bool:
        given.append(text)
        return works

    monkeypatch.setattr(outside, name, take)
    return given


async def test_w_drafts_a_letter_for_the_chosen_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        area = await write(screen)
        assert area.text.startswith(
            "To: ana@acme.example\nSubject: borrow checking for drones\n\nHello Ana,"
        )


async def test_letters_are_keys_until_e_lets_them_be_text(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        area = await write(screen)
        before = area.text
        await screen.press("z")
        unchanged = area.text == before
        await screen.press("e")
        await screen.press("z")
        assert (unchanged, area.text) == (True, f"z{before}")


async def test_esc_ends_editing_first_and_then_closes(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await write(screen)
        await screen.press("e", "escape")
        is_open = isinstance(screen.app.screen, LetterSheet)
        await screen.press("escape")
        assert (is_open, isinstance(screen.app.screen, LetterSheet)) == (True, False)


async def test_what_was_edited_is_there_when_the_letter_is_opened_again(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await write(screen)
        await screen.press("e", "z", "escape", "escape")
        assert (await write(screen)).text.startswith("zTo: ana@acme.example")


async def test_what_is_edited_survives_a_kill(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await write(screen)
        await screen.press("e", "z")
        await screen.until(lambda: any(each.text.startswith("zTo:") for each in drafted(tmp_path)))


async def test_a_letter_is_copied_with_its_subject(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = found(monkeypatch, "copy_with_program", works=True)
    async with screen_on(tmp_path, ANA) as screen:
        await write(screen)
        await screen.press("c")
        await screen.until(lambda: bool(copied))
        assert copied[0].startswith("borrow checking for drones\n\nHello Ana,")


async def test_a_letter_is_opened_in_the_mail_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = found(monkeypatch, "open_with_program", works=True)
    async with screen_on(tmp_path, ANA) as screen:
        await write(screen)
        await screen.press("o")
        await screen.until(lambda: bool(said(screen)))
        assert opened[0].startswith("mailto:ana@acme.example?subject=borrow%20checking")


async def test_without_a_mail_program_the_letter_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(monkeypatch, "open_with_program", works=False)
    copied = found(monkeypatch, "copy_with_program", works=True)
    async with screen_on(tmp_path, ANA) as screen:
        await write(screen)
        await screen.press("o")
        await screen.until(lambda: bool(said(screen)))
        assert (len(copied), "No mail program was found" in said(screen)) == (1, True)


async def test_a_letter_is_saved_where_one_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with screen_on(tmp_path / "notebook", ANA) as screen:
        await write(screen)
        await screen.press("s")
        await screen.until(lambda: not isinstance(screen.app.screen, LetterSheet))
        await screen.press("enter")
        await screen.until((tmp_path / "Ana Ruiz.eml").exists)


async def test_a_file_that_is_there_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Ana Ruiz.eml").write_text("mine", encoding="utf-8")
    async with screen_on(tmp_path / "notebook", ANA) as screen:
        await write(screen)
        await screen.press("s")
        await screen.until(lambda: not isinstance(screen.app.screen, LetterSheet))
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, LetterSheet))
        await screen.until(lambda: "is there already" in said(screen))
        assert (tmp_path / "Ana Ruiz.eml").read_text(encoding="utf-8") == "mine"


async def test_an_introduction_is_asked_of_both_and_then_made(tmp_path: Path) -> None:
    async with screen_on(tmp_path, MAREK, "Ana Ruiz @Acme") as screen:
        area = await write(screen)
        subjects = []
        for _ in range(3):
            subjects.append(area.text.splitlines()[1])
            await screen.press("tab")
        assert subjects == [
            "Subject: May I introduce you to Ana Ruiz?",
            "Subject: May I introduce you to Marek Nowak?",
            "Subject: Marek, meet Ana",
        ]


async def test_an_introduction_to_somebody_unsaid_asks_to_whom(tmp_path: Path) -> None:
    lines = ("Marek Nowak > introduce him to an investor today", "Bo Lind, investor")
    async with screen_on(tmp_path, *lines) as screen:
        assert "introduce you to Bo Lind?" in (await introduced_to(screen, "bo lind")).text


async def test_esc_at_the_question_to_whom_leaves_everything(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Marek Nowak > introduce him to an investor today") as screen:
        await screen.go(3, "followups")
        await screen.press("w")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("escape")
        assert (len(screen.app.screen_stack), screen.confirmation) == (1, "")


async def test_no_note_is_in_a_letter_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        screen.app.action_hide_private()
        assert "borrow checking" not in (await write(screen)).text


async def test_a_promise_of_ten_thousand_letters_is_in_its_letter(tmp_path: Path) -> None:
    book = "the book on the tides and " * 400 + "a map"
    async with screen_on(tmp_path, f"Ana Ruiz > send {book} today") as screen:
        assert book in (await write(screen)).text


async def test_a_folder_of_nobody_here_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with screen_on(tmp_path / "notebook", ANA) as screen:
        await write(screen)
        await screen.press("s")
        await screen.until(lambda: not isinstance(screen.app.screen, LetterSheet))
        screen.app.screen.query_one(Input).value = "~nobody-here-at-all/ana.eml"
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, LetterSheet))
        await screen.until(lambda: "in the folder of nobody here" in said(screen))


async def test_what_was_edited_stays_when_an_address_becomes_known(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz > send her the paper fri") as screen:
        area = await write(screen)
        await screen.press("e")
        area.move_cursor(area.document.end)
        await screen.press("z", "escape", "escape")
        ana = next(screen.notebook.all(Person))
        draft = read_line("ana@acme.example", NOW.date()).draft
        screen.notebook.keep(screen.notebook.meet_again(ana.id, draft, NOW))
        text = (await write(screen)).text
        assert (text.startswith("To: ana@acme.example\n"), text[-1]) == (True, "z")


async def test_what_was_edited_for_one_is_in_no_letter_to_another(tmp_path: Path) -> None:
    lines = ("Marek Nowak > introduce him to an investor today", "Bo Lind, investor", "Mei Tanaka")
    async with screen_on(tmp_path, *lines) as screen:
        area = await introduced_to(screen, "bo lind")
        await screen.press("e")
        area.move_cursor(area.document.end)
        await screen.press("Z", "escape", "escape")
        area = await introduced_to(screen, "mei tanaka")
        assert "Bo" not in area.text and not area.text.endswith("Z")


async def test_of_two_with_the_same_name_the_one_that_is_lit_is_taken(tmp_path: Path) -> None:
    lines = ("Marek Nowak > introduce him today", "Olu Bello @Acme", "Olu Bello @Zeta z@z.example")
    async with screen_on(tmp_path, *lines) as screen:
        await screen.go(3, "followups")
        await screen.press("w")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("olu zeta")
        await screen.press("down", "enter")
        await screen.until(lambda: isinstance(screen.app.screen, LetterSheet))
        await screen.press("tab")
        assert screen.app.screen.query_one(TextArea).text.startswith("To: z@z.example")


async def introduced_to(screen: Screen, name: str) -> TextArea:
    """Draft the introduction of the first line of the checklist to somebody."""
    await screen.go(3, "followups")
    await screen.press("w")
    await screen.until(lambda: len(screen.app.screen_stack) > 1)
    await screen.type(name)
    await screen.press("enter")
    await screen.until(lambda: isinstance(screen.app.screen, LetterSheet))
    await screen.pilot.pause()
    return screen.app.screen.query_one(TextArea)
