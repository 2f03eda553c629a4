"""Bringing a draft into the form that a capture line gives."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from hallway.domain.capture_line.details import whole_detail
from hallway.domain.capture_line.found import filing_key
from hallway.domain.capture_line.marks import COMMAS, QUESTION_MARKS, without_closing_commas
from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.sentences import dated_text
from hallway.domain.capture_line.tags import TAG_CLOSERS
from hallway.domain.drafts import Draft, Promise
from hallway.domain.text import clean

_BETWEEN_TAGS = re.compile("[,，、：]")


def tidy(draft: Draft) -> Draft:
    """Bring a draft whose fields hold any text, as from a form, into normal form.

    Text is cleaned, and empty text dropped. A comma at the end of a name, role, organisation,
    place or cue is dropped too. A question mark at the end of the name makes the name unsure.
    A tag of several words is joined with hyphens. A contact detail goes where it belongs by its
    shape; what is none goes to the note, so that no word is lost.

    Returns:
        The draft that `read_line` gives for the line that `write_line` makes of it.
    """
    name = clean(draft.name or "")
    kept_name = name.rstrip(f"{QUESTION_MARKS}{COMMAS} ")
    tags = _Filing()
    tags.file_tags(draft.tags)
    details = _Filing(lost=tags.lost)
    details.file_details((*draft.emails, *draft.phones, *draft.urls, *draft.handles))
    note = "\n".join([clean(draft.note, keep_breaks=True), *details.lost])
    return Draft(
        name=kept_name or None,
        name_is_unsure=draft.name_is_unsure or without_closing_commas(name) != kept_name,
        role=_unclosed(draft.role) or None,
        organisation=_unclosed(draft.organisation) or None,
        place=_unclosed(draft.place) or None,
        introducer=_unclosed(draft.introducer) or None,
        cues=tuple(filter(None, map(_unclosed, draft.cues))),
        tags=tags.of(Part.TAG),
        companions=tuple(filter(None, map(_unclosed, draft.companions))),
        emails=details.of(Part.EMAIL),
        phones=details.of(Part.PHONE),
        urls=details.of(Part.URL),
        handles=details.of(Part.HANDLE),
        note=clean(note, keep_breaks=True),
        mine=_tidy_promises(draft.mine),
        theirs=_tidy_promises(draft.theirs),
        asks=_cleaned(draft.asks),
        offers=_cleaned(draft.offers),
        ideas=_cleaned(draft.ideas),
        lessons=_cleaned(draft.lessons),
        given=_cleaned(draft.given),
        received=_cleaned(draft.received),
    )


@dataclass(slots=True)
class _Filing:
    """Tags and details as they are sorted.

    Attributes:
        values: each part and filing key, with the value that came first.
        lost: what was neither tag nor detail.
    """

    values: dict[tuple[Part, str], str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def file_tags(self, texts: Iterable[str]) -> None:
        for text in texts:
            for part in _BETWEEN_TAGS.split(clean(text)):
                self._file(Part.TAG, _tag(part), part)

    def file_details(self, texts: Iterable[str]) -> None:
        for text in map(clean, texts):
            detail = whole_detail(text)
            if detail:
                self._file(detail.part, detail.value, text)
            else:
                self.lost.append(text)

    def of(self, part: Part) -> tuple[str, ...]:
        return tuple(value for (kind, _), value in self.values.items() if kind is part)

    def _file(self, part: Part, value: str, text: str) -> None:
        if value:
            self.values.setdefault((part, filing_key(part, value)), value)
        elif text:
            self.lost.append(text)


def _tag(text: str) -> str:
    """Make one word of a tag, from its first letter or digit on."""
    word = "-".join(text.split()).rstrip(TAG_CLOSERS)
    start = next((at for at, character in enumerate(word) if character.isalnum()), len(word))
    return word[start:]


def _unclosed(text: str | None) -> str:
    """Clean a text that keeps no comma at its end."""
    return without_closing_commas(clean(text or ""))


def _cleaned(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(clean, texts)))


def _tidy_promises(promises: Iterable[Promise]) -> tuple[Promise, ...]:
    tidied = []
    for promise in promises:
        text = clean(promise.text)
        if promise.due:
            text = dated_text(text)
        if text:
            tidied.append(Promise(text, promise.due))
    return tuple(tidied)
