"""What is on the disk of typed text, as the next process would find it."""

import json
from pathlib import Path

from hallway.domain.unsaved import Unsaved


def drafted(folder: Path) -> list[Unsaved]:
    """Read the drafts of a living screen."""
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("drafts/*.json")]
    lines = [line for text in texts for line in json.loads(text)["lines"]]
    return [Unsaved(line) if isinstance(line, str) else Unsaved(**line) for line in lines]


def copied(folder: Path) -> list[str]:
    """Read the lines in the files that are named to the person."""
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("hallway-unsaved*.txt")]
    return [line for text in texts for line in text.splitlines()]
