"""The quick line: rows, completion, marks."""

from pathlib import Path

from tests.ui.screen import screen_on

LINE_OF_110 = (
    "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses : borrow checking "
    "> send the paper in two weeks"
).ljust(110, "x")


async def test_a_long_line_takes_as_many_rows_as_it_needs(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(80, 24)) as screen:
        await screen.type("Ana")
        assert screen.line.size.height == 1
        await screen.type(LINE_OF_110[3:])
        assert screen.line.size.height == 2


async def test_on_a_phone_the_line_has_three_rows_from_the_start(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        assert screen.line.size.height == 3


async def test_every_letter_of_a_long_line_is_seen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(40, 20)) as screen:
        await screen.type(LINE_OF_110)
        rows = [screen.line.render_line(y).text for y in range(screen.line.size.height)]
        assert "".join("".join(rows).split()) == "".join(LINE_OF_110.split())


async def test_the_cursor_of_the_terminal_stands_behind_the_last_letter(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        await screen.type("x" * 50)
        column, row = screen.line.cursor_screen_offset
        region = screen.line.content_region
        assert (column - region.x, row - region.y) == (50 - region.width, 1)


async def test_a_click_in_a_lower_row_puts_the_cursor_there(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        await screen.type("x" * 70)
        await screen.pilot.click("#line", offset=(4, 1))
        assert screen.line.cursor_position == screen.line.content_region.width + 4


async def test_a_known_organisation_is_completed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind @Acme Robotics") as screen:
        await screen.type("Ana @ac")
        assert "acme Robotics" in screen.line.render_line(0).text
        await screen.press("right")
        assert screen.line.value == "Ana @acme Robotics"


async def test_end_takes_a_completion_too(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind #typography") as screen:
        await screen.type("Ana #typo")
        await screen.press("end")
        assert screen.line.value == "Ana #typography"


async def test_a_known_name_is_completed_from_two_letters_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Élodie Marchand") as screen:
        await screen.type("e")
        assert screen.line.render_line(0).text.strip() == "e"
        await screen.type("l")
        assert screen.line.render_line(0).text.strip() == "elodie Marchand"


async def test_a_completion_that_is_not_taken_is_not_saved(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind @Acme Robotics") as screen:
        await screen.type("Ana @Ac")
        await screen.press("enter")
        people = screen.notebook.people()
        assert [each.organisation for each in people] == ["Acme Robotics", "Ac"]


async def test_somebody_in_the_trash_is_not_proposed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Bo Lind @Acme Robotics") as screen:
        person = next(screen.notebook.people())
        screen.notebook.keep(screen.notebook.delete_person(person.id, screen.app.now()))
        await screen.type("Ana @Ac")
        assert screen.line.render_line(0).text.strip() == "Ana @Ac"


async def test_what_was_just_saved_is_proposed_for_the_next(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.type("Ana @Zem")
        await screen.press("enter")
        await screen.type("Bo @Ze")
        assert screen.line.render_line(0).text.strip() == "Bo @Zem"


async def test_a_tapped_mark_stands_apart_from_the_word_before_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path, size=(45, 25)) as screen:
        await screen.type("Ana")
        await screen.pilot.click("#marks", offset=(3, 0))
        await screen.type("Acme")
        assert screen.line.value == "Ana @Acme"


async def test_there_is_no_row_of_marks_where_there_is_a_keyboard(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        assert not screen.app.screen.query_one("#marks").display
