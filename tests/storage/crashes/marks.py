"""What a process of a story says, one line each, so that a recorder hears it in its place."""

import json

from tests.storage.crashes.operations import Asked, Kept, Mark, Saved

_KINDS: dict[str, type[Asked | Saved]] = {"asked": Asked, "saved": Saved}


def to_line(mark: Mark) -> bytes:
    """Write a mark as a line."""
    if isinstance(mark, Kept):
        parts: dict[str, object] = {"kept": mark.content.hex()}
    else:
        parts = {type(mark).__name__.lower(): mark.content}
    return json.dumps(parts).encode() + b"\n"


def from_line(line: bytes) -> Mark:
    """Read what `to_line` wrote."""
    [(kind, content)] = json.loads(line).items()
    return Kept(bytes.fromhex(content)) if kind == "kept" else _KINDS[kind](content)
