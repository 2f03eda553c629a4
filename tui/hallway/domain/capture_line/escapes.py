"""What a backslash at the start of a word makes plain, for the reader and the writer alike."""

from hallway.domain.capture_line.details import detail_at
from hallway.domain.capture_line.marks import mark_at
from hallway.domain.capture_line.phones import starts_phone


def is_special(text: str, start: int, end: int) -> bool:
    """Tell whether a backslash before the word `text[start:end]` is dropped.

    It is before a mark and before a contact detail, wherever the word stands. Of a phone number
    the first group is enough, so that the answer does not depend on the words behind it.
    """
    return start < end and (
        mark_at(text, start, end) is not None
        or starts_phone(text, start)
        or detail_at(text, start, end) is not None
    )
