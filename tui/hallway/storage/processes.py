"""Which process did something, and whether it still runs."""

import os
import re

_SIGNED = re.compile(r"(?P<program>.+) \(process (?P<id>\d+)\)")


def signed(program: str) -> str:
    """Say which program, in this process, does something."""
    return f"{program} (process {os.getpid()})"


def has_ended(by: str, like: str) -> bool:
    """Say whether another process of the same program has ended.

    Args:
        by: what it signed with.
        like: what this one signs with.
    """
    theirs, own = _SIGNED.fullmatch(by), _SIGNED.fullmatch(like)
    if theirs is None or own is None or theirs["program"] != own["program"]:
        return False
    return not _is_running(int(theirs["id"]))


def _is_running(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
