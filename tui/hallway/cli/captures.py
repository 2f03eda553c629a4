"""Keeping what one line says, and saying what was kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from hallway.cli.checklists import promise_shape, promise_words
from hallway.cli.odd_bytes import refuse_odd_bytes
from hallway.cli.references import Shape, event_reference, person_reference
from hallway.domain.asks import Ask, Offer
from hallway.domain.capture_line import read_line
from hallway.domain.changes import Change, Operation
from hallway.domain.doubtful_days import doubts_in
from hallway.domain.encounters import Encounter
from hallway.domain.errors import NotFound
from hallway.domain.events import Event
from hallway.domain.followups import Followup
from hallway.domain.ids import RecordId, show_id
from hallway.domain.matches import LookAlike
from hallway.domain.people import Person, display_name
from hallway.domain.questions import Question, QuestionKind
from hallway.notebook.capturing import CaptureNotebook
from hallway.notebook.ports import R

_MOST_OTHERS = 2

if TYPE_CHECKING:
    from hallway.notebook.touching import Touched


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said beside the line.

    Attributes:
        event: the name of the event; None for the one under way.
        same: who it was with.
        is_new: it was with none of the look-alikes.
    """

    event: str | None = None
    same: str | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Captured:
    """What was kept of a line.

    Attributes:
        change: as it was written.
        person: whom it was with.
        encounter: the conversation.
        event: where it took place.
        is_new_event: it was begun by this line.
        look_alikes: who the person may be.
        questions: what is unanswered about the person.
    """

    change: Change
    person: Person
    encounter: Encounter
    event: Event | None
    is_new_event: bool
    look_alikes: tuple[LookAlike, ...]
    questions: tuple[Question, ...]

    @property
    def followups(self) -> list[Followup]:
        """What was promised."""
        return _made(self.change, Followup)


def capture(notebook: CaptureNotebook, line: str, now: datetime, wish: Wish) -> Captured:
    """Read a line and keep it.

    Raises:
        HallwayError: it could not be kept; nothing was written.
    """
    refuse_odd_bytes(line)
    draft = read_line(line, now.date()).draft
    same = notebook.resolve_person(wish.same) if wish.same is not None else None
    event, starting = _event(notebook, wish.event, now)
    look_alikes = [] if same else notebook.look_alikes(draft, event)
    plan = notebook.capture(
        draft, now, event=event, same_as=same.id if same else None, is_new=wish.is_new
    )
    # One change for both, so that one undo takes back what one command did.
    change = notebook.keep(replace(plan, operations=(*starting, *plan.operations)))
    encounter = _made(change, Encounter)[0]
    person = notebook.person(encounter.people[0])
    questions = tuple(notebook.questions_about(person.id))
    is_new_event = event is not None and event.id in {each.id for each in _made(change, Event)}
    return Captured(change, person, encounter, event, is_new_event, tuple(look_alikes), questions)


def captured_shape(captured: Captured, notebook: CaptureNotebook) -> Shape:
    """Shape what was kept."""
    return {
        "change": show_id(captured.change.id),
        "person": person_reference(captured.person),
        "encounter": {
            "id": show_id(captured.encounter.id),
            "event": event_reference(captured.event),
        },
        "followups": [promise_shape(followup) for followup in captured.followups],
        "look_alikes": [_look_alike_shape(each, notebook) for each in captured.look_alikes],
        "inbox": bool(captured.questions),
        "touches": [
            {"words": each.words, "why": list(each.why), "id": show_id(each.wish)}
            for each in _touched(captured, notebook)
        ],
    }


def captured_lines(captured: Captured, notebook: CaptureNotebook, today: date) -> Iterator[str]:
    """Write what was kept, as it was understood, and what needs an answer."""
    place = f" at {captured.event.name}" if captured.event else ""
    place += ", a new event" if captured.is_new_event else ""
    is_known = captured.person.id not in {each.id for each in _made(captured.change, Person)}
    again = "again: " if is_known else ""
    yield f"Saved {again}{display_name(captured.person)}{place}."
    for followup in captured.followups:
        yield f"  {promise_words(followup, today)}"
    for doubt in doubts_in(captured.change, today):
        yield f"  {doubt}"
    for touched in _touched(captured, notebook)[:1]:
        yield f"  {touched.words} ({', '.join(touched.why)})."
    for question in captured.questions:
        yield f"  {notebook.question_words(question)}"
        if question.kind is QuestionKind.LOOK_ALIKE and question.other is not None:
            short = notebook.short_id(notebook.get(Person, question.other))
            yield f"  Same person? hallway undo, then add the line with --same {short}, or --new."
            yield from _other_look_alikes(captured, question.other, notebook)


def _touched(captured: Captured, notebook: CaptureNotebook) -> "list[Touched]":
    """Find what was touched among asks and offers; where there are none, nothing is read."""
    if not notebook.ids(Ask) and not notebook.ids(Offer):
        return []
    from hallway.notebook.touching import Touching

    return Touching(notebook).by(captured.change)


def _other_look_alikes(
    captured: Captured, asked: RecordId, notebook: CaptureNotebook
) -> Iterator[str]:
    """Name who else it may be, as the question is about the likeliest alone."""
    others = [each for each in captured.look_alikes if each.person != asked]
    for each in others[:_MOST_OTHERS]:
        person, why = notebook.person(each.person), ", ".join(each.why)
        yield f"  Or {display_name(person)} ({why})? --same {notebook.short_id(person)}"
    if len(others) > _MOST_OTHERS:
        yield f"  Or one of {len(others) - _MOST_OTHERS} more: hallway match lists them."


def _look_alike_shape(look_alike: LookAlike, notebook: CaptureNotebook) -> Shape:
    person = notebook.person(look_alike.person)
    verdict = {"verdict": look_alike.verdict.value, "why": list(look_alike.why)}
    return person_reference(person) | verdict


def _event(
    notebook: CaptureNotebook, name: str | None, now: datetime
) -> tuple[Event | None, tuple[Operation, ...]]:
    """Find the event of a line, and what has to be written to begin it, if it is new."""
    if name is None:
        return notebook.event_at(now), ()
    try:
        return notebook.event_named(name), ()
    except NotFound:
        starting = notebook.begin_event(name, now, switch=False)
        events = (each.after for each in starting.operations if isinstance(each.after, Event))
        return next(events), starting.operations


def _made(change: Change, kind: type[R]) -> list[R]:
    """Return the records of a kind that a change made."""
    new = [operation.after for operation in change.operations if operation.before is None]
    return [record for record in new if isinstance(record, kind)]
