"""People on a screen: a name, a line, and the whole card."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.followups import DueState, Followup, Side
from hallway.domain.people import FactKind, Person, display_name
from hallway.domain.ties import Closeness, TieKind
from hallway.notebook.cards import PersonCard, Talk
from hallway.notebook.debriefing import NO_FIELD
from hallway.notebook.followups import Due
from hallway.ui.presenters.columns import hang, side_by_side

HIDDEN = "····"
NOTHING: Final = Content("")
_BAR: Final = Content.styled("│ ", "$line")
Lit = Callable[[Content], Content]
"""Lights what was searched for in a text."""
_OF_SOMEONE = re.compile(r"someone: .*", re.DOTALL)
_OLD_DAYS = 180  # from which job and place are shown with their age
_DAYS_OF_MONTH = 30.44
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


def unlit(text: Content) -> Content:
    """Light nothing."""
    return text


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


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a card, before it is wrapped.

    Attributes:
        body: the text.
        first: before its first row.
        rest: before every other row, as wide as `first`.
    """

    body: Content
    first: Content = NOTHING
    rest: Content | None = None


def show_card(
    card: PersonCard, today: date, width: int, *, hide: bool = False, lit: Lit = unlit
) -> Content:
    """Write all that is known of a person, each text wrapped in a column of its own.

    Args:
        card: what to show.
        today: what days are counted from.
        width: in cells.
        hide: cover cues and notes, while someone looks over the shoulder.
        lit: lights in a text what was searched for.
    """
    talks = (row for talk in card.talks for row in _talk_rows(talk, card, today, hide))
    blocks = [
        ("", list(_heading(card, today, hide))),
        ("Next", [_promise(line, today) for line in card.due]),
        ("Met", list(talks)),
        ("Looking for", [_Row(Content(ask.text)) for ask in card.asks]),
        ("Can offer", [_Row(Content(offer.text)) for offer in card.offers]),
        ("Reach", list(_reach_rows(card))),
        ("Done", [_closed_row(each, today) for each in card.closed]),
    ]
    written = [_block(title, rows, width, lit) for title, rows in blocks if rows]
    return Content("\n\n").join(written)


def _block(title: str, rows: list[_Row], width: int, lit: Lit) -> Content:
    wrapped = [hang(row.first, lit(row.body), width, row.rest) for row in rows]
    heading = [Content.styled(title, "$soft")] if title else []
    return Content("\n").join([*heading, *wrapped])


def _promise(line: Due, today: date) -> _Row:
    """Write one open follow-up with its side and its day."""
    mark, word = _side(line.followup)
    text, day = line.followup.text, show_due(line, today)
    body = Content.assemble(text, "  ", (word, "$soft"), "  " if word else "", day)
    return _Row(body, Content.styled(f"{mark} ", DUE_STYLES[line.state]))


def show_due(line: Due, today: date) -> Content:
    """Write the day of a follow-up, coloured by how it stands; of theirs, since when you wait.

    Behind a day that is only proposed stands a question mark.
    """
    due = line.followup.due
    if line.followup.side is Side.THEIRS and due is None:
        since = Content.styled(f"since {show_day(line.followup.said_on, today)}", "$soft")
        return since + Content.styled(" nudge", "$warning") if line.is_to_nudge else since
    if line.proposed is not None:
        return Content.styled(f"{show_day(line.proposed, today)}?", "$faint")
    words = "no day yet" if due is None else show_day(due, today)
    late = " late" if line.state is DueState.LATE else ""
    nudge = ", nudge" if line.is_to_nudge else ""
    return Content.styled(f"{words}{late}{nudge}", DUE_STYLES[line.state])


def _side(followup: Followup) -> tuple[str, str]:
    return ("○", "") if followup.side is Side.MINE else ("●", "theirs")


