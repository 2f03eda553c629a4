"""Short forms of given names: Bob is short for Robert, Kasia for Katarzyna."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

Names = dict[str, set[str]]

_SHORTEST_SLIP: Final = 4  # letters of a short form in which a slip is looked for
_SHORTEST_STEM: Final = 3
# Endings that make a pet form of a whole name: what the name may end in instead.
_PET_ENDINGS: Final = (
    ("zinho", ("", "o")), ("zinha", ("a", "")), ("inho", ("", "o", "e")), ("inha", ("a",)),
    ("cito", ("", "o", "e")), ("cita", ("a",)), ("ito", ("", "o", "e")), ("ita", ("a",)),
    ("ochka", ("a",)), ("echka", ("a", "ya")), ("ushka", ("a",)), ("enka", ("a",)),
    ("chen", ("", "e", "a")), ("lein", ("", "e", "a")), ("tje", ("", "e", "a")),
)  # fmt: skip
_ENDINGS: Final = tuple(ending for ending, _ in _PET_ENDINGS)


class ShortForms:
    """Which given names are short forms of which others; read when they are first asked for.

    English ones come from the data of the nicknames package (Apache 2.0), those of other
    languages from a list of our own.
    """

    def is_short_for(self, short: str, full: str) -> bool:
        """Say whether one folded name is a short form of another."""
        return short in self._shorts.get(full, ()) or full in _whole_names(short)

    def shares_full_name(self, name: str, other: str) -> bool:
        """Say whether both are short forms of one full name, as Bob and Rob are."""
        return not self._fulls.get(name, set()).isdisjoint(self._fulls.get(other, ()))

    def is_nearly_short_for(self, short: str, full: str) -> bool:
        """Say whether a name is a slip away from a short form of another, and no name itself."""
        shorts = self._shorts.get(full)
        if not shorts or len(short) < _SHORTEST_SLIP:
            return False
        if short in self._fulls or short in self._shorts:
            return False
        likely = [each for each in shorts if len(each) >= _SHORTEST_SLIP]
        return extractOne(short, likely, scorer=OSA.distance, score_cutoff=1) is not None

    def is_same_abroad(self, name: str, other: str) -> bool:
        """Say whether two names are one name in two languages, as John and Giovanni are."""
        return not self._abroad.get(name, set()).isdisjoint(self._abroad.get(other, ()))

    def is_short_abroad(self, short: str, name: str) -> bool:
        """Say whether a name is short for what another one is elsewhere: Kate for Katarzyna."""
        lines = self._abroad.get(name)
        if not lines or len(short) < _SHORTEST_STEM:
            return False
        fulls = self._fulls.get(short, ())
        return any(not lines.isdisjoint(self._abroad.get(full, ())) for full in fulls)

    def is_given_name(self, name: str) -> bool:
        """Say whether a folded name is known as a given name, or as a short form of one."""
        return name in self._shorts or name in self._fulls or name in self._abroad

    def are_two_names(self, name: str, other: str) -> bool:
        """Say whether two names that look alike are known as full names, each in its own right.

        Spellings of one name have a short form in common, as Steven and Stephen have Steve.
        """
        shorts, other_shorts = self._shorts.get(name), self._shorts.get(other)
        if shorts is None or other_shorts is None or not shorts.isdisjoint(other_shorts):
            return False
        return not self.shares_full_name(name, other) and not self.is_same_abroad(name, other)

    def direct(self, name: str) -> set[str]:
        """Return the short forms and the full names of a folded name."""
        known = self._shorts.get(name, set()) | self._fulls.get(name, set())
        return known.union(_whole_names(name))

    def siblings(self, name: str) -> set[str]:
        """Return the names that share a full name with this one."""
        near = {other for full in self._fulls.get(name, ()) for other in self._shorts[full]}
        return near - self.direct(name) - {name}

    @cached_property
    def _shorts(self) -> Names:
        shorts: Names = defaultdict(set)
        for full, short in _english_pairs():
            shorts[full].add(short)
        for line in _lines("short_forms.txt"):
            full, _, listed = line.partition(":")
            shorts[full].update(listed.split())
        return dict(shorts)

    @cached_property
    def _fulls(self) -> Names:
        fulls: Names = defaultdict(set)
        for full, shorts in self._shorts.items():
            for short in shorts:
                fulls[short].add(full)
        return dict(fulls)

    @cached_property
    def _abroad(self) -> Names:
        """Tell for each name which lines have it; the first name of a line stands for all."""
        lines: Names = defaultdict(set)
        for line in _lines("names_abroad.txt"):
            names = line.split()
            for name in names:
                lines[name].add(names[0])
        return dict(lines)


@cache
def known_short_forms() -> ShortForms:
    """Return the short forms, one for all finders: they never change."""
    return ShortForms()


def _whole_names(pet: str) -> tuple[str, ...]:
    """Return what a pet form with a regular ending may be made of: Miguelito, Joaninha."""
    if not pet.endswith(_ENDINGS):
        return ()
    for ending, wholes in _PET_ENDINGS:
        stem = pet.removesuffix(ending)
        if stem != pet and len(stem) >= _SHORTEST_STEM:
            return tuple(stem + whole for whole in wholes)
    return ()


def _english_pairs() -> Iterator[tuple[str, str]]:
    # The table alone, for importing its package takes longer than all the rest.
    spec = find_spec("nicknames")
    for folder in (spec.submodule_search_locations if spec else None) or ():
        table = Path(folder, "names.csv").read_text(encoding="utf-8")
        for row in table.lower().splitlines()[1:]:
            full, _, short = row.split(",")
            yield full, short


def _lines(name: str) -> list[str]:
    # Not by importlib.resources: importing that takes longer than reading the list.
    text = (Path(__file__).parent / name).read_text(encoding="ascii")
    return [line for line in text.splitlines() if not line.startswith("#")]
