"""A section of a capture line: one part, and the pieces of text that were read for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from hallway.domain.capture_line.marks import without_closing_commas
from hallway.domain.capture_line.parts import Part

ADDRESSING_WORDS = frozenset({"to", "at", "on", "via", "with", "from", "for"})
"""A tag or detail behind one of these belongs to the sentence, even at its end."""


@dataclass(slots=True)
class Piece:
    """Some words that belong together, or the place where a name begins in a sentence.

    Attributes:
        text: the words as they are kept, so without a backslash that made them plain.
        start: offset of their first character in the line.
        end: offset behind their last character.
        gap: what stands before them: nothing, a space or line breaks.
        part: what the piece is shown as.
        filed: what is kept of a tag or detail besides the sentence; empty for text.
        opens_name: a name of this part begins here, and the piece itself is only the mark.
        is_plain: a backslash made the piece plain.
    """

    text: str
    start: int
    end: int
    gap: str
    part: Part
    filed: str = ""
    opens_name: bool = False
    is_plain: bool = False

    @property
    def is_text(self) -> bool:
        """The piece is neither filed nor the mark of a name."""
        return not self.filed and not self.opens_name


@dataclass(slots=True)
class Section:
    """One part of the line while it is read.

    Attributes:
        part: what the section says.
        pieces: what was read for it, in order.
        is_question: a `?` opened it before anything was said, so an empty one means that the
            name is unsure.
        is_first: it is the cue of someone without a name, which a comma ends.
        remark: the word that says what an idea is, such as `learned:`.
    """

    part: Part
    pieces: list[Piece] = field(default_factory=list)
    is_question: bool = False
    is_first: bool = False
    remark: str = ""

    @property
    def ends_with_addressing(self) -> bool:
        """The last word is one like `to` or `with`, so what follows belongs to it."""
        return addresses(self.pieces, len(self.pieces))


def addresses(pieces: list[Piece], at: int) -> bool:
    """Tell whether the word before a piece is one like `to` or `with`."""
    if at == 0 or not pieces[at - 1].is_text:
        return False
    return pieces[at - 1].text.rpartition(" ")[2].casefold() in ADDRESSING_WORDS


def joined(pieces: Iterable[Piece]) -> str:
    """Join pieces to text, with the spaces and line breaks between them."""
    return "".join([part for piece in pieces for part in (piece.gap, piece.text)]).strip()


def filed_end(pieces: list[Piece]) -> int:
    """Find where the tags and details at the end begin that are filed and not said."""
    end = len(pieces)
    while end and pieces[end - 1].filed and not addresses(pieces, end - 1):
        end -= 1
    return end


def drop_closing_commas(pieces: list[Piece]) -> None:
    """Take the commas off the end of what is said; a piece of nothing else goes."""
    end = filed_end(pieces)
    while end:
        last = pieces[end - 1]
        text = without_closing_commas(last.text)
        last.end -= len(last.text) - len(text)
        last.text = text
        if text or last.opens_name:
            return
        end -= 1
        del pieces[end]


def single_words(piece: Piece) -> list[Piece]:
    """Split a run of words into one piece for each word."""
    if " " not in piece.text or not piece.is_text:
        return [piece]
    words: list[Piece] = []
    at = piece.start
    for word in piece.text.split(" "):
        words.append(Piece(word, at, at + len(word), " " if words else piece.gap, piece.part))
        at += len(word) + 1
    return words
