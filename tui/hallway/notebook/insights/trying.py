"""One thing to try: at most one suggestion for a view, with the figure that speaks for it."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import combinations
from typing import Final

from hallway.domain.experiments import choose_experiment
from hallway.domain.followups import Side
from hallway.domain.goals import Goal
from hallway.domain.ids import RecordId
from hallway.domain.insights.figures import (
    LEAST,
    SELF_INTRODUCED,
    counted,
    days_long,
    percent,
    share,
)
from hallway.domain.insights.views import Suggestion, Turn, View
from hallway.domain.modes import Mode
from hallway.domain.people import FactKind
from hallway.notebook.insights.giving import favours_in
from hallway.notebook.insights.keeping import median_days
from hallway.notebook.insights.lens import Lens
from hallway.notebook.insights.occasions import Occasions, say_came_of, series_in

_MOSTLY: Final = 0.6
_LONG_PROMISE: Final = 7  # days
_QUIET_DAYS: Final = 28
_SHOWN_LETTERS: Final = 60


def thing_to_try(lens: Lens, view: View) -> Suggestion | None:
    """Suggest one thing for a view, unless it was taken up before."""
    find = _FOR.get(view.name)
    found = None if find is None else find(lens, view)
    return None if found is None or _is_taken_up(lens, found) else found


def _is_taken_up(lens: Lens, suggestion: Suggestion) -> bool:
    """Say whether it was set as a goal, or is promised to whom it is about."""
    if suggestion.turn is not Turn.FOLLOWUP:
        return suggestion.text.casefold() in _tried(lens)
    return any(
        each.is_open and (each.person, each.text) == (suggestion.person, suggestion.text)
        for each in lens.ledger.promises
    )


def _meet_others(_lens: Lens, view: View) -> Suggestion | None:
    fields = view.charts[0]
    most = fields.rows[0] if fields.is_enough else None
    if most is None or share(most.count, fields.n) < _MOSTLY:
        return None
    why = f"{percent(most.count, fields.n)} whose field is known work in {most.label}"
    return Suggestion(f"meet two people outside {most.label}", why)


def _go_for_ideas(lens: Lens, _view: View) -> Suggestion | None:
    year_ago = lens.today - timedelta(days=365)
    known = [each for each in lens.events if each.mode is not None and each.final_day > year_ago]
    if not known or any(each.mode in {Mode.IDEAS, Mode.BOTH} for each in known):
        return None
    why = f"none of {counted(len(known), 'event')} of the last year was for ideas"
    return _experiment(lens, why)


def _be_introduced(_lens: Lens, view: View) -> Suggestion | None:
    shares = view.charts[0]
    own = shares.rows[-1] if shares.is_enough else None
    if own is None or share(own.count, shares.n) <= SELF_INTRODUCED:
        return None
    why = f"{percent(own.count, shares.n)} were met by yourself"
    return Suggestion("ask two people whom else I should meet", why)


def _pass_on(lens: Lens, _view: View) -> Suggestion | None:
    favours = favours_in(lens)
    continued = {each.passes_on for each in favours}
    waiting = [each for each in favours if not each.is_given and each.id not in continued]
    if not waiting:
        return None
    oldest = waiting[0]
    why = f"you received it in {oldest.day.year}, and it has not gone on yet"
    return Suggestion(f"pass on: {oldest.text[:_SHOWN_LETTERS]}", why, is_said=True)


def _keep_sooner(lens: Lens, _view: View) -> Suggestion | None:
    mine = [each for each in lens.promises if each.side is Side.MINE]
    kept = [each for each in mine if each.done_on is not None]
    days = median_days(kept)
    if len(kept) < LEAST or days is None or days <= _LONG_PROMISE:
        return None
    why = f"half of {len(kept)} promises took {days_long(days)} or longer"
    text = "do what I promised on the same evening"
    return Suggestion(text, why, Turn.EXPERIMENT, expects="shorter promises, and fewer of them")


def _go_again(lens: Lens, _view: View) -> Suggestion | None:
    """Suggest the series of which most came; of equals the one that comes first."""
    book = Occasions(lens)
    series = series_in(lens)
    most = max(series, key=lambda name: book.count_of(series[name]), default=None)
    if most is None or not book.count_of(series[most]):
        return None
    return Suggestion(f"go to {most} again", say_came_of(book, series[most]))


def _write_to_silent(_lens: Lens, view: View) -> Suggestion | None:
    silent = view.charts[-1].rows
    if not silent:
        return None
    return Suggestion(
        "write, and ask for nothing", silent[0].words, Turn.FOLLOWUP, silent[0].person
    )


def _go_out(lens: Lens, _view: View) -> Suggestion | None:
    last = lens.meetings[-1].day if lens.meetings else None
    quiet = None if last is None else (lens.today - last).days
    if quiet is None or quiet <= _QUIET_DAYS:
        return None
    return _experiment(lens, f"the last conversation was {days_long(quiet)} ago")


def _bring_together(lens: Lens, view: View) -> Suggestion | None:
    """Suggest two people around somebody who share a topic, and are tied by nothing else."""
    centre, graph = view.around, lens.graph
    tied = [] if centre is None else [tie.other for tie in graph.ties(centre)][:_LOOKED_AT]
    topics = {each: _topics(lens, each) for each in tied}
    for one, other in combinations(tied, 2):
        shared = topics[one] & topics[other]
        if shared and other not in {tie.other for tie in graph.ties(one)}:
            names = lens.ledger.name(one), lens.ledger.name(other)
            why = f"{names[0]} and {names[1]} both speak of {min(shared)}"
            return Suggestion(f"introduce them to {names[1]}", why, Turn.FOLLOWUP, one)
    return None


_LOOKED_AT: Final = 12


def _topics(lens: Lens, person: RecordId) -> set[str]:
    return {tag.casefold() for tag in lens.ledger.every(person, FactKind.TAG)}


def _experiment(lens: Lens, why: str) -> Suggestion | None:
    text = choose_experiment(lens.experiments, _tried(lens), lens.today.toordinal())
    expects = "somebody I would not have met"
    return None if text is None else Suggestion(text, why, Turn.EXPERIMENT, expects=expects)


def _tried(lens: Lens) -> set[str]:
    return {goal.text.casefold() for goal in lens.ledger.all(Goal)}


_FOR: Final[Mapping[str, Callable[[Lens, View], Suggestion | None]]] = {
    "meet": _meet_others,
    "kinds": _go_for_ideas,
    "how": _be_introduced,
    "giving": _pass_on,
    "promises": _keep_sooner,
    "events": _go_again,
    "core": _write_to_silent,
    "rhythm": _go_out,
    "around": _bring_together,
}
