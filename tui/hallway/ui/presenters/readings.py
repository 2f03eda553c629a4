"""A capture line as it was understood: a row for each part, and colours for the line."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from hallway.domain.capture_line import Part
from hallway.domain.days import show_day
from hallway.domain.drafts import Draft, Promise
from hallway.ui.presenters.people import HIDDEN

PART_STYLES = {
    Part.NAME: "bold $bright",
    Part.ROLE: "$foreground",
    Part.ORGANISATION: "$primary",
    Part.TAG: "$secondary",
    Part.CUE: "italic $foreground",
    Part.NOTE: "$foreground",
    Part.MINE: "$warning",
    Part.THEIRS: "$success",
    Part.ASK: "$foreground",
    Part.OFFER: "$foreground",
    Part.IDEA: "$secondary",
    Part.LESSON: "$secondary",
    Part.INTRODUCER: "$accent",
    Part.COMPANION: "$accent",
    Part.PLACE: "$soft",
    Part.EMAIL: "underline $primary",
    Part.PHONE: "underline $primary",
    Part.URL: "underline $primary",
    Part.HANDLE: "underline $primary",
    Part.DAY: "bold $warning",
    Part.MARK: "$faint",
}
LABEL_CELLS = 12
_PRIVATE_LABELS = frozenset({"cue", "said", "idea", "learned"})
_SHOWN_LETTERS = 4_000  # more than any screen shows; a pasted book takes seconds to lay out


def show_reading(draft: Draft, today: date, *, hide: bool = False) -> Content:
    """Write each part of a draft in a row of its own, behind a label of 12 cells."""
    rows = [
        Content.assemble((f"{label:<{LABEL_CELLS}}", "$soft"), _covered(label, text, hide))
        for label, text in _parts(draft, today)
    ]
    return Content("\n").join(rows)


def _covered(label: str, text: Content, hide: bool) -> Content:
    return Content.styled(HIDDEN, "$soft") if hide and label in _PRIVATE_LABELS else text


def _parts(draft: Draft, today: date) -> Iterator[tuple[str, Content]]:
    yield from _about_them(draft)
    if draft.note:
        yield "said", Content(_beginning(draft.note).replace("\n", " · "))
    for label, promises in (("I promised", draft.mine), ("they will", draft.theirs)):
        for promise in promises:
            yield label, _promise(promise, today)
    yield from _came_up(draft)


def _beginning(text: str) -> str:
    return text if len(text) <= _SHOWN_LETTERS else f"{text[:_SHOWN_LETTERS]}…"


def _about_them(draft: Draft) -> Iterator[tuple[str, Content]]:
    if draft.name:
        unsure = "  not sure" if draft.name_is_unsure else ""
        yield "name", Content.assemble((draft.name, "bold $bright"), (unsure, "$warning"))
    single = (
        ("role", draft.role, Part.ROLE),
        ("at", draft.organisation, Part.ORGANISATION),
        ("based in", draft.place, Part.PLACE),
        ("through", draft.introducer, Part.INTRODUCER),
        ("also there", ", ".join(draft.companions), Part.COMPANION),
        ("cue", ", ".join(draft.cues), Part.CUE),
        ("tags", " ".join(draft.tags), Part.TAG),
        ("reach", "  ".join(_reach(draft)), Part.EMAIL),
    )
    for label, text, part in single:
        if text:
            yield label, Content.styled(text, PART_STYLES[part])


def _reach(draft: Draft) -> tuple[str, ...]:
    return (*draft.emails, *draft.phones, *draft.urls, *draft.handles)


def _came_up(draft: Draft) -> Iterator[tuple[str, Content]]:
    listed = (
        ("looks for", draft.asks, Part.ASK),
        ("can offer", draft.offers, Part.OFFER),
        ("idea", draft.ideas, Part.IDEA),
        ("learned", draft.lessons, Part.LESSON),
    )
    for label, texts, part in listed:
        for text in texts:
            yield label, Content.styled(text, PART_STYLES[part])


def _promise(promise: Promise, today: date) -> Content:
    if promise.due is None:
        return Content.assemble((promise.text, "$warning"), ("  no day yet", "$soft"))
    day = show_day(promise.due, today)
    return Content.assemble((promise.text, "$warning"), (f"  {day}", "bold $warning"))


def show_teaching() -> Content:
    """Write what an empty line is for, and an example in the colours of its parts."""
    rows = [
        Content.styled("Type who you just met, and press Enter.", "$soft"),
        Content.styled("Nothing is required.", "$soft"),
        Content(""),
        Content.assemble(
            ("Ana Ruiz", PART_STYLES[Part.NAME]),
            ", engineer ",
            ("@Acme ", PART_STYLES[Part.ORGANISATION]),
            ("#rust ", PART_STYLES[Part.TAG]),
            ("~red hat", PART_STYLES[Part.CUE]),
        ),
        Content.assemble(
            ": drones ",
            ("> send her the paper ", PART_STYLES[Part.MINE]),
            ("fri", PART_STYLES[Part.DAY]),
        ),
    ]
    return Content("\n").join(rows)
