"""JSON as bytes, refusing what it cannot hold."""

from math import isfinite
from typing import Any

import orjson

from hallway.domain.errors import StorageFailed

_NULL = b"null"


def encode(value: Any) -> bytes:
    """Write a value as JSON on one line.

    Raises:
        StorageFailed: it holds something that JSON, or a reader of it, cannot hold.
    """
    try:
        text = orjson.dumps(value)
    except TypeError as error:
        raise StorageFailed(
            f"This holds something that no file can keep ({_in_words(error)}).",
            "Nothing was saved; take the odd character or number out and try again.",
        ) from error
    if _NULL in text:
        _refuse_odd_numbers(value)
    return text


def decode(content: bytes) -> Any:
    """Read JSON.

    Raises:
        ValueError: it is none.
    """
    return orjson.loads(content)


def is_plain(value: Any) -> bool:
    """Say whether a value holds printable text alone; fast, and never wrong when it says so."""
    # JSON writes as an escape what cannot be printed on one line, but for a few invisible ones.
    written = orjson.dumps(value).decode()
    return written.isprintable() and "\\" not in written


def _refuse_odd_numbers(value: Any) -> None:
    """Refuse what orjson writes as null without a word: a number that is infinite, or none."""
    if isinstance(value, float) and not isfinite(value):
        raise StorageFailed(
            f"This holds a number that no file can keep ({value}).",
            "Nothing was saved; take the number out and try again.",
        )
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list | tuple):
        return
    for part in value:
        if not isinstance(part, str):
            _refuse_odd_numbers(part)


def _in_words(error: TypeError) -> str:
    """Say in a person's words what orjson found."""
    text = str(error)
    if "surrogates" in text:
        return "half a character"
    if "64-bit" in text:
        return "a number of more than 64 bits"
    return text
