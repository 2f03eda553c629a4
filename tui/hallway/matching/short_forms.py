"""Short forms of given names: Bob is short for Robert, Kasia for Katarzyna."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from nicknames import name_triplets

from hallway.matching.folding import fold


class ShortForms:
    """Which given names are short forms of which others.

    English ones come from the data of the nicknames package (Apache 2.0), those of other
    languages from a list of our own.
    """

    def __init__(self) -> None:
        self._shorts: defaultdict[str, set[str]] = defaultdict(set)
        self._fulls: defaultdict[str, set[str]] = defaultdict(set)
        for full, short in _pairs():
            self._shorts[full].add(short)
            self._fulls[short].add(full)

    def is_short_for(self, short: str, full: str) -> bool:
        """Say whether one folded name is a short form of another."""
        return short in self._shorts.get(full, ())

    def shares_full_name(self, name: str, other: str) -> bool:
        """Say whether both are short forms of one full name, as Bob and Rob are."""
        return not self._fulls.get(name, set()).isdisjoint(self._fulls.get(other, ()))

    def direct(self, name: str) -> set[str]:
        """Return the short forms and the full names of a folded name."""
        return self._shorts.get(name, set()) | self._fulls.get(name, set())

    def siblings(self, name: str) -> set[str]:
        """Return the names that share a full name with this one."""
        near = {other for full in self._fulls.get(name, ()) for other in self._shorts[full]}
        return near - self.direct(name) - {name}


@cache
def known_short_forms() -> ShortForms:
    """Read the short forms, once for all finders: they never change."""
    return ShortForms()


def _pairs() -> Iterator[tuple[str, str]]:
    for triplet in name_triplets():
        yield fold(triplet.name1), fold(triplet.name2)
    listed = files("hallway.matching").joinpath("short_forms.txt").read_text(encoding="utf-8")
    for line in listed.splitlines():
        full, colon, shorts = line.partition(":")
        if colon and not line.startswith("#") and " " not in full:
            yield from ((full, fold(short)) for short in shorts.split())
