"""Contenders who take turns, so that what else the machine does meets them all alike."""

import gc
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tests.benchmarks.adapter import Adapter, resident_mb
from tests.benchmarks.filling import Contact
from tests.benchmarks.peers import PEERS, Contender
from tests.benchmarks.quality import Answer
from tests.benchmarks.questions import Question

OURS = "hallway"
CONTENDERS = (OURS, *PEERS)
_LISTED = 10


@dataclass(frozen=True, slots=True)
class Entrant:
    """One who takes part.

    Attributes:
        name: of the contender.
        contender: answers.
        ready_s: seconds until it could answer.
        index_mb: resident memory that it took.
    """

    name: str
    contender: Contender
    ready_s: float
    index_mb: float


def entrants(contacts: list[Contact]) -> list[Entrant]:
    """Let everybody learn the contacts; ours is measured from a notebook that is there already."""
    ours = Adapter(contacts)
    found = [Entrant(OURS, ours, ours.ready_s, ours.index_mb)]
    for name, make in PEERS.items():
        gc.collect()
        before, start = resident_mb(), time.perf_counter()
        peer = make(contacts)
        found.append(Entrant(name, peer, time.perf_counter() - start, resident_mb() - before))
    return found


def answers(entrants: Sequence[Entrant], questions: Iterable[Question]) -> dict[str, list[Answer]]:
    """Ask everybody everything.

    Returns:
        The answers by the name of who gave them.
    """
    found: dict[str, list[Answer]] = {each.name: [] for each in entrants}
    for number, question in enumerate(questions):
        for each in _in_turn(entrants, number):
            found[each.name].append(answer(each.contender, question))
    return found


def key_strokes(
    entrants: Sequence[Entrant], questions: Iterable[Question]
) -> dict[str, list[float]]:
    """Type questions letter by letter; of somebody who is compared, all fields come in the end.

    Returns:
        The milliseconds of CPU for each key, by the name of who needed them.
    """
    found: dict[str, list[float]] = {each.name: [] for each in entrants}
    for number, typed in enumerate(_letter_by_letter(questions)):
        for each in _in_turn(entrants, number):
            start = time.thread_time()
            answer(each.contender, typed)
            found[each.name].append(1000 * (time.thread_time() - start))
    return found


def answer(contender: Contender, question: Question) -> Answer:
    """Ask one contender one question."""
    if question.job == "who":
        found, verdict = contender.who(question.text, _LISTED), ""
    else:
        found, verdict = contender.match(question.fields, _LISTED)
    return Answer(question, tuple(one for one, _ in found), verdict)


def _letter_by_letter(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        typed = question.typed
        for end in range(1, len(typed) + 1):
            yield replace(question, text=typed[:end], fields={"name": typed[:end]})
        if len(question.fields) > 1:
            yield question


def _in_turn(entrants: Sequence[Entrant], number: int) -> Iterator[Entrant]:
    """Let another one begin each time."""
    first = number % len(entrants)
    yield from entrants[first:]
    yield from entrants[:first]
