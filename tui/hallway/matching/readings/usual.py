"""Names in Arabic and Hebrew letters as people spell them: their vowels are not written."""

from functools import cache
from pathlib import Path


def usual_spellings(name: str) -> tuple[str, ...]:
    """Return how a name is usually spelt in Latin letters, the commonest first; none if unknown."""
    return _spellings().get(name, ())


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    # Not by importlib.resources: importing that takes longer than reading the table.
    text = Path(__file__).with_name("usual.txt").read_text(encoding="utf-8")
    rows = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return {
        written: tuple(spelt.split())
        for all_written, _, spelt in rows
        for written in all_written.split()
    }
