"""A whole table: every row below its header, as people or set aside."""

from collections.abc import Mapping

from hallway.domain.errors import FileRefused
from hallway.domain.incoming import Batch, Incoming, SetAside
from hallway.exchange.tables.parts import Part, format_of, part_of
from hallway.exchange.tables.people import person_in
from hallway.exchange.tables.rows import Table, open_table


def read_table(data: bytes, mapping: Mapping[str, Part] | None = None) -> Batch:
    """Read the people of a table; rows are counted from 1 without the header.

    Args:
        data: of the file.
        mapping: what the columns hold by their headers; else the headers tell.

    Raises:
        FileRefused: it is no table, or no column of it tells of people.
    """
    table = open_table(data)
    columns = _columns(table, mapping)
    if not columns:
        named = ", ".join(header.strip() for header in table.headers if header.strip())
        raise FileRefused(
            f"No column tells of people: {named[:200]}.",
            "Say what they hold: --column 'HEADER=name'.",
        )
    people, aside = list[Incoming](), list[SetAside]()
    for number, row in enumerate(table.rows(), start=1):
        found = person_in(row, number, columns)
        if isinstance(found, Incoming):
            people.append(found)
        else:
            aside.append(found)
    return Batch(format_of(table.headers), tuple(people), tuple(aside))


def _columns(table: Table, mapping: Mapping[str, Part] | None) -> dict[int, Part]:
    if mapping is None:
        told = enumerate(map(part_of, table.headers))
        return {place: part for place, part in told if part is not None}
    wanted = {header.casefold(): part for header, part in mapping.items()}
    names = (header.strip("\ufeff ").casefold() for header in table.headers)
    return {place: wanted[name] for place, name in enumerate(names) if name in wanted}
