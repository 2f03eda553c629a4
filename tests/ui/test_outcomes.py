"""What came of it, said on any place and followed back to where it began."""

from pathlib import Path

from hallway.domain.outcomes import Outcome
from hallway.ui.modals.line import LineQuestion
from hallway.ui.modals.outcomes import OutcomesSheet
from hallway.ui.modals.page import Page
from hallway.ui.modals.trace import TraceSheet
from hallway.ui.widgets.bars import Confirmation
from tests.ui.screen import Screen, screen_on

LINES = ("Ana Ruiz : bridges", "Marek Novak ^Ana Ruiz : kite film")


async def say(screen: Screen, words: str) -> None:
    await screen.after_esc("O")
    await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
    await screen.press("home")
    await screen.type(words)
    await screen.press("enter")
    await screen.until(lambda: isinstance(screen.app.screen, TraceSheet))


def said(screen: Screen) -> str:
    """Read what the place below a sheet said last."""
    return screen.app.screen_stack[0].query_one(Confirmation).words


def outcome(screen: Screen) -> Outcome:
    (kept,) = screen.notebook.all(Outcome)
    return kept


async def test_what_is_said_is_followed_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        rows = screen.rows("#chain")
        assert [row.splitlines()[-1].split("  ")[0] for row in rows] == [
            "✔ outcome",
            "● talk with Marek Novak",
            "● talk with Ana Ruiz",
            "● PyCon Lisbon",
        ]


