"""An input that does what each key asks in the order they were pressed."""

from textual import events
from textual.widgets import Input


class InOrderInput(Input):
    """An input in which no letter overtakes a Backspace.

    The stock input takes a letter at once, while the app looks for what other keys mean only
    when the event has come up to it: keys that arrive together, as over a slow line, would be
    done in another order.
    """

    async def _on_key(self, event: events.Key) -> None:
        bindings = self._bindings.key_to_bindings.get(event.key, ())
        if event.is_printable or not bindings:
            return
        event.stop()
        event.prevent_default()
        await self.run_action(bindings[0].action)
