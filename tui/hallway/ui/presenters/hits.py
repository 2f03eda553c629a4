"""What a search found: the person, and the clues with the words that they matched."""

import re

from textual.content import Content

from hallway.domain.matches import Hit, Match
from hallway.domain.people import Person
from hallway.ui.presenters.cards import Lit, unlit
from hallway.ui.presenters.columns import cut, side_by_side, spread
from hallway.ui.presenters.people import HIDDEN, show_about, show_name

_PRIVATE_FIELDS = {"cue", "note", "note of others", "idea", "lesson", "favour"}
_LABELS = {
    "name": "",
    "organisation": "",
    "spelling": "also ",
    "mine": "I promised ",
    "theirs": "they promised ",
    "ask": "looks for ",
    "offer": "can offer ",
    "lesson": "learned ",
    "favour": "favour: ",
    "support": "for you ",
    "place": "in ",
    "event place": "in ",
    "event": "at ",
    "day": "on ",
    "companion": "with ",
    "introducer": "through ",
    "tag": "#",
    "flag": "",
    "note of others": "beside them: ",
}
_CONTEXT = 24  # letters of the text before a match that are shown


def lighting(hit: Hit) -> Lit:
    """Return what lights the words that a search found, wherever they stand."""
    spans = ((match.text, span) for match in hit.matched for span in match.spans)
    words = {text[start:end] for text, (start, end) in spans}
    if not words:
        return unlit
    found = re.compile("|".join(rf"(?<!\w){re.escape(word)}" for word in sorted(words)), re.I)

    def lit(text: Content) -> Content:
        for each in found.finditer(text.plain):
            text = text.stylize("bold $accent", each.start(), each.end())
        return text

    return lit


def show_hit(
    person: Person, hit: Hit, width: int, *, hide: bool = False, beside: str = ""
) -> Content:
    """Write a hit in two rows: who it is, and why it was found.

    Args:
        person: who it is.
        hit: why.
        width: in cells.
        hide: cues and notes from somebody who looks on.
        beside: what they are sorted by, before the reason.
    """
    who = side_by_side(show_name(person, hide=hide), show_about(person, hide=hide))
    archived = Content("") if person.is_present else Content.styled("archived", "$faint")
    parts = (Content.styled(beside, "$soft"), _reason(hit, width, hide))
    reason = Content.styled(" · ", "$faint").join([part for part in parts if part.plain])
    return Content("\n").join([spread(who, archived, width), cut(reason, width)])


def show_someone(
    person: Person, last: str, width: int, *, hide: bool = False, is_marked: bool = False
) -> Content:
    """Write a person nobody searched for: who it is, and when you met last."""
    mark = [("● ", "$accent")] if is_marked else []
    name = Content.assemble(*mark, show_name(person, hide=hide))
    who = side_by_side(name, Content.styled(person.organisation or "", "$primary"))
    tags = " ".join(f"#{tag}" for tag in person.tags)
    about = " · ".join(part for part in (last, person.role or "", tags) if part)
    return Content("\n").join([cut(who, width), cut(Content.styled(about, "$soft"), width)])


def _reason(hit: Hit, width: int, hide: bool) -> Content:
    texts = {(match.field, match.text): match for match in hit.matched}
    shown = [_passage(match, hit, width, hide) for match in texts.values()]
    missing = ", ".join(hit.unmatched)
    if missing:  # first, or the end of a row would hide it
        shown.insert(0, Content.assemble(("not ", "$faint"), (missing, "$faint")))
    return Content.styled(" · ", "$faint").join(shown)


def _passage(match: Match, hit: Hit, width: int, hide: bool) -> Content:
    """Write the text of a match from shortly before its first word, with all its words lit."""
    if hide and match.field in _PRIVATE_FIELDS:
        return Content.assemble((f"{match.field} ", "$faint"), (HIDDEN, "$soft"))
    here = [each for each in hit.matched if (each.field, each.text) == (match.field, match.text)]
    spans = sorted({span for each in here for span in each.spans})
    text = Content.styled(match.text.replace("\n", " "), "$soft")
    for start, end in spans:
        text = text.stylize("bold $accent", start, end)
    label = _LABELS.get(match.field, f"{match.field} ")
    start, end = spans[0] if spans else (0, 0)
    room = width - len(label) - (end - start) - 1  # what was found is never cut off
    context = max(0, min(_CONTEXT, room))
    if start > context:
        text = Content.assemble("…", text[start - context :])
    return Content.assemble((label, "$faint"), text)
