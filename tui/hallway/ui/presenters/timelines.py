"""The timeline of a person: what happened between you, the newest first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ideas import Idea
from hallway.domain.ids import RecordId
from hallway.domain.outcomes import Outcome
from hallway.domain.records import Link
from hallway.notebook.timelines import (
    Beside,
    Introduced,
    Moment,
    Opinion,
    Recommended,
    Talk,
    day_of,
)
from hallway.ui.presenters.card_rows import CardRow
from hallway.ui.presenters.people import HIDDEN

_BAR: Final = Content.styled("│ ", "$line")
_SHOWN_LETTERS = 4_000  # of a note; a pasted book would take seconds to lay out


@dataclass(frozen=True, slots=True)
class Told:
    """How a timeline is told.

    Attributes:
        today: what days are counted from.
        introducer: who brought you together first, which the card says already.
        hide: cover what was said, while someone looks over the shoulder.
        passed_on: what favours pass on, by the id of the later one.
    """

    today: date
    introducer: Link | None
    hide: bool
    passed_on: Mapping[RecordId, str] = field(default_factory=dict)


def timeline_rows(timeline: tuple[Moment, ...], told: Told) -> Iterator[CardRow]:
    """Write every moment with its day."""
    for moment in timeline:
        if isinstance(moment, Talk):
            yield from _talk_rows(moment, told)
        else:
            yield _row(moment, told)


def _row(moment: Beside, told: Told) -> CardRow:
    if isinstance(moment, Followup):
        return _closed_row(moment, told)
    day = show_day(day_of(moment), told.today)
    words, style = _words(moment, told)
    body = Content.assemble((day, "bold"), "  ", (words, style))
    return CardRow(body, Content.styled("● ", style), _BAR)


def _words(
    moment: Favour | Idea | Introduced | Outcome | Recommended | Opinion, told: Told
) -> tuple[str, str]:
    if isinstance(moment, Introduced):
        came_of = f" · came of it: {_covered(moment.came_of, told)}" if moment.came_of else ""
        return f"brought you together with {_names(moment.people)}{came_of}", "$accent"
    if isinstance(moment, Recommended):
        return _recommended(moment, told), "$accent"
    if isinstance(moment, Opinion):
        return _opinion(moment, told), "$secondary"
    if isinstance(moment, Outcome):
        return f"came of it: {HIDDEN if told.hide else moment.text}", "$success"
    if isinstance(moment, Idea):
        return _idea(moment, told), "$secondary"
    return _favour(moment, told), "$success"


def _talk_rows(talk: Talk, told: Told) -> Iterator[CardRow]:
    encounter = talk.encounter
    contact = encounter.contact.value if encounter.contact else "no event"
    where = talk.event.name if talk.event else contact
    day = show_day(encounter.day, told.today)
    heading = Content.assemble((day, "bold"), (f"  {where}", "$soft"))
    yield CardRow(heading, Content.styled("● ", "$accent"), _BAR)
    if talk.introducer is not None and talk.introducer != told.introducer:
        yield _under(f"through {talk.introducer.name}", "$soft")
    if talk.others:
        beside = "with" if talk.is_theirs else "beside"
        yield _under(f"{beside} {_names(talk.others)}", "$soft")
    for row in encounter.note[:_SHOWN_LETTERS].splitlines():
        yield _under(HIDDEN if told.hide else row, "" if talk.is_theirs else "$soft")
    for idea in talk.ideas:
        yield _under(_idea(idea, told), "$secondary")
    for favour in talk.favours:
        yield _under(_favour(favour, told), "$success")
    if talk.came_of:
        yield _under(f"came of it: {_covered(talk.came_of, told)}", "$success")


def _closed_row(followup: Followup, told: Told) -> CardRow:
    """Write a promise that was kept or given up, on the day that it was."""
    is_done = followup.done_on is not None
    mark = Content.styled("✔ " if is_done else "─ ", "$success" if is_done else "$soft")
    day = show_day(day_of(followup), told.today)
    whose = "they: " if followup.side is Side.THEIRS else ""
    let_go = "" if is_done else "let go: "
    outcome = f" · {HIDDEN if told.hide else followup.outcome}" if followup.outcome else ""
    body = Content.assemble(
        (day, "bold"), (f"  {let_go}{whose}{followup.text}", "$soft"), (outcome, "$soft")
    )
    return CardRow(body, mark, _BAR)


def _under(text: str, style: str = "") -> CardRow:
    return CardRow(Content.styled(text, style), _BAR, _BAR)


def _idea(idea: Idea, told: Told) -> str:
    return f"{'learned' if idea.is_lesson else 'idea'}: {HIDDEN if told.hide else idea.text}"


def _favour(favour: Favour, told: Told) -> str:
    whose = "you gave" if favour.is_given else "you got"
    earlier = told.passed_on.get(favour.id)
    passes_on = f" · passes on {_covered(earlier, told)}" if earlier else ""
    led_to = f" · led to {_covered(favour.led_to, told)}" if favour.led_to else ""
    return f"{whose}: {_covered(favour.text, told)}{passes_on}{led_to}"


def _recommended(moment: Recommended, told: Told) -> str:
    to = f" to {moment.to}" if moment.to else " to them" if moment.whom else ""
    text = _covered(moment.recommendation.text, told)
    return f"you recommended {moment.whom or 'them'}{to} for {text}"


def _opinion(opinion: Opinion, told: Told) -> str:
    said = f": {_covered(opinion.feedback.text, told)}" if opinion.feedback.text else ""
    idea = _covered(opinion.idea.text, told)
    return f"{opinion.feedback.stance.value} your idea {idea}{said}"


def _covered(text: str, told: Told) -> str:
    return HIDDEN if told.hide else text


def _names(links: tuple[Link, ...]) -> str:
    return ", ".join(link.name for link in links)
