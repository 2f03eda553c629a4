"""People on a screen: a name, a line, and the whole card."""

import re
from collections.abc import Iterator
from datetime import date

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.followups import DueState, Followup, Side
from hallway.domain.people import FactKind, Person, display_name
from hallway.notebook.cards import PersonCard, Talk
from hallway.notebook.followups import Due
from hallway.ui.presenters.columns import side_by_side

HIDDEN = "····"
_OF_SOMEONE = re.compile(r"someone: .*", re.DOTALL)
_SHOWN_LETTERS = 4_000  # of a note; a pasted book would take seconds to lay out
_REACH = (
    ("e-mail", FactKind.EMAIL),
    ("phone", FactKind.PHONE),
    ("web", FactKind.URL),
    ("handle", FactKind.HANDLE),
)
DUE_STYLES = {
    DueState.LATE: "$error",
    DueState.TODAY: "$warning",
    DueState.SOON: "$foreground",
    DueState.LATER: "$soft",
    DueState.UNDATED: "$soft",
}


def show_name(person: Person, *, hide: bool = False) -> Content:
    """Write a name in bold, and a person without one in soft text."""
    style = "bold $bright" if person.name else "$soft"
    unsure = [("?", "$warning")] if person.name_is_unsure else []
    return Content.assemble((display_name(person, hide=hide), style), *unsure)


def cover_cues(words: str) -> str:
    """Cover what a sentence says of someone without a name, and all that follows it."""
    return _OF_SOMEONE.sub(f"someone: {HIDDEN}", words)


def show_work(person: Person) -> Content:
    """Write role, organisation and place in one line."""
    role = [(person.role, "$foreground")] if person.role else []
    at = [(" at " if person.role else "", "$soft")]
    organisation = [*at, (person.organisation, "$primary")] if person.organisation else []
    gap = " · " if role or organisation else ""
    place = [(f"{gap}{person.place}", "$soft")] if person.place else []
    return Content.assemble(*role, *organisation, *place)


def show_about(person: Person, *, hide: bool = False) -> Content:
    """Write what tells namesakes apart: the organisation, and a cue or the role."""
    organisation = Content.styled(person.organisation or "", "$primary")
    cue = person.cue if person.name and not hide else None
    return side_by_side(organisation, Content.styled(cue or person.role or "", "$soft"))


def show_card(card: PersonCard, today: date, *, hide: bool = False) -> Content:
    """Write all that is known of a person, ready to be wrapped.

    Args:
        card: what to show.
        today: what days are counted from.
        hide: cover cues and notes, while someone looks over the shoulder.
    """
    blocks = [
        _heading(card, hide),
        _list("Next", [show_promise(line, today) for line in card.due]),
        _list("Met", [row for talk in card.talks for row in _talk_rows(talk, card, today, hide)]),
        _list("Looking for", [Content(ask.text) for ask in card.asks]),
        _list("Can offer", [Content(offer.text) for offer in card.offers]),
        _list("Reach", list(_reach_rows(card))),
        _list("Done", [_closed_row(each, today) for each in card.closed]),
    ]
    return Content("\n\n").join([block for block in blocks if block.plain])


def show_promise(line: Due, today: date) -> Content:
    """Write one open follow-up with its side and its day."""
    mark, word = _side(line.followup)
    text = Content.assemble((f"{mark} ", DUE_STYLES[line.state]), line.followup.text)
    day = show_due(line, today)
    return Content.assemble(text, "  ", (word, "$soft"), "  " if word else "", day)


def show_due(line: Due, today: date) -> Content:
    """Write the day of a follow-up, coloured by how it stands."""
    due = line.followup.due
    words = "no day yet" if due is None else show_day(due, today)
    late = " late" if line.state is DueState.LATE else ""
    return Content.styled(f"{words}{late}", DUE_STYLES[line.state])


def _side(followup: Followup) -> tuple[str, str]:
    return ("○", "") if followup.side is Side.MINE else ("●", "theirs")


def _heading(card: PersonCard, hide: bool) -> Content:
    person = card.person
    rows = [show_name(person, hide=hide), show_work(person)]
    if person.tags:
        rows.append(Content.styled(" ".join(f"#{tag}" for tag in person.tags), "$secondary"))
    if person.cue:
        rows.append(_labelled("cue", HIDDEN if hide else person.cue))
    if names := person.other_names():
        rows.append(_labelled("also", ", ".join(names)))
    if earlier := person.earlier():
        rows.append(_labelled("before", ", ".join(earlier)))
    if card.introducer is not None:
        rows.append(_labelled("through", card.introducer.name))
    return Content("\n").join([row for row in rows if row.plain])


def _labelled(label: str, text: str) -> Content:
    return Content.assemble((f"{label:<8}", "$soft"), text)


def _list(title: str, rows: list[Content]) -> Content:
    if not rows:
        return Content("")
    return Content("\n").join([Content.styled(title, "$soft"), *rows])


def _talk_rows(talk: Talk, card: PersonCard, today: date, hide: bool) -> Iterator[Content]:
    encounter = talk.encounter
    where = talk.event.name if talk.event else "no event"
    day = show_day(encounter.day, today)
    yield Content.assemble(("● ", "$accent"), (day, "bold"), (f"  {where}", "$soft"))
    if talk.introducer is not None and talk.introducer != card.introducer:
        yield _under(f"through {talk.introducer.name}", "$soft")
    if talk.others:
        yield _under(f"with {', '.join(link.name for link in talk.others)}", "$soft")
    for row in encounter.note[:_SHOWN_LETTERS].splitlines():
        yield _under(HIDDEN if hide else row)
    for idea in talk.ideas:
        word = "learned" if idea.is_lesson else "idea"
        yield _under(f"{word}: {HIDDEN if hide else idea.text}", "$secondary")


def _under(text: str, style: str = "") -> Content:
    return Content.assemble(("│ ", "$line"), (text, style))


def _reach_rows(card: PersonCard) -> Iterator[Content]:
    for label, kind in _REACH:
        for text in card.person.every(kind):
            yield Content.assemble((f"{label:<8}", "$soft"), (text, "$primary"))


def _closed_row(followup: Followup, today: date) -> Content:
    is_done = followup.done_on is not None
    day = followup.done_on or followup.let_go_on or today
    mark = ("✔ ", "$success") if is_done else ("─ ", "$soft")
    word = "" if is_done else "let go "
    outcome = f" · {followup.outcome}" if followup.outcome else ""
    return Content.assemble(
        mark, (followup.text, "$soft"), (f"  {word}{show_day(day, today)}{outcome}", "$faint")
    )
