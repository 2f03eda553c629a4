"""An input that does what each key asks in the order they were pressed."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from textual import events
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Input

_PATIENCE_SECONDS: Final = 0.5


class InOrderInput(Input, inherit_bindings=False):
    """An input in which no letter overtakes a Backspace.

    The stock input takes a letter at once, while the app looks for what other keys mean only
    when the event has come up to it: keys that arrive together, as over a slow line, would be
    done in another order.
    """

    # Without those of its bases: an input never scrolls, and Up and Down choose among lists.
    BINDINGS = [*Input.BINDINGS]  # noqa: RUF012 - declared so by its base

    followed_by: Callable[[], None] | None = None
    """Called at every change, before anything is painted, so that a key is painted once.

    The message of a change comes later, when the letter itself may have been painted already.
    """

    def rest(self) -> str:
        """Return what would complete the line; empty if nothing would."""
        return ""

    def action_end(self, select: bool = False) -> None:
        """Go to the end of the line; from there, take what completes it."""
        if self.cursor_at_end and self._suggestion and not select:
            self.action_cursor_right()
        else:
            super().action_end(select)

    def watch_value(self, before: str, after: str) -> None:
        """Complete the line, and let what depends on it follow.

        What would complete it is known at the very key, so that a key is one repaint; the stock
        suggester answers later, and the row would be painted twice.
        """
        is_at_end = self.cursor_position >= len(before)
        self._suggestion = after + self.rest() if after and is_at_end else ""
        if self.followed_by is not None and self.is_mounted:
            self.followed_by()

    def _watch_value(self, value: str) -> None:
        # Told beforehand: the stock line would lay out the whole screen anew at every key.
        self.set_reactive(Widget.virtual_size, Size(self.content_width, 1))
        super()._watch_value(value)

    async def _on_key(self, event: events.Key) -> None:
        bindings = self._bindings.key_to_bindings.get(event.key, ())
        if event.is_printable or not bindings:
            return
        event.stop()
        event.prevent_default()
        await self.run_action(bindings[0].action)

    async def action_submit(self) -> None:
        """Hand the line in, and take no further key before it was taken."""
        taken = asyncio.Event()
        screen = self.screen
        screen.post_message(self.Submitted(self, self.value))
        screen.call_later(taken.set)
        # A screen that closes on it never comes to say so.
        with suppress(TimeoutError):
            await asyncio.wait_for(taken.wait(), _PATIENCE_SECONDS)


async def all_done(widget: Widget) -> None:
    """Wait until a widget and all above it have done what they were told so far.

    What a key changes in one field is told from widget to widget; the next key may go to another
    field, and must find that done. Each is asked twice: a message may lead to another one.
    """
    for node in [each for each in widget.ancestors_with_self if isinstance(each, Widget)]:
        for _ in range(2):
            done = asyncio.Event()
            node.call_later(done.set)
            # A screen that closes on the key never comes to say so.
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), _PATIENCE_SECONDS)
