"""What of a capture line may be completed: the part that is being typed at its end."""

from typing import Final

from hallway.domain.capture_line.parts import Part, Reading
from hallway.domain.completions import Completed

_KINDS: Final = {
    Part.NAME: Completed.PERSON,
    Part.INTRODUCER: Completed.PERSON,
    Part.COMPANION: Completed.PERSON,
    Part.ORGANISATION: Completed.ORGANISATION,
    Part.TAG: Completed.TAG,
    Part.PLACE: Completed.PLACE,
}


def open_part(line: str, reading: Reading) -> tuple[Completed, str] | None:
    """Say what is being typed at the end of a line.

    Args:
        line: as typed.
        reading: of this line.

    Returns:
        What it names and the letters of it, spaces at its end too; None where nothing is named.
    """
    if not reading.spans:
        return None
    last = reading.spans[-1]
    kind = _KINDS.get(last.part)
    typed = line[last.start :].removeprefix("#").removeprefix("＃")
    if kind is None or "\n" in typed or not typed.strip():
        return None
    return kind, typed
