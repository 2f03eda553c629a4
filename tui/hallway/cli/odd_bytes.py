"""Bytes that are no UTF-8 text, which Python hands over as lone surrogates."""

from argparse import Namespace

from hallway.domain.errors import Refused

_MAY_BE_ODD = "data"  # the name of a folder is whatever the disk says


def refuse_odd_arguments(arguments: Namespace) -> None:
    """Refuse a command line with a word that is no text.

    Raises:
        Refused: a word is not UTF-8.
    """
    for name, value in vars(arguments).items():
        words = value if isinstance(value, list) else [value]
        for word in words:
            if isinstance(word, str) and name != _MAY_BE_ODD:
                refuse_odd_bytes(word)


def refuse_odd_bytes(text: str) -> None:
    """Refuse what is no text.

    Raises:
        Refused: it is not UTF-8.
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Refused("This is not UTF-8 text.", "Save it as UTF-8 and add it again.")
