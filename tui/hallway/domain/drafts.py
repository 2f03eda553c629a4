"""A draft: one conversation as it was typed, before it is kept."""

from dataclasses import dataclass, fields, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing to do after the conversation.

    Attributes:
        text: what was promised, without the day.
        due: the day it is due, or None when no day was said.
    """

    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a capture line, or the form beside it, says about one conversation.

    Attributes:
        name: as typed, without a question mark; None for someone whose name is not known.
        name_is_unsure: the name was marked with a question mark.
        role: their job.
        organisation: where they work.
        place: where they are based.
        introducer: the name of whoever introduced them.
        cues: how to recognise them again.
        tags: topics, without the mark.
        companions: names of those who were also there.
        emails: addresses, as typed.
        phones: numbers, as typed.
        urls: web addresses, as typed.
        handles: names on social sites, as typed, such as `@ana@social.example`.
        note: what was said; may hold line breaks.
        mine: what I promised.
        theirs: what they promised.
        asks: what they are looking for.
        offers: what they can offer.
        ideas: what the talk sparked.
        lessons: what someone's failure or success taught.
        given: favours that I did them.
        received: favours that they did me.
    """

    name: str | None = None
    name_is_unsure: bool = False
    role: str | None = None
    organisation: str | None = None
    place: str | None = None
    introducer: str | None = None
    cues: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    note: str = ""
    mine: tuple[Promise, ...] = ()
    theirs: tuple[Promise, ...] = ()
    asks: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    received: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing at all was said."""
        return not any(getattr(self, field.name) for field in fields(self))

    def without_name(self, stand_in: str) -> "Draft":
        """Take a stand-in off the name; what else was read as a name is text of the note."""
        words = (self.name or "").removeprefix(stand_in).strip()
        if self.name_is_unsure:
            words = f"{words}?"
        note = "\n".join(text for text in (words, self.note) if text)
        return replace(self, name=None, name_is_unsure=False, note=note)
