"""The least that an app of Textual does for a key: a field, and a text that follows it."""

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

PLACEHOLDER = "Type something here"


class MinimalApp(App[None]):
    """A field and a text below it."""

    def compose(self) -> ComposeResult:
        """Show both."""
        yield Input(placeholder=PLACEHOLDER)
        yield Static("", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Let the text follow the field."""
        self.query_one(Static).update(Content(event.value))


if __name__ == "__main__":
    MinimalApp().run()
