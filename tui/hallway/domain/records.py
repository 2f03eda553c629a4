"""What every record of the notebook has."""

from dataclasses import dataclass
from typing import ClassVar

from hallway.domain.ids import RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing kept in the notebook.

    Attributes:
        table: the name of the table that holds records of this kind.
        links: the fields that hold ids of other records.
        needs: those of them without which the record says nothing any more.
        id: never used again, on any machine.
        revision: how often the record was written; 0 before the first time.
    """

    table: ClassVar[str]
    links: ClassVar[tuple[str, ...]] = ()
    needs: ClassVar[tuple[str, ...]] = ()

    id: RecordId
    revision: int = 0

    def concerns(self) -> tuple[RecordId, ...]:
        """Name the people this record says something about."""
        return ()


@dataclass(frozen=True, slots=True)
class Link:
    """A name that was said, and the known person it stands for.

    Attributes:
        name: as typed.
        person: None while nobody known was matched.
    """

    name: str
    person: RecordId | None = None
