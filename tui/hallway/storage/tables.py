"""The shape of the notebook as JSON has it: tables of documents by id."""

from typing import Any

FORGOTTEN = "forgotten"
"""The table of the people whom nothing may bring back, by id alone."""

BEGUN = "begun"
"""What a document in that table says while the erasing is not finished."""

_LONGEST_ID = 19  # decimal digits of 63 bits

Json = dict[str, Any]
"""One document: fields by name."""

Table = dict[str, Json]
"""Documents by id, which is a decimal number in JSON's text."""

Tables = dict[str, Table]
"""Tables by name."""

Staged = dict[str, dict[str, Json | None]]
"""What a commit puts in place, by table and id; None takes a document away."""


def apply(staged: Staged, tables: Tables) -> None:
    """Put what a commit staged into tables."""
    for name, documents in staged.items():
        table = tables.setdefault(name, {})
        for key, document in documents.items():
            if document is None:
                table.pop(key, None)
            else:
                table[key] = document


def is_table(value: Any) -> bool:
    """Say whether something that was read has documents by id, and nothing else."""
    return isinstance(value, dict) and all(map(_is_document, value, value.values()))


def is_id(key: Any) -> bool:
    """Say whether something that was read can be the id of a document."""
    return isinstance(key, str) and key.isascii() and key.isdecimal() and len(key) <= _LONGEST_ID


def _is_document(key: Any, document: Any) -> bool:
    return type(document) is dict and is_id(key)
