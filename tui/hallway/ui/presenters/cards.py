"""The card of a person: all that is known of them."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import zip_longest

from textual.content import Content

from hallway.domain.asks import Ask, Offer
from hallway.domain.collaborations import Collaboration
from hallway.domain.days import show_day
from hallway.domain.followups import Followup, Side
from hallway.domain.people import Fact, FactKind, Person
from hallway.domain.ties import Closeness, TieKind
from hallway.notebook.cards import PersonCard
from hallway.notebook.debriefing import NO_FIELD
from hallway.notebook.followups import Due
from hallway.ui.presenters.card_rows import CardRow, age_of, labelled
from hallway.ui.presenters.people import DUE_STYLES, HIDDEN, show_due, show_name
from hallway.ui.presenters.timelines import Told, timeline_rows
from hallway.ui.presenters.together import show_together

Lit = Callable[[Content], Content]
"""Lights what was searched for in a text."""
_REACH = (
    ("e-mail", FactKind.EMAIL),
    ("phone", FactKind.PHONE),
    ("web", FactKind.URL),
    ("handle", FactKind.HANDLE),
)
_WORK = (
    (FactKind.ROLE, "", "$foreground"),
    (FactKind.ORGANISATION, " at ", "$primary"),
    (FactKind.PLACE, " · ", "$soft"),
)


def unlit(text: Content) -> Content:
    """Light nothing."""
    return text


def show_card(
    card: PersonCard, today: date, width: int, *, hide: bool = False, lit: Lit = unlit
) -> Content:
    """Write all that is known of a person, each text wrapped in a column of its own.

    Args:
        card: what to show.
        today: what days are counted from.
        width: in cells.
        hide: cover cues and notes, while someone looks over the shoulder.
        lit: lights in a text what was searched for.
    """
    told = Told(today, card.introducer, hide, card.passed_on)
    blocks = [
        ("", list(_heading(card, today, hide))),
        ("Next", [_promise(line, today) for line in card.due]),
        ("Together", [_together(*each, today, hide) for each in card.together]),
        ("Looking for", [_wish(ask, today) for ask in card.asks]),
        ("Can offer", [_wish(offer, today) for offer in card.offers]),
        ("Reach", list(_reach_rows(card.person, today))),
        ("So far", list(timeline_rows(card.timeline, told))),
    ]
    written = [_block(title, rows, width, lit) for title, rows in blocks if rows]
    return Content("\n\n").join(written)


def _together(names: str, together: Collaboration, idea: str, today: date, hide: bool) -> CardRow:
    body = show_together(together, names, today, on=idea, hide=hide)
    return CardRow(body, Content.styled("● ", "$accent"))


def _wish(wish: Ask | Offer, today: date) -> CardRow:
    if wish.settled_on is None:
        return CardRow(Content(wish.text))
    settled = (f"  settled {show_day(wish.settled_on, today)}", "$faint")
    return CardRow(Content.assemble(("✔ ", "$success"), (wish.text, "$soft"), settled))


def _block(title: str, rows: list[CardRow], width: int, lit: Lit) -> Content:
    wrapped = [row.wrapped(lit(row.body), width) for row in rows]
    heading = [Content.styled(title, "$soft")] if title else []
    return Content("\n").join([*heading, *wrapped])


def _promise(line: Due, today: date) -> CardRow:
    """Write one open follow-up with its side and its day."""
    mark, word = _side(line.followup)
    text, day = line.followup.text, show_due(line, today)
    body = Content.assemble(text, "  ", (word, "$soft"), "  " if word else "", day)
    return CardRow(body, Content.styled(f"{mark} ", DUE_STYLES[line.state]))


def _side(followup: Followup) -> tuple[str, str]:
    return ("○", "") if followup.side is Side.MINE else ("●", "theirs")


def _heading(card: PersonCard, today: date, hide: bool) -> Iterator[CardRow]:
    person = card.person
    yield CardRow(show_name(person, hide=hide))
    if pronounced := person.shown(FactKind.PRONOUNCED):
        yield labelled("said", pronounced.text, "italic")
    if (work := _work(person, today)).plain:
        yield CardRow(work)
    if person.tags:
        yield CardRow(Content.styled(" ".join(f"#{tag}" for tag in person.tags), "$secondary"))
    if (field := person.shown(FactKind.FIELD)) and field.text != NO_FIELD:
        yield labelled("field", field.text, beside=age_of(field, today))
    if person.cue:
        cue = HIDDEN if hide else person.cue
        yield labelled("cue", cue, beside=age_of(person.shown(FactKind.CUE), today))
    if names := person.other_names():
        yield labelled("also", ", ".join(names))
    if earlier := person.earlier():
        yield labelled("before", ", ".join(_with_day(fact, today) for fact in earlier))
    if card.introducer is not None:
        yield labelled("through", card.introducer.name)
    if person.support:
        yield labelled("for you", ", ".join(person.support))
    if (vouch := person.vouch) is not None:
        basis = f", {HIDDEN if hide else vouch.basis}" if vouch.basis else ""
        yield labelled("vouch", f"{vouch.level.value}{basis}", beside=show_day(vouch.day, today))
    yield from _tie_rows(card, today)
    for favour in card.to_thank_for:
        yield labelled("thank", f"for {HIDDEN if hide else favour.text}", "$warning")


def _work(person: Person, today: date) -> Content:
    """Write role, organisation and place in one line, each with its age where it is old.

    Of several that were said on one day, the age stands behind the last.
    """
    shown = [(person.shown(kind), before, style) for kind, before, style in _WORK]
    known = [(fact, before, style) for fact, before, style in shown if fact is not None]
    later = [fact.day for fact, _, _ in known[1:]]
    written = Content("")
    for (fact, before, style), later_day in zip_longest(known, later):
        age = age_of(fact, today) if fact.day != later_day else ""
        gap = (before if written.plain else "", "$soft")
        said = (f", {age}" if age else "", "$faint")
        written = Content.assemble(written, gap, (fact.text, style), said)
    return written


def _with_day(fact: Fact, today: date) -> str:
    return f"{fact.text} ({show_day(fact.day, today)})"


def _tie_rows(card: PersonCard, today: date) -> Iterator[CardRow]:
    """Write circles, closeness, and how often you want to be in touch."""
    tie, kind = card.tie, card.person.tie.kind
    if circles := card.person.circles:
        yield labelled("circle", ", ".join(circles))
    suggested = " (suggested)" if tie.is_suggested else ""
    is_told = not suggested or tie.closeness is not Closeness.MET
    closeness = [f"{tie.closeness.value}{suggested}"] if is_told else []
    kept_up = [] if kind is TieKind.PERIODIC else [kind.value]
    if closeness or kept_up:
        yield labelled("tie", ", ".join((*closeness, *kept_up)))
    if tie.due_on is not None and tie.cadence_days is not None:
        days = "day" if tie.cadence_days == 1 else f"{tie.cadence_days} days"
        late = " late" if tie.due_on < today else ""
        words = f"every {days}, next {show_day(tie.due_on, today)}{late}"
        yield labelled("touch", words, "$warning" if late else "")


def _reach_rows(person: Person, today: date) -> Iterator[CardRow]:
    for label, kind in _REACH:
        facts = {fact.text: fact for fact in person.facts if fact.kind is kind}
        for text, fact in facts.items():
            yield labelled(label, text, "$primary", beside=age_of(fact, today))
