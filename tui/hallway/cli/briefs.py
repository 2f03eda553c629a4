"""A brief, for people and for programs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hallway.cli.checklists import promise_shape, promise_words
from hallway.cli.references import Shape, person_reference
from hallway.domain.days import show_day
from hallway.domain.excerpts import first_words
from hallway.domain.people import display_name
from hallway.notebook.briefs import LETTERS_SHOWN, Brief
from hallway.notebook.followups import Due
from hallway.notebook.timelines import Talk


def brief_lines(brief: Brief, today: date) -> Iterator[str]:
    """Write a brief, one row for each thing to have in mind."""
    person = brief.person
    work = ", ".join(filter(None, (person.role, person.organisation, person.place)))
    yield display_name(person) + (f", {work}" if work else "")
    for label, texts in _rows(brief, today):
        for number, text in enumerate(texts):
            yield f"  {label if not number else '':<14}{text}"


def brief_shape(brief: Brief) -> Shape:
    """Shape a brief."""
    return {
        "person": person_reference(brief.person),
        "met": brief.first.encounter.day.isoformat() if brief.first else None,
        "introduced_by": brief.introducer.name if brief.introducer else None,
        "last": brief.last.encounter.day.isoformat() if brief.last else None,
        "topic": brief.topic or None,
        "mine": [promise_shape(line.followup) for line in brief.mine],
        "theirs": [promise_shape(line.followup) for line in brief.theirs],
        "looks_for": list(brief.looks_for),
        "give": [gift.text for gift in brief.gifts],
        "gifts": [{"text": gift.text, "why": list(gift.why)} for gift in brief.gifts],
        "ideas": list(brief.ideas),
        "both_know": list(brief.both_know),
        "openers": list(brief.openers),
    }


def _rows(brief: Brief, today: date) -> Iterator[tuple[str, list[str]]]:
    through = f", through {brief.introducer.name}" if brief.introducer else ""
    is_other = brief.first is not None and (brief.first != brief.last or bool(through))
    yield "met", [f"{_when(brief.first, today)}{through}"] if is_other else []
    topic = f": {brief.topic}" if brief.topic else ""
    yield "last", [f"{_when(brief.last, today)}{topic}"] if brief.last else []
    yield "know them by", [_short(brief.person.cue)] if brief.person.cue else []
    yield "promised", [_promise(line, today) for line in (*brief.mine, *brief.theirs)]
    yield "looks for", list(map(_short, brief.looks_for))
    yield "could give", [_short(gift.text) + gift.reason for gift in brief.gifts]
    yield "try on them", list(map(_short, brief.ideas))
    yield "both know", [", ".join(brief.both_know)] if brief.both_know else []
    yield "begin with", [first_words(each, 2 * LETTERS_SHOWN) for each in brief.openers]


def _promise(line: Due, today: date) -> str:
    return promise_words(replace(line.followup, text=_short(line.followup.text)), today)


def _short(text: str) -> str:
    return first_words(text, LETTERS_SHOWN)


def _when(talk: Talk | None, today: date) -> str:
    if talk is None:
        return ""
    contact = talk.encounter.contact
    where = f" at {talk.event.name}" if talk.event else f", a {contact.value}" if contact else ""
    return f"{show_day(talk.encounter.day, today)}{where}"
