"""The views by their names, each with what computes it."""

from collections.abc import Callable, Mapping
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.insights.views import View
from hallway.notebook.insights import (
    around,
    brokers,
    close,
    giving,
    keeping,
    kinds,
    meeting,
    occasions,
    rhythm,
)
from hallway.notebook.insights.lens import Lens

_COMPUTED: Final[Mapping[str, Callable[[Lens], View]]] = {
    meeting.NAME: meeting.who_you_meet,
    kinds.NAME: kinds.ideas_and_resources,
    brokers.NAME: brokers.how_you_meet,
    giving.NAME: giving.giving_and_receiving,
    keeping.NAME: keeping.promises,
    occasions.NAME: occasions.events_and_series,
    close.NAME: close.core,
    rhythm.NAME: rhythm.rhythm,
}


def page(name: str, lens: Lens, person: RecordId | None = None) -> View:
    """Compute a view.

    Args:
        name: of the view; it is one of `PAGES`.
        lens: what is looked at.
        person: whom the tree is around.
    """
    if name == around.NAME:
        return around.around_one(lens, person)
    return _COMPUTED[name](lens)
