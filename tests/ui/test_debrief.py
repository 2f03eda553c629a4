"""Debrief: one key an answer, and only what is missing is asked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from hallway.domain.encounters import Encounter, TalkKind
from hallway.domain.events import Event
from hallway.domain.followups import Followup
from hallway.domain.people import FactKind, Person
from hallway.domain.questions import Question
from tests.ui.screen import NOW, Screen, screen_on

AFTER = NOW + timedelta(days=3)
ANA = "Ana Ruiz, compiler engineer @Acme : asked for the slides about bees"


@asynccontextmanager
async def debrief_of(folder: Path, *lines: str) -> AsyncIterator[Screen]:
    """Open the debrief of an event at which some lines were captured."""
    async with screen_on(folder, *lines) as screen:
        screen.app.now = lambda: AFTER
        await screen.go(5, "events")
        await screen.press("enter")
        await screen.until(lambda: screen.app.current_mode == "debrief")
        await screen.settle()
        yield screen


def asked(screen: Screen) -> str:
    return screen.text("#ask")


def the_person(screen: Screen) -> Person:
    (person,) = screen.notebook.all(Person)
    return person


def followups(screen: Screen) -> list[Followup]:
    return list(screen.notebook.all(Followup))


async def test_whom_an_event_brought_is_asked_about(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        assert "Ana Ruiz" in asked(screen) and "Which field" in asked(screen)


async def test_a_letter_takes_the_field_beside_it(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a")
        assert the_person(screen).newest(FactKind.FIELD) == "software"


async def test_three_keys_say_all_of_someone_with_a_name(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        for key in "aba":
            await screen.press(key)
        (talk,) = screen.notebook.all(Encounter)
        (promise,) = followups(screen)
        assert (talk.talk, promise.text) == (
            *(TalkKind.SHOP, "send: asked for the slides about bees"),
        )
        assert "nothing missing" in asked(screen)


async def test_a_suggestion_shows_its_day_and_its_reason(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a")
        await screen.press("b")
        assert "Fri" in asked(screen) and "you noted “the slides about”" in asked(screen)


async def test_nothing_to_do_is_an_answer(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        for key in "abn":
            await screen.press(key)
        assert followups(screen) == [] and "nothing missing" in asked(screen)


async def test_a_promise_is_typed_with_its_day(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a")
        await screen.press("b")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("lunch in porto 2026-12-12")
        await screen.press("enter")
        await screen.until(lambda: bool(followups(screen)))
        (promise,) = followups(screen)
        assert (promise.text, promise.due and promise.due.isoformat()) == (
            *("lunch in porto", "2026-12-12"),
        )


async def test_all_that_is_typed_of_what_comes_next_is_kept(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a")
        await screen.press("b")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("call +351 912 345 678 #rust > send it 2026-12-01 < she answers")
        await screen.press("enter")
        await screen.until(lambda: len(followups(screen)) > 1)
        assert [(each.side.value, each.text) for each in followups(screen)] == [
            ("mine", "call +351 912 345 678 #rust"),
            ("mine", "send it"),
            ("theirs", "she answers"),
        ]


async def test_a_field_is_typed(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "Ana Ruiz") as screen:
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("bell founding")
        await screen.press("enter")
        await screen.until(lambda: the_person(screen).newest(FactKind.FIELD) is not None)
        assert the_person(screen).newest(FactKind.FIELD) == "bell founding"


async def test_a_missing_name_is_typed_first(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "? red glasses") as screen:
        assert "What is their name?" in asked(screen)
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Olu Bello")
        await screen.press("enter")
        await screen.until(lambda: the_person(screen).name == "Olu Bello")
        await screen.settle()
        assert "What kind of talk" in asked(screen)


async def test_all_that_was_known_of_somebody_stays_when_the_name_is_typed(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "? red glasses #bees @Acme") as screen:
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Olu Bello")
        await screen.press("enter")
        await screen.until(lambda: the_person(screen).name == "Olu Bello")
        person = the_person(screen)
        assert (person.every(FactKind.CUE), person.tags, person.organisation) == (
            *(("red glasses",), ("bees",), "Acme"),
        )


async def test_a_name_that_is_known_asks_whether_they_are_the_same(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "Olu Bello @Acme", "? red glasses") as screen:
        await screen.press("tab")
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Olu Bello")
        await screen.press("enter")
        await screen.until(lambda: len(list(screen.notebook.all(Question))) > 1)
        await screen.settle()
        assert "Have you met before?" in asked(screen)


async def test_a_name_may_stay_unknown(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "? red glasses") as screen:
        await screen.press("n")
        assert "What kind of talk" in asked(screen)


async def test_three_keys_a_person_are_enough_whatever_is_missing(tmp_path: Path) -> None:
    lines = (
        *("Mei Tanaka @Unbabel", "Mei Tanaka @Unbabel ~red coat", "? red coat", "Olu? : bees"),
        *("Ana Ruiz, engineer", "Bo Lind", "Goran Kos > call him fri"),
    )
    async with debrief_of(tmp_path, *lines) as screen:
        keys = 0
        while "nothing missing" not in asked(screen):
            is_choice = any(row.startswith("a ") for row in asked(screen).splitlines())
            await screen.press("a" if is_choice else "n")
            await screen.settle()
            keys += 1
        assert 2 * len(lines) < keys <= 3 * len(lines)


async def test_another_name_that_is_unsure_too_takes_the_place_of_the_first(
    tmp_path: Path,
) -> None:
    async with debrief_of(tmp_path, "Ana? : bees") as screen:
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Anna Ruiz?")
        await screen.press("enter")
        await screen.until(lambda: the_person(screen).name == "Anna Ruiz")
        await screen.settle()
        assert "Is Anna Ruiz their name?" in asked(screen)


async def test_what_is_said_with_a_name_belongs_to_the_talk_of_the_event(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "? red glasses") as screen:
        await screen.press("enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("Olu Bello : likes Bach > send the score fri")
        await screen.press("enter")
        await screen.until(lambda: bool(followups(screen)))
        (talk,) = screen.notebook.all(Encounter)
        assert (talk.note, followups(screen)[0].encounter) == ("likes Bach", talk.id)


async def test_a_skipped_person_comes_last(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "Ana Ruiz", "Mei Tanaka") as screen:
        await screen.press("tab")
        assert asked(screen).startswith("Mei Tanaka")
        await screen.press("shift+tab")
        assert asked(screen).startswith("Ana Ruiz")


async def test_an_undo_asks_again(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a")
        await screen.press("u")
        assert "Which field" in asked(screen)


async def test_the_end_of_a_debrief_leads_to_the_checklist(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "Ana Ruiz > tea fri") as screen:
        await screen.press("n")
        await screen.press("c")
        assert "You promised 1: 1 open." in asked(screen)
        await screen.press("enter")
        await screen.until(lambda: screen.app.current_mode == "followups")
        (event,) = screen.notebook.all(Event)
        assert event.debriefed_on == AFTER.date()


async def test_what_was_answered_is_not_asked_on_another_day(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a")
    async with screen_on(tmp_path, with_event=False, now=AFTER + timedelta(days=1)) as screen:
        await screen.go(5, "events")
        await screen.press("enter")
        await screen.until(lambda: screen.app.current_mode == "debrief")
        await screen.settle()
        assert "What kind of talk" in asked(screen)


async def test_cues_are_covered_while_someone_looks_on(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, "Ana Ruiz ~blue hat : secret bees") as screen:
        await screen.press("h")
        assert "secret bees" not in asked(screen) + screen.text("#card")


async def test_the_last_event_is_named_at_start(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA):
        pass
    async with screen_on(tmp_path, with_event=False, now=AFTER) as screen:
        assert screen.confirmation == "PyCon Lisbon is not debriefed: Esc 5."


async def test_what_is_late_and_for_today_is_said_at_start(tmp_path: Path) -> None:
    lines = ("Ana > send it 2026-11-20", "Bo > call 2026-11-22", "Cy > tea 2026-12-24")
    async with screen_on(tmp_path, *lines) as screen:
        assert screen.confirmation == "1 late, 1 for today."


async def test_a_debrief_is_opened_at_once_where_it_is_asked_for(tmp_path: Path) -> None:
    async with screen_on(tmp_path, ANA):
        pass
    async with screen_on(tmp_path, with_event=False, now=AFTER, debriefed="") as screen:
        await screen.until(lambda: screen.app.current_mode == "debrief")
        await screen.settle()
        assert "Ana Ruiz" in asked(screen)


async def test_an_event_that_is_not_there_is_said(tmp_path: Path) -> None:
    async with screen_on(tmp_path, debriefed="nowhere") as screen:
        assert "There is no event called 'nowhere'." in screen.confirmation


async def test_suggestions_do_not_quote_notes_while_someone_looks_on(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        for key in "abh":
            await screen.press(key)
        assert "What comes next?" in asked(screen) and "slides" not in asked(screen)


async def test_an_event_that_is_gone_is_not_gone_through(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        (event,) = screen.notebook.all(Event)
        screen.notebook.keep(screen.notebook.start_event("Salon", NOW - timedelta(days=90)))
        salon = screen.notebook.event_named("Salon")
        screen.notebook.keep(screen.notebook.merge_events(salon.id, event.id, AFTER))
        screen.app.notebook_changed.publish(None)
        await screen.settle()
        panel = screen.app.screen.query_one("#ask-panel")
        assert str(panel.border_title) == "Debrief of Salon"


async def test_what_no_word_can_answer_says_so(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a")
        for key in ("enter", "n"):
            await screen.press(key)
            assert "One key answers this" in screen.confirmation
            screen.app.say("")


async def test_what_was_promised_is_said_with_its_days(tmp_path: Path) -> None:
    async with debrief_of(tmp_path, ANA) as screen:
        await screen.press("a", "b", "enter")
        await screen.until(lambda: len(screen.app.screen_stack) > 1)
        await screen.type("call 2026-12-04 < she writes")
        await screen.press("enter")
        await screen.until(lambda: len(followups(screen)) == 2)
        await screen.settle()
        assert "call (Fri 4 Dec) · they: she writes" in screen.confirmation
