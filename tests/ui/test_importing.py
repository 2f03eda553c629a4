"""Taking in a file on the screen: look first, then keep, and undo as one step."""

from pathlib import Path

from hallway.domain.people import FactKind
from hallway.ui.modals.columns import ColumnsSheet
from hallway.ui.modals.importing import ImportSheet
from hallway.ui.modals.line import LineQuestion
from tests.ui.screen import Screen, screen_on

TABLE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Ruiz,,ana@acme.example,Acme,Engineer,20 Feb 2026\n"
    ",,,,,,\n"
    "Kasia,Nowak,,,Bolt,Designer,01 Jan 2024\n"
)
KNOWN = "Katarzyna Nowak @Bolt"


async def look_at(screen: Screen, folder: Path, table: str = TABLE) -> None:
    path = folder / "people.csv"
    path.write_text(table, encoding="utf-8")
    await screen.app.run_action("app.import_file")
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.type(str(path))
    await screen.press("enter")
    await screen.until(lambda: isinstance(screen.app.screen, ImportSheet | ColumnsSheet))
    await screen.settle()


def names(screen: Screen) -> list[str]:
    return sorted(filter(None, screen.names()))


async def test_every_row_is_seen_before_anything_is_kept(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n", KNOWN) as screen:
        await look_at(screen, tmp_path)
        rows = [row.split() for row in screen.rows("#import-rows")]
        assert [row[0] for row in rows] == ["new", "skipped", "look-alike"]
        assert names(screen) == ["Katarzyna Nowak"]


async def test_enter_takes_all_of_it_in_and_undo_takes_all_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n", KNOWN) as screen:
        await look_at(screen, tmp_path)
        await screen.press("enter")
        await screen.until(lambda: len(screen.names()) == 3)
        await screen.after_esc("u")
        await screen.until(lambda: names(screen) == ["Katarzyna Nowak"])


async def test_a_look_alike_is_the_same_by_one_key(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n", KNOWN) as screen:
        await look_at(screen, tmp_path)
        await screen.press("end", "y", "enter")
        await screen.until(lambda: names(screen) == ["Ana Ruiz", "Katarzyna Nowak"])
        kasia = screen.notebook.resolve_person("Katarzyna Nowak")
        assert (kasia.role, kasia.every(FactKind.SPELLING)) == ("Designer", ("Kasia Nowak",))


async def test_esc_keeps_nothing_and_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n") as screen:
        await look_at(screen, tmp_path)
        await screen.press("escape")
        await screen.settle()
        assert (names(screen), screen.confirmation) == ([], "people.csv was not taken in.")


async def test_tab_shows_look_alikes_alone(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n", KNOWN) as screen:
        await look_at(screen, tmp_path)
        await screen.press("tab")
        assert [row.split()[0] for row in screen.rows("#import-rows")] == ["look-alike"]
        assert "only look-alike" in screen.text("#import-counts")


async def test_what_unknown_columns_hold_is_asked(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n") as screen:
        await look_at(screen, tmp_path, "Who,Reach\nAna Ruiz,ana@acme.example\n")
        assert [row.split()[:2] for row in screen.rows("#table-columns")] == [
            ["Who", "nothing"],
            ["Reach", "e-mail"],
        ]
        await screen.press("enter")
        await screen.settle()
        await screen.press("b")
        await screen.settle()
        await screen.press("space")
        await screen.until(lambda: isinstance(screen.app.screen, ImportSheet))
        await screen.settle()
        await screen.press("enter")
        await screen.until(lambda: names(screen) == ["Ana Ruiz"])


async def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n") as screen:
        await screen.app.run_action("app.import_file")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("/nowhere/at/all.csv")
        await screen.press("enter")
        await screen.until(lambda: "cannot be read" in screen.confirmation)


async def test_the_same_file_once_more_says_that_nothing_is_new(tmp_path: Path) -> None:
    async with screen_on(tmp_path / "n") as screen:
        await look_at(screen, tmp_path)
        await screen.press("enter")
        await screen.until(lambda: len(screen.names()) == 2)
        await screen.settle()
        await look_at(screen, tmp_path)
        await screen.press("enter")
        await screen.until(lambda: "Nothing in people.csv is new" in screen.confirmation)
