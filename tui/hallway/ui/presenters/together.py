"""Collaborations on a card, of a person or an idea."""

from datetime import date

from textual.content import Content

from hallway.domain.collaborations import Collaboration
from hallway.domain.days import show_day
from hallway.ui.presenters.people import HIDDEN


def show_together(
    together: Collaboration, names: str, today: date, *, on: str = "", hide: bool = False
) -> Content:
    """Write what is done together: with whom, on which idea, since when, and how it stands."""
    stands = f", {HIDDEN if hide else together.stands}" if together.stands else ""
    over = f", over since {show_day(together.ended_on, today)}" if together.ended_on else ""
    whom = f" with {names}" if names else ""
    text = HIDDEN if hide else together.text
    on = "" if on.casefold() == together.text.casefold() else on
    about = f" on {HIDDEN if hide else on}" if on else ""
    since = f"  since {show_day(together.since, today)}"
    return Content.assemble(
        (text, ""), (whom, "$soft"), (about, "$soft"), (f"{stands}{over}", ""), (since, "$faint")
    )