async def test_enter_confirms_the_chain(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("enter")
        await screen.until(lambda: outcome(screen).is_confirmed)
        assert len(outcome(screen).chain) == 3


async def test_x_leaves_a_step_out(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("down", "x", "enter")
        await screen.until(lambda: outcome(screen).is_confirmed)
        assert len(outcome(screen).chain) == 2


async def test_esc_leaves_it_unconfirmed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("escape")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert not outcome(screen).is_confirmed


async def test_nothing_known_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await say(screen, "a windfall")
        assert "Nothing is known of how it came about" in screen.text("#chain-hint")


async def test_somebody_who_is_shown_is_proposed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.go(2, "who")
        await screen.type("marek")
        await say(screen, "the museum hires us")
        assert screen.notebook.line_of(outcome(screen)).names == ("Marek Novak",)


async def test_a_name_that_nobody_has_brings_the_line_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.after_esc("O")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("a prize &Nobody Known")
        await screen.press("enter")
        await screen.until(lambda: "Nobody here is called" in screen.text(".hint"))


async def test_the_list_shows_each_and_puts_it_right(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        await screen.app.run_action("show_outcomes")
        await screen.until(lambda: isinstance(screen.app.screen, OutcomesSheet))
        await screen.press("e")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.press("home")
        await screen.type("big: ")
        await screen.press("enter")
        await screen.until(lambda: outcome(screen).is_big)


async def test_the_list_takes_one_away_and_brings_it_back(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "a windfall")
        await screen.press("escape")
        await screen.app.run_action("show_outcomes")
        await screen.until(lambda: isinstance(screen.app.screen, OutcomesSheet))
        await screen.press("x")
        await screen.until(lambda: not list(screen.notebook.all(Outcome)))
        await screen.press("u")
        await screen.until(lambda: len(screen.rows("#outcomes")) == 1)


async def test_an_empty_list_says_how_to_begin(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await screen.app.run_action("show_outcomes")
        await screen.until(lambda: isinstance(screen.app.screen, OutcomesSheet))
        await screen.settle()
        assert "n says something" in screen.text("#outcomes-hint")


async def test_a_card_shows_what_has_come_of_knowing_them(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("escape")
        await screen.go(2, "who")
        await screen.type("ana ruiz")
        await screen.after_esc("T")
        await screen.until(lambda: isinstance(screen.app.screen, Page))
        await screen.settle()
        assert "the museum hires us" in screen.text("#page")


async def test_an_event_shows_what_has_come_of_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("escape")
        await screen.go(5, "events")
        await screen.press("T")
        await screen.until(lambda: isinstance(screen.app.screen, Page))
        await screen.settle()
        assert "brought you to Marek Novak" in screen.text("#page")


async def test_words_are_covered_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.after_esc("h")
        await say(screen, "the museum hires us &Marek Novak")
        assert not any("kite film" in row or "museum" in row for row in screen.rows("#chain"))


async def test_n_shows_another_way(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.settle()
        first = screen.rows("#chain")
        await screen.press("n")
        assert screen.rows("#chain") != first
        assert "outcome" in screen.rows("#chain")[0]


async def test_nothing_is_confirmed_where_nothing_is_known(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await say(screen, "a windfall")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) == 1)
        assert not outcome(screen).is_confirmed


async def test_every_step_left_out_says_so(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz", with_event=False) as screen:
        await say(screen, "a prize &Ana Ruiz")
        await screen.press("down", "x")
        assert "Every step was left out" in screen.text("#chain-hint")


async def test_what_both_speak_of_is_covered_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the kite prize")
        await screen.press("escape")
        await screen.after_esc("h")
        await screen.app.run_action("show_outcomes")
        await screen.until(lambda: isinstance(screen.app.screen, OutcomesSheet))
        await screen.press("enter")
        await screen.until(lambda: isinstance(screen.app.screen, TraceSheet))
        await screen.settle()
        told = "".join(screen.rows("#chain"))
        assert ("kite" in told, "both speak of the same" in told) == (False, True)


async def test_somebody_without_a_name_is_part_of_it(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "? red glasses") as screen:
        await screen.go(2, "who")
        await screen.type("glasses")
        await say(screen, "a prize")
        (someone,) = screen.notebook.people()
        assert outcome(screen).people == (someone.id,)


async def test_a_namesake_is_not_asked_for_on_a_card(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz @Acme", "Ana Ruiz @Bolt") as screen:
        await screen.go(2, "who")
        await screen.type("bolt")
        await say(screen, "a prize")
        (person,) = outcome(screen).people
        assert screen.notebook.person(person).organisation == "Bolt"


async def test_no_outcome_is_put_right_while_somebody_looks_on(tmp_path: Path) -> None:
    async with screen_on(tmp_path) as screen:
        await say(screen, "a windfall")
        await screen.press("escape")
        await screen.after_esc("h")
        await screen.app.run_action("show_outcomes")
        await screen.until(lambda: isinstance(screen.app.screen, OutcomesSheet))
        await screen.press("e")
        assert isinstance(screen.app.screen, OutcomesSheet)


async def test_a_card_tells_it_in_its_timeline(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("escape")
        await screen.go(2, "who")
        await screen.type("marek")
        await screen.settle()
        assert "came of it: the museum hires us" in screen.text("#card-panel")


async def test_whom_it_is_owed_to_stands_behind_what_is_typed(tmp_path: Path) -> None:
    async with screen_on(tmp_path, "Ana Ruiz") as screen:
        await screen.go(2, "who")
        await screen.after_esc("O")
        await screen.until(lambda: isinstance(screen.app.screen, LineQuestion))
        await screen.type("big: a film")
        await screen.press("enter")
        await screen.settle()
        (outcome,) = screen.notebook.outcomes()
        assert (outcome.text, outcome.is_big, len(outcome.people)) == ("a film", True, 1)


async def test_the_line_says_only_what_kind_of_thing_was_saved_while_somebody_looks_on(
    tmp_path: Path,
) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await screen.after_esc("h")
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("enter")
        await screen.until(lambda: outcome(screen).is_confirmed)
        await screen.until(lambda: "an outcome" in said(screen))
        assert "museum" not in said(screen)


async def test_the_line_says_so_too_of_what_is_undone(tmp_path: Path) -> None:
    async with screen_on(tmp_path, *LINES) as screen:
        await say(screen, "the museum hires us &Marek Novak")
        await screen.press("escape")
        await screen.after_esc("h")
        await screen.after_esc("u")
        await screen.until(lambda: not list(screen.notebook.all(Outcome)))
        await screen.until(lambda: said(screen).startswith("Undone: an outcome"))
