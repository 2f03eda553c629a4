"""Around one person: a tree of two steps, and who ties groups that are otherwise apart."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import counted
from hallway.domain.insights.views import PAGES, Chart, Row, Shape, View
from hallway.domain.people import FactKind
from hallway.notebook.insights.graph import Cut, Graph, Tie, cuts
from hallway.notebook.insights.lens import Lens

NAME: Final = "around"
_MOST: Final = (24, 6)  # rows of the first step, and below each of the second
_MOST_CUTS: Final = 12
_KINDS: Final = (FactKind.ORGANISATION, FactKind.CIRCLE, FactKind.TAG, FactKind.PLACE)


def around_one(lens: Lens, person: RecordId | None = None) -> View:
    """Show the ties around somebody, else around whoever of those met last has most of them.

    Args:
        lens: what is looked at.
        person: around whom.
    """
    graph = lens.graph
    found = lens.ledger.here(() if person is None else (person,))
    centre = found[0] if found else _somebody(lens, graph)
    rest = () if lens.is_first else (_connectors(lens, graph),)
    charts = (_tree(lens, graph, centre), *rest)
    return View(NAME, PAGES[NAME], charts, around=centre, is_whole=not lens.is_first)


def _somebody(lens: Lens, graph: Graph) -> RecordId | None:
    last = list(dict.fromkeys(each for talk in reversed(lens.meetings) for each in talk.people))
    return max(last[: _MOST[0]], key=lambda each: len(graph.ties(each)), default=None)


def _tree(lens: Lens, graph: Graph, centre: RecordId | None) -> Chart:
    if centre is None:
        return Chart("around", PAGES[NAME], (), 0, is_enough=False, shape=Shape.TREE)
    rows = tuple(_grown(lens, graph, centre))
    name = lens.ledger.name(centre)
    n = len({row.person for row in rows if row.person not in {None, centre}})
    words = (
        ()
        if n
        else (
            f"Nobody is tied to {name} that you noted: ^ says who introduced you, "
            "& who was there too.",
        )
    )
    return Chart("around", f"Around {name}", rows, n, n > 0, words, Shape.TREE)


def _grown(lens: Lens, graph: Graph, centre: RecordId) -> Iterator[Row]:
    """Yield the rows of the tree; each person stands where they are first come to."""
    first = graph.ties(centre)
    seen = {centre, *(tie.other for tie in first)}
    house = lens.ledger.text(centre, FactKind.ORGANISATION)
    yield Row(lens.ledger.name(centre), len(first), (centre,), house, person=centre)
    for tie in first[: _MOST[0]]:
        beyond = [each for each in graph.ties(tie.other) if each.other not in seen]
        seen |= {each.other for each in beyond}
        yield _tied(lens, tie, 1, len(beyond))
        yield from (_tied(lens, each, 2) for each in beyond[: _MOST[1]])
        yield from _more(beyond[_MOST[1] :], 2)
    yield from _more(first[_MOST[0] :], 1)


def _tied(lens: Lens, tie: Tie, depth: int, count: int = 0) -> Row:
    name = lens.ledger.name(tie.other)
    return Row(name, count, (tie.other,), tie.why, person=tie.other, depth=depth)


def _more(ties: Iterable[Tie], depth: int) -> Iterator[Row]:
    people = tuple(tie.other for tie in ties)
    if people:
        yield Row(f"and {len(people):,} more", len(people), people, depth=depth)


def _connectors(lens: Lens, graph: Graph) -> Chart:
    rows = tuple(_cut_row(lens, cut) for cut in cuts(graph.neighbours(), _MOST_CUTS))
    words = (
        "Each is the only one by whom these groups are tied."
        if rows
        else "Nobody alone ties two groups, as far as you noted.",
    )
    n = len(rows)
    return Chart(
        "connectors", "Who ties groups that are otherwise apart", rows, n, n > 0, words, Shape.LIST
    )


def _cut_row(lens: Lens, cut: Cut) -> Row:
    first, second = cut.parts[:2]
    words = f"{_group(lens, first)} and {_group(lens, second)}"
    more = len(cut.parts) - 2
    words += f", and {counted(more, 'more group')}" if more else ""
    people = (cut.person, *(each for part in cut.parts for each in part))
    return Row(lens.ledger.name(cut.person), len(second), people, words, person=cut.person)


def _group(lens: Lens, people: tuple[RecordId, ...]) -> str:
    """Name a group by what most of it have in common, else by who is in it."""
    for kind in _KINDS:
        said = Counter(text for each in people for text in lens.ledger.every(each, kind))
        text, count = next(iter(said.most_common(1)), ("", 0))
        if 2 * count > len(people):
            return f"{len(people)} around {text}"
    return f"{len(people)} around {lens.ledger.name(people[0])}"
