"""Follow-up: the checklist, in its groups, ticked off with a key."""

from datetime import date, timedelta
from pathlib import Path

from textual.widgets import Input

from hallway.bootstrap import open_notebook
from hallway.domain.followups import Followup
from hallway.domain.people import Person
from tests.ui.screen import NOW, note, screen_on
from tests.ui.visible import visible_rows

PROMISES = (
    "Ana Ruiz > send her the paper 2026-11-20",
    "Priya Gupta > call her today",
    "Håkon Eriksen > guest post fri",
    "Zoë Dubois > lunch 2027-02-01",
    "Mei Tanaka > think about bees",
    "Omar Haddad < send the slides",
)


def _headings(rows: list[str]) -> list[str]:
    titles = ("Late", "Today", "Next 7 days", "Later", "No day yet", "Waiting for them", "Done")
    return [title for row in rows for title in titles if row.startswith(f"{title}  ")]


async def test_the_groups_stand_in_the_order_of_urgency(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PROMISES) as screen:
        await screen.go(3, "followups")
        expected = ["Late", "Today", "Next 7 days", "Later", "No day yet", "Waiting for them"]
        assert _headings(screen.rows("#checklist")) == expected


async def test_space_and_enter_tick_a_promise_off(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("space")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("enter")
        await screen.until(lambda: "Done" in _headings(screen.rows("#checklist")))


async def test_what_came_of_it_is_kept(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("space")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("she cited it")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert next(screen.notebook.all(Followup)).outcome == "she cited it"


async def test_esc_leaves_the_promise_open(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("space")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert next(screen.notebook.all(Followup)).is_open


async def test_snoozing_takes_a_day_in_words(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("s")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("+3d")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        moved_to = next(screen.notebook.all(Followup)).due
        assert moved_to == NOW.date() + timedelta(days=3)


async def test_a_day_that_is_none_changes_nothing_and_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("s")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("someday")
        await screen.press("enter")
        await screen.until(lambda: "is no day" in screen.text(".hint"))
        assert next(screen.notebook.all(Followup)).due == date(2026, 11, 20)


async def test_a_day_that_is_over_is_no_day_to_snooze_to(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("s")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("yesterday")
        await screen.press("enter")
        await screen.until(lambda: "Yesterday is over already" in screen.text(".hint"))
        assert next(screen.notebook.all(Followup)).due == date(2026, 11, 20)


async def test_letting_go_is_not_done(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("x")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("she has it by now")
        await screen.press("enter")
        await screen.until(lambda: not next(screen.notebook.all(Followup)).is_open)
        followup = next(screen.notebook.all(Followup))
        assert (followup.done_on, followup.outcome) == (None, "she has it by now")


async def test_done_counts_as_contact_and_takes_the_next_step(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz > send the paper") as screen:
        await screen.go(3, "followups")
        await screen.press("space")
        await screen.until(lambda: "counts as a message" in screen.text(".hint"))
        await screen.type("she framed it > lunch 2026-12-12")
        await screen.press("enter")
        await screen.until(lambda: len(list(screen.notebook.all(Followup))) == 2)
        await screen.settle()
        assert "message" in screen.text("#card") and "lunch" in screen.rows("#checklist")[1]


async def test_u_brings_a_ticked_promise_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("x", "u")
        assert next(screen.notebook.all(Followup)).is_open


async def test_the_first_open_promise_is_chosen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PROMISES) as screen:
        await screen.go(3, "followups")
        assert "Ana Ruiz" in screen.text("#card")


async def test_nothing_to_do_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.go(3, "followups")
        assert "Nothing is promised" in screen.text("#no-followups")


async def test_a_promise_is_put_in_other_words_with_another_day(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("end", *["backspace"] * len("paper 2026-11-20"))
        await screen.type("book fri")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        followup = next(screen.notebook.all(Followup))
        assert (followup.text, followup.due) == ("send her the book", date(2026, 11, 27))


async def test_an_edit_that_names_no_day_is_kept_and_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("end", *["backspace"] * len("2026-11-20"))
        await screen.type("30 feb")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        await screen.until(lambda: "“30 feb” is no day" in screen.confirmation)
        assert next(screen.notebook.all(Followup)).text == "send her the paper 30 feb"


async def test_of_somebody_deleted_elsewhere_nothing_is_promised(tmp_path: Path) -> None:
    async with screen_on(tmp_path, PROMISES[0]) as screen:
        await screen.go(3, "followups")
        await screen.press("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        notebook = open_notebook(tmp_path)
        notebook.keep(notebook.delete_person(next(notebook.all(Person)).id, NOW))
        await screen.press("end")
        await screen.type(" > ring mon")
        await screen.press("enter")
        await screen.until(lambda: "is in the trash" in screen.text(".hint"))
        typed = screen.app.screen.query_one(Input).value
        assert typed == "send her the paper 2026-11-20 > ring mon"


async def test_ticking_off_hands_the_highlight_to_the_next_line(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PROMISES) as screen:
        await screen.go(3, "followups")
        await screen.press("space")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("enter")
        await screen.until(lambda: "Priya Gupta" in screen.text("#card"))


async def test_anothers_promise_leaves_the_chosen_one_chosen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PROMISES) as screen:
        await screen.go(3, "followups")
        await screen.press("down", "down")
        chosen = screen.text("#card")
        count = len(screen.rows("#checklist"))
        note(open_notebook(tmp_path), "Jonas Weber > send it 2026-11-19")
        await screen.until(lambda: len(screen.rows("#checklist")) > count)
        assert ("Håkon Eriksen" in chosen, screen.text("#card")) == (True, chosen)


async def test_marked_lines_are_moved_together(tmp_path: Path) -> None:
    lines = ("Ana > one 2026-11-20", "Bo > two 2026-11-21", "Cy > three 2026-11-21")
    async with screen_on(tmp_path, *lines) as screen:
        await screen.go(3, "followups")
        await screen.press("v", "v", "s")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("2026-12-24")
        await screen.press("enter")
        await screen.until(lambda: "2 follow-ups" in screen.confirmation)
        days = sorted(str(each.due) for each in screen.notebook.all(Followup))
        assert days == ["2026-11-21", "2026-12-24", "2026-12-24"]


async def test_one_undo_takes_back_what_was_done_to_several(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana > one 2026-11-20", "Bo > two 2026-11-21") as screen:
        await screen.go(3, "followups")
        await screen.press("v", "v", "x")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("enter")
        await screen.until(lambda: not any(each.is_open for each in screen.notebook.all(Followup)))
        await screen.settle()
        await screen.press("u")
        assert all(each.is_open for each in screen.notebook.all(Followup))


async def test_a_filter_leaves_out_what_does_not_fit_and_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana > call", "Bo > tea") as screen:
        await screen.go(3, "followups")
        await screen.press("slash")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("tea")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        await screen.settle()
        assert [row for row in screen.rows("#checklist") if "call" in row] == []
        assert "only: tea" in str(screen.app.screen.query_one("#checklist-panel").border_subtitle)


async def test_what_they_promised_is_received(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana < the venues") as screen:
        await screen.go(3, "followups")
        await screen.press("space")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        assert any("Received: the venues" in row for row in visible_rows(screen.app))


async def test_a_day_is_proposed_for_what_has_none_and_not_set(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Mei Tanaka > lunch with her") as screen:
        await screen.go(3, "followups")
        (row,) = [row for row in screen.rows("#checklist") if "Mei Tanaka" in row]
        promise = next(screen.notebook.all(Followup))
        assert ("Sun 6 Dec?" in row, promise.due) == (True, None)


async def test_s_and_enter_set_the_day_that_is_proposed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Mei Tanaka > lunch with her") as screen:
        await screen.go(3, "followups")
        await screen.press("s")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("enter")
        await screen.until(lambda: next(screen.notebook.all(Followup)).due is not None)
        assert next(screen.notebook.all(Followup)).due == date(2026, 12, 6)


async def test_below_the_checklist_stands_what_became_of_each_event(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PROMISES[:3]) as screen:
        first = next(screen.notebook.all(Followup))
        screen.notebook.keep(screen.notebook.complete_followup(first.id, NOW))
        await screen.go(3, "followups")
        row = screen.rows("#checklist")[-1]
        assert ("PyCon Lisbon" in row, "1 of 3" in row) == (True, True)


async def test_a_promise_of_ten_thousand_letters_has_a_row_and_can_be_edited(
    tmp_path: Path,
) -> None:
    book = "read her book on the tides and " * 320 + "write"
    async with screen_on(tmp_path, f"Ana Ruiz > {book} today") as screen:
        await screen.go(3, "followups")
        (row,) = [row for row in screen.rows("#checklist") if "Ana Ruiz" in row]
        assert "read her book" in row and row.rstrip().endswith("today")
        await screen.press("e")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("end")
        await screen.type(" > rest")
        await screen.press("enter")
        await screen.until(lambda: len(list(screen.notebook.all(Followup))) > 1)
        assert [each.text for each in screen.notebook.all(Followup)] == [book, "rest"]
