"""The places in the states that matter, compared with stored pictures.

    pytest tests/pictures --snapshot-update
    python -m tests.pictures.render OUT_DIR

stores them anew and draws them; look at each before calling it right.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from hallway.bootstrap import open_desk
from hallway.notebook import Notebook
from hallway.ui.app import HallwayApp
from hallway.ui.pocket import PocketApp
from tests.pictures.made_up import (
    ASKED_FOR,
    DELETED,
    EVERYONE,
    LONG_AGO,
    MANY_PROMISES,
    MOVED_ON,
    NAMELESS,
    NOW,
    STORY,
    TODAY,
    TWICE,
    TWINS,
    UNMATCHED,
    UNSURE,
    Deleted,
    Lines,
    ask_nothing,
    delete_people,
    fill,
    have_a_card,
    keep_close,
    keep_in_core,
    tell_favours,
    tell_goals,
    tell_ideas,
    tell_salon,
    tell_wishes,
    wish_contact,
)
from tests.pictures.made_up_network import tell_network
from tests.ui.screen import Screen

WIDE, MEDIUM, PHONE = (120, 36), (80, 24), (45, 25)
HUGE, LOW, TINY = (200, 60), (40, 20), (45, 12)
POCKET = (40, 12)
EVERY_SIZE = (WIDE, MEDIUM, PHONE)
MODES = ("capture", "who", "followups", "review", "events", "ideas", "insights")
LINE = (
    "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses "
    ": borrow checking for drones > send her the paper fri"
)

Size: TypeAlias = tuple[int, int]
SnapCompare: TypeAlias = Callable[..., bool]


@dataclass(frozen=True)
class State:
    """How a picture comes about: where to go, then what to type, then what to press.

    Attributes:
        name: of the picture.
        place: its number.
        typed: as a person would.
        keys: pressed after that.
        before: pressed before anything is typed.
        command: given by its action after that, as the palette does.
        lines: what the notebook holds.
        deleted: who of them is in the trash.
        is_asking: a dialog is open in the end.
        sizes: of the terminal.
        theme: other colours than the usual ones.
        prepare: does something with the notebook before it is opened.
    """

    name: str
    place: int
    typed: str = ""
    keys: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    command: str = ""
    lines: Lines = EVERYONE
    deleted: Deleted = ()
    is_asking: bool = False
    sizes: tuple[Size, ...] = EVERY_SIZE
    theme: str = ""
    prepare: Callable[[Notebook], None] | None = None


PAGES = ("meet", "kinds", "how", "giving", "promises", "events", "core", "rhythm", "around")


def insights_states() -> Iterator[State]:
    """Every page of insights in three sizes, and the first and the calendar in all others."""
    for number, name in enumerate(PAGES):
        keys = ("tab",) * number
        yield State(f"insights_{name}", 7, keys=keys, lines=(), prepare=tell_network)
    sizes = (HUGE, LOW, TINY)
    for name, keys in (("meet", ()), ("rhythm", ("tab",) * 7)):
        state = State(f"insights_{name}", 7, keys=keys, lines=(), prepare=tell_network)
        yield replace(state, sizes=sizes)
        yield replace(state, name=f"{state.name}_in_light", theme="hallway-light", sizes=(WIDE,))
        few = replace(state, name=f"{state.name}_in_16_colours", theme="ansi-dark")
        yield replace(few, sizes=(MEDIUM,))
    yield State("insights_of_an_empty_notebook", 7, lines=(), sizes=(MEDIUM, PHONE))
    behind = State("insights_behind_a_bar", 7, keys=("enter",), lines=(), prepare=tell_network)
    yield replace(behind, is_asking=True)


STATES = (
    State("capture_of_an_empty_notebook", 1, lines=()),
    State("capture_while_typing", 1, LINE, lines=TODAY[:3]),
    State("capture_with_look_alikes", 1, "Mei Tanaka @Unbabel #nlp"),
    State("capture_in_light", 1, LINE, sizes=(WIDE, PHONE), theme="hallway-light"),
    State("capture_in_16_colours", 1, LINE, sizes=(MEDIUM,), theme="ansi-dark"),
    State("capture_with_a_keyboard_up", 1, "Mei Tanaka @Unbabel #nlp", sizes=(LOW, TINY)),
    State("capture_on_a_wall", 1, "Mei Tanaka @Unbabel #nlp", sizes=(HUGE,)),
    State("capture_in_the_form", 1, LINE, ("tab", "tab"), sizes=EVERY_SIZE),
    State("capture_of_a_known_organisation", 1, "Bo Lind @Ac", sizes=(MEDIUM,)),
    State("capture_opened_again", 1, keys=("down", "down", "enter"), sizes=(WIDE, PHONE)),
    State("capture_of_nothing", 1, keys=("enter",), sizes=(MEDIUM,)),
    State("capture_saved", 1, "Marek Novák @Acme ~drummer : vines", ("enter",), sizes=(WIDE,)),
    State("capture_after_esc", 1, keys=("escape",), sizes=(MEDIUM, PHONE)),
    State("companion_about_somebody", 1, LINE, keys=("escape", "t"), is_asking=True),
    State("companion_about_nobody", 1, lines=(), keys=("escape", "t"), is_asking=True),
    State(
        "outcomes_of_a_story",
        1,
        lines=STORY,
        prepare=tell_salon,
        command="app.show_outcomes",
        is_asking=True,
    ),
    State(
        "what_has_come_of_an_event",
        5,
        keys=("end", "T"),
        lines=STORY,
        prepare=tell_salon,
        is_asking=True,
    ),
    State(
        "trace_of_five_steps",
        1,
        "the museum buys the kite film &Marek Novák",
        ("enter",),
        before=("escape", "O"),
        lines=STORY,
        prepare=tell_salon,
        is_asking=True,
    ),
    State(
        "what_has_come_of_somebody",
        2,
        "Ana Ruiz",
        ("escape", "T"),
        lines=STORY,
        prepare=tell_salon,
        is_asking=True,
    ),
    State(
        "favours_of_three_years",
        2,
        "Marek",
        ("escape", "F"),
        lines=STORY,
        prepare=tell_favours,
        is_asking=True,
    ),
    State("card_of_somebody_vouched_for", 2, "Marek", lines=STORY, prepare=tell_favours),
    State("recommending_with_a_doubt", 2, "Ana Ruiz", ("escape", "R"), lines=STORY, is_asking=True),
    State("review_of_a_favour", 4, lines=STORY, prepare=tell_favours, sizes=(WIDE, PHONE)),
    State("ideas_with_feedback", 6, lines=STORY, prepare=tell_ideas, keys=("down",) * 3),
    State("ideas_of_an_empty_notebook", 6, lines=(), sizes=(MEDIUM, PHONE)),
    State(
        "ideas_done_together",
        6,
        lines=STORY,
        prepare=tell_ideas,
        keys=(*("down",) * 3, "K"),
        is_asking=True,
    ),
    State("ideas_side_by_side", 6, lines=STORY, prepare=tell_ideas, keys=("c",), is_asking=True),
    State("asks_and_offers", 1, keys=("escape", "A"), prepare=tell_wishes, is_asking=True),
    State(
        "capture_that_touches_an_ask",
        1,
        "Oumar Diallo, database engineer @Sirius : stores measurements of power grids",
        ("enter",),
        prepare=tell_wishes,
    ),
    State("plan_of_an_event", 5, keys=("p",), prepare=tell_goals, is_asking=True),
    State("goals_over_capture", 1, keys=("escape", "g"), prepare=tell_goals, is_asking=True),
    State("who_with_everyone", 2),
    State("who_with_hits", 2, "rust drones red glasses"),
    State("who_in_light", 2, "rust drones red glasses", sizes=(WIDE, PHONE), theme="hallway-light"),
    State("who_of_an_empty_notebook", 2, lines=(), sizes=(WIDE, PHONE)),
    State("who_with_a_filter_that_is_none", 2, "rust since:30-feb", sizes=(WIDE, PHONE)),
    State("who_with_one", 2, "choir", sizes=(WIDE, PHONE)),
    State("who_with_a_keyboard_up", 2, "drones", sizes=(LOW, TINY)),
    State("who_on_a_wall", 2, "rust", sizes=(HUGE,)),
    State("palette", 1, keys=("escape", ":", "a", "n"), is_asking=True, sizes=(MEDIUM, PHONE)),
    State("who_with_nothing_found", 2, "qqqqzzzz", sizes=(MEDIUM, PHONE)),
    State("followups_in_all_groups", 3, keys=("j", "j")),
    State("followups_with_a_keyboard_up", 3, sizes=(LOW, TINY)),
    State("followups_of_many", 3, lines=MANY_PROMISES, keys=("v", "v", "j")),
    State("followups_with_nothing_promised", 3, lines=(), sizes=(MEDIUM, PHONE)),
    State("letter_for_a_follow_up", 3, keys=("j", "j", "w"), is_asking=True),
    State("letter_while_edited", 3, keys=("w", "e", "down"), is_asking=True, sizes=(PHONE,)),
    State("review_of_a_promise", 4),
    State("review_of_a_look_alike", 4, lines=TWINS, keys=("tab",)),
    State("merge_with_a_choice", 4, lines=MOVED_ON, keys=("tab", "M", "space"), is_asking=True),
    State("parts_of_a_card", 2, "mei", keys=("escape", "p"), is_asking=True),
    State("review_of_a_duplicate", 4, lines=TWICE, prepare=ask_nothing, keys=("tab",)),
    State("who_sorted_and_marked", 2, keys=("escape", "s", "escape", "v", "escape", "v")),
    State("review_of_someone_undecided", 4, lines=TODAY[5:]),
    State("review_of_a_missing_name", 4, lines=NAMELESS, sizes=(WIDE, PHONE)),
    State("review_of_an_unsure_name", 4, lines=UNSURE, sizes=(WIDE, PHONE)),
    State("review_of_an_unmatched_name", 4, lines=UNMATCHED, sizes=(WIDE, PHONE)),
    State("review_at_its_end", 4, lines=(), sizes=(MEDIUM,)),
    State("review_of_a_cadence", 4, lines=LONG_AGO, prepare=wish_contact),
    State("review_of_the_core", 4, lines=LONG_AGO, prepare=keep_in_core, sizes=(WIDE, PHONE)),
    State("review_of_somebody_silent", 4, lines=LONG_AGO, prepare=keep_close, sizes=(WIDE, PHONE)),
    State("review_decided", 4, lines=TODAY[5:], keys=("Y",), sizes=(MEDIUM, PHONE)),
    State("brief_of_one", 4, keys=("B",), is_asking=True),
    State("brief_in_practice", 5, keys=("b", "p"), is_asking=True, sizes=(MEDIUM, PHONE)),
    State("events_of_two_years", 5),
    State("events_where_nobody_was_met", 5, lines=(), sizes=(MEDIUM, PHONE)),
    State("debrief_of_a_field", 5, keys=("enter",)),
    State("debrief_of_a_talk", 5, keys=("enter", "a"), sizes=(MEDIUM, PHONE)),
    State("debrief_of_what_comes_next", 5, lines=ASKED_FOR, keys=("enter", "a", "b")),
    State(
        "debrief_in_your_own_words",
        5,
        lines=ASKED_FOR,
        keys=("enter", "a", "b", "enter", *"call #nights folks fri < she writes"),
        is_asking=True,
        sizes=(MEDIUM, PHONE),
    ),
    State("debrief_at_its_end", 5, lines=ASKED_FOR, keys=("enter", "a", "b", "a"), sizes=(MEDIUM,)),
    *insights_states(),
    State("own_card_as_a_picture", 1, keys=("escape", "Q"), prepare=have_a_card, is_asking=True),
    State("help_on_capture", 1, keys=("f1",), is_asking=True),
    State("trash_with_people", 1, command="app.show_trash", deleted=DELETED, is_asking=True),
    State("trash_with_nobody", 1, command="app.show_trash", lines=(), is_asking=True),
    State("question_for_an_event", 1, keys=("escape", "e"), is_asking=True, sizes=(MEDIUM, PHONE)),
)


def pictures() -> Iterator[Any]:
    for state in STATES:
        for width, height in state.sizes:
            yield pytest.param(state, (width, height), id=f"{state.name}-{width}x{height}")


def driver(state: State) -> Callable[[Pilot[Any]], Awaitable[None]]:
    async def drive(pilot: Pilot[Any]) -> None:
        app = pilot.app
        assert isinstance(app, HallwayApp)
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        app.theme = state.theme or app.theme
        await screen.go(state.place, MODES[state.place - 1])
        await press_one_by_one(screen, state.before)
        await screen.type(state.typed)
        await screen.press(*state.keys)
        if state.command:
            await app.run_action(state.command)
        await screen.until(lambda: (len(app.screen_stack) > 1) is state.is_asking)
        await hold_cursor_still(screen)

    return drive


async def press_one_by_one(screen: Screen, keys: tuple[str, ...]) -> None:
    for key in keys:
        await screen.press(key)


async def hold_cursor_still(screen: Screen) -> None:
    for line in screen.app.screen.query(Input):
        line.cursor_blink = False
    await screen.pilot.pause()


@pytest.mark.picture
@pytest.mark.parametrize(("state", "size"), pictures())
def test_a_screen_looks_as_it_did(
    snap_compare: SnapCompare, tmp_path: Path, state: State, size: Size
) -> None:
    fill(tmp_path, state.lines, state.prepare)
    delete_people(tmp_path, state.deleted)
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW)
    assert snap_compare(app, terminal_size=size, run_before=driver(state))


@pytest.mark.picture
@pytest.mark.parametrize("typed", ["", "Mei Tanaka @Unbabel #nlp"], ids=["empty", "look_alike"])
def test_the_small_window_looks_as_it_did(
    snap_compare: SnapCompare, tmp_path: Path, typed: str
) -> None:
    fill(tmp_path, EVERYONE)
    app = PocketApp(lambda: open_desk(tmp_path), lambda: NOW)

    async def drive(pilot: Pilot[Any]) -> None:
        screen = Screen(app, pilot)
        await screen.until(lambda: app.is_open)
        await screen.type(typed)
        await hold_cursor_still(screen)

    assert snap_compare(app, terminal_size=POCKET, run_before=drive)


COLOURLESS = (
    State("capture_without_colours", 1, "Mei Tanaka @Unbabel #nlp > send it fri"),
    State("insights_without_colours", 7, lines=(), prepare=tell_network),
    State("rhythm_without_colours", 7, keys=("tab",) * 7, lines=(), prepare=tell_network),
)


@pytest.mark.picture
@pytest.mark.parametrize("state", COLOURLESS, ids=lambda state: state.name)
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["120x36", "45x25"])
def test_without_colours_it_looks_as_it_did(
    snap_compare: SnapCompare,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    state: State,
    size: Size,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    fill(tmp_path, state.lines, state.prepare)
    app = HallwayApp(lambda: open_desk(tmp_path), lambda: NOW)
    assert snap_compare(app, terminal_size=size, run_before=driver(state))
