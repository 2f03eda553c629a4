"""Names inside said text: they take only some words, and these stay in the sentence (rule 3)."""

from hallway.domain.capture_line.marks import said_mark_at
from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.sections import Piece, single_words

_CLOSERS = '.,;:!?)]}"”…。，、；：！？）'
_OPENERS = '([{"“'
_JOINING_WORDS = frozenset({"and", "or"})
_TITLES = frozenset({"dr.", "mr.", "mrs.", "ms.", "prof.", "st."})


def mark_names(pieces: list[Piece]) -> tuple[list[Piece], list[tuple[Part, str]]]:
    """Find the names in a sentence.

    A name runs to punctuation, a line break, the next mark or the day. An `and` between two
    marked names is not part of the first.

    Returns:
        The pieces, where those of names are shown as what they are; and the names.
    """
    if not any(piece.opens_name for piece in pieces):
        return pieces, []
    shown: list[Piece] = []
    names: list[tuple[Part, str]] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        shown.append(piece)
        if not piece.opens_name:
            continue
        words, rest, at = _name_words(pieces, at)
        name = " ".join(_without_closers(word.text) for word in words)
        if name:
            names.append((piece.part, name))
        for word in words:
            word.part = piece.part
        piece.part = Part.MARK
        shown += words + rest
    return shown, names


def _name_words(pieces: list[Piece], at: int) -> tuple[list[Piece], list[Piece], int]:
    """Take the words of a name from where it begins.

    Returns:
        The words, the other words that were split from the last piece, and where to go on.
    """
    words: list[Piece] = []
    while at < len(pieces) and _goes_on(pieces[at]):
        split = single_words(pieces[at])
        at += 1
        for index, word in enumerate(split):
            if (words and "\n" in word.gap) or word.text[0] in _OPENERS + _CLOSERS:
                return words, split[index:], at
            words.append(word)
            if _ends_name(word.text):
                return words, split[index + 1 :], at
    is_before_name = at < len(pieces) and pieces[at].opens_name
    if is_before_name and len(words) > 1 and words[-1].text.casefold() in _JOINING_WORDS:
        return words[:-1], words[-1:], at
    return words, [], at


def _goes_on(piece: Piece) -> bool:
    return piece.is_text and piece.part is not Part.DAY and not _is_second(piece)


def _is_second(piece: Piece) -> bool:
    """Tell whether it is a second organisation or introducer: text, but with a mark."""
    mark = said_mark_at(piece.text, 0, len(piece.text))
    return mark is not None and mark in "@^" and not piece.is_plain


def _ends_name(word: str) -> bool:
    is_short = word.casefold() in _TITLES or (len(word) == 2 and word[0].isupper())
    return word[-1] in _CLOSERS and not (is_short and word[-1] == ".")


def _without_closers(word: str) -> str:
    return word.rstrip(_CLOSERS) if _ends_name(word) else word
