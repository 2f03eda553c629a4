"""What can be read on the screen at this moment."""

from typing import Any

from textual.app import App


def visible_rows(app: App[Any]) -> list[str]:
    """Return every row of the screen as text, as the terminal shows it."""
    return [
        "".join(segment.text for segment in strip)
        for strip in app.screen._compositor.render_strips()
    ]
