"""What is said when the notebook has been opened."""

from collections.abc import Sequence

from hallway.domain.people import display_name
from hallway.notebook.followups import Due
from hallway.notebook.ports import LeftOver


def show_opening(troubles: tuple[str, ...], left_over: LeftOver, where: str) -> str:
    """Write what was found: troubles first, then what the last screen left.

    Args:
        troubles: of the notebook and its folder, in sentences.
        left_over: what was typed and not saved.
        where: a sentence that says where answers to questions are; empty if there are none.
    """
    has_line = any(not line.question for line in left_over.lines)
    back = _show_back(left_over, can_save=not troubles) if has_line else ""
    refusal = left_over.refusal.sentences if left_over.refusal else ""
    return " ".join(part for part in (*troubles, back, where, refusal) if part)


def show_troubles(troubles: Sequence[str]) -> str:
    """Write that several settings are not understood, and where it is said which."""
    return f"{len(troubles)} settings are not understood: hallway config says which."


def show_reminder(late: int, for_today: int, not_debriefed: str | None) -> str:
    """Write what waits, for the line at start; empty where nothing does.

    Args:
        late: how many of your promises are late.
        for_today: how many are due today.
        not_debriefed: the name of the last event that has not been gone through.
    """
    parts = [f"{late} late"] if late else []
    parts += [f"{for_today} for today"] if for_today else []
    parts += [f"{not_debriefed} is not debriefed: Esc 5"] if not_debriefed else []
    return f"{', '.join(parts)}." if parts else ""


def _show_back(left_over: LeftOver, *, can_save: bool) -> str:
    if left_over.refusal is not None:
        return "What you had typed is back, and what you change in it is not kept through a kill."
    return "What you had typed is back." + (" Enter saves it." if can_save else "")


def show_owed(owed: Sequence[Due]) -> str:
    """Write what is still open with people of the series or place of an event that starts."""
    first = owed[0]
    more = f", and {len(owed) - 1} more: Esc 5" if len(owed) > 1 else ""
    return f"Still open here: {display_name(first.person, hide=True)}, {first.followup.text}{more}"
