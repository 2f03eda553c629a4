"""Where the reader is: the section under way, and what has been found."""

from datetime import date

from hallway.domain.capture_line.finishing import finish
from hallway.domain.capture_line.found import Found
from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.sections import Piece, Section


class State:
    r"""The state of reading one line.

    Attributes:
        text: the line, safe and with only spaces and `\n` between its words.
        today: the day from which days are counted.
        first: offset of the first word.
        found: what has been found.
        section: the part that is being read.
        is_said: the first `:`, `>` or `<` has been read, so rule 3 holds.
        named: the parts for which a name was found inside said text.
    """

    def __init__(self, text: str, today: date) -> None:
        self.text = text
        self.today = today
        self.first = len(text) - len(text.lstrip(" \n"))
        self.found = Found()
        self.section = Section(Part.NAME)
        self.is_said = False
        self.named: set[Part] = set()

    @property
    def is_loose(self) -> bool:
        """Text read now would be the note, though no mark opened it (rule 5)."""
        return not self.is_said and self.section.part is Part.NOTE

    def close(self) -> None:
        """Finish the section under way."""
        finish(self.section, self.found, self.today)

    def open(self, part: Part, is_question: bool = False, is_first: bool = False) -> None:
        """Finish the section under way and begin another."""
        self.close()
        self.section = Section(part, is_question=is_question, is_first=is_first)

    def say(self, part: Part) -> None:
        """Begin a section of said or promised text."""
        self.open(part)
        self.is_said = True

    def add(
        self, start: int, end: int, gap: str, text: str | None = None, is_plain: bool = False
    ) -> None:
        """Add text to the section under way."""
        text = self.text[start:end] if text is None else text
        self.section.pieces.append(
            Piece(text, start, end, gap, self.section.part, is_plain=is_plain)
        )

    def add_filed(self, part: Part, value: str, start: int, end: int, gap: str) -> None:
        """Add a tag or detail to the sentence under way."""
        # A phone number may hold several spaces in a row.
        text = " ".join(self.text[start:end].split())
        self.section.pieces.append(Piece(text, start, end, gap, part, value))

    def add_name_mark(self, part: Part, at: int, gap: str) -> None:
        """Note that a name begins in the sentence under way."""
        self.named.add(part)
        self.section.pieces.append(Piece("", at, at + 1, gap, part, opens_name=True))

    def is_read(self, part: Part) -> bool:
        """Tell whether the part has been given, so that another one is text."""
        is_under_way = self.section.part is part and bool(self.section.pieces)
        return is_under_way or part in self.named or self.found.has(part)
