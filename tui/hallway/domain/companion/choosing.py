"""Choosing what to say: what uses a known word first, and never the same three again."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from hallway.domain.companion.known import Known
from hallway.domain.companion.lines import Line, Occasion
from hallway.domain.modes import Mode


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is to be said.

    Attributes:
        occasion: what for.
        known: of them and of where you are.
        mode: what the talk is for; None where it was not said.
    """

    occasion: Occasion
    known: Known
    mode: Mode | None = None


@dataclass(frozen=True, slots=True)
class Suggested:
    """Something to say.

    Attributes:
        text: as it may be said.
        words: what of it is known of them or of where you are; none for a general line.
    """

    text: str
    words: tuple[str, ...] = ()


def choose(
    lines: Iterable[Line],
    moment: Moment,
    *,
    most: int = 3,
    seen: Sequence[str] = (),
    seed: int | None = None,
) -> tuple[Suggested, ...]:
    """Suggest what to say.

    Args:
        lines: to choose among.
        moment: when.
        most: how many are wanted.
        seen: what was suggested before, the last one last; it comes again only after the rest.
        seed: mixes what fits equally; None leaves it in the order of the lines.

    Returns:
        First what uses a known word; a general line only where nothing is left of those.
    """
    fitting = [line for line in lines if _fits(line, moment)]
    found = [each for line in fitting for each in _filled(line, moment.known)]
    if seed is not None:
        found.sort(key=lambda each: _mixed(each.text, seed))
    found.sort(key=lambda each: not each.words)
    return tuple(islice(unseen_first(found, seen), most))


def unseen_first(found: Sequence[Suggested], seen: Sequence[str]) -> list[Suggested]:
    """Put what was suggested before behind the rest, the longest ago first."""
    last = {text: number for number, text in enumerate(seen)}
    return sorted(found, key=lambda each: last.get(each.text, -1))


def _fits(line: Line, moment: Moment) -> bool:
    """Say whether a line is for this occasion, what the talk is for, and what they work in."""
    is_for_mode = line.mode is None or moment.mode in {None, Mode.BOTH, line.mode}
    is_of_field = not line.field or line.field == moment.known.field.casefold()
    return line.occasion is moment.occasion and is_for_mode and is_of_field


def _filled(line: Line, known: Known) -> Iterable[Suggested]:
    for words in known.words_for(line.names):
        yield Suggested(line.text.format_map(words), _told_by(line, known, words))


def _told_by(line: Line, known: Known, words: dict[str, str]) -> tuple[str, ...]:
    """Name the known words of a line; for one about a field, the field is what is known."""
    return tuple(words.values()) or ((known.field,) if line.field else ())


def _mixed(text: str, seed: int) -> bytes:
    return hashlib.blake2b(f"{seed} {text}".encode(), digest_size=8).digest()
