"""Who, with nothing but filters typed: all who pass are listed, sorted and marked like everyone."""

from pathlib import Path

from textual.content import Content
from textual.widgets import Input

from hallway.domain.people import Person
from hallway.ui.widgets.card_panel import CardPanel
from tests.ui.screen import Screen, screen_on

MANY = 34  # more than the hits of a search that are shown
PEOPLE = (
    "Zoë Dubois #rust",
    "Priya Gupta #jazz : runs a choir",
    "Ana Ruiz #rust",
    "Bo Lind #rust",
)


async def search(screen: Screen, query: str) -> None:
    await screen.go(2, "who")
    await screen.type(query)


def subtitle(screen: Screen) -> str:
    panel = screen.app.screen.query_one("#results-panel")
    return Content.from_markup(str(panel.border_subtitle)).plain


def listed(screen: Screen) -> list[str]:
    return [row.split("\n")[0].strip() for row in screen.rows("#results")]


def second_rows(screen: Screen) -> list[str]:
    return [row.split("\n")[1].strip() for row in screen.rows("#results")]


def tagged(screen: Screen, tag: str) -> list[str]:
    return sorted(each.name or "" for each in screen.notebook.all(Person) if tag in each.tags)


async def answer(screen: Screen, words: str) -> None:
    await screen.until(lambda: len(screen.app.screen_stack) > 1)
    await screen.type(words)
    await screen.press("enter")
    await screen.until(lambda: len(screen.app.screen_stack) == 1)
    await screen.settle()


async def test_all_who_pass_are_listed_however_many(tmp_path: Path) -> None:
    lines = [f"Guest{number} Boateng #rust" for number in range(MANY)]
    async with screen_on(tmp_path, *lines, "Priya Gupta #jazz") as screen:
        await search(screen, "tag:rust")
        assert len(screen.rows("#results")) == MANY


async def test_the_last_met_stands_first_and_the_panel_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        assert (listed(screen), subtitle(screen)) == (
            ["Bo Lind", "Ana Ruiz", "Zoë Dubois"],
            "3 · last met first",
        )


async def test_esc_s_sorts_them_by_name(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        await screen.after_esc("s")
        assert (listed(screen), subtitle(screen)) == (
            ["Ana Ruiz", "Bo Lind", "Zoë Dubois"],
            "3 · by name",
        )


async def test_by_next_due_the_day_stands_beside_the_reason(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        (zoe,) = (each for each in screen.notebook.people() if each.name == "Zoë Dubois")
        screen.notebook.keep(screen.notebook.set_cadence(zoe.id, 9, screen.app.now()))
        await search(screen, "tag:rust")
        await screen.after_esc("s")
        await screen.after_esc("s")
        assert (listed(screen)[0], second_rows(screen)[:2]) == (
            "Zoë Dubois",
            ["Tue 1 Dec · #rust", "#rust"],
        )


async def test_the_order_stays_for_the_next_filter(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        await screen.after_esc("s")
        screen.app.screen.query_one("#query", Input).value = "not:jazz"
        await screen.pilot.pause()
        assert listed(screen) == ["Ana Ruiz", "Bo Lind", "Zoë Dubois"]


async def test_a_word_beside_the_filters_lists_the_best_first(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust lind ana")
        assert "best first" in subtitle(screen)


async def test_the_best_hits_cannot_be_sorted(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust lind")
        assert not screen.app.screen.check_action("sort", ())


async def test_what_is_not_used_is_said_before_the_order(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust since:blah")
        assert subtitle(screen) == "not used: since:blah · 3 · last met first"


async def test_where_nobody_passes_they_can_be_captured(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:zeppelin")
        assert "Nobody fits" in screen.rows("#results")[0]


async def test_what_passed_is_lit_on_the_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        card = screen.app.screen.query_one("#card-panel", CardPanel).text
        bold = (span for span in card.spans if "bold" in str(span.style))
        assert "rust" in [card.plain[span.start : span.end] for span in bold]


async def test_marked_people_among_them_get_a_tag_together(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        await screen.after_esc("v")
        await screen.after_esc("v")
        assert subtitle(screen) == "2 marked · 3 · last met first"
        await screen.after_esc("#")
        await answer(screen, "systems")
        assert tagged(screen, "systems") == ["Ana Ruiz", "Bo Lind"]


async def test_marked_people_among_them_get_a_cadence_together(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        await screen.after_esc("v")
        await screen.after_esc("v")
        await screen.after_esc("f")
        await answer(screen, "30")
        days = {each.name: each.tie.cadence_days for each in screen.notebook.people()}
        assert [name for name, set_to in days.items() if set_to] == ["Ana Ruiz", "Bo Lind"]


async def test_who_is_marked_shows_the_mark_beside_the_reason(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        await screen.after_esc("v")
        assert listed(screen) == ["● Bo Lind", "Ana Ruiz", "Zoë Dubois"]


async def test_who_is_archived_goes_to_the_end_and_the_next_is_chosen(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        await screen.after_esc("x")
        await screen.settle()
        assert [row.split("  ")[0] for row in listed(screen)] == [
            *("Ana Ruiz", "Zoë Dubois", "Bo Lind"),
        ]
        assert "Ana Ruiz" in screen.text("#card")


async def test_marked_people_among_them_are_archived_together(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "tag:rust")
        await screen.after_esc("v")
        await screen.after_esc("v")
        await screen.after_esc("x")
        await screen.settle()
        archived = [each.name for each in screen.notebook.people() if not each.is_present]
        assert archived == ["Ana Ruiz", "Bo Lind"]


async def test_who_loses_the_tag_is_listed_no_more(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *PEOPLE) as screen:
        await search(screen, "circle:choir")
        (ana,) = (each for each in screen.notebook.people() if each.name == "Ana Ruiz")
        screen.app.keep(lambda: screen.notebook.put_in_circle(ana.id, "choir", screen.app.now()))
        await screen.until(lambda: listed(screen) == ["Ana Ruiz"])
        screen.app.keep(lambda: screen.notebook.put_in_circle(ana.id, "choir", screen.app.now()))
        await screen.until(lambda: "Nobody fits" in screen.rows("#results")[0])
