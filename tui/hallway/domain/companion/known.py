"""What is known of somebody, as far as a talk with them may begin with it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import product


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody and of where you meet them.

    Attributes:
        looks_for: what they are looking for.
        offers: what they can offer.
        promised: what you promised and is open.
        awaited: what they promised and is open.
        topic: what you talk about; empty where nothing was noted.
        last_topic: what you talked about last time; empty where nothing was noted.
        work: where they work; empty where it is not known.
        role: their job; empty where it is not known.
        field: what they work in; empty where it is not known.
        place: where they are based; empty where it is not known.
        tags: their topics.
        event: where you are now; empty outside events.
        last_event: where you met last; empty outside events.
    """

    looks_for: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    awaited: tuple[str, ...] = ()
    topic: str = ""
    last_topic: str = ""
    work: str = ""
    role: str = ""
    field: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()
    event: str = ""
    last_event: str = ""

    def beside(self, other: "Known") -> "Known":
        """Add what else is known; of what there is one only, this counts more."""
        both = {each.name: _joined(self, other, each.name) for each in fields(self)}
        return Known(**both)  # type: ignore[arg-type]

    def without_notes(self) -> "Known":
        """Leave out what was said, while somebody looks over the shoulder."""
        public = Known(work=self.work, role=self.role, field=self.field, place=self.place)
        return replace(public, tags=self.tags, event=self.event, last_event=self.last_event)

    def words_for(self, names: tuple[str, ...]) -> Iterator[dict[str, str]]:
        """Yield what may stand for some names; nothing where one of them is not known."""
        for words in product(*(self._words(name) for name in names)):
            yield dict(zip(names, words, strict=True))

    def _words(self, name: str) -> tuple[str, ...]:
        said: str | tuple[str, ...] = getattr(self, "tags" if name == "tag" else name)
        if isinstance(said, tuple):
            return said
        return (said,) if said else ()


def _joined(one: Known, other: Known, name: str) -> str | tuple[str, ...]:
    first: str | tuple[str, ...] = getattr(one, name)
    second: str | tuple[str, ...] = getattr(other, name)
    if isinstance(first, tuple) and isinstance(second, tuple):
        return tuple(dict.fromkeys((*first, *second)))
    return first or second


NAMES = frozenset({"tag", *Known.__dataclass_fields__}) - {"tags"}
"""What may stand between braces."""
