"""Esc, then a plain key: the way to a command that works in every terminal."""

from collections.abc import Iterable

from textual import events
from textual.reactive import var
from textual.widget import Widget

from hallway.ui.commands import BY_NAME, EVERYWHERE, PLACES, Command
from hallway.ui.desk_app import DeskApp
from hallway.ui.keyboard import key_after_esc
from hallway.ui.keymaps import Keymap
from hallway.ui.screens.place import Place
from hallway.ui.widgets.draft_form import FormLine
from hallway.ui.widgets.in_order import all_done
from hallway.ui.widgets.quick_line import QuickLine


class LeadingApp(DeskApp):
    """Takes the key after Esc as a command.

    Attributes:
        keymap: which key each command has.
    """

    keymap: Keymap
    is_leading: var[bool] = var(False)

    def place(self) -> Place | None:
        """Find the place below whatever question is open."""
        places = (screen for screen in reversed(self.screen_stack) if isinstance(screen, Place))
        return next(places, None)

    async def on_event(self, event: events.Event) -> None:
        """Take the key after Esc as a command, even while an input would take it as text."""
        if isinstance(event, events.Paste | events.MouseDown):
            self.is_leading = False
        if isinstance(event, events.Key) and await self._leads(event):
            return
        before = self.focused if isinstance(event, events.Key) else None
        await super().on_event(event)
        is_about_form = isinstance(before, FormLine) or _leads_into_form(before, event)
        if before is not None and is_about_form:
            await all_done(before)  # the next key may be for another field

    async def _leads(self, event: events.Key) -> bool:
        """Do what a key after Esc asks; say whether that was all it meant."""
        together = key_after_esc(event.character)
        if together is None and (not self.is_leading or event.key == "escape"):
            return False
        self.is_leading = False
        if self.focused is not None:
            await all_done(self.focused)  # what was typed before may be what the command is about
        key = together or event.character
        action = self._action_of(key)
        if action is not None:
            await self.run_action(action)
        elif key in self._keys_of_commands():
            self.say(f"Esc {key} does nothing here now.")
            return True
        return action is not None or together is not None

    def action_lead(self) -> None:
        """Wait for a key that is a command, even while text is typed."""
        self.is_leading = True

    def offered(self, commands: Iterable[Command]) -> list[Command]:
        """Leave out the commands that cannot be given now."""
        can_be = (each for each in commands if self.check_action(each.action_name, ()))
        return [self.keymap.applied(each) for each in can_be]

    def _action_of(self, key: str | None) -> str | None:
        """Find what a plain key does on the place that is open; shared commands come first."""
        place = self.screen
        if not isinstance(place, Place):
            return None
        own = [(each.key, f"screen.{each.action}") for each in place.offered_commands()]
        shared = self.offered((*PLACES, *EVERYWHERE, *BY_NAME))
        everywhere = [(each.key, f"app.{each.action}") for each in shared]
        return next((action for each, action in (*everywhere, *own) if each == key), None)

    def _keys_of_commands(self) -> set[str]:
        """Name the keys of all commands of the place, which are never meant as text after Esc."""
        own = self.screen.OWN_COMMANDS if isinstance(self.screen, Place) else ()
        return {self.keymap.applied(each).key for each in own}


def _leads_into_form(widget: Widget | None, event: events.Event) -> bool:
    is_tab = isinstance(event, events.Key) and event.key in {"tab", "shift+tab"}
    return is_tab and isinstance(widget, QuickLine)
