"""A capture line as it was understood: a row for each part, and colours for the line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from textual.content import Content

from hallway.domain.capture_line import Part
from hallway.domain.days import show_date
from hallway.domain.doubtful_days import doubt_about
from hallway.domain.drafts import Draft, Promise
from hallway.ui.presenters.columns import cut, hang, side_by_side, spread
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
    Part.GIVEN: "$secondary",
    Part.RECEIVED: "$secondary",
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
_SHOWN_LETTERS = 4_000  # more than any screen shows; a pasted book takes seconds to lay out
_FIRST = ("name", "I promised", "they will", "at", "said", "role")
"""The parts that are shown before others where there is no room for all."""


_NO_DAY = Content("")


@dataclass(frozen=True, slots=True)
class Row:
    """One part of a draft.

    Attributes:
        label: what it is.
        text: what was said.
        day: of a promise, never cut; empty elsewhere.
        is_private: covered while someone looks over the shoulder.
    """

    label: str
    text: Content
    day: Content = _NO_DAY
    is_private: bool = False


def show_reading(
    draft: Draft, today: date, width: int, *, most_rows: int | None = None, hide: bool = False
) -> Content:
    """Write each part of a draft in a row of its own, behind a label of 12 cells.

    Args:
        draft: what was understood.
        today: the day that days are counted from.
        width: in cells.
        most_rows: how many rows there are; the parts that matter most are kept, each cut to one,
            and the others are named. None where texts may wrap.
        hide: cover what only you shall see.
    """
    rows = [_covered(row) if hide and row.is_private else row for row in _rows(draft, today)]
    if most_rows is None:
        return Content("\n").join([_wrapped(row, width) for row in rows])
    return Content("\n").join([_in_one(row, width) for row in _most_needed(rows, most_rows)])


def show_in_brief(draft: Draft, today: date, width: int, *, hide: bool = False) -> Content:
    """Write a draft in two rows: who it is, and what was promised, with the day.

    Args:
        draft: what was understood.
        today: the day that days are counted from.
        width: in cells.
        hide: cover what only you shall see.
    """
    if hide:
        draft = replace(
            draft, cues=(HIDDEN,) if draft.cues else (), note=HIDDEN if draft.note else ""
        )
    unsure = "?" if draft.name_is_unsure else ""
    who = Content.styled(f"{draft.name or ''}{unsure}", PART_STYLES[Part.NAME])
    at = Content.styled(draft.organisation or "", PART_STYLES[Part.ORGANISATION])
    role = Content.styled(draft.role or ", ".join(draft.cues), "$soft")
    tags = Content.styled(" ".join(f"#{tag}" for tag in draft.tags), PART_STYLES[Part.TAG])
    first = cut(side_by_side(who, role, at, tags), width)
    promises = [*_promises("I promised", draft.mine, today), *_promises("", draft.theirs, today)]
    if promises:
        return Content("\n").join([first, _in_one(promises[0], width)])
    said = cut(Content.styled(_on_one(draft.note), "$foreground"), width)
    return Content("\n").join([row for row in (first, said) if row.plain])


def show_example() -> Content:
    """Write what an empty line is for: two rows that teach it, in the colours of its parts."""
    rows = [
        Content.assemble(
            ("Ana Ruiz", PART_STYLES[Part.NAME]),
            ", engineer ",
            ("@Acme ", PART_STYLES[Part.ORGANISATION]),
            ("#rust ", PART_STYLES[Part.TAG]),
            ("~red hat", PART_STYLES[Part.CUE]),
        ),
        Content.assemble(
            (": ", "$faint"),
            "drones ",
            ("> send her the paper ", PART_STYLES[Part.MINE]),
            ("fri", PART_STYLES[Part.DAY]),
        ),
    ]
    return Content("\n").join(rows)


def show_teaching(*, is_new_here: bool) -> Content:
    """Write what to do with an empty line.

    Args:
        is_new_here: nobody is in the notebook yet.
    """
    rows = [Content.styled("Type who you just met, and press Enter.", "$soft")]
    rows += [Content.styled("Nothing is required.", "$soft"), Content(""), show_example()]
    if is_new_here:
        tour = [
            ("New here? ", "$soft"),
            ("hallway demo --tour", "$accent"),
            (" shows you", "$soft"),
        ]
        rows += [
            Content(""),
            Content.assemble(*tour),
            Content.styled("around in 3 minutes.", "$soft"),
        ]
    return Content("\n").join(rows)


def _most_needed(rows: list[Row], most_rows: int) -> list[Row]:
    if len(rows) <= most_rows:
        return rows
    by_need = sorted(range(len(rows)), key=lambda place: _need(rows[place].label))
    kept = set(by_need[: most_rows - 1])
    left_out = dict.fromkeys(row.label for place, row in enumerate(rows) if place not in kept)
    named = Content.styled(f"and {', '.join(left_out)}", "$faint")
    return [*(rows[place] for place in sorted(kept)), Row("", named)]


def _need(label: str) -> int:
    return _FIRST.index(label) if label in _FIRST else len(_FIRST)


def _covered(row: Row) -> Row:
    return Row(row.label, Content.styled(HIDDEN, "$soft"))


def _wrapped(row: Row, width: int) -> Content:
    text = side_by_side(row.text, row.day)
    return hang(_label(row.label), text, width)


def _in_one(row: Row, width: int) -> Content:
    room = width - LABEL_CELLS
    if not row.day.plain or row.text.cell_length + row.day.cell_length + 2 <= room:
        text = cut(side_by_side(row.text, row.day), room)
    else:
        text = spread(row.text, row.day, room)
    return Content.assemble(_label(row.label), text)


def _label(label: str) -> Content:
    return Content.styled(f"{label:<{LABEL_CELLS}}", "$soft")


def _rows(draft: Draft, today: date) -> Iterator[Row]:
    yield from _about_them(draft)
    if draft.note:
        yield Row("said", Content(_on_one(draft.note)), is_private=True)
    yield from _promises("I promised", draft.mine, today)
    yield from _promises("they will", draft.theirs, today)
    yield from _came_up(draft)


def _on_one(text: str) -> str:
    beginning = text if len(text) <= _SHOWN_LETTERS else f"{text[:_SHOWN_LETTERS]}…"
    return beginning.replace("\n", " · ")


def _about_them(draft: Draft) -> Iterator[Row]:
    if draft.name:
        unsure = "  not sure" if draft.name_is_unsure else ""
        name = Content.assemble((draft.name, PART_STYLES[Part.NAME]), (unsure, "$warning"))
        yield Row("name", name)
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
            styled = Content.styled(text, PART_STYLES[part])
            yield Row(label, styled, is_private=part is Part.CUE)


def _reach(draft: Draft) -> tuple[str, ...]:
    return (*draft.emails, *draft.phones, *draft.urls, *draft.handles)


def _promises(label: str, promises: tuple[Promise, ...], today: date) -> Iterator[Row]:
    style = PART_STYLES[Part.MINE if label == "I promised" else Part.THEIRS]
    for promise in promises:
        doubt = doubt_about(promise.text, promise.due, today)
        if promise.due is None:
            day = Content.styled("no such day" if doubt else "no day yet", "$soft")
        elif doubt:
            day = Content.styled(f"{show_date(promise.due, today)}, over", PART_STYLES[Part.DAY])
        else:
            day = Content.styled(show_date(promise.due, today), PART_STYLES[Part.DAY])
        yield Row(label or "they will", Content.styled(promise.text, style), day)


def _came_up(draft: Draft) -> Iterator[Row]:
    listed = (
        ("looks for", draft.asks, Part.ASK),
        ("can offer", draft.offers, Part.OFFER),
        ("idea", draft.ideas, Part.IDEA),
        ("learned", draft.lessons, Part.LESSON),
        ("I gave", draft.given, Part.GIVEN),
        ("I got", draft.received, Part.RECEIVED),
    )
    for label, texts, part in listed:
        for text in texts:
            styled = Content.styled(text, PART_STYLES[part])
            yield Row(label, styled, is_private=part not in {Part.ASK, Part.OFFER})
