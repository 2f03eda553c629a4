"""The keys below a letter."""

from textual.content import Content

_KEYS = (("e", "Edit"), ("c", "Copy"), ("o", "Open in mail"), ("s", "Save as .eml"))


def show_letter_keys(number: int, count: int, *, is_editing: bool) -> Content:
    """Write what can be done with a letter.

    Args:
        number: of the one that is shown, from 0.
        count: how many there are.
        is_editing: its text is typed into.
    """
    if is_editing:
        return _key("Esc", "ends editing, and keeps it")
    turn = [("Tab", f"next ({number + 1} of {count})")] if count > 1 else []
    return Content("  ").join([_key(*each) for each in (*_KEYS, *turn, ("Esc", "Back"))])


def _key(key: str, label: str) -> Content:
    words = f" {label}".replace(" ", "\N{NO-BREAK SPACE}")  # a key stays beside what it does
    return Content.assemble((key, "bold $accent"), (words, "$soft"))
