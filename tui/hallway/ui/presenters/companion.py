"""What may be said in a conversation, with the words that are known lit in it."""

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from hallway.domain.companion.choosing import Suggested
from hallway.domain.companion.lines import Occasion
from hallway.domain.modes import Mode
from hallway.ui.presenters.columns import hang, wrapped

_TITLES: Final = {
    Occasion.OPEN: "Begin",
    Occasion.DEEPER: "Go deeper",
    Occasion.END: "End well",
    Occasion.NOTHING: "Ask for nothing",
}
_MODES: Final = {
    Mode.IDEAS: "for ideas",
    Mode.RESOURCES: "for resources",
    Mode.BOTH: "for ideas and resources",
}
_KEYS: Final = (("Space", "others"), ("Tab", "next set"), ("Esc", "closes"))


def show_occasions(chosen: Occasion, width: int) -> Content:
    """Write the sets, the chosen one lit; where there is no room, it alone with its place."""
    titles = [
        Content.styled(f" {title} ", "bold $accent reverse" if each is chosen else "$soft")
        for each, title in _TITLES.items()
    ]
    row = Content(" ").join(titles)
    if row.cell_length <= width:
        return row
    number = list(_TITLES).index(chosen) + 1
    place = Content.styled(f" {number} of {len(_TITLES)}", "$soft")
    return Content.assemble(titles[number - 1], place)


def show_suggested(found: Sequence[Suggested], width: int) -> Content:
    """Write what may be said, each behind a mark, and say so where nothing is known."""
    mark = Content.styled("● ", "$accent")
    rows = [hang(mark, _lit(each), width) for each in found]
    if not any(each.words for each in found):
        said = Content.styled("Nothing is known yet; these fit anyone.", "$faint")
        rows = [wrapped(said, width), *rows]
    return Content("\n\n").join(rows)


def show_about(name: str, mode: Mode | None) -> str:
    """Say whom it is about and what the talk is for."""
    return " · ".join(filter(None, (name, _MODES[mode] if mode else "")))


def show_companion_keys(width: int) -> Content:
    """Write the keys of the companion."""
    keys = [Content.assemble((key, "bold $accent"), f" {does}") for key, does in _KEYS]
    return wrapped(Content("  ").join(keys), width)


def _lit(suggested: Suggested) -> Content:
    text = Content(suggested.text)
    for word in suggested.words:
        at = suggested.text.find(word)
        if at >= 0:
            text = text.stylize("bold $bright", at, at + len(word))
    return text
