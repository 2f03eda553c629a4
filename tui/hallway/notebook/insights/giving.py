"""Giving and receiving over the years, and what was passed on: a story, never a balance."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hallway.domain.favours import Favour
from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import counted
from hallway.domain.insights.views import PAGES, Chart, Row, Shape, View
from hallway.notebook.insights.lens import Lens

NAME: Final = "giving"
_LONGEST: Final = 60  # letters of a gift


def giving_and_receiving(lens: Lens) -> View:
    """Show favours by years, and the chains of those that were passed on."""
    favours = favours_in(lens)
    return View(NAME, PAGES[NAME], (_by_year(favours), _by_kind(favours), _passed_on(favours)))


def favours_in(lens: Lens) -> list[Favour]:
    """Return the favours that are looked at, oldest first."""
    at = None if lens.event is None else {talk.id for talk in lens.talks}
    found = (
        each if each.person == person else replace(each, person=person)
        for each in lens.ledger.all(Favour)
        if lens.covers(each.day) and (at is None or each.encounter in at)
        for person in lens.ledger.here((each.person,))
    )
    return sorted(found, key=lambda each: (each.day, each.id))


def _by_year(favours: Sequence[Favour]) -> Chart:
    years = dict.fromkeys(str(each.day.year) for each in favours)
    rows = tuple(_row(year, [f for f in favours if str(f.day.year) == year]) for year in years)
    return _chart("years", "Over the years", rows, favours)


def _by_kind(favours: Sequence[Favour]) -> Chart:
    kinds = dict.fromkeys(each.kind for each in favours)
    rows = (_row(kind.value, [f for f in favours if f.kind is kind]) for kind in kinds)
    ordered = tuple(sorted(rows, key=lambda row: (-row.count, row.label)))
    return _chart("favours", "What it was", ordered, favours)


def _chart(name: str, title: str, rows: tuple[Row, ...], favours: Sequence[Favour]) -> Chart:
    n = len(favours)
    parts = ("given", "received")
    return Chart(name, title, rows, n, n > 0, shape=Shape.PARTS, parts=parts)


def _row(label: str, favours: Sequence[Favour]) -> Row:
    received = sum(not each.is_given for each in favours)
    words = f"{len(favours) - received} given, {received} received"
    people = tuple(dict.fromkeys(each.person for each in favours))
    return Row(label, len(favours), people, words, part=received)


def _passed_on(favours: Sequence[Favour]) -> Chart:
    """Tell each chain of gifts from its first one on."""
    chains = [chain for chain in chains_of(favours) if len(chain) > 1]
    rows = tuple(_chain_row(chain) for chain in chains)
    words = () if rows else ("No gift was passed on that you noted.",)
    n = sum(len(chain) for chain in chains)
    return Chart("passed_on", "Passed on", rows, n, n > 0, words, Shape.LIST)


def chains_of(favours: Sequence[Favour]) -> list[tuple[Favour, ...]]:
    """Return every way from a gift that continues none to one that nothing continues.

    A loop, which two processes may have made, has no beginning and is left out.
    """
    known = {each.id for each in favours}
    continued: dict[RecordId, list[Favour]] = {}
    for each in favours:
        if each.passes_on in known and each.passes_on is not None:
            continued.setdefault(each.passes_on, []).append(each)
    chains = list[tuple[Favour, ...]]()
    waiting: list[tuple[Favour, ...]] = [(each,) for each in favours if each.passes_on not in known]
    while waiting:
        chain = waiting.pop(0)
        further = continued.get(chain[-1].id, [])
        waiting += [(*chain, each) for each in further]
        if not further:
            chains.append(chain)
    return chains


def _chain_row(chain: tuple[Favour, ...]) -> Row:
    label = " → ".join(each.text[:_LONGEST] for each in chain)
    people = tuple(dict.fromkeys(each.person for each in chain))
    words = f"{counted(len(chain), 'gift')}, {chain[0].day.year} to {chain[-1].day.year}"
    return Row(label, len(chain), people, words, is_said=True)
