"""What has been found in a line so far: the draft and the spans under construction."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from hallway.domain.capture_line.parts import Part, Reading, Span
from hallway.domain.capture_line.sections import Piece
from hallway.domain.drafts import Draft, Promise

SINGLE = frozenset({Part.NAME, Part.ROLE, Part.ORGANISATION, Part.PLACE, Part.INTRODUCER})
"""The parts that a line has once; the second is text."""


@dataclass(slots=True)
class Found:
    """A draft and its spans under construction.

    Attributes:
        texts: what was found for each part, in order.
        promises: the promises of each side, in order.
        name_is_unsure: a question mark was found with the name.
        stretches: the spans as (start, end, part), in order.
    """

    texts: defaultdict[Part, list[str]] = field(default_factory=lambda: defaultdict(list))
    promises: defaultdict[Part, list[Promise]] = field(default_factory=lambda: defaultdict(list))
    name_is_unsure: bool = False
    stretches: list[tuple[int, int, Part]] = field(default_factory=list)
    _filed: set[tuple[Part, str]] = field(default_factory=set)

    def has(self, part: Part) -> bool:
        """Tell whether something was found for the part."""
        return part in self.texts

    def add(self, part: Part, text: str) -> None:
        """Add text to a part, unless it is empty."""
        if text:
            self.texts[part].append(text)

    def file(self, part: Part, value: str) -> None:
        """Add a tag or detail to its part, once."""
        key = (part, filing_key(part, value))
        if key not in self._filed:
            self._filed.add(key)
            self.texts[part].append(value)

    def mark(self, start: int, end: int, part: Part = Part.MARK) -> None:
        """Note what a stretch of the line is."""
        if end > start:
            self.stretches.append((start, end, part))

    def mark_pieces(self, pieces: Iterable[Piece]) -> None:
        """Note what the pieces of a section are; neighbours that are the same become one."""
        start = end = 0
        part: Part | None = None
        for piece in pieces:
            if piece.part is part:
                end = piece.end
                continue
            if part is not None:
                self.mark(start, end, part)
            start, end, part = piece.start, piece.end, piece.part
        if part is not None:
            self.mark(start, end, part)

    def reading(self, offsets: list[int] | None) -> Reading:
        """Give the finished reading.

        Args:
            offsets: where each character stood in the line as given, or None if right there.
        """
        if offsets is None:
            spans = tuple([Span(*stretch) for stretch in self.stretches])
        else:
            spans = tuple(
                [Span(offsets[s], offsets[e - 1] + 1, part) for s, e, part in self.stretches]
            )
        return Reading(self._draft(), spans)

    def _draft(self) -> Draft:
        texts = self.texts
        return Draft(
            name=_only(texts[Part.NAME]),
            name_is_unsure=self.name_is_unsure,
            role=_only(texts[Part.ROLE]),
            organisation=_only(texts[Part.ORGANISATION]),
            place=_only(texts[Part.PLACE]),
            introducer=_only(texts[Part.INTRODUCER]),
            cues=tuple(texts[Part.CUE]),
            tags=tuple(texts[Part.TAG]),
            companions=tuple(texts[Part.COMPANION]),
            emails=tuple(texts[Part.EMAIL]),
            phones=tuple(texts[Part.PHONE]),
            urls=tuple(texts[Part.URL]),
            handles=tuple(texts[Part.HANDLE]),
            note="\n".join(texts[Part.NOTE]),
            mine=tuple(self.promises[Part.MINE]),
            theirs=tuple(self.promises[Part.THEIRS]),
            asks=tuple(texts[Part.ASK]),
            offers=tuple(texts[Part.OFFER]),
            ideas=tuple(texts[Part.IDEA]),
            lessons=tuple(texts[Part.LESSON]),
            given=tuple(texts[Part.GIVEN]),
            received=tuple(texts[Part.RECEIVED]),
        )


def filing_key(part: Part, value: str) -> str:
    """Give what two tags or details have in common that are filed once.

    Tags and e-mail addresses are the same in any case; a web address may not be.
    """
    return value.casefold() if part in (Part.TAG, Part.EMAIL) else value


def _only(texts: list[str]) -> str | None:
    return texts[0] if texts else None
