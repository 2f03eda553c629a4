"""Said and promised text: what stays in the sentence and what is only filed (rules 3, 5 and 9)."""

from dataclasses import dataclass
from datetime import date

from hallway.domain.capture_line.endings import (
    LONGEST_ENDING,
    PREPOSITIONS,
    Ending,
    find_ending,
    looks_like_ending,
)
from hallway.domain.capture_line.marks import without_closing_commas
from hallway.domain.capture_line.names import mark_names
from hallway.domain.capture_line.parts import PROMISES, Part
from hallway.domain.capture_line.sections import (
    Piece,
    Section,
    filed_end,
    joined,
    single_words,
)

GET_IN_TOUCH = "get in touch"
"""What a promise of nothing but a day says."""


@dataclass(slots=True)
class Sentence:
    """A section as it is kept.

    Attributes:
        text: the words that stay in the sentence.
        due: the day that a promise ends with.
        filed: the tags and details in it, in order.
        names: the names in it, each with its part.
        pieces: all that was read, for the spans.
    """

    text: str
    due: date | None
    filed: tuple[tuple[Part, str], ...]
    names: tuple[tuple[Part, str], ...]
    pieces: list[Piece]


def finish_sentence(section: Section, today: date) -> Sentence:
    """Decide what stays in the sentence of a section, and when it is due."""
    pieces = section.pieces
    kept = pieces[: filed_end(pieces)]
    due = None
    if section.part in PROMISES:
        pieces, kept, due = _finish_promise(pieces, kept, today)
    filed = [(piece.part, piece.filed) for piece in pieces if piece.filed]
    if filed and not kept and not due and section.part is not Part.NOTE:
        # A mark with nothing but a tag or detail: filed alone, it would be lost that it was said.
        kept = pieces
    pieces, names = mark_names(pieces)
    text = joined(kept)
    if due is not None:
        text = dated_text(text)
    return Sentence(text, due, tuple(filed), tuple(names), pieces)


def dated_text(text: str) -> str:
    """Give the text of a promise that has a day: no comma at its end, and never empty."""
    return without_closing_commas(text) or GET_IN_TOUCH


def _finish_promise(
    pieces: list[Piece], kept: list[Piece], today: date
) -> tuple[list[Piece], list[Piece], date | None]:
    """Take the day off the end of a promise.

    Returns:
        All pieces, with the last ones split into words; those that stay in the text; the day.
    """
    dropped = pieces[len(kept) :]
    kept = _split_end(kept)
    count = _count_text_at_end(kept)
    first = len(kept) - count
    ending = _ending(kept[first:], today)
    if ending is None:
        return kept + dropped, kept, None
    start, stop = first + ending.start, first + ending.stop
    for piece in kept[start:stop]:
        piece.part = Part.DAY
    stay = kept[: filed_end(kept[:start])] + (kept[start:] if ending.has_time else [])
    return kept + dropped, stay, ending.due


def _split_end(pieces: list[Piece]) -> list[Piece]:
    """Split the last pieces into words, as many as a day can have."""
    words: list[Piece] = []
    end = len(pieces)
    while end and len(words) < LONGEST_ENDING:
        end -= 1
        words[:0] = single_words(pieces[end])
    return pieces[:end] + words


def _count_text_at_end(pieces: list[Piece]) -> int:
    count = 0
    for piece in reversed(pieces[-LONGEST_ENDING:]):
        if not piece.is_text:
            break
        count += 1
    return count


def _ending(pieces: list[Piece], today: date) -> Ending | None:
    """Find the day in the last words, unless a backslash makes it plain; that one is dropped."""
    if not pieces or pieces[-1].is_plain:
        return None
    words = [piece.text for piece in pieces]
    last = pieces[-1]
    if last.text.startswith("\\"):
        if looks_like_ending([*words[:-1], last.text.lstrip("\\")]):
            last.text = last.text[1:]
        return None
    ending = find_ending(words, today)
    if ending and ending.start:
        _make_preposition_plain(pieces[ending.start - 1])
    return ending


def _make_preposition_plain(piece: Piece) -> None:
    if piece.text.startswith("\\") and piece.text.lstrip("\\").casefold() in PREPOSITIONS:
        piece.text = piece.text[1:]
