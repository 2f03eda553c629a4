"""The fields of a form: a draft part by part, each typed as the capture line would have it."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from hallway.domain.capture_line import read_line, write_line
from hallway.domain.drafts import Draft


class DraftField(StrEnum):
    """A row of the form, in the order they are shown."""

    NAME = "name"
    ROLE = "role"
    ORGANISATION = "organisation"
    PLACE = "place"
    TAGS = "tags"
    CUES = "cues"
    REACH = "reach"
    NOTE = "note"
    MINE = "mine"
    THEIRS = "theirs"
    ASKS = "asks"
    OFFERS = "offers"
    IDEAS = "ideas"
    LESSONS = "lessons"
    GIVEN = "given"
    RECEIVED = "received"
    INTRODUCER = "introducer"
    COMPANIONS = "companions"


_MARKS: Final = {
    DraftField.ROLE: ", ",
    DraftField.ORGANISATION: "@ ",
    DraftField.PLACE: "/",
    DraftField.CUES: "~ ",
    DraftField.NOTE: ": ",
    DraftField.MINE: "> ",
    DraftField.THEIRS: "< ",
    DraftField.ASKS: ", ? ",
    DraftField.OFFERS: "+ ",
    DraftField.IDEAS: "! ",
    DraftField.LESSONS: "! learned: ",
    DraftField.GIVEN: "! gave: ",
    DraftField.RECEIVED: "! got: ",
    DraftField.INTRODUCER: "^",
    DraftField.COMPANIONS: "&",
}
"""What stands in the line before the text of a field."""
_PARTS: Final = {
    DraftField.NAME: ("name", "name_is_unsure"),
    DraftField.REACH: ("emails", "phones", "urls", "handles"),
}
_SINGLE: Final = ("name", "role", "organisation", "place", "introducer")
_NOBODY: Final = "x"  # stands for the name, where what is typed must not be taken for one


def write_field(draft: Draft, field: DraftField) -> str:
    """Write one part of a draft as it is typed into its field.

    Args:
        draft: one that was read from a line, or is tidy.
        field: which part.

    Returns:
        The text without the mark before it. Several promises, cues and so on are told apart by
        their mark, tags by a space; a line break in a note stays one.
    """
    line = write_line(_only(draft, field))
    if field is DraftField.TAGS:
        return " ".join(draft.tags)
    mark = _MARKS.get(field, "")
    if line.startswith(mark):
        return line.removeprefix(mark)
    return line.removeprefix(mark.rstrip()).lstrip(" ")


def with_field(draft: Draft, field: DraftField, text: str, today: date) -> Draft:
    """Put what was typed into a field in the place of that part of a draft.

    What belongs to other parts, such as a tag behind an organisation, is filed there too, so that
    no word vanishes. Ask with the draft as it was when the field was entered: what is filed
    elsewhere while a word is half typed would stay.

    Args:
        draft: to be changed.
        field: which part was typed.
        text: all that stands in the field; an empty one clears the part.
        today: the day to count days from.
    """
    rest = replace(draft, **{name: _cleared(name) for name in _names(field)})
    if not text.strip():
        return rest
    return _joined(rest, _read(field, text.strip(), today))


def _read(field: DraftField, text: str, today: date) -> Draft:
    if field is DraftField.TAGS:
        text = " ".join(word if word[0] in "#＃" else f"#{word}" for word in text.split())
        return read_line(f"{_NOBODY} {text}", today).draft.without_name(_NOBODY)
    if field is DraftField.REACH:
        return read_line(f"{_NOBODY} {text}", today).draft.without_name(_NOBODY)
    return read_line(f"{_MARKS.get(field, '')}{text}", today).draft


def _names(field: DraftField) -> tuple[str, ...]:
    return _PARTS.get(field, (field.value,))


def _cleared(name: str) -> Any:
    return next(each.default for each in fields(Draft) if each.name == name)


def _only(draft: Draft, field: DraftField) -> Draft:
    return Draft(**{name: getattr(draft, name) for name in _names(field)})


def _joined(draft: Draft, said: Draft) -> Draft:
    """Add all that was said; of what there can be one only, the second is text of the note."""
    values: dict[str, Any] = {}
    notes = [draft.note, said.note, *_second(draft, said)]
    for each in fields(Draft):
        before, new = getattr(draft, each.name), getattr(said, each.name)
        if isinstance(before, tuple):
            values[each.name] = tuple(dict.fromkeys((*before, *new)))
        else:
            values[each.name] = before or new
    values["note"] = "\n".join(note for note in notes if note)
    return Draft(**values)


def _second(draft: Draft, said: Draft) -> Iterator[str]:
    for name in _SINGLE:
        if getattr(draft, name) and getattr(said, name):
            yield getattr(said, name)
