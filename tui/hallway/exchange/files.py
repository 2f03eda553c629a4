"""A file of another program, from its path to what it holds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from hallway.domain.errors import FileRefused
from hallway.domain.incoming import Batch
from hallway.exchange.decoding import MOST_BYTES
from hallway.exchange.opening import Kind, kind_of
from hallway.exchange.tables import Guess, Part, guess_columns, read_table

_HEAD: Final = 64  # bytes that tell what a file is


def read_bytes(path: Path) -> bytes:
    """Read a file that is not too large.

    Raises:
        FileRefused: it is too large, or cannot be read.
    """
    if path.exists() and not path.is_file():
        raise FileRefused(f"{path} is no file.", "Name a file.")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        size = path.stat().st_size
    except OSError as error:
        raise FileRefused(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) <= MOST_BYTES:
        return data
    raise FileRefused(
        f"{path.name} has {size // 1_000_000:,} MB, which is too much.",
        f"Split it into files of up to {MOST_BYTES // 1_000_000} MB.",
    )


def read_batch(name: str, data: bytes, columns: Mapping[str, Part] | None = None) -> Batch:
    """Read the people of a file.

    Args:
        name: of the file.
        data: all of it.
        columns: what the columns of a table hold, by their headers; else these tell.

    Raises:
        FileRefused: nothing here reads it.
    """
    kind = kind_of(name, data[:_HEAD])
    if kind is Kind.CARDS:
        from hallway.exchange.vcards import read_cards

        return read_cards(data)
    _check(name, kind)
    return read_table(data, columns)


def columns_of(name: str, data: bytes) -> Guess:
    """Guess what the columns of a table hold.

    Raises:
        FileRefused: it is no table.
    """
    _check(name, kind_of(name, data[:_HEAD]))
    return guess_columns(data)


def is_notebook(name: str, data: bytes) -> bool:
    """Say whether a file is a notebook that was exported.

    Raises:
        FileRefused: what it is cannot be told.
    """
    return kind_of(name, data[:_HEAD]) is Kind.NOTEBOOK


def is_table(name: str, data: bytes) -> bool:
    """Say whether a file is a table.

    Raises:
        FileRefused: what it is cannot be told.
    """
    return kind_of(name, data[:_HEAD]) is Kind.TABLE


def _check(name: str, kind: Kind) -> None:
    if kind is not Kind.TABLE:
        raise FileRefused(
            f"{name} is no table and has no cards.",
            "Capture lines are taken in by hallway add - < FILE.",
        )
