"""Events: a list of them, and all that is known of one."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from hallway.domain.events import Event, show_days_of
from hallway.domain.people import Person, display_name
from hallway.notebook.debriefing import Debrief
from hallway.notebook.followups import Due
from hallway.notebook.occasions import EventState, Progress
from hallway.ui.presenters.columns import cut, side_by_side, spread
from hallway.ui.presenters.debriefs import show_bar, show_lacks
from hallway.ui.presenters.people import show_due, show_name

_TITLES = {
    EventState.UNDER_WAY: ("Under way", "$success"),
    EventState.COMING: ("Coming", "$primary"),
    EventState.PAST: ("Past", "$soft"),
}


def show_state(state: EventState, count: int) -> Content:
    """Write the heading of a group of events."""
    title, style = _TITLES[state]
    return Content.assemble((title, f"bold {style}"), (f"  {count}", "$faint"))


def show_event(event: Event, debrief: Debrief, today: date, width: int) -> Content:
    """Write an event in two rows: its name and days, and what is left to be said of it."""
    days = Content.styled(show_days_of(event, today), "$soft")
    first = spread(Content.styled(event.name, "bold"), days, width)
    return Content("\n").join([first, cut(_in_short(debrief), width)])


def show_event_page(
    debrief: Debrief,
    series: str | None,
    progress: Progress,
    owed: Sequence[Due],
    width: int,
    *,
    today: date,
    hide: bool = False,
) -> Content:
    """Write all that is known of an event.

    Args:
        debrief: whom it brought, and what is missing of each.
        series: the name of its series.
        progress: what became of what was promised there.
        owed: what is open with people of its series or place.
        width: in cells.
        today: the day that days are counted from.
        hide: cover cues, while someone looks over the shoulder.
    """
    event = debrief.event
    rows = [Content.styled(event.name, "bold"), Content(show_days_of(event, today))]
    rows += [_labelled(*each) for each in _details(event, series)]
    if progress.total:
        bar = show_bar(progress.kept + progress.let_go, progress.total)
        rows += [Content.assemble(("promises    ", "$soft"), bar)]
    if owed:
        heading = Content.styled("Still open with people from its series or place", "$soft")
        rows += [Content(""), heading, *(_owed_row(line, today, width, hide) for line in owed)]
    people = list(_people_rows(debrief, width, hide))
    rows += [Content(""), Content.styled("Met", "$soft"), *people] if people else []
    return Content("\n").join([cut(row, width) for row in rows])


def _details(event: Event, series: str | None) -> Iterator[tuple[str, str]]:
    mode = event.mode.value if event.mode else None
    cost = None if event.cost is None else str(event.cost)
    for label, text in (("place", event.place), ("series", series), ("for", mode), ("cost", cost)):
        if text:
            yield label, text
    if event.debriefed_on is not None:
        yield "debriefed", event.debriefed_on.isoformat()


def _people_rows(debrief: Debrief, width: int, hide: bool) -> Iterator[Content]:
    for card in debrief.cards:
        lacks = Content.styled(show_lacks(card), "$warning")
        yield spread(_person(card.person, hide), lacks, width)
    for person in debrief.whole:
        yield spread(_person(person, hide), Content.styled("✔", "$success"), width)


def _owed_row(line: Due, today: date, width: int, hide: bool) -> Content:
    name = display_name(line.person, hide=hide)
    left = Content.assemble((name, "bold"), "  ", line.followup.text)
    return spread(left, show_due(line, today), width)


def _person(person: Person, hide: bool) -> Content:
    at = Content.styled(person.organisation or "", "$primary")
    return side_by_side(show_name(person, hide=hide), at)


def _in_short(debrief: Debrief) -> Content:
    met = len(debrief.cards) + len(debrief.whole)
    if not met:
        return Content.styled("nobody met yet", "$faint")
    said = f"{met} met"
    if debrief.cards:
        return Content.assemble(
            (f"{said} · ", "$soft"), (f"{len(debrief.cards)} to say", "$warning")
        )
    return Content.assemble((f"{said} · ", "$soft"), ("✔ nothing missing", "$success"))


def _labelled(label: str, text: str) -> Content:
    return Content.assemble((f"{label:<12}", "$soft"), text)