def _heading(card: PersonCard, today: date, hide: bool) -> Iterator[_Row]:
    person = card.person
    yield _Row(show_name(person, hide=hide))
    if (work := show_work(person)).plain:
        yield _Row(Content.assemble(work, (_said_long_ago(person, today), "$faint")))
    if person.tags:
        yield _Row(Content.styled(" ".join(f"#{tag}" for tag in person.tags), "$secondary"))
    if (field := person.newest(FactKind.FIELD)) and field != NO_FIELD:
        yield _labelled("field", field)
    if person.cue:
        yield _labelled("cue", HIDDEN if hide else person.cue)
    if names := person.other_names():
        yield _labelled("also", ", ".join(names))
    if earlier := person.earlier():
        yield _labelled("before", ", ".join(earlier))
    if card.introducer is not None:
        yield _labelled("through", card.introducer.name)
    yield from _tie_rows(card, today)


def _tie_rows(card: PersonCard, today: date) -> Iterator[_Row]:
    """Write circles, closeness, and how often you want to be in touch."""
    tie, kind = card.tie, card.person.tie.kind
    if circles := card.person.circles:
        yield _labelled("circle", ", ".join(circles))
    suggested = " (suggested)" if tie.is_suggested else ""
    is_told = not suggested or tie.closeness is not Closeness.MET
    closeness = [f"{tie.closeness.value}{suggested}"] if is_told else []
    kept_up = [] if kind is TieKind.PERIODIC else [kind.value]
    if closeness or kept_up:
        yield _labelled("tie", ", ".join((*closeness, *kept_up)))
    if tie.due_on is not None and tie.cadence_days is not None:
        days = "day" if tie.cadence_days == 1 else f"{tie.cadence_days} days"
        late = " late" if tie.due_on < today else ""
        words = f"every {days}, next {show_day(tie.due_on, today)}{late}"
        yield _labelled("touch", words, "$warning" if late else "")


def _said_long_ago(person: Person, today: date) -> str:
    """Say how old job and place are, where they may have changed since."""
    kinds = (FactKind.ORGANISATION, FactKind.ROLE, FactKind.PLACE)
    days = [fact.day for fact in person.facts if fact.kind in kinds]
    if not days or (today - max(days)).days < _OLD_DAYS:
        return ""
    return f", said {round((today - max(days)).days / _DAYS_OF_MONTH)} months ago"


def _labelled(label: str, text: str, style: str = "") -> _Row:
    return _Row(Content.styled(text, style), Content.styled(f"{label:<8}", "$soft"))


def _talk_rows(talk: Talk, card: PersonCard, today: date, hide: bool) -> Iterator[_Row]:
    encounter = talk.encounter
    contact = encounter.contact.value if encounter.contact else "no event"
    where = talk.event.name if talk.event else contact
    day = show_day(encounter.day, today)
    first = Content.styled("● ", "$accent")
    yield _Row(Content.assemble((day, "bold"), (f"  {where}", "$soft")), first, _BAR)
    if talk.introducer is not None and talk.introducer != card.introducer:
        yield _under(f"through {talk.introducer.name}", "$soft")
    if talk.others:
        beside = "with" if talk.is_theirs else "beside"
        yield _under(f"{beside} {', '.join(link.name for link in talk.others)}", "$soft")
    for row in encounter.note[:_SHOWN_LETTERS].splitlines():
        yield _under(HIDDEN if hide else row, "" if talk.is_theirs else "$soft")
    for idea in talk.ideas:
        word = "learned" if idea.is_lesson else "idea"
        yield _under(f"{word}: {HIDDEN if hide else idea.text}", "$secondary")


def _under(text: str, style: str = "") -> _Row:
    return _Row(Content.styled(text, style), _BAR, _BAR)


def _reach_rows(card: PersonCard) -> Iterator[_Row]:
    for label, kind in _REACH:
        for text in card.person.every(kind):
            yield _labelled(label, text, "$primary")


def _closed_row(followup: Followup, today: date) -> _Row:
    is_done = followup.done_on is not None
    day = followup.done_on or followup.let_go_on or today
    mark = Content.styled("✔ " if is_done else "─ ", "$success" if is_done else "$soft")
    word = "" if is_done else "let go "
    outcome = f" · {followup.outcome}" if followup.outcome else ""
    when = (f"  {word}{show_day(day, today)}{outcome}", "$faint")
    return _Row(Content.assemble((followup.text, "$soft"), when), mark)
