"""Experiments that come with Hallway, and choosing one that was not tried."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from hallway.domain.text import clean

_FILE: Final = "experiments.txt"


def shipped_text() -> str:
    """Return the experiments that come with Hallway as the text that they are written in."""
    return files("hallway.domain").joinpath(_FILE).read_text(encoding="utf-8")


@cache
def shipped_experiments() -> tuple[str, ...]:
    """Return the experiments that come with Hallway."""
    return read_experiments(shipped_text())


def read_experiments(text: str) -> tuple[str, ...]:
    """Read the experiments of a text: a line each, but for those that begin with a hash."""
    lines = (clean(line) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def choose_experiment(known: Sequence[str], tried: Iterable[str], seed: int) -> str | None:
    """Choose one that was not tried; None where all were.

    Args:
        known: to choose among.
        tried: the goals there were, in any case of letters.
        seed: the same one chooses the same.
    """
    done = {each.casefold() for each in tried}
    fresh = [each for each in known if each.casefold() not in done]
    return min(fresh, key=lambda each: _mixed(each, seed), default=None)


def _mixed(text: str, seed: int) -> bytes:
    return hashlib.blake2b(f"{seed} {text}".encode(), digest_size=8).digest()
