"""What you and somebody did for each other, and whom you brought together."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import work

from hallway.domain.changes import Change
from hallway.domain.favours import Favour
from hallway.domain.ids import RecordId
from hallway.notebook.bringing import Brought
from hallway.ui.commands import Command
from hallway.ui.modals.line import Choice, plain_line
from hallway.ui.presenters.favours import BroughtTold, FavourTold, Step
from hallway.ui.presenters.people import HIDDEN
from hallway.ui.screens.asking import Asked
from hallway.ui.screens.whom import ShowingPlace

if TYPE_CHECKING:
    from hallway.ui.modals.favours import Group, Verbs

FAVOURS = Command(
    "person.favours",
    "F",
    "favours",
    "Favours",
    "See and say what you did for each other, and whom you brought together.",
    in_footer=False,
)
_CHOICES = 6
_COVERED = "Cues and notes are hidden; Esc h shows them, to be edited."

_NOTHING: Final = Choice("nothing", "as it is a gift of its own", 0)
"""Taken where a favour passes on none after all."""


class FavoursPlace(ShowingPlace):
    """A place where favours and introductions are told and put right."""

    def action_favours(self) -> None:
        """Show what you did for each other, to be told and put right."""
        from hallway.ui.modals.favours import FavoursSheet

        person = self.chosen_person()
        if person is None:
            return
        sheet = FavoursSheet(
            f"You and {self.called(person)}",
            partial(self._told_of, person),
            self._verbs_about(person),
            changes=self.hallway.notebook_changed,
            today=self.today,
            hide=self.is_private,
        )
        self.app.push_screen(sheet)

    def _verbs_about(self, person: RecordId) -> "Verbs":
        return {
            "gave": lambda _: self._ask_for_favour(person, is_given=True),
            "received": lambda _: self._ask_for_favour(person, is_given=False),
            "thanked": partial(_with_favour, self._thank),
            "led_to": self._ask_what_came_of,
            "passes_on": partial(_with_favour, self._ask_what_it_passes_on),
            "wanted": self._ask_who_wants,
            "remove": self._take_away,
            "undo": lambda _: self.hallway.action_undo(),
        }

    def _told_of(self, person: RecordId) -> "list[Group]":
        """Tell the favours by years, then the introductions."""
        groups: list[Group] = [
            (str(year.year), [self._favour_told(each) for each in year.favours])
            for year in self.notebook.story(person)
        ]
        brought = [self._brought_told(each) for each in self.notebook.brought(person)]
        return [*groups, ("Introductions", list(brought))] if brought else groups

    def _favour_told(self, favour: Favour) -> FavourTold:
        before = map(self._step, self.notebook.favours_before(favour))
        after = map(self._step, self.notebook.favours_after(favour))
        return FavourTold(favour, tuple(before), tuple(after))

    def _brought_told(self, brought: Brought) -> BroughtTold:
        by = "" if brought.by is None else self.called(brought.by)
        names, wanted = map(self._each_called, (brought.people, brought.wanted_by))
        return BroughtTold(brought, by, names, wanted)

    def _step(self, favour: Favour) -> Step:
        return Step(self.notebook.between_whom(favour), favour)

    def _each_called(self, people: tuple[RecordId, ...]) -> tuple[str, ...]:
        return tuple(map(self.called, people))

    def _ask_for_favour(self, person: RecordId, *, is_given: bool) -> None:
        def plan(words: str) -> Change:
            note = self.notebook.note_favour
            return note(person, words, self.hallway.now(), is_given=is_given)

        title = f"{'You gave' if is_given else 'You got from'} {self.called(person)}"
        hint = "Enter keeps it. Behind a comma you may say when: a lift home, 2024-05-01."
        make_line = partial(plain_line, placeholder="an hour on her slides")
        self.ask(Asked(title, hint, make_line, plan, about=person))

    def _thank(self, favour: Favour) -> None:
        self.hallway.keep(lambda: self.notebook.thank(favour, self.hallway.now()))

    def _take_away(self, told: Favour | Brought | None) -> None:
        if isinstance(told, Brought):
            self.say("An introduction stays as long as the conversation that it was made in.")
        elif told is not None:
            self.hallway.keep(lambda: self.notebook.remove_favour(told, self.hallway.now()))

    def _ask_what_came_of(self, told: Favour | Brought | None) -> None:
        """Ask what a favour led to, or what came of an introduction."""
        if told is None:
            return
        known = told.led_to if isinstance(told, Favour) else told.came_of
        if known and self.is_private:
            self.say(_COVERED, is_error=True)
            return

        def plan(words: str) -> Change:
            now = self.hallway.now()
            if isinstance(told, Favour):
                return self.notebook.say_led_to(told, words, now)
            return self.notebook.say_came_of(told, words, now)

        is_favour = isinstance(told, Favour)
        title = "What did it lead to?" if is_favour else "What came of it?"
        hint = "Enter keeps it. Nothing at all takes it back."
        self.ask(Asked(title, hint, plain_line, plan, about=told.id), known)

    def _ask_what_it_passes_on(self, favour: Favour) -> None:
        """Ask which favour this one continues, of whoever."""

        def take(earlier: RecordId) -> Change:
            now = self.hallway.now()
            if earlier == _NOTHING.record:
                return self.notebook.pass_nothing_on(favour, now)
            return self.notebook.pass_on(favour, earlier, now)

        def plan(words: str) -> Change:
            if words.strip().casefold() == _NOTHING.text:
                return take(_NOTHING.record)
            return take(self.notebook.resolve_favour(words).id)

        hint = "Enter takes the one that is lit, or what has these words."
        choices = partial(self._may_be_passed_on, favour)
        title = "It passes on"
        self.ask(Asked(title, hint, plain_line, plan, choices=choices, take=take, about=favour.id))

    def _may_be_passed_on(self, favour: Favour, words: str) -> list[Choice]:
        """List what was there before a favour and does not continue it."""
        wanted, later = words.strip().casefold(), self.notebook.favours_after(favour)
        earlier = (
            each
            for each in self.notebook.favours()
            if each.day <= favour.day and each not in (favour, *later)
        )
        named = ((self._covered_name(each), each.id) for each in earlier)
        found = [Choice(text, "", each) for text, each in named if wanted in text.casefold()]
        has_link = favour.passes_on is not None and wanted in _NOTHING.text
        return [*found[: _CHOICES - 1], _NOTHING] if has_link else found[:_CHOICES]

    def _covered_name(self, favour: Favour) -> str:
        if self.is_private:
            return f"{self.notebook.between_whom(favour)}: {HIDDEN}"
        return self.notebook.name_of_favour(favour)

    def _ask_who_wants(self, told: Favour | Brought | None) -> None:
        """Ask who of two that you brought together wanted it."""
        if not isinstance(told, Brought):
            return
        if told.by is None:
            self._choose_who_wants(told)
        else:
            self.say("It was for you, so nobody had to be asked.")

    @work
    async def _choose_who_wants(self, told: Brought) -> None:
        from hallway.ui.modals.choice import Choice as ChoiceSheet

        texts = [
            f"{self.called(each)}{' · wants it' if each in told.wanted_by else ''}"
            for each in told.people
        ]
        sheet = ChoiceSheet("Who wants it? Said again it is taken back", texts)
        number = await self.app.push_screen_wait(sheet)
        if number is not None:
            person = told.people[number]
            self.hallway.keep(lambda: self.notebook.say_wanted(told, person, self.hallway.now()))


def _with_favour(verb: Callable[[Favour], None], told: Favour | Brought | None) -> None:
    """Do something with a favour, and nothing with what is none."""
    if isinstance(told, Favour):
        verb(told)
