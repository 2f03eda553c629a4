"""Which reader a file is for, by its name and its beginning."""

from enum import StrEnum
from typing import Final

from hallway.domain.errors import FileRefused


class Kind(StrEnum):
    """What a file is."""

    CARDS = "cards"
    TABLE = "table"
    LINES = "lines"
    NOTEBOOK = "notebook"


_ENDINGS: Final = {
    "vcf": Kind.CARDS,
    "vcard": Kind.CARDS,
    "csv": Kind.TABLE,
    "tsv": Kind.TABLE,
    "tab": Kind.TABLE,
    "json": Kind.NOTEBOOK,
    "txt": Kind.LINES,
}


def kind_of(name: str, head: bytes) -> Kind:
    """Say what a file is: what it begins with tells more than what it is called.

    Args:
        name: of the file.
        head: its first bytes.

    Raises:
        FileRefused: neither tells, or it is a calendar.
    """
    begins = head.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").replace(b"\0", b"")[:20].upper()
    if begins.startswith(b"BEGIN:VCARD"):
        return Kind.CARDS
    if begins.startswith(b"BEGIN:VCALENDAR"):
        raise FileRefused(f"{name} is a calendar.", "Hallway writes calendars, and reads none.")
    ending = name.rpartition(".")[2].casefold()
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    raise FileRefused(
        f"What {name} is cannot be told.", "Name it .csv, .vcf, .json, or .txt for capture lines."
    )
