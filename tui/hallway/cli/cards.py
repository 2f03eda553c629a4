"""A person's card, for people and for programs."""

from collections.abc import Iterator
from datetime import date

from hallway.cli.checklists import HEADINGS, due_shape, promise_words
from hallway.cli.gifts import vouch_shape
from hallway.cli.references import Shape, event_reference, link_reference, person_reference
from hallway.domain.days import show_day
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup
from hallway.domain.ideas import Idea
from hallway.domain.ids import show_id
from hallway.domain.modes import Mode
from hallway.domain.outcomes import Outcome
from hallway.domain.people import FactKind, display_name
from hallway.notebook import Notebook
from hallway.notebook.cards import PersonCard
from hallway.notebook.timelines import Beside, Introduced, Opinion, Recommended, Talk, day_of

_SINGLE = (
    FactKind.ROLE,
    FactKind.ORGANISATION,
    FactKind.PLACE,
    FactKind.FIELD,
    FactKind.CIRCLE,
    FactKind.COUNTRY,
)
_LISTED = {
    "tags": FactKind.TAG,
    "emails": FactKind.EMAIL,
    "phones": FactKind.PHONE,
    "urls": FactKind.URL,
    "handles": FactKind.HANDLE,
}


def card_shape(card: PersonCard, notebook: Notebook) -> Shape:
    """Shape a card; what is not known is null or an empty list."""
    person = card.person
    introducer = card.introducer
    return {
        **person_reference(person),
        **{kind.value: person.newest(kind) for kind in _SINGLE},
        "cue": person.cue,
        **{name: list(person.every(kind)) for name, kind in _LISTED.items()},
        "support": list(person.support),
        "vouch": vouch_shape(person.vouch),
        "recommended": [
            {
                "day": each.day.isoformat(),
                "to": each.to or None,
                "for": each.recommendation.text,
                "vouch": each.recommendation.level,
            }
            for each in card.timeline
            if isinstance(each, Recommended) and not each.whom
        ],
        "introduced_by": link_reference(introducer, notebook) if introducer else None,
        "asks": [ask.text for ask in card.asks],
        "offers": [offer.text for offer in card.offers],
        "encounters": [_talk_shape(talk, notebook) for talk in card.talks],
        "followups": [due_shape(line) for line in card.due],
    }


def card_lines(card: PersonCard, today: date) -> Iterator[str]:
    """Write a card: the facts, what is open, and every talk."""
    yield display_name(card.person)
    yield f"  {'id':<14}{show_id(card.person.id)}"
    yield from (f"  {label:<14}{text}" for label, text in _facts(card, today))
    for line in card.due:
        yield f"  {HEADINGS[line.state].lower():<14}{promise_words(line.followup, today)}"
    for moment in card.timeline:
        if isinstance(moment, Talk):
            yield ""
            yield from _talk_lines(moment, card, today)
        else:
            yield f"{show_day(day_of(moment), today)}, {_moment_words(moment, card)}"


def moments_in_words(card: PersonCard) -> Iterator[str]:
    """Write what happened, the newest first, each on one line behind its day."""
    for moment in card.timeline:
        day = day_of(moment).isoformat()
        if isinstance(moment, Talk):
            said = "; ".join(line.strip() for line in _talk_lines(moment, card, moment.day))
            yield f"{day}: {said.partition(', ')[2] or said.partition('; ')[2] or 'talk'}"
        else:
            yield f"{day}: {_moment_words(moment, card)}"


