"""Writing a draft as a capture line that reads back to the same draft."""

from collections.abc import Iterator

from hallway.domain.capture_line.affixes import is_suffix_alone, plain_suffix_at
from hallway.domain.capture_line.details import detail_at, email_text
from hallway.domain.capture_line.found import SINGLE, filing_key
from hallway.domain.capture_line.marks import QUESTION_MARKS, mark_at
from hallway.domain.capture_line.parts import Part
from hallway.domain.capture_line.plain import (
    acts_at,
    plain_inside,
    plain_name,
    plain_organisation,
    plain_question,
    plain_starts,
)
from hallway.domain.capture_line.saying import write_note, write_promise
from hallway.domain.drafts import Draft

_TOUCHED_BY_COMMA = "?.)'\""


def write_line(draft: Draft) -> str:
    """Write a draft as a capture line.

    Args:
        draft: one that was read from a line, or is tidy.

    Returns:
        A line that reads back to the same draft on any day. Line breaks are only in the note.
    """
    chunks = list(_who(draft))
    filed = {
        *((Part.TAG, filing_key(Part.TAG, tag)) for tag in draft.tags),
        *((Part.EMAIL, filing_key(Part.EMAIL, email)) for email in draft.emails),
        *((Part.PHONE, phone) for phone in draft.phones),
        *((Part.URL, url) for url in draft.urls),
        *((Part.HANDLE, handle) for handle in draft.handles),
    }
    read = {part for part in SINGLE if getattr(draft, part.value)}
    if draft.note:
        chunks.append(write_note(draft.note, filed, read))
    for mark, promises in ((">", draft.mine), ("<", draft.theirs)):
        for promise in promises:
            before = chunks[-1] if chunks else ""
            chunks.append(write_promise(mark, promise, before, filed, read))
    return " ".join(chunks)


def _who(draft: Draft) -> Iterator[str]:
    """Write all that stands before the note.

    Tags and details stand before asks and the like, where a `with` at the end of an ask cannot
    draw them in.
    """
    yield from _name_and_role(draft)
    if draft.organisation:
        organisation = plain_organisation(draft.organisation, draft.role)
        yield _marked("@", organisation, is_dashed=True, has_phones=bool(draft.phones))
    yield from (f"#{tag}" for tag in draft.tags)
    yield from _details(draft)
    for mark, texts in (("~", draft.cues), ("?", draft.asks), ("+", draft.offers)):
        yield from (_marked(mark, text) for text in texts)
    yield from (_marked("!", idea) for idea in draft.ideas)
    remarks = (("learned", draft.lessons), ("gave", draft.given), ("got", draft.received))
    for word, texts in remarks:
        yield from (f"! {word}: {plain_starts(plain_inside(text))}" for text in texts)
    if draft.introducer:
        yield _touching("^", plain_name(draft.introducer))
    yield from (_touching("&", plain_name(name)) for name in draft.companions)
    if draft.place:
        yield _touching("/", draft.place)


def _name_and_role(draft: Draft) -> Iterator[str]:
    name = _name(draft)
    if not draft.role:
        # Without the comma, an ask at the start would be the cue of someone without a name.
        if name or _starts_with_ask(draft):
            yield name or ","
        return
    role = plain_starts(plain_inside(draft.role), is_dashed=True, has_phones=bool(draft.phones))
    follows_name = draft.name is not None and not name.endswith(" ?")
    if follows_name and (is_suffix_alone(f",{role}", 0) or plain_suffix_at(f",{role}", 0)):
        role = f"\\{role}"
    can_touch = not name or name[-1].isalnum() or name[-1] in _TOUCHED_BY_COMMA
    yield f"{name}, {role}" if can_touch else f"{name} , {role}"


def _starts_with_ask(draft: Draft) -> bool:
    details = (*draft.emails, *draft.phones, *draft.urls, *draft.handles)
    return bool(draft.asks) and not (draft.organisation or draft.tags or details or draft.cues)


def _name(draft: Draft) -> str:
    """Write the name, with a question mark if it is unsure."""
    if not draft.name:
        return "?" if draft.name_is_unsure else ""
    name = plain_name(draft.name)
    is_apart = draft.name_is_unsure and name[-1] in f"{QUESTION_MARKS}\\"
    if draft.name_is_unsure and not is_apart:
        name += "?"
    else:
        name = plain_question(name)
    name = plain_starts(plain_inside(name), is_dashed=True, has_phones=bool(draft.phones))
    return f"{name} ?" if is_apart else name


def _marked(mark: str, text: str, is_dashed: bool = False, has_phones: bool = False) -> str:
    """Write a text behind a mark, with a space between them where they cannot touch."""
    text = plain_starts(plain_inside(text), is_dashed, has_phones)
    touching = f"{mark}{text}"
    end = len(touching.split(" ", 1)[0])
    can_touch = (
        text[0].isalnum()
        and mark_at(touching, 0, end) == mark
        and detail_at(touching, 0, end) is None
    )
    return touching if can_touch else f"{mark} {text}"


def _touching(mark: str, text: str) -> str:
    """Write a text behind a mark that must touch it, with a backslash where it could not."""
    text = plain_inside(text)
    end = len(text.split(" ", 1)[0])
    touching = f"{mark}{text}"
    can_touch = (
        text[0].isalnum() and mark_at(touching, 0, end + 1) == mark and not acts_at(text, 0, end)
    )
    text = plain_starts(text, first=end)
    return f"{mark}{text}" if can_touch else f"{mark}\\{text}"


def _details(draft: Draft) -> Iterator[str]:
    yield from map(email_text, draft.emails)
    yield from draft.urls
    yield from draft.handles
    # The comma keeps two numbers apart, and only a mark may follow them.
    if draft.phones:
        yield ", ".join(draft.phones)
