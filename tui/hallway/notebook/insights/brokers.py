"""How you meet: introduced by whom, or by yourself."""

from collections import defaultdict
from typing import Final, TypeAlias

from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import LEAST, SELF_INTRODUCED, percent
from hallway.domain.insights.views import PAGES, Chart, Row, View
from hallway.domain.introductions import Introduction
from hallway.notebook.insights.lens import Lens

NAME: Final = "how"
RULE: Final = (
    f"Uzzi and Dunlap call a network too inbred where you introduced yourself to more than "
    f"{SELF_INTRODUCED:.0%} of your key contacts: their rule of thumb, and a contested one."
)


Broker: TypeAlias = tuple[str, RecordId | None]
"""Who brings people together: a name, and the person where one is known."""


def how_you_meet(lens: Lens) -> View:
    """Show who brought you to whom."""
    brought = brought_by(lens)
    through = {person for people in brought.values() for person in people}
    own = tuple(each for each in lens.met if each not in through)
    n = len(lens.met)
    rows = (
        Row("through somebody", len(through), _in_order(lens, through), percent(len(through), n)),
        Row("by yourself", len(own), own, percent(len(own), n)),
    )
    words = (RULE, "Whoever has nobody noted as introducer counts as met by yourself.")
    shares = Chart("introduced", "Introduced", rows if n else (), n, n >= LEAST, words)
    return View(NAME, PAGES[NAME], (shares, _brokers(brought)))


def brought_by(lens: Lens) -> dict[Broker, list[RecordId]]:
    """Return whom everybody brought to you until today, of those you met, by name and person.

    Whoever was brought before what is looked at, or elsewhere, was not met by yourself.
    """
    found = defaultdict[Broker, dict[RecordId, None]](dict)
    met = set(lens.met)
    for talk in lens.until_today:
        if talk.introducer is not None:
            for person in talk.people:
                if person in met:
                    found[_named(lens, *talk.introducer)][person] = None
    for each in lens.ledger.all(Introduction):
        by = lens.ledger.here(() if each.by is None else (each.by,))
        if by and each.day <= lens.today:
            for person in lens.ledger.here(each.people):
                if person in met:
                    found[_named(lens, "", by[0])][person] = None
    return {broker: list(people) for broker, people in found.items()}


def _named(lens: Lens, said: str, person: RecordId | None) -> Broker:
    return (said if person is None else lens.ledger.name(person)), person


def _brokers(brought: dict[Broker, list[RecordId]]) -> Chart:
    rows = (
        Row(name, len(people), tuple(people), person=person)
        for (name, person), people in brought.items()
    )
    ordered = tuple(sorted(rows, key=lambda row: (-row.count, row.label.casefold())))
    n = len({each for row in ordered for each in row.people})
    return Chart("brokers", "Who brought you together", ordered, n, n > 0)


def _in_order(lens: Lens, people: set[RecordId]) -> tuple[RecordId, ...]:
    return tuple(each for each in lens.met if each in people)
