"""Keys as terminals send them, where Textual reads them in another way than Hallway needs."""

from codecs import getincrementaldecoder
from functools import partial
from string import ascii_letters
from typing import Any, Final

from textual import _ansi_sequences
from textual.drivers import linux_driver

# Esc and O begin the keys that terminals send as sequences, as Esc and [ or P do.
_AFTER_ESC: Final = "0123456789:/?*" + "".join(sorted({*ascii_letters} - {"O", "P"}))
_PRIVATE: Final = 0xE000  # letters that no keyboard has


def read_keys_as_sent() -> None:
    """Understand Alt with a key as Esc and that key at once, and survive odd bytes.

    Textual takes Esc and a digit in one breath for what Option types on a Mac, and Alt with a
    sign for the sign alone; both would type into the line. Behind Esc and a letter it waits for
    what may follow, and takes the letters that are typed next for it. A byte that is no UTF-8, such
    as a terminal sends that is set up for Latin-1, would end the screen.
    """
    sequences: Any = _ansi_sequences.ANSI_SEQUENCES_KEYS
    for key in _AFTER_ESC:
        sequences[f"\x1b{key}"] = chr(_PRIVATE + ord(key))
    vars(linux_driver)["getincrementaldecoder"] = _forgiving


def key_after_esc(character: str | None) -> str | None:
    """Return the key that was sent together with Esc; None for a key by itself."""
    if character is None or len(character) != 1:
        return None
    key = chr(max(0, ord(character) - _PRIVATE))
    return key if key in _AFTER_ESC else None


def _forgiving(encoding: str) -> Any:
    return partial(getincrementaldecoder(encoding), errors="replace")
