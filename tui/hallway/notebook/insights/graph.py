"""Who is tied to whom: by introductions, by having been there together, by an organisation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from itertools import accumulate
from typing import Final, TypeAlias

from hallway.domain.ids import RecordId
from hallway.domain.introductions import Introduction
from hallway.domain.people import FactKind
from hallway.notebook.insights.ledger import Ledger, Talk

Node: TypeAlias = RecordId | str
"""A person, or a hub that ties all of some people: an organisation, or one conversation."""

_MOST_AT_ONCE: Final = 12  # people of one conversation who know each other by it


@dataclass(frozen=True, slots=True)
class Tie:
    """Why somebody is tied to another.

    Attributes:
        other: to whom.
        why: in words.
    """

    other: RecordId
    why: str


class Graph:
    """The ties between people who are here; you are in none of them."""

    def __init__(self, ledger: Ledger, talks: Sequence[Talk]) -> None:
        """Read nothing yet.

        Args:
            ledger: all that is known.
            talks: those that tie people.
        """
        self._ledger = ledger
        self._talks = talks

    def ties(self, person: RecordId) -> list[Tie]:
        """Return with whom somebody is tied, each person once.

        Introductions come first, then being there together, then the same organisation.
        """
        found = [*self._introduced.get(person, ()), *self._together.get(person, ())]
        house = self._ledger.text(person, FactKind.ORGANISATION)
        found += (Tie(each, f"also at {house}") for each in self._at.get(house.casefold(), ()))
        return list({tie.other: tie for tie in reversed(found) if tie.other != person}.values())[
            ::-1
        ]

    def neighbours(self) -> dict[Node, list[Node]]:
        """Return the ties as a graph in which an organisation is a node between its people."""
        found = defaultdict[Node, list[Node]](list)
        for ties in (self._introduced, self._together):
            for person, tied in ties.items():
                found[person] += [tie.other for tie in tied]
        for house, people in self._at.items():
            if len(people) > 1:
                hub = f"@{house}"
                found[hub] += people
                for person in people:
                    found[person].append(hub)
        return dict(found)

    @cached_property
    def _introduced(self) -> dict[RecordId, list[Tie]]:
        found = defaultdict[RecordId, list[Tie]](list)
        for one, other, way in self._introductions():
            if one != other:
                found[one].append(Tie(other, way[0]))
                found[other].append(Tie(one, way[1]))
        return found

    def _introductions(self) -> Iterator[tuple[RecordId, RecordId, tuple[str, str]]]:
        ledger = self._ledger
        for talk in self._talks:
            if talk.introducer is not None and talk.introducer[1] is not None:
                for person in talk.people:
                    yield talk.introducer[1], person, _BROUGHT
        for each in ledger.all(Introduction):
            people = ledger.here(each.people)
            for by in ledger.here(() if each.by is None else (each.by,)):
                yield from ((by, person, _BROUGHT) for person in people)
            if each.by is None and len(people) > 1:
                yield people[0], people[1], (_BY_YOU, _BY_YOU)

    @cached_property
    def _together(self) -> dict[RecordId, list[Tie]]:
        found = defaultdict[RecordId, list[Tie]](list)
        for talk in self._talks:
            everyone = talk.everyone[:_MOST_AT_ONCE]
            if len(everyone) > 1:
                why = f"there together {talk.day.isoformat()}"
                for one in everyone:
                    found[one] += (Tie(other, why) for other in everyone if other != one)
        return found

    @cached_property
    def _at(self) -> dict[str, list[RecordId]]:
        found = defaultdict[str, list[RecordId]](list)
        for person in self._ledger.facts:
            house = self._ledger.text(person, FactKind.ORGANISATION)
            if house:
                found[house.casefold()].append(person)
        return found


_BROUGHT: Final = ("introduced by them", "introduced them")
_BY_YOU: Final = "introduced by you"


@dataclass(frozen=True, slots=True)
class Cut:
    """Somebody without whom some people would not be tied to others.

    Attributes:
        person: who it is.
        parts: the people who would be apart, the largest part first.
    """

    person: RecordId
    parts: tuple[tuple[RecordId, ...], ...]


def cuts(neighbours: Mapping[Node, Sequence[Node]], most: int, least: int = 2) -> list[Cut]:
    """Find who alone ties groups together: the articulation points of a graph.

    Written here, as importing a library of graphs takes longer than all of a view may.
    Source: Hopcroft and Tarjan, "Efficient algorithms for graph manipulation", CACM 16 (1973).

    Args:
        neighbours: of each node; every tie stands at both of its ends.
        most: how many are wanted.
        least: how many people at least two of the parts have.

    Returns:
        Those that tie the largest groups, by the second largest part.
    """
    found, seen = list[tuple[int, RecordId, _Walk]](), set[Node]()
    for root in neighbours:
        if root not in seen:
            walk = _Walk(neighbours, root)
            seen |= walk.number.keys()
            found += ((size, node, walk) for node, size in walk.cuts() if size >= least)
    largest = nlargest(most, found, key=lambda each: (each[0], each[1]))
    return [Cut(node, walk.parts(node, least)) for _, node, walk in largest]


class _Walk:
    """A walk through one component, deep first."""

    def __init__(self, neighbours: Mapping[Node, Sequence[Node]], root: Node) -> None:
        self.order: list[Node] = []
        self.number: dict[Node, int] = {}
        self._low: dict[Node, int] = {}
        self._end: dict[Node, int] = {}
        self._children = defaultdict[Node, list[Node]](list)
        self._root = root
        self._walk(neighbours)
        people = (isinstance(node, int) for node in self.order)
        self._people_before = list(accumulate(people, initial=0))

    def cuts(self) -> Iterator[tuple[RecordId, int]]:
        """Yield everybody who ties parts together, with how many are in the second largest."""
        for node in self.order:
            spans = self._spans(node) if isinstance(node, int) else []
            if spans and isinstance(node, int):
                before = self._people_before
                sizes = [before[end] - before[begin] for begin, end in spans]
                sizes.append(before[-1] - 1 - sum(sizes))
                yield node, sorted(sizes)[-2]

    def parts(self, node: Node, least: int) -> tuple[tuple[RecordId, ...], ...]:
        """Return the groups that would be apart without a node, the largest first."""
        spans = self._spans(node)
        inside = {place for begin, end in spans for place in range(begin, end)}
        inside.add(self.number[node])
        rest = [each for place, each in enumerate(self.order) if place not in inside]
        groups = [_people(self.order[begin:end]) for begin, end in spans] + [_people(rest)]
        large = (group for group in groups if len(group) >= least)
        return tuple(sorted(large, key=len, reverse=True))

    def _spans(self, node: Node) -> list[tuple[int, int]]:
        """Return the stretches of the walk that hang on a node alone."""
        is_root = node == self._root
        return [
            (self.number[child], self._end[child])
            for child in self._children.get(node, ())
            if is_root or self._low[child] >= self.number[node]
        ]

    def _walk(self, neighbours: Mapping[Node, Sequence[Node]]) -> None:
        self._enter(self._root)
        stack = [(self._root, self._root, iter(neighbours[self._root]))]
        while stack:
            node, parent, further = stack[-1]
            step = next(further, None)
            if step is None:
                stack.pop()
                self._leave(node, parent)
            elif step not in self.number:
                self._enter(step)
                self._children[node].append(step)
                stack.append((step, node, iter(neighbours.get(step, ()))))
            elif step != parent:
                self._low[node] = min(self._low[node], self.number[step])

    def _enter(self, node: Node) -> None:
        self.number[node] = self._low[node] = len(self.order)
        self.order.append(node)

    def _leave(self, node: Node, parent: Node) -> None:
        self._end[node] = len(self.order)
        if node != parent:
            self._low[parent] = min(self._low[parent], self._low[node])


def _people(nodes: Iterable[Node]) -> tuple[RecordId, ...]:
    return tuple(node for node in nodes if isinstance(node, int))
