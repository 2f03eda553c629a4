"""Who: results at every key, with the words that matched."""

from datetime import timedelta
from pathlib import Path

from textual.content import Content
from textual.widgets import Input

from hallway.bootstrap import open_notebook
from hallway.domain.people import Person
from tests.ui.screen import Screen, note, screen_on
from tests.ui.visible import visible_rows

ANA = "Ana Ruiz @Acme #rust ~red glasses : borrow checking for drones"
PEOPLE = (ANA, "Priya Gupta @Salon #jazz : runs a choir", "Håkon Eriksen @Posit : guest post")


def typed(screen: Screen) -> str:
    return screen.app.screen.query_one("#query", Input).value


async def test_half_remembered_facts_find_the_person(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("rust drones red glasses")
        assert "Ana Ruiz" in screen.rows("#results")[0]


async def test_a_result_says_which_words_matched(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("drones")
        assert "borrow checking for drones" in screen.rows("#results")[0]


async def test_a_result_says_which_clue_did_not_match(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("drones zeppelin")
        assert "not zeppelin" in screen.rows("#results")[0]


async def test_the_card_of_the_chosen_one_is_shown(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("choir")
        assert "Priya Gupta" in screen.text("#card")


async def test_with_nothing_typed_everyone_is_there(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        assert len(screen.rows("#results")) == len(PEOPLE)


async def test_arrows_choose_without_leaving_the_field(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.press("down")
        assert screen.app.focused is screen.app.screen.query_one("#query")


async def test_nobody_found_offers_to_capture_them(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("qqqqzzzz")
        assert "Esc n captures them" in screen.rows("#results")[0]


async def test_the_missing_one_is_captured_from_the_query(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("qqqqzzzz")
        await screen.after_esc("n")
        await screen.until(lambda: screen.app.current_mode == "capture")
        await screen.until(lambda: screen.line.value == "qqqqzzzz")


async def test_met_again_keeps_another_talk(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA) as screen:
        await screen.go(2, "who")
        await screen.after_esc("m")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type(": now leads the team")
        await screen.press("enter")
        await screen.until(lambda: "now leads the team" in screen.text("#card"))


async def test_coming_back_a_letter_is_typed_and_no_command(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Kofi Mensah") as screen:
        await screen.go(2, "who")
        await screen.type("kofi")
        await screen.press("enter")
        await screen.go(3, "followups")
        await screen.go(2, "who")
        await screen.type("Xenia")
        assert screen.app.screen.query_one("#query", Input).value == "Xenia"
        assert len(screen.notebook.ids(Person)) == 1


async def test_after_a_question_the_keys_are_still_those_of_the_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Kofi Mensah") as screen:
        await screen.go(2, "who")
        await screen.type("kofi")
        await screen.press("enter", "m")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        focused = screen.app.screen.focused
        assert focused is not None
        assert focused.id == "card-panel"


async def test_anothers_capture_leaves_the_chosen_person_chosen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.press("down")
        before = screen.text("#card")
        note(open_notebook(tmp_path), "Jonas Weber")
        await screen.until(lambda: len(screen.rows("#results")) == len(PEOPLE) + 1)
        assert screen.text("#card") == before


async def test_a_dash_leaves_people_out(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE, "Anna Meyer @Posit : drones too") as screen:
        await screen.go(2, "who")
        await screen.type("drones -rust")
        assert [row.split("\n")[0].strip() for row in screen.rows("#results")] == [
            "Anna Meyer  Posit"
        ]


async def test_what_is_not_used_is_said_as_it_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("drones since:[red]blah")
        subtitle = screen.app.screen.query_one("#results-panel").border_subtitle
        assert Content.from_markup(str(subtitle)).plain == "not used: since:[red]blah"


async def test_a_filter_is_completed_from_what_is_known(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("event:py")
        assert any("event:pyCon" in row for row in visible_rows(screen.app))
        await screen.press("right")
        assert typed(screen) == "event:pyCon"


async def test_a_quoted_filter_is_completed_over_several_words(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type('event:"py')
        await screen.press("end")
        assert typed(screen) == 'event:"pyCon Lisbon'


async def test_words_that_are_no_filter_are_not_completed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await screen.go(2, "who")
        await screen.type("py")
        await screen.press("right")
        assert typed(screen) == "py"


async def test_the_last_talk_is_moved_to_another_event(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        notebook, now = screen.notebook, screen.app.now()
        first = now.date() - timedelta(days=60)
        notebook.keep(notebook.start_event("Salon", now, first_day=first, switch=False))
        await screen.go(2, "who")
        await screen.app.run_action("screen.move_talk")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("salon")
        await screen.press("enter")
        await screen.until(lambda: "Salon" in screen.confirmation)
        assert "Salon" in screen.text("#card")


async def test_everyone_is_sorted_by_name_and_by_circle(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Zoë Dubois", "Ana Ruiz") as screen:
        await screen.go(2, "who")
        await screen.after_esc("s")
        by_name = [row.split("\n")[0].strip() for row in screen.rows("#results")]
        await screen.after_esc("s")
        await screen.after_esc("s")
        panel = screen.app.screen.query_one("#results-panel")
        assert (by_name, "by circle" in str(panel.border_subtitle)) == (
            *(["Ana Ruiz", "Zoë Dubois"], True),
        )


async def test_marked_people_get_a_circle_together(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Zoë Dubois", "Ana Ruiz", "Bo Lind") as screen:
        await screen.go(2, "who")
        await screen.after_esc("v")
        await screen.after_esc("v")
        panel = screen.app.screen.query_one("#results-panel")
        assert "2 marked" in str(panel.border_subtitle)
        await screen.after_esc("i")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("choir")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        await screen.settle()
        assert sum(bool(each.circles) for each in screen.notebook.all(Person)) == 2


async def test_marked_people_are_archived_by_one_key_and_come_back_by_one(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Zoë Dubois", "Ana Ruiz") as screen:
        await screen.go(2, "who")
        await screen.after_esc("v")
        await screen.after_esc("v")
        await screen.after_esc("x")
        await screen.settle()
        archived = [not each.is_present for each in screen.notebook.all(Person)]
        await screen.after_esc("u")
        await screen.settle()
        back = [each.is_present for each in screen.notebook.all(Person)]
        assert (archived, back) == ([True, True], [True, True])
