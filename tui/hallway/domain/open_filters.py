"""What of a query may be completed: the filter that is being typed at its end."""

import re
from typing import Final

from hallway.domain.completions import Completed

_KINDS: Final = {
    "tag": Completed.TAG,
    "#": Completed.TAG,
    "org": Completed.ORGANISATION,
    "organisation": Completed.ORGANISATION,
    "organization": Completed.ORGANISATION,
    "company": Completed.ORGANISATION,
    "@": Completed.ORGANISATION,
    "event": Completed.EVENT,
    "series": Completed.EVENT,
    "place": Completed.PLACE,
    "city": Completed.PLACE,
    "name": Completed.PERSON,
    "with": Completed.PERSON,
    "by": Completed.PERSON,
    "via": Completed.PERSON,
}
_OPEN: Final = re.compile(
    r"""(?:^|\s) (?:-|not[:：])?
    (?: (?P<name>[a-z]+)[:：] | (?P<mark>[#@]) )
    (?: ["“„](?P<quoted>[^"”]+) | (?P<bare>[^\s"“„]+) )$""",
    re.IGNORECASE | re.VERBOSE,
)


def open_filter(query: str) -> tuple[Completed, str, bool] | None:
    """Say which filter is being typed at the end of a query.

    Args:
        query: as typed.

    Returns:
        What it names, the letters of it, and if a quotation mark lets it go on over several words;
        None where no filter is open.
    """
    found = _OPEN.search(query)
    kind = _KINDS.get((found["name"] or found["mark"]).lower()) if found else None
    if found is None or kind is None:
        return None
    quoted = found["quoted"]
    return (kind, found["bare"], False) if quoted is None else (kind, quoted, True)
