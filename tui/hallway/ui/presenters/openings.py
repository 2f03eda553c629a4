"""What is said when the notebook has been opened."""

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


def _show_back(left_over: LeftOver, *, can_save: bool) -> str:
    if left_over.refusal is not None:
        return "What you had typed is back, and what you change in it is not kept through a kill."
    return "What you had typed is back." + (" Enter saves it." if can_save else "")
