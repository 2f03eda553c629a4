"""Favours and introductions, for people and for programs."""

from collections.abc import Iterator
from datetime import date

from hallway.cli.references import Shape, person_reference
from hallway.domain.days import show_day
from hallway.domain.favours import Favour
from hallway.domain.ids import show_id
from hallway.domain.people import display_name
from hallway.domain.vouching import Vouch
from hallway.notebook import Notebook
from hallway.notebook.bringing import Brought


def favour_shape(favour: Favour, notebook: Notebook) -> Shape:
    """Shape a favour."""
    return {
        "id": show_id(favour.id),
        "person": person_reference(notebook.person(favour.person)),
        "given": favour.is_given,
        "kind": favour.kind.value,
        "text": favour.text,
        "day": favour.day.isoformat(),
        "passes_on": [show_id(each.id) for each in notebook.favours_before(favour)],
        "passed_on_by": [show_id(each.id) for each in notebook.favours_after(favour)],
        "led_to": favour.led_to or None,
        "thanked_on": favour.thanked_on.isoformat() if favour.thanked_on else None,
    }


def favour_words(favour: Favour, notebook: Notebook, today: date) -> Iterator[str]:
    """Write a favour, then what it passes on and what it led to."""
    thanked = ", thanked" if favour.thanked_on is not None else ""
    name = notebook.name_of_favour(favour)
    yield f"{notebook.short_id(favour)}  {name} ({show_day(favour.day, today)}{thanked})"
    for number, earlier in enumerate(notebook.favours_before(favour), start=1):
        yield f"{'  ' * number}passes on what {notebook.name_of_favour(earlier)}"
    if favour.led_to:
        yield f"  led to {favour.led_to}"
    for later in notebook.favours_after(favour):
        yield f"  passed on when {notebook.name_of_favour(later)}"


def vouch_shape(vouch: Vouch | None) -> Shape | None:
    """Shape how far somebody's work is known."""
    if vouch is None:
        return None
    return {"level": vouch.level.value, "basis": vouch.basis or None, "day": vouch.day.isoformat()}


def brought_shape(brought: Brought, notebook: Notebook) -> Shape:
    """Shape an introduction."""
    by = None if brought.by is None else person_reference(notebook.person(brought.by))
    return {
        "id": None if brought.record is None else show_id(brought.record),
        "day": brought.day.isoformat(),
        "people": [person_reference(notebook.person(each)) for each in brought.people],
        "by": by,
        "wanted_by": [person_reference(notebook.person(each)) for each in brought.wanted_by],
        "came_of": brought.came_of or None,
        "promise": None if brought.promise is None else show_id(brought.promise),
    }


def brought_words(brought: Brought, notebook: Notebook, today: date) -> str:
    """Write an introduction in a row."""
    names = " and ".join(display_name(notebook.person(each)) for each in brought.people)
    verb = "you promised to bring together" if brought.promise else "you brought together"
    by = verb if brought.by is None else "brought you to"
    who = "" if brought.by is None else f"{display_name(notebook.person(brought.by))} "
    wanted = ", ".join(display_name(notebook.person(each)) for each in brought.wanted_by)
    said = f", wanted by {wanted}" if wanted else ""
    came_of = f": {brought.came_of}" if brought.came_of else ""
    return f"{show_day(brought.day, today)}  {who}{by} {names}{said}{came_of}"
