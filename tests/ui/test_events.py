"""Events: the list, the page beside it, and what is put right."""

from datetime import date, timedelta
from pathlib import Path

from textual.widgets import Input

from hallway.domain.events import Event
from hallway.domain.modes import Mode
from hallway.ui.modals.line import LineQuestion
from tests.ui.screen import NOW, Screen, note, screen_on
from tests.ui.visible import visible_rows


def events(screen: Screen) -> list[Event]:
    return list(screen.notebook.all(Event))


async def answer(screen: Screen, text: str) -> None:
    await screen.until(lambda: len(screen.app.screen_stack) > 1)
    await screen.press("ctrl+u")
    await screen.type(text)
    await screen.press("enter")
    await screen.until(lambda: len(screen.app.screen_stack) == 1)
    await screen.settle()


async def test_an_event_says_how_many_were_met_and_what_is_left_to_say(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", "Mei Tanaka") as screen:
        await screen.go(5, "events")
        assert screen.rows("#events")[1].endswith("2 met · 2 to say")


async def test_its_page_says_what_each_still_lacks(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "? red glasses") as screen:
        await screen.go(5, "events")
        assert "a name, the talk, what next" in screen.text("#event")


async def test_its_page_says_what_became_of_promises(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz > tea fri") as screen:
        await screen.go(5, "events")
        assert "0 of 1" in screen.text("#event")


async def test_no_event_is_said_with_the_key_that_starts_one(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await screen.go(5, "events")
        assert screen.rows("#events") == [
            "No event yet. Esc e starts one; what you capture then belongs to it."
        ]


async def test_an_event_is_put_right_in_one_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(5, "events")
        await screen.press("e")
        await answer(screen, "PyCon, 2026-11-20 to 2026-11-23 /Porto for ideas")
        (event,) = events(screen)
        assert (event.name, event.place, event.mode) == ("PyCon", "Porto", Mode.IDEAS)


async def test_a_day_that_is_none_is_said_and_the_line_comes_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(5, "events")
        await screen.press("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("ctrl+u")
        await screen.type("PyCon, 30 feb")
        await screen.press("enter")
        await screen.until(lambda: "'30 feb' is no day" in screen.text(".hint"))
        assert screen.app.screen.query_one(Input).value == "PyCon, 30 feb"
        assert events(screen)[0].name == "PyCon Lisbon"


async def test_two_events_become_one(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        screen.notebook.keep(screen.notebook.start_event("PyCon", screen.app.now()))
        screen.app.notebook_changed.publish(None)
        await screen.go(5, "events")
        await screen.press("M")
        chosen = screen.app.screen_stack
        await screen.until(lambda: len(chosen) > 1)
        await screen.press("enter")
        await screen.until(lambda: len(events(screen)) == 1)


async def test_of_several_with_one_name_the_lit_one_is_merged(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        for first in (date(2026, 5, 6), date(2026, 8, 14), date(2026, 10, 23)):
            notebook, now = screen.notebook, screen.app.now()
            notebook.keep(notebook.start_event("Salon", now, first_day=first, last_day=first))
        screen.app.notebook_changed.publish(None)
        await screen.go(5, "events")
        await screen.press("M")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Salon")
        await screen.press("down", "down", "enter")
        await screen.until(lambda: len(events(screen)) == 2)
        assert {event.first_day for event in events(screen)} == {
            *(date(2026, 5, 6), date(2026, 8, 14)),
        }


async def test_a_name_is_never_markup_on_the_page(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "[@click=app.quit]A[/] @[b]X") as screen:
        await screen.go(5, "events")
        assert "[@click=app.quit]A[/]" in screen.text("#event")


async def test_its_page_says_what_is_open_with_people_from_there(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz > send the paper") as screen:
        notebook, now = screen.notebook, screen.app.now()
        next_year = now.date().replace(year=2027)
        notebook.keep(notebook.start_event("Fado night", now, first_day=next_year, place="Lisbon"))
        await screen.go(5, "events")
        await screen.press("j")
        page = screen.text("#event")
        assert page.startswith("Fado night") and "Ana Ruiz  send the paper" in page


async def test_an_event_is_started_by_a_whole_event_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        await screen.after_esc("e")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("EuroPy, 21 nov to 23 nov /Lisbon #EuroPy for ideas")
        await screen.press("enter")
        await screen.until(lambda: any(screen.notebook.all(Event)))
        event = next(screen.notebook.all(Event))
        assert (event.name, event.place, str(event.final_day)) == ("EuroPy", "Lisbon", "2026-11-23")


async def test_a_name_with_signs_is_chosen_as_it_is(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        screen.notebook.keep(screen.notebook.start_event("Ruby / Rails, Day 2", NOW))
        screen.notebook.keep(screen.notebook.begin_event("Ruby / Rails, Day 2", NOW))
        assert [event.name for event in screen.notebook.all(Event)] == ["Ruby / Rails, Day 2"]


async def test_an_unchanged_edit_of_a_name_with_signs_changes_nothing(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        screen.notebook.keep(screen.notebook.start_event("Ruby / Rails, Day 2", NOW))
        await screen.go(5, "events")
        await screen.press("e", "enter")
        assert next(screen.notebook.all(Event)).name == "Ruby / Rails, Day 2"


async def test_the_empty_place_says_all_of_its_hint_on_a_phone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, with_event=False, size=(45, 25)) as screen:
        await screen.go(5, "events")
        assert "belongs to it." in " ".join(visible_rows(screen.app))


async def test_what_is_still_open_is_said_when_an_event_of_the_series_starts(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path, with_event=False) as screen:
        notebook, earlier = screen.notebook, NOW - timedelta(days=60)
        notebook.keep(notebook.start_event("Salon", earlier, series="Salons"))
        note(notebook, "Ana Ruiz ~red hat > send her the map", earlier)
        await screen.after_esc("e")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("Winter salon #Salons")
        await screen.press("enter")
        await screen.until(lambda: "Still open" in screen.confirmation)
        assert screen.confirmation.endswith("Still open here: Ana Ruiz, send her the map")


async def test_d_after_esc_opens_the_debrief(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.after_esc("D")
        await screen.until(lambda: screen.app.current_mode == "debrief")


async def test_an_event_that_is_ended_offers_its_debrief(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.after_esc("E")
        await screen.until(lambda: "Ended PyCon Lisbon" in screen.confirmation)
        assert "PyCon Lisbon is not debriefed: Esc 5." in screen.confirmation


async def test_an_event_whose_last_day_goes_by_offers_its_debrief_once(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        screen.app.offer_debrief()
        before = screen.confirmation
        screen.app.now = lambda: NOW + timedelta(days=3)
        screen.app.offer_debrief()
        said = screen.confirmation
        screen.app.say("")
        screen.app.offer_debrief()
        assert ("debriefed" in before, said, screen.confirmation) == (
            *(False, "PyCon Lisbon is not debriefed: Esc 5.", ""),
        )
