"""The palette: commands, people and events by name."""

from pathlib import Path

from textual.command import CommandPalette, Hits

from hallway.domain.people import Person
from hallway.ui.palette import HallwayProvider
from tests.ui.screen import Screen, screen_on


async def found(screen: Screen, query: str) -> list[str]:
    provider = HallwayProvider(screen.app.screen)
    hits: Hits = provider.search(query)
    return [str(hit.text) async for hit in hits]


async def discovered(screen: Screen) -> list[str]:
    return [str(hit.text) async for hit in HallwayProvider(screen.app.screen).discover()]


async def test_a_command_is_found_by_the_start_of_a_word(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        assert "Undo" in await found(screen, "und")


async def test_a_command_is_found_by_a_word_of_what_it_does(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        assert "Theme" in await found(screen, "colours")


async def test_people_are_found_by_name(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Katarzyna Nowak @Zemin") as screen:
        assert "Katarzyna Nowak" in await found(screen, "katar")


async def test_events_are_found_by_name(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        assert "PyCon Lisbon" in await found(screen, "lisb")


async def test_somebody_of_that_name_comes_before_commands_that_only_do_so(tmp_path: Path) -> None:
    async with screen_on(
        tmp_path, "Bringfried Sauer", "Omar Haddad : can bring a projector"
    ) as screen:
        provider = HallwayProvider(screen.app.screen)
        scores = {str(hit.text): hit.score async for hit in provider.search("bring")}
        assert scores["Bringfried Sauer"] > scores["Trash"] > scores["Omar Haddad"]


async def test_commands_of_the_place_come_first(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        assert (await discovered(screen))[0] == "Save"


async def test_a_chosen_person_is_shown_among_everyone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Katarzyna Nowak", "Ana Ruiz") as screen:
        person = next(each for each in screen.notebook.all(Person) if each.name != "Ana Ruiz")
        await screen.app.show_person(person.id)
        await screen.until(lambda: "Katarzyna" in screen.text("#card"))
        assert len(screen.rows("#results")) == 2


async def test_the_palette_opens_after_esc_and_colon(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc(":")
        assert isinstance(screen.app.screen, CommandPalette)


async def test_a_name_is_never_markup_in_the_palette(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "[@click=app.quit]Ana[/]") as screen:
        assert "[@click=app.quit]Ana[/]" in await found(screen, "ana")
