"""Rows of a table as people."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from hallway.domain.incoming import Incoming, SetAside
from hallway.domain.people import FactKind
from hallway.domain.text import clean
from hallway.exchange.people_csv import cell_as_meant
from hallway.exchange.tables.parts import Part
from hallway.exchange.tables.rows import LONGEST_CELL

_FACTS: Final = (
    (Part.NICKNAME, FactKind.SPELLING),
    (Part.ROLE, FactKind.ROLE),
    (Part.ORGANISATION, FactKind.ORGANISATION),
    (Part.PLACE, FactKind.PLACE),
    (Part.COUNTRY, FactKind.COUNTRY),
    (Part.EMAIL, FactKind.EMAIL),
    (Part.PHONE, FactKind.PHONE),
    (Part.URL, FactKind.URL),
    (Part.HANDLE, FactKind.HANDLE),
    (Part.TAG, FactKind.TAG),
    (Part.FIELD, FactKind.FIELD),
    (Part.CIRCLE, FactKind.CIRCLE),
    (Part.CUE, FactKind.CUE),
)
_SINGLE: Final = frozenset({Part.ROLE, Part.ORGANISATION, Part.PLACE, Part.COUNTRY})
_SEVERAL: Final = " ::: "  # between values of one cell, as Google writes them
_DAYS: Final = ("%d %b %Y", "%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%d %B %Y", "%b %d, %Y")
_OF_NO_USE: Final = frozenset({"mycontacts", "starred", "my contacts"})
_SHOWN: Final = 2_000  # letters of a row that is set aside


def person_in(row: Sequence[str], number: int, columns: Mapping[int, Part]) -> Incoming | SetAside:
    """Read one row.

    Args:
        row: its cells.
        number: which row it is.
        columns: what each column holds.

    Returns:
        Whom it is about, or why nothing of it can be kept.
    """
    if any(len(cell) > LONGEST_CELL for cell in row):
        why = f"A cell has more than {LONGEST_CELL:,} letters."
        return SetAside(number, why, _as_it_was(row))
    said = _said(row, columns)
    facts = tuple(_facts(said))
    if not any(kind in _TELLS for kind, _ in facts):
        why = "The row is empty." if not any(map(str.strip, row)) else "It names nobody."
        return SetAside(number, why, _as_it_was(row))
    note = "\n".join(clean(each, keep_breaks=True) for each in said.get(Part.NOTE, ()))
    return Incoming(number, facts, note.strip(), since=_day(said.get(Part.SINCE, ())))


_TELLS: Final = frozenset({FactKind.NAME, FactKind.EMAIL, FactKind.PHONE, FactKind.HANDLE})


def _said(row: Sequence[str], columns: Mapping[int, Part]) -> dict[Part, list[str]]:
    said: dict[Part, list[str]] = {}
    for place, part in columns.items():
        cell = row[place].strip() if place < len(row) else ""
        for text in cell_as_meant(cell).split(_SEVERAL) if cell else ():
            said.setdefault(part, []).append(text)
    return said


def _facts(said: Mapping[Part, Sequence[str]]) -> Iterator[tuple[FactKind, str]]:
    name = _name(said)
    if name:
        yield FactKind.NAME, name
    for part, kind in _FACTS:
        texts = [text for each in said.get(part, ()) if (text := _text(part, each))]
        for text in dict.fromkeys(texts[:1] if part in _SINGLE else texts):
            yield kind, text


def _name(said: Mapping[Part, Sequence[str]]) -> str:
    whole = clean(" ".join(said.get(Part.NAME, ())[:1]))
    given = clean(" ".join(said.get(Part.GIVEN, ())[:1]))
    # Beside a first name, a column that is called name alone holds the family name.
    if whole and given and Part.FAMILY not in said and given not in whole:
        return f"{given} {whole}"
    if whole:
        return whole
    parts = (Part.GIVEN, Part.MIDDLE, Part.FAMILY)
    return clean(" ".join(said[part][0] for part in parts if said.get(part)))


def _text(part: Part, said: str) -> str:
    text = clean(said)
    if part is Part.TAG:
        text = text.lstrip("* ").strip()
        return "" if text.casefold() in _OF_NO_USE else text.replace(" ", "-")
    if part is Part.EMAIL:
        return text if "@" in text else ""
    return text


def _day(said: Sequence[str]) -> date | None:
    for text in said:
        for form in _DAYS:
            try:
                return datetime.strptime(text.strip(), form).date()
            except ValueError:
                continue
    return None


def _as_it_was(row: Sequence[str]) -> str:
    return ",".join(cell[:_SHOWN] for cell in row)[:_SHOWN]
