"""Openers: how a conversation with somebody known may begin, each with something known of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody and of where you meet them.

    Attributes:
        looks_for: what they are looking for.
        promised: what you promised and is open.
        awaited: what they promised and is open.
        topic: what you talked about last; empty where nothing was noted.
        work: where they work; empty where it is not known.
        tags: their topics.
        event: where you met last; empty outside events.
    """

    looks_for: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    awaited: tuple[str, ...] = ()
    topic: str = ""
    work: str = ""
    tags: tuple[str, ...] = ()
    event: str = ""


def openers(known: Known, most: int = 2) -> tuple[str, ...]:
    """Suggest how to begin; each names something that is known, and nothing known suggests none.

    Args:
        known: of them.
        most: how many are wanted.
    """
    return tuple(islice(_openers(known), most))


def _openers(known: Known) -> Iterator[str]:
    for ask in known.looks_for:
        yield f"You were looking for {ask}: did it turn up?"
    if known.topic:
        yield f"Last time it was “{known.topic}”: what has become of it?"
    for text in known.promised:
        yield f"I still owe you something: {text}."
    for text in known.awaited:
        yield f"How did it go with this: {text}?"
    if known.work:
        yield f"What keeps you up at {known.work} these days?"
    for tag in known.tags:
        yield f"What have you seen of {tag} lately that surprised you?"
    if known.event:
        yield f"What stayed with you from {known.event}?"
