"""What was captured today: chosen in an empty line, opened again, answered."""

from pathlib import Path

from hallway.domain.followups import Followup
from hallway.domain.people import Person
from hallway.domain.unsaved import Unsaved
from tests.ui.screen import Screen, screen_on


async def capture(screen: Screen, *lines: str) -> None:
    for line in lines:
        await screen.type(line)
        await screen.press("enter")


async def test_it_says_in_words_what_still_needs_an_answer(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "? green scarf", "Ana &Joana")
        rows = screen.rows("#captured")
        assert ("who is Joana?" in rows[0], "name?" in rows[1]) == (True, True)


async def test_enter_opens_the_chosen_capture_again(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz @Acme > call her", "Bo Lind")
        await screen.press("down", "down", "enter")
        assert screen.line.value == "Ana Ruiz @Acme > call her"


async def test_enter_keeps_what_is_changed_in_an_opened_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Riuz > call her")
        await screen.press("down", "enter")
        screen.line.value = "Ana Ruiz > call her fri"
        await screen.press("enter")
        (promise,) = screen.notebook.all(Followup)
        assert (screen.names(), promise.due is not None) == (["Ana Ruiz"], True)


async def test_esc_x_leaves_an_opened_line_as_it_was(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("down", "enter")
        await screen.type(" @Acme")
        await screen.after_esc("x")
        person = next(screen.notebook.all(Person))
        assert (person.organisation, screen.line.value) == (None, "")


async def test_an_opened_line_that_is_not_changed_keeps_nothing(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("down", "enter", "enter")
        assert (screen.names(), screen.confirmation) == (["Ana Ruiz"], "Ana Ruiz stays as it was.")


async def test_somebody_is_no_look_alike_of_themselves(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz @Acme")
        await screen.press("down", "enter")
        assert screen.rows("#look-alikes") == []


async def test_esc_y_says_that_the_chosen_capture_is_the_same_person(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme") as screen:
        await capture(screen, "Ana Ruiz @Acme")
        await screen.press("down")
        await screen.after_esc("y")
        assert len(list(screen.notebook.people())) == 1


async def test_typing_lets_go_of_the_chosen_capture(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("down")
        await capture(screen, "Bo Lind")
        await screen.press("enter")
        assert screen.line.value == ""


async def test_an_undone_correction_brings_back_what_was_captured(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("down", "enter")
        await screen.type("o")
        await screen.press("enter")
        await screen.after_esc("u")
        assert screen.names() == ["Ana Ruiz"]


async def test_leaving_an_opened_line_from_the_form_empties_both(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz @Acme")
        await screen.press("up", "enter", "tab")
        await screen.after_esc("x")
        await screen.type("Bo Lind")
        await screen.press("enter")
        assert (screen.names(), screen.line.has_focus) == (["Ana Ruiz", "Bo Lind"], True)


async def test_an_opened_line_whose_capture_is_undone_is_a_new_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("up", "enter")
        await screen.type(" @Acme")
        await screen.after_esc("u")
        title = str(screen.app.screen.query_one("#line-panel").border_title)
        await screen.press("enter")
        person = next(screen.notebook.all(Person))
        assert (title, person.organisation) == ("Quick line", "Acme")


async def test_a_line_with_hidden_cues_is_not_opened_for_somebody_who_looks_on(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz ~red hat : a secret")
        await screen.after_esc("h")
        await screen.press("up", "enter")
        assert (screen.line.value, "hidden" in screen.confirmation) == ("", True)


async def test_ctrl_z_brings_no_hidden_cue_back_into_the_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz ~red hat")
        await screen.after_esc("h")
        await screen.press("ctrl+z")
        assert (screen.line.value, screen.names()) == ("", [])


async def test_ctrl_z_after_a_correction_makes_no_new_line_of_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("up", "enter")
        await screen.type(" @Acme")
        await screen.press("enter", "ctrl+z")
        person = next(screen.notebook.all(Person))
        assert (screen.line.value, person.organisation) == ("", None)


async def test_a_search_that_is_captured_waits_for_an_opened_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("up", "enter")
        await screen.go(2, "who")
        await screen.type("Bob Okonjo")
        await screen.after_esc("n")
        await screen.until(lambda: screen.app.current_mode == "capture")
        opened = screen.line.value
        await screen.after_esc("x")
        assert (opened, screen.line.value) == ("Ana Ruiz", "Bob Okonjo")


async def test_a_line_that_was_begun_waits_for_the_search_that_is_captured(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana Ruiz")
        await screen.go(2, "who")
        await screen.type("Bob Okonjo")
        await screen.after_esc("n")
        await screen.until(lambda: screen.app.current_mode == "capture")
        captured = screen.line.value
        await screen.press("enter")
        assert (captured, screen.line.value) == ("Bob Okonjo", "Ana Ruiz")


async def test_ctrl_z_in_an_opened_line_goes_back_to_it_as_it_was_and_no_further(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz @Acme")
        await capture(screen, "Bob Okonjo @Hive")
        await screen.press("down", "down", "enter")
        await screen.type("x")
        await screen.press("ctrl+z")
        opened = screen.line.value
        await screen.press("ctrl+z")
        left = screen.line.value
        assert (opened, left, screen.confirmation) == (
            *("Ana Ruiz @Acme", "", "Ana Ruiz stays as it was."),
        )
        assert screen.names() == ["Ana Ruiz", "Bob Okonjo"]


async def test_a_line_that_waits_never_comes_into_an_opened_one(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("up", "enter")
        await screen.go(2, "who")
        await screen.type("Bob Okonjo")
        await screen.after_esc("n")
        await screen.until(lambda: screen.app.current_mode == "capture")
        await screen.press("ctrl+u")
        await screen.go(2, "who")
        await screen.go(1, "capture")
        emptied = screen.line.value
        await screen.after_esc("x")
        assert (emptied, screen.line.value) == ("", "Bob Okonjo")


async def test_an_opened_line_that_is_as_it_was_is_no_draft(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("up", "enter")
        assert screen.line.value == "Ana Ruiz" and not screen.app.typed.lines


async def test_a_changed_opened_line_is_kept_as_an_edit_and_not_as_somebody_new(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path) as screen:
        await capture(screen, "Ana Ruiz")
        await screen.press("up", "enter")
        await screen.type(" @Acme")
        kept = screen.app.typed.lines
        await screen.after_esc("x")
        assert (kept, screen.app.typed.lines) == (
            *((Unsaved("Ana Ruiz @Acme", "Edit Ana Ruiz"),), ()),
        )
