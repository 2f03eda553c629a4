"""Closing a section: its pieces become a part of the draft."""

from datetime import date

from hallway.domain.capture_line.found import SINGLE, Found
from hallway.domain.capture_line.marks import COMMAS, QUESTION_MARKS
from hallway.domain.capture_line.parts import PROMISES, Part
from hallway.domain.capture_line.sections import Section, drop_closing_commas, joined
from hallway.domain.capture_line.sentences import finish_sentence
from hallway.domain.drafts import Promise

_CLOSED_BY_COMMA = SINGLE | {Part.COMPANION, Part.CUE}
"""The parts that keep no comma at their end: what follows is another part."""


def finish(section: Section, found: Found, today: date) -> None:
    """Add what a section says to what was found."""
    if section.part in _CLOSED_BY_COMMA:
        drop_closing_commas(section.pieces)
    if not section.pieces:
        found.name_is_unsure |= section.is_question
        # A lesson that was not said after all: the word itself must not vanish.
        found.add(Part.IDEA, section.remark)
    elif section.part is Part.NAME:
        _finish_name(section, found)
    elif section.part in SINGLE or section.part is Part.COMPANION:
        found.add(section.part, joined(section.pieces))
        found.mark_pieces(section.pieces)
    else:
        _finish_sentence(section, found, today)


def _finish_name(section: Section, found: Found) -> None:
    """Keep the name, without the question mark that makes it unsure (rule 7)."""
    name = joined(section.pieces)
    last = section.pieces[-1]
    if len(name) > 1 and name[-1] in QUESTION_MARKS and name[-2] == "\\":
        name = name[:-2] + name[-1]
    elif name[-1:] in QUESTION_MARKS and not (last.is_plain and last.text in QUESTION_MARKS):
        name = name.rstrip(f"{QUESTION_MARKS}{COMMAS} ")
        found.name_is_unsure = True
    found.add(Part.NAME, name)
    found.mark_pieces(section.pieces)


def _finish_sentence(section: Section, found: Found, today: date) -> None:
    sentence = finish_sentence(section, today)
    for part, value in sentence.filed:
        found.file(part, value)
    for part, name in sentence.names:
        found.add(part, name)
    if section.part in PROMISES:
        if sentence.text:
            found.promises[section.part].append(Promise(sentence.text, sentence.due))
    else:
        found.add(section.part, sentence.text)
    found.mark_pieces(sentence.pieces)
