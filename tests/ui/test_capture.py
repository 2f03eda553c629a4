"""Capture: a line is read while it is typed, and kept by Enter."""

from pathlib import Path

import pytest
from textual import events
from textual.events import Paste

from hallway.domain.encounters import Encounter
from hallway.domain.followups import Followup
from hallway.domain.people import Person
from hallway.domain.questions import Question
from hallway.domain.unsaved import Unsaved
from hallway.ui.widgets.people_list import PeopleList
from tests.ui.drafts import drafted
from tests.ui.screen import screen_on

ANA = (
    "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses "
    ": borrow checking for drones > send her the paper fri"
)


async def test_the_cursor_is_in_the_line_at_once(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        assert screen.app.focused is screen.line


async def test_the_reading_shows_each_part_while_it_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(ANA)
        reading = screen.text("#reading")
        for part in ("Ana Ruiz", "compiler engineer", "Acme Robotics", "rust", "red glasses"):
            assert part in reading


async def test_the_reading_shows_the_day_of_a_promise(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana > send her the paper fri")
        assert "send her the paper  Fri" in screen.text("#reading")


async def test_enter_saves_and_empties_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(ANA)
        await screen.press("enter")
        assert (screen.names(), screen.line.value) == (["Ana Ruiz"], "")


async def test_saving_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        assert screen.confirmation == "Saved · Captured Ana Ruiz"


async def test_a_capture_belongs_to_the_event_under_way(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await screen.press("enter")
        card = screen.notebook.card(next(screen.notebook.all(Person)).id, screen.app.now().date())
        event = card.talks[0].event
        assert event is not None and event.name == "PyCon Lisbon"


async def test_an_empty_line_saves_nothing_and_says_what_to_do(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("enter")
        assert (screen.names(), "Type a name" in screen.confirmation) == ([], True)


async def test_someone_known_appears_beside_the_line_with_the_evidence(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.type("Ana Ruiz @Acme")
        assert "same name" in screen.rows("#look-alikes")[0]


async def test_enter_beside_a_look_alike_asks_later(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.type("Ana Ruiz @Acme")
        await screen.press("enter")
        questions = screen.notebook.open_questions()
        assert [question.kind.value for question in questions] == ["look_alike"]


async def test_esc_y_saves_as_the_same_person(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.type("Ana Ruiz : moved to compilers")
        await screen.after_esc("y")
        assert screen.names() == ["Ana Ruiz"]


async def test_ctrl_s_saves_as_the_same_person_too(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.type("Ana Ruiz : moved to compilers")
        await screen.press("ctrl+s")
        assert screen.confirmation == "Saved · Met Ana Ruiz again"


async def test_esc_n_saves_someone_new_and_asks_nothing(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.type("Ana Ruiz @Globex")
        await screen.after_esc("n")
        assert (len(screen.names()), screen.notebook.open_questions()) == (2, [])


async def test_that_two_are_not_the_same_is_remembered(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.type("Ana Ruiz @Globex")
        await screen.after_esc("n")
        answers = [each.answer for each in screen.notebook.all(Question)]
        assert answers == ["new"]


async def test_down_highlights_the_next_look_alike_without_leaving_the_line(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme", "Ana Ruiz @Globex") as screen:
        await screen.type("Ana Ruiz")
        await screen.press("down")
        assert screen.app.focused is screen.line


async def test_esc_never_empties_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana")
        await screen.press("escape", "escape", "escape")
        assert screen.line.value == "Ana"


async def test_a_letter_that_is_no_command_is_typed_after_esc(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("An")
        await screen.after_esc("a")
        assert screen.line.value == "Ana"


async def test_ctrl_z_takes_back_typing(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Anax")
        await screen.press("ctrl+z")
        assert screen.line.value == "Ana"


async def test_ctrl_z_in_an_empty_line_puts_the_last_capture_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz #rust")
        await screen.press("enter", "ctrl+z")
        assert (screen.names(), screen.line.value) == ([], "Ana Ruiz #rust")


async def test_a_pasted_line_break_starts_the_note(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        screen.line.post_message(events.Paste("Ana Ruiz @Acme\nwants bees\nand drones"))
        await screen.pilot.pause()
        assert screen.line.draft.note == "wants bees\nand drones"


async def test_a_paste_never_brings_a_terminal_sequence(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        screen.line.post_message(events.Paste("Ana\x1b[31m Ruiz\x07"))
        await screen.pilot.pause()
        assert not {"\x1b", "\x07"} & set(screen.line.value)


async def test_a_pasted_megabyte_is_kept_whole(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        words = "word " * 200_000
        screen.line.post_message(events.Paste(f"Ana : {words}"))
        await screen.until(lambda: len(screen.line.value) > 0)
        await screen.press("enter")
        encounter = screen.notebook.captured_on(screen.app.now().date())[0]
        assert len(encounter.note) == len(words.strip())


async def test_someone_without_a_name_is_shown_by_the_cue(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("? red glasses : asked about bees")
        await screen.press("enter")
        assert "someone: red glasses" in screen.rows("#captured")[0]


async def test_the_top_line_counts_who_lacks_a_name(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("? red glasses")
        await screen.press("enter")
        assert "1 without a name" in screen.bar("#top-line")


async def test_markup_in_a_line_is_shown_as_text(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("[@click=app.quit]A[/]")
        await screen.press("enter")
        assert "[@click=app.quit]A[/]" in screen.rows("#captured")[0]


async def test_a_promise_is_kept_with_its_day(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type(ANA)
        await screen.press("enter")
        followup = next(screen.notebook.all(Followup))
        assert (followup.text, str(followup.due)) == ("send her the paper", "2026-11-27")


async def test_a_capture_by_another_process_appears_by_itself(tmp_path: Path) -> None:
    from hallway.bootstrap import open_notebook
    from tests.ui.screen import note

    async with screen_on(tmp_path) as screen:
        await screen.type("half a li")
        note(open_notebook(tmp_path), "Priya Gupta @Salon")
        await screen.until(lambda: any("Priya" in row for row in screen.rows("#captured")))
        assert screen.line.value == "half a li"


async def test_several_pasted_lines_are_one_person_and_say_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        screen.app.post_message(Paste("Ana Ruiz @Acme\nBo Lind #rust\nMei Tanaka"))
        await screen.settle()
        hint = str(screen.app.screen.query_one("#line-panel").border_subtitle)
        assert hint.startswith("3 lines, one person")


async def test_esc_p_makes_a_person_of_every_pasted_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        screen.app.post_message(Paste("Ana Ruiz @Acme\n\nBo Lind #rust\nMei Tanaka"))
        await screen.settle()
        await screen.after_esc("p")
        await screen.press("enter", "enter", "enter")
        assert screen.names() == ["Ana Ruiz", "Bo Lind", "Mei Tanaka"]


async def test_lines_that_wait_after_esc_p_survive_a_kill(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        screen.app.post_message(Paste("Ana Ruiz\nBo Lind"))
        await screen.settle()
        await screen.after_esc("p")
        await screen.until(lambda: drafted(tmp_path) == [Unsaved("Ana Ruiz"), Unsaved("Bo Lind")])


async def test_two_names_around_a_loose_sign_bring_a_hint(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz & Jonas Weber")
        hint = str(screen.app.screen.query_one("#line-panel").border_subtitle)
        assert hint == "Two people? &Name adds one"


async def test_the_likeliest_look_alike_is_lit_however_the_line_goes_on(tmp_path: Path) -> None:
    lines = ("Maria Garcia @Foo #a", "Maria Garcia @Bar #b")
    async with screen_on(tmp_path, *lines, with_event=False) as screen:
        for firm in ("Foo", "Bar"):
            await screen.type(f"Maria Garcia @{firm}")
            chosen = screen.app.screen.query_one("#look-alikes", PeopleList).chosen
            assert screen.notebook.person(chosen or 0).organisation == firm
            await screen.press("ctrl+u")


@pytest.mark.parametrize("firm", ["Foo", "Bar"])
async def test_the_first_line_of_a_session_lights_the_likeliest_as_well(
    tmp_path: Path, firm: str
) -> None:
    lines = ("Maria Garcia @Foo #a", "Maria Garcia @Bar #b")
    async with screen_on(tmp_path, *lines, with_event=False) as screen:
        await screen.type("Maria Garcia")
        await screen.type(f" @{firm}")
        await screen.press("ctrl+s")
        await screen.settle()
        firms = [person.organisation for person in screen.notebook.all(Person)]
        talks = [each.people[0] for each in screen.notebook.all(Encounter)]
        met = screen.notebook.person(talks[-1])
        assert (firms, met.organisation) == (["Foo", "Bar"], firm)


async def test_a_look_alike_that_was_chosen_stays_lit(tmp_path: Path) -> None:
    lines = ("Maria Garcia @Foo #a", "Maria Garcia @Bar #b")
    async with screen_on(tmp_path, *lines, with_event=False) as screen:
        await screen.type("Maria Garcia")
        await screen.press("down")
        list_ = screen.app.screen.query_one("#look-alikes", PeopleList)
        chosen = list_.chosen
        other = {"Foo": "Bar", "Bar": "Foo"}[screen.notebook.person(chosen or 0).organisation or ""]
        await screen.type(f" @{other}")
        assert list_.chosen == chosen


async def test_an_answer_closes_the_form_too(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await screen.type("Ana Ruiz @Acme : bees")
        await screen.press("tab", "ctrl+s")
        await screen.settle()
        assert not screen.app.screen.has_class("-form")


async def test_a_hint_about_an_empty_line_goes_when_something_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.press("enter")
        said = screen.confirmation
        await screen.type("A")
        assert (said.startswith("Nothing was typed."), screen.confirmation) == (True, "")
