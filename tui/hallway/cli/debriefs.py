"""What a debrief has left to ask, for people and for programs."""

from hallway.cli.checklists import promise_shape
from hallway.cli.command import Context
from hallway.cli.references import Shape, event_reference, person_reference
from hallway.domain.people import display_name
from hallway.domain.suggesting import Suggestion
from hallway.notebook.debriefing import Debrief, DebriefCard, Missing, Proposals

_WORDS = {
    Missing.NAME: "the name",
    Missing.LOOK_ALIKE: "a look-alike",
    Missing.FIELD: "the field",
    Missing.TALK: "the kind of talk",
    Missing.NEXT: "what comes next",
}


def tell_debrief(context: Context, name: str) -> int:
    """Say what is missing of everyone whom an event brought.

    Raises:
        NotFound: there is no such event, or none waits.
    """
    notebook, now = context.open_notebook(), context.clock.now()
    event = notebook.event_to_debrief(name, now)
    debrief = notebook.debrief(event.id)
    if context.output.wants_json:
        proposals = [notebook.proposals(card, event, now.date()) for card in debrief.cards]
        context.output.json(_shape(debrief, proposals))
        return 0
    context.output.line(f"{event.name}: {len(debrief.cards) + len(debrief.whole)} met")
    for card in debrief.cards:
        missing = ", ".join(_WORDS[each] for each in card.missing)
        context.output.line(f"  {display_name(card.person)}: {missing}")
    if debrief.whole:
        context.output.line(f"  {len(debrief.whole)} need nothing")
    return 0


def _shape(debrief: Debrief, proposals: list[Proposals]) -> Shape:
    return {
        "event": event_reference(debrief.event),
        "people": list(map(_card_shape, debrief.cards, proposals)),
        "need_nothing": [person_reference(person) for person in debrief.whole],
    }


def _card_shape(card: DebriefCard, proposed: Proposals) -> Shape:
    return {
        "person": person_reference(card.person),
        "missing": [each.value for each in card.missing],
        "fields": list(proposed.fields),
        "promises": [promise_shape(promise) for promise in card.promises],
        "suggestions": [_suggestion_shape(each) for each in proposed.suggestions],
    }


def _suggestion_shape(suggestion: Suggestion) -> Shape:
    return {
        "kind": suggestion.kind.value,
        "text": suggestion.text,
        "due": suggestion.due.isoformat(),
        "reason": suggestion.reason,
    }
