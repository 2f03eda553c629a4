"""The core: how fresh is what you know of it, and which ties are silent."""

from collections.abc import Iterable, Sequence
from typing import Final

from hallway.domain.encounters import TalkKind
from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import LEAST, days_long, percent
from hallway.domain.insights.views import PAGES, Chart, Row, Shape, View
from hallway.domain.people import FactKind, Person, Standing
from hallway.domain.ties import CORE, Closeness, suggest_closeness
from hallway.notebook.insights.lens import Lens

NAME: Final = "core"
_KEPT_CURRENT: Final = (FactKind.ROLE, FactKind.ORGANISATION, FactKind.PLACE)
_AGES: Final = (
    ("under 6 months", 183),
    ("6 to 12 months", 366),
    ("1 to 2 years", 731),
    ("over 2 years", 10**9),
)
_NEAR: Final = frozenset({Closeness.WELL, Closeness.CLOSE})


def core(lens: Lens) -> View:
    """Show the few whom you keep close, and whom you were close to and have not heard of."""
    people = core_of(lens)
    return View(
        NAME, PAGES[NAME], (_last_contact(lens, people), _freshness(lens, people), silent(lens))
    )


def core_of(lens: Lens) -> list[RecordId]:
    """Return who is in the core, in the order of their ids."""
    every = lens.ledger.every
    return [
        each
        for each in lens.ledger.facts
        if any(circle.casefold() == CORE for circle in every(each, FactKind.CIRCLE))
    ]


def silent(lens: Lens) -> Chart:
    """List whom you know well, and have not been in touch with for long."""
    days = lens.policies.silent_days
    rows = (_silent_row(lens, each) for each in lens.ledger.talks_of)
    long_ago = [row for row in rows if row is not None and row.count > days]
    ordered = tuple(sorted(long_ago, key=lambda row: (-row.count, row.label)))
    words = (
        f"Known well, and nothing for {days_long(days)}."
        if ordered
        else f"Nobody whom you know well was silent for {days_long(days)}.",
    )
    return Chart("silent", "Silent ties", ordered, len(ordered), bool(ordered), words, Shape.LIST)


def days_since(lens: Lens, person: RecordId) -> int | None:
    """Return for how many days you were not in touch; None where you never were."""
    talks = lens.talks_with(person)
    return (lens.today - talks[-1].day).days if talks else None


def _silent_row(lens: Lens, person: RecordId) -> Row | None:
    """Make a row for whoever is near, looking at what is set of them only where it is long ago."""
    days = days_since(lens, person)
    if days is None or days <= lens.policies.silent_days:
        return None
    known = lens.ledger.person(person)
    if known is None or known.standing is Standing.ARCHIVED or not _is_near(lens, known):
        return None
    last = lens.talks_with(person)[-1].day
    words = f"last in touch {last.isoformat()}, {days_long(days)} ago"
    return Row(lens.ledger.name(person), days, (person,), words, person=person)


def _is_near(lens: Lens, person: Person) -> bool:
    if person.is_core:
        return True
    talks = lens.talks_with(person.id)
    deep = sum(talk.depth == TalkKind.DEEP.value for talk in talks)
    return (person.tie.closeness or suggest_closeness(len(talks), deep)) in _NEAR


def _last_contact(lens: Lens, people: Iterable[RecordId]) -> Chart:
    rows = [_contact_row(lens, each) for each in people]
    ordered = tuple(sorted(rows, key=lambda row: (-row.count, row.label)))
    n = len(ordered)
    words = () if n else ("Nobody is in the core. + in Review puts somebody in.",)
    return Chart("core", "Last in touch", ordered, n, n > 0, words, Shape.LIST)


def _contact_row(lens: Lens, person: RecordId) -> Row:
    days = days_since(lens, person)
    last = "never in touch yet" if days is None else f"{days_long(days)} ago" if days else "today"
    return Row(lens.ledger.name(person), days or 0, (person,), last, person=person)


def _freshness(lens: Lens, people: Sequence[RecordId]) -> Chart:
    """Sort by age what is known of job, organisation and place of the core."""
    ages = [
        ((lens.today - fact.day).days, person)
        for person in people
        for kind in _KEPT_CURRENT
        if (fact := lens.ledger.newest(person, kind)) is not None
    ]
    n, rows, least = len(ages), list[Row](), -(10**9)
    for label, most in _AGES:
        found = [person for age, person in ages if least < age <= most]
        people_of = tuple(dict.fromkeys(found))
        rows.append(Row(label, len(found), people_of, percent(len(found), n)))
        least = most
    title = "How old is what you know of them"
    return Chart("freshness", title, tuple(rows) if n else (), n, n >= LEAST)
