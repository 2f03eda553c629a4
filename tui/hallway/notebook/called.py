"""Which one of several things some words, or an id, stand for."""

from collections.abc import Callable, Iterable
from typing import Final, Protocol, TypeVar

from hallway.domain.errors import Ambiguous, NotFound
from hallway.domain.ids import RecordId, fits_id, may_be_id, show_id

_SHOWN: Final = 4  # candidates


class Said(Protocol):
    """A record that says something."""

    @property
    def id(self) -> RecordId:
        """By which it is known."""

    @property
    def text(self) -> str:
        """What it says."""


T = TypeVar("T", bound=Said)


def the_one_called(
    words: str, known: Iterable[T], tell: Callable[[T], str], missing: NotFound
) -> T:
    """Find the one thing that an id, a part of one, all of its words or some of them stand for.

    Args:
        words: as typed.
        known: what there is.
        tell: says of one what tells it from others of the same words.
        missing: what is raised where there is none.

    Raises:
        NotFound: there is none.
        Ambiguous: there are several; the message lists them, each with its id.
    """
    found = _called(words, list(known))
    if not found:
        raise missing
    if len(found) > 1:
        named = "; ".join(f"{show_id(each.id)} {tell(each)}" for each in found[:_SHOWN])
        more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise Ambiguous(
            f"{words!r} may be any of {len(found)}: {named}{more}.", "Use more words, or an id."
        )
    return found[0]


def _called(words: str, known: list[T]) -> list[T]:
    wanted = words.casefold().strip()
    if not wanted:
        return []
    if by_id := [each for each in known if may_be_id(words) and fits_id(words, each.id)]:
        return by_id
    whole = [each for each in known if each.text.casefold() == wanted]
    return whole or [each for each in known if wanted in each.text.casefold()]
