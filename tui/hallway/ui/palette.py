"""The palette: every command, and people and events by name."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from hallway.domain.completions import plain_letters
from hallway.domain.people import display_name
from hallway.ui.commands import Command

if TYPE_CHECKING:
    from hallway.ui.app import HallwayApp

_LEAST_LETTERS: Final = 2  # below them everybody would fit
# What is called so comes before what is only about it.
_COMMAND, _EVENT, _PERSON, _DOES, _FOUND = 1.0, 0.9, 0.8, 0.6, 0.4
_STEP: Final = 0.01
_PEOPLE: Final = 8
_EVENTS: Final = 5


class HallwayProvider(Provider):
    """Finds commands by the words of their names and help, people as Who does, events by name."""

    @property
    def hallway(self) -> "HallwayApp":
        """The app, by its own type."""
        return cast("HallwayApp", self.app)

    async def discover(self) -> Hits:
        """List every command, those of the place first."""
        for command, action in self._commands():
            run = partial(self._run, action)
            yield DiscoveryHit(self._shown(command), run, command.label, command.help)

    async def search(self, query: str) -> Hits:
        """List what fits, commands first."""
        for command, action in self._commands():
            score = _fit(query, command)
            if score:
                shown = self._shown(command)
                yield Hit(score, shown, partial(self._run, action), command.label, command.help)
        if self.hallway.is_open and len(query.strip()) >= _LEAST_LETTERS:
            async for hit in self._known(query):
                yield hit

    async def _known(self, query: str) -> AsyncIterator[Hit]:
        notebook, now = self.hallway.notebook, self.hallway.now()
        for place, event in enumerate(notebook.events_to_choose(now, query, _EVENTS, all_of=True)):
            show: Callable[[], Awaitable[None]] = partial(self.hallway.show_event, event)
            score = _EVENT if _begins(query, event.name) else _FOUND
            shown = _labelled(event.name, "event")
            yield Hit(score - place * _STEP, shown, self._later(show), event.name)
        for place, hit in enumerate(notebook.who(query, now.date(), _PEOPLE)):
            person = notebook.person(hit.person)
            name = display_name(person, hide=self.hallway.is_private)
            shown = _labelled(name, person.organisation or "person")
            show = partial(self.hallway.show_person, person.id)
            score = _PERSON if _begins(query, name) else _FOUND
            yield Hit(score - place * _STEP, shown, self._later(show), name)

    def _commands(self) -> Iterator[tuple[Command, str]]:
        return self.hallway.commands_on(self.screen)

    def _shown(self, command: Command) -> Content:
        return _labelled(command.label, "", command.shown_key)

    def _run(self, action: str) -> None:
        self.app.call_later(self.app.run_action, action)

    def _later(self, show: Callable[[], Awaitable[None]]) -> Callable[[], None]:
        def run() -> None:
            self.app.call_later(show)

        return run


def _labelled(name: str, about: str, key: str = "") -> Content:
    """Write a name, what it is, and the key that does the same."""
    keys = [(f"  {key}", "bold $accent")] if key else []
    beside = [(f"  {about}", "$soft")] if about else []
    return Content.assemble((name, "bold"), *beside, *keys)


def _fit(query: str, command: Command) -> float:
    """Say how well a command fits: by its name, or else by what it does."""
    if _begins(query, command.label):
        return _COMMAND
    return _DOES if _begins(query, f"{command.label} {command.help}") else 0.0


def _begins(query: str, text: str) -> bool:
    """Say whether every word of a query begins a word of a text."""
    asked, words = plain_letters(query).split(), plain_letters(text).split()
    return bool(asked) and all(any(word.startswith(each) for word in words) for each in asked)
