"""Merging on the screen: what shows is chosen field by field, and nothing is lost."""

from pathlib import Path

from hallway.domain.people import FactKind, Person
from hallway.ui.modals.merge import MergeSheet
from tests.ui.screen import Screen, note, screen_on

KNOWN = "Mei Tanaka, ML engineer @Unbabel #nlp mei@unbabel.example"
AGAIN = "Mei Tanaka Silva, research lead @Language Works #choir mei@unbabel.example"


async def go_to_pair(screen: Screen) -> None:
    """Capture somebody known again, leaving the question open, and go to its card."""
    await screen.type(AGAIN)
    await screen.press("enter")
    await screen.go(4, "review")
    await screen.until(lambda: "Looks like" in screen.text("#reason"))


async def open_sheet(screen: Screen) -> None:
    await go_to_pair(screen)
    await screen.press("M")
    await screen.until(lambda: isinstance(screen.app.screen, MergeSheet))


def everyone_here(screen: Screen) -> list[Person]:
    return [each for each in screen.notebook.all(Person) if each.is_here]


async def test_the_sheet_lists_what_is_said_differently(tmp_path: Path) -> None:
    async with screen_on(tmp_path, KNOWN) as screen:
        await open_sheet(screen)
        labels = [row.split()[0] for row in screen.rows("#differing")]
        assert labels == ["name", "role", "organisation"]


async def test_a_choice_shows_and_the_other_value_stays_known(tmp_path: Path) -> None:
    async with screen_on(tmp_path, KNOWN) as screen:
        await open_sheet(screen)
        await screen.press("down", "space", "enter")
        await screen.until(lambda: len(everyone_here(screen)) == 1)
        (mei,) = everyone_here(screen)
        assert (mei.role, mei.organisation, mei.every(FactKind.ROLE)) == (
            "ML engineer",
            "Language Works",
            ("research lead", "ML engineer"),
        )


async def test_a_tap_on_a_row_turns_the_choice(tmp_path: Path) -> None:
    async with screen_on(tmp_path, KNOWN) as screen:
        await open_sheet(screen)
        before = screen.rows("#differing")[0]
        await screen.pilot.click("#differing", offset=(4, 0))
        await screen.settle()
        assert screen.rows("#differing")[0] != before


async def test_esc_leaves_both_as_they_were(tmp_path: Path) -> None:
    async with screen_on(tmp_path, KNOWN) as screen:
        await open_sheet(screen)
        before = everyone_here(screen)
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert everyone_here(screen) == before


async def test_a_merge_with_a_choice_answers_the_question(tmp_path: Path) -> None:
    async with screen_on(tmp_path, KNOWN) as screen:
        await open_sheet(screen)
        await screen.press("enter")
        await screen.until(lambda: not screen.notebook.open_questions())


async def test_undo_restores_both_exactly(tmp_path: Path) -> None:
    async with screen_on(tmp_path, KNOWN) as screen:
        await go_to_pair(screen)
        before = [(each.id, each.facts) for each in everyone_here(screen)]
        await screen.press("M")
        await screen.until(lambda: isinstance(screen.app.screen, MergeSheet))
        await screen.press("space", "enter")
        await screen.until(lambda: len(everyone_here(screen)) == 1)
        await screen.press("u")
        assert [(each.id, each.facts) for each in everyone_here(screen)] == before


async def test_in_who_somebody_is_merged_with_whoever_is_named(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind @Acme", "Bosse Lindqvist @Acme #rust") as screen:
        await screen.go(2, "who")
        await screen.type("bo lind")
        await screen.after_esc("M")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Bosse Lindqvist")
        await screen.press("down", "enter")
        await screen.until(lambda: isinstance(screen.app.screen, MergeSheet))
        await screen.press("enter")
        await screen.until(lambda: len(everyone_here(screen)) == 1)
        assert everyone_here(screen)[0].tags == ("rust",)


async def test_a_merge_with_oneself_is_refused_in_words(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind @Acme") as screen:
        await screen.go(2, "who")
        await screen.after_esc("M")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Bo Lind")
        await screen.press("enter")
        await screen.until(lambda: "Bo Lind is one person already" in screen.confirmation)


async def test_somebody_who_vanished_meanwhile_is_said(tmp_path: Path) -> None:
    async with screen_on(tmp_path, KNOWN) as screen:
        await open_sheet(screen)
        newest = everyone_here(screen)[-1]
        screen.notebook.keep(screen.notebook.delete_person(newest.id, screen.app.now()))
        await screen.press("enter")
        await screen.until(lambda: "trash" in screen.confirmation)
        assert len(everyone_here(screen)) == 1


async def test_two_who_agree_are_merged_without_a_choice(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind @Acme") as screen:
        note(screen.notebook, "Bo Lind @Acme #rust")
        await screen.go(2, "who")
        await screen.after_esc("M")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("lind")
        await screen.press("down", "enter")
        await screen.until(lambda: isinstance(screen.app.screen, MergeSheet))
        assert "contradict each other nowhere" in screen.text(".hint")
