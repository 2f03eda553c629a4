"""A brief on a screen: what to have in mind before meeting somebody again."""

from collections.abc import Iterator
from datetime import date

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.excerpts import first_words
from hallway.notebook.briefs import LETTERS_SHOWN, Brief
from hallway.notebook.timelines import Talk
from hallway.ui.presenters.columns import hang
from hallway.ui.presenters.people import HIDDEN, show_due, show_name, show_work

_LABEL_CELLS = 14
UNNAMED = "Who is it?"


def show_brief(
    brief: Brief, today: date, width: int, *, hide: bool = False, is_practice: bool = False
) -> Content:
    """Write a brief, each part behind its label.

    Args:
        brief: of one person.
        today: what days are counted from.
        width: in cells.
        hide: cover cues and notes, while someone looks over the shoulder.
        is_practice: leave out who it is; cue, place and topic stay.
    """
    rows = [_name(brief, hide, is_practice)]
    if is_practice and brief.person.place:
        place = Content.styled(f"{'place':<{_LABEL_CELLS}}", "$soft")
        rows.append(hang(place, Content(brief.person.place), width))
    for label, texts in _parts(brief, today, hide):
        if is_practice and label not in _SHOWN_IN_PRACTICE:
            continue
        for number, text in enumerate(texts):
            first = f"{label if not number else '':<{_LABEL_CELLS}}"
            rows.append(hang(Content.styled(first, "$soft"), text, width))
    return Content("\n").join(rows)


def show_brief_keys(number: int, total: int, *, is_practice: bool, is_shown: bool) -> Content:
    """Write the keys of a brief: whether there are others, and how to practise their names."""
    keys = [("Tab", f"next ({number + 1} of {total})")] if total > 1 else []
    if is_practice and not is_shown:
        keys.append(("Space", "reveal"))
    elif is_practice:
        keys += [("y", "knew it"), ("n", "missed it")]
    keys.append(("p", "read" if is_practice else "practise the names"))
    keys.append(("Esc", "back"))
    parts = [Content.assemble((key, "bold $accent"), f" {word}") for key, word in keys]
    return Content("   ").join(parts)


_SHOWN_IN_PRACTICE = frozenset({"know them by", "met", "last"})


def _name(brief: Brief, hide: bool, is_practice: bool) -> Content:
    if is_practice:
        return Content.styled(UNNAMED, "bold $accent")
    name, work = show_name(brief.person, hide=hide), show_work(brief.person)
    return Content.assemble(name, "  " if work.plain else "", work)


def _parts(brief: Brief, today: date, hide: bool) -> Iterator[tuple[str, list[Content]]]:
    cue = HIDDEN if hide and brief.person.cue else brief.person.cue
    yield "know them by", [Content.styled(_short(cue), "italic")] if cue else []
    through = f", through {brief.introducer.name}" if brief.introducer else ""
    met = f"{_when(brief.first, today)}{through}"
    # Of a single talk one row says all.
    is_other = brief.first is not None and (brief.first != brief.last or bool(through))
    yield "met", [Content(met)] if is_other else []
    topic = HIDDEN if hide and brief.topic else brief.topic
    last = f"{_when(brief.last, today)}{': ' if topic else ''}{topic}"
    yield "last", [Content(last)] if brief.last else []
    yield "promised", [_due(line.followup.text, show_due(line, today)) for line in brief.mine]
    yield (
        "they promised",
        [_due(each.followup.text, show_due(each, today)) for each in brief.theirs],
    )
    yield "looks for", [Content(_short(each)) for each in brief.looks_for]
    yield (
        "could give",
        [Content.styled(_short(gift.text) + gift.reason, "$success") for gift in brief.gifts],
    )
    if not hide:
        yield "try on them", [Content(_short(each)) for each in brief.ideas]
    yield "both know", [Content(", ".join(brief.both_know))] if brief.both_know else []
    if not hide:
        begin = (first_words(each, 2 * LETTERS_SHOWN) for each in brief.openers)
        yield "begin with", [Content.styled(each, "$accent") for each in begin]


def _due(text: str, day: Content) -> Content:
    return Content.assemble(_short(text), "  ", day)


def _short(text: str) -> str:
    return first_words(text, LETTERS_SHOWN)


def _when(talk: Talk | None, today: date) -> str:
    if talk is None:
        return ""
    contact = talk.encounter.contact
    where = f" at {talk.event.name}" if talk.event else f", a {contact.value}" if contact else ""
    return f"{show_day(talk.encounter.day, today)}{where}"
