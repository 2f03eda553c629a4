"""Reads and writes very many documents without Python looking for garbage among them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_NEW_OBJECTS: Final = 50_000  # between two looks; a tenth of a second's work, and a few megabytes
_YOUNG_LOOKS, _OLD_LOOKS = 20, 50


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
    notebook would take longer than a key stroke may. A search makes thousands of objects at a key,
    hardly any of them in a cycle, so that looking for those may wait, too.
    """
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, _YOUNG_LOOKS, _OLD_LOOKS)
