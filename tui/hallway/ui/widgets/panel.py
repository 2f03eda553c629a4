"""A bordered panel, whose border says what it is."""

from textual.containers import Vertical, VerticalScroll
from textual.content import Content


class Panel(Vertical):
    """Holds widgets behind a title; lit while one of them has the focus."""

    def __init__(self, *, title: str, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=f"panel {classes or ''}")
        self.border_title = Content(title)


class ScrollPanel(VerticalScroll, can_focus=True):
    """Holds a long text behind a title, to be scrolled with the keys."""

    def __init__(self, *, title: str, id: str | None = None) -> None:
        super().__init__(id=id, classes="panel")
        self.border_title = Content(title)