def _facts(card: PersonCard, today: date) -> Iterator[tuple[str, str]]:
    person = card.person
    for kind in _SINGLE:
        if text := person.newest(kind):
            yield kind.value, text
    if earlier := person.earlier():
        yield "before", ", ".join(fact.text for fact in earlier)
    if names := person.other_names():
        yield "also", ", ".join(names)
    if person.support:
        yield "for you", ", ".join(person.support)
    if vouch := person.vouch:
        said = ", ".join(filter(None, (vouch.level.value, vouch.basis)))
        yield "vouch", f"{said} ({show_day(vouch.day, today)})"
    if pronounced := person.newest(FactKind.PRONOUNCED):
        yield "pronounced", pronounced
    if person.cue:
        yield "cue", person.cue
    for name, kind in _LISTED.items():
        if texts := person.every(kind):
            yield name, ", ".join(texts)
    if card.introducer:
        yield "introduced by", card.introducer.name
    yield from (("to thank for", each.text) for each in card.to_thank_for)
    yield from (("together", each.text) for _, each, _ in card.together)
    yield from (("looks for", ask.text) for ask in card.asks)
    yield from (("can offer", offer.text) for offer in card.offers)


def _talk_shape(talk: Talk, notebook: Notebook) -> Shape:
    mode = _mode(talk)
    return {
        "id": show_id(talk.encounter.id),
        "event": event_reference(talk.event),
        "day": talk.encounter.day.isoformat(),
        "mode": mode.value if mode else None,
        "contact": talk.encounter.contact.value if talk.encounter.contact else None,
        "talk": talk.encounter.talk.value if talk.encounter.talk else None,
        "note": talk.encounter.note or None,
        "with": [link_reference(link, notebook) for link in talk.others],
        "ideas": [_idea_words(idea) for idea in talk.ideas],
    }


def _talk_lines(talk: Talk, card: PersonCard, today: date) -> Iterator[str]:
    contact = f", {talk.encounter.contact.value}" if talk.encounter.contact else ""
    event = f", {talk.event.name}" if talk.event else contact
    others = ", ".join(link.name for link in talk.others)
    also_there = f", with {others}" if others else ""
    yield f"{show_day(talk.encounter.day, today)}{event}{also_there}"
    yield from (f"  {line}" for line in talk.encounter.note.splitlines())
    yield from (f"  ! {_idea_words(idea)}" for idea in talk.ideas)
    yield from (f"  ! {_favour_words(favour, card)}" for favour in talk.favours)
    if talk.came_of:
        yield f"  came of it: {talk.came_of}"


def _mode(talk: Talk) -> Mode | None:
    """Say what a talk was for; where it does not say, what its event was for."""
    return talk.encounter.mode or (talk.event.mode if talk.event else None)


def _moment_words(moment: Beside, card: PersonCard) -> str:
    if isinstance(moment, Followup):
        outcome = f", {moment.outcome}" if moment.outcome else ""
        return f"{'done' if moment.done_on else 'let go'}: {moment.text}{outcome}"
    if isinstance(moment, Opinion):
        said = f": {moment.feedback.text}" if moment.feedback.text else ""
        return f"{moment.feedback.stance.value} the idea {moment.idea.text}{said}"
    if isinstance(moment, Outcome):
        return f"came of it: {moment.text}"
    if isinstance(moment, Introduced):
        came_of = f", {moment.came_of}" if moment.came_of else ""
        return f"introduced you to {', '.join(link.name for link in moment.people)}{came_of}"
    if isinstance(moment, Favour | Recommended):
        return _given_words(moment, card)
    return f"idea: {_idea_words(moment)}"


def _given_words(moment: Favour | Recommended, card: PersonCard) -> str:
    if isinstance(moment, Favour):
        return _favour_words(moment, card)
    whom = f" {moment.whom}" if moment.whom else ""
    to = f" to {moment.to}" if moment.to else " to them" if moment.whom else ""
    return f"recommended{whom}{to} for {moment.recommendation.text}"


def _favour_words(favour: Favour, card: PersonCard) -> str:
    earlier = card.passed_on.get(favour.id)
    passes_on = f", passes on {earlier}" if earlier else ""
    led_to = f", led to {favour.led_to}" if favour.led_to else ""
    return f"{'gave' if favour.is_given else 'got'}: {favour.text}{passes_on}{led_to}"


def _idea_words(idea: Idea) -> str:
    return f"learned: {idea.text}" if idea.is_lesson else idea.text
