"""Numbers on a command line."""

from argparse import ArgumentTypeError


def count(words: str) -> int:
    """Read how many are wanted.

    Raises:
        ArgumentTypeError: it is no number from 1 on.
    """
    if not words.isdecimal() or int(words) == 0:
        raise ArgumentTypeError(f"{words!r} is no number from 1 on")
    return int(words)
