"""The footer: keys and what they do, most used first, and none cut in half."""

from collections.abc import Iterable

from textual.content import Content

from hallway.ui.commands import Command
from hallway.ui.presenters.columns import cut

GAP = "  "


def show_keys(commands: Iterable[Command], width: int) -> Content:
    """Write as many keys as fit a width in cells, the most used first."""
    return _as_many_as_fit([_entry(command) for command in commands], width)


def show_keys_while_typing(commands: Iterable[Command], width: int) -> Content:
    """Write the keys that work at once, then those that work after Esc."""
    commands = list(commands)
    at_once = [_entry(command) for command in commands if not command.needs_esc]
    after_esc = [_entry(command) for command in commands if command.needs_esc]
    then = [_key("Esc", "then")] if after_esc else []
    return _as_many_as_fit([*at_once, *then, *after_esc], width)


def show_keys_after_esc(commands: Iterable[Command], width: int) -> Content:
    """Write the keys that Esc has made ready."""
    ready = [_entry(command) for command in commands if command.needs_esc]
    return _as_many_as_fit([Content.styled("then", "bold $accent"), *ready], width)


def _entry(command: Command) -> Content:
    return _key(command.shown_key, command.label)


def _key(key: str, label: str) -> Content:
    return Content.assemble((key, "bold $accent"), " ", (label, "$soft"))


def _as_many_as_fit(entries: list[Content], width: int) -> Content:
    """Write entries from the first on; the last, which is help, has its room before the others."""
    *others, last = entries
    room = width - last.cell_length - len(GAP)
    shown = Content("")
    for entry in others:
        longer = Content.assemble(shown, GAP if shown.plain else " ", entry)
        if longer.cell_length > room:
            break
        shown = longer
    return cut(Content.assemble(shown, GAP if shown.plain else " ", last), width)
