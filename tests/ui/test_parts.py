"""Any part of a card is put right where it stands, from Who and from Review."""

from pathlib import Path

from hallway.domain.encounters import Encounter
from hallway.domain.people import Person
from hallway.domain.ties import Closeness
from hallway.ui.modals.parts import PartsSheet
from tests.ui.screen import NOW, Screen, screen_on

LINE = "Ana Ruiz, engineer @Acme ~red glasses : drones > send it fri"


async def open_parts(screen: Screen) -> None:
    await screen.go(2, "who")
    await screen.after_esc("p")
    await screen.until(lambda: isinstance(screen.app.screen, PartsSheet))


async def go_down_to(screen: Screen, label: str) -> None:
    rows = screen.rows("#parts")
    number = next(number for number, row in enumerate(rows) if row.startswith(label))
    await screen.press("home", *["down"] * number)


async def rewrite(screen: Screen, label: str, text: str) -> None:
    await go_down_to(screen, label)
    await screen.press("enter")
    await screen.until(lambda: not isinstance(screen.app.screen, PartsSheet))
    await screen.press("end", *["backspace"] * 20)
    await screen.type(text)
    await screen.press("enter")
    await screen.until(lambda: isinstance(screen.app.screen, PartsSheet))


def ana(screen: Screen) -> Person:
    (person,) = screen.notebook.all(Person)
    return person


async def test_a_fact_is_put_right_in_its_row(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINE) as screen:
        await open_parts(screen)
        await rewrite(screen, "role", "team lead")
        assert ana(screen).role == "team lead"


async def test_the_list_stays_open_and_shows_what_is_so_now(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINE) as screen:
        await open_parts(screen)
        await rewrite(screen, "role", "team lead")
        await rewrite(screen, "note", "kites: not > promises")
        assert any("team lead" in row for row in screen.rows("#parts"))
        (talk,) = screen.notebook.all(Encounter)
        assert talk.note == "kites: not > promises"


async def test_u_takes_the_last_one_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINE) as screen:
        await open_parts(screen)
        await rewrite(screen, "at", "Globex")
        await screen.press("u")
        await screen.until(lambda: ana(screen).organisation == "Acme")


async def test_a_day_that_cannot_be_is_said_below_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINE) as screen:
        await open_parts(screen)
        await go_down_to(screen, "talk")
        await screen.press("enter")
        await screen.until(lambda: not isinstance(screen.app.screen, PartsSheet))
        await screen.press("end", *["backspace"] * 20)
        await screen.type("blah")
        await screen.press("enter")
        await screen.until(lambda: "is no day" in screen.text(".hint"))


async def test_the_list_closes_when_another_process_takes_the_person_away(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINE) as screen:
        await open_parts(screen)
        screen.app.keep(lambda: screen.notebook.delete_person(ana(screen).id, NOW))
        await screen.until(lambda: not isinstance(screen.app.screen, PartsSheet))


async def test_cues_are_not_listed_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINE) as screen:
        await screen.go(2, "who")
        await screen.after_esc("h")
        await screen.after_esc("p")
        assert "Cues are hidden" in screen.confirmation


async def test_how_well_somebody_is_known_is_said_on_a_review_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(4, "review")
        await screen.press("t")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("down", "down", "enter")
        await screen.until(lambda: ana(screen).tie.closeness is Closeness.WELL)


async def test_words_for_somebody_who_is_gone_come_back_with_the_reason(tmp_path: Path) -> None:
    async with screen_on(tmp_path, LINE) as screen:
        await open_parts(screen)
        await go_down_to(screen, "role")
        await screen.press("enter")
        await screen.until(lambda: not isinstance(screen.app.screen, PartsSheet))
        screen.app.keep(lambda: screen.notebook.delete_person(ana(screen).id, NOW))
        await screen.settle()
        await screen.type("s")
        await screen.press("enter")
        await screen.until(lambda: "trash" in screen.text(".hint"))
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
