"""Reads and writes very many documents without Python looking for garbage among them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Let the garbage collector rest while many objects are made, none of them garbage.

    It would go through all documents again and again, and make reading take twice as long.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def leave_alone() -> None:
    """Let the collector never look through what is there by now.

    Documents hold no cycles: they go with the last who knows them. A look through all of a large
    notebook would take longer than a key stroke may.
    """
    gc.freeze()
