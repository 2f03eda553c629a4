"""What a debrief asks about one person, with the answers that one key gives."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from textual.content import Content

from hallway.domain.days import show_day
from hallway.domain.encounters import TalkKind
from hallway.domain.followups import Side
from hallway.domain.goals import Goal
from hallway.domain.people import Person, display_name
from hallway.domain.questions import QuestionKind
from hallway.notebook.debriefing import Debrief, DebriefCard, Missing, Proposals
from hallway.notebook.goals import Reached
from hallway.notebook.occasions import Progress
from hallway.ui.presenters.columns import hang
from hallway.ui.presenters.people import HIDDEN, show_name
from hallway.ui.presenters.plans import show_goal

KEYS: Final = "abcde"
TALKS: Final = {
    TalkKind.SMALL: ("small", "about nothing in particular"),
    TalkKind.SHOP: ("shop", "about work"),
    TalkKind.DEEP: ("deep", "about what matters to one of you"),
}
_BAR_CELLS: Final = 10
_ASKED: Final = {
    Missing.NAME: "What is their name?",
    Missing.LOOK_ALIKE: "Have you met before?",
    Missing.FIELD: "Which field do they work in?",
    Missing.TALK: "What kind of talk was it?",
    Missing.NEXT: "What comes next?",
}
_LACKS: Final = {
    Missing.NAME: "a name",
    Missing.LOOK_ALIKE: "same?",
    Missing.FIELD: "a field",
    Missing.TALK: "the talk",
    Missing.NEXT: "what next",
}


def show_ask(
    card: DebriefCard,
    proposed: Proposals,
    other: Person | None,
    today: date,
    width: int,
    *,
    hide: bool = False,
) -> Content:
    """Write whom a card is about, what is asked, and the answers.

    Args:
        card: the one in front.
        proposed: what may answer it.
        other: whom they look like, where that is asked.
        today: the day that days are counted from.
        width: in cells.
        hide: cover cues and notes, while someone looks over the shoulder.
    """
    rows = [show_name(card.person, hide=hide), *_said(card, width, hide), Content("")]
    rows.append(Content.styled(_question(card), "bold $accent"))
    if card.asked is Missing.NEXT:
        rows += _next_answers(proposed, today, width, hide)
    else:
        rows += _answers(card, proposed, other, hide)
    return Content("\n").join(rows)


def show_lacks(card: DebriefCard) -> str:
    """Name in a few words what is missing of somebody."""
    return ", ".join(_LACKS[each] for each in card.missing)


def show_bar(done: int, total: int) -> Content:
    """Draw how much of something is done, with its numbers beside it."""
    filled = _BAR_CELLS * done // total if total else 0
    return Content.assemble(
        ("▰" * filled, "$success"), ("▱" * (_BAR_CELLS - filled), "$faint"), f" {done} of {total}"
    )


def show_end_of_debrief(
    debrief: Debrief,
    progress: Progress,
    goals: Sequence[tuple[Goal, Reached]],
    width: int,
    *,
    hide: bool = False,
) -> Content:
    """Sum an event up once nothing is missing of anybody, and ask about its goals.

    Args:
        debrief: of the event.
        progress: what became of promises.
        goals: of which nobody said what happened, each with how far it is.
        width: in cells.
        hide: cover goals, while someone looks over the shoulder.
    """
    count = len(debrief.whole)
    people = "nobody" if not count else "one person" if count == 1 else f"{count} people"
    promised = _promised(progress)
    rows = [
        Content.styled(f"{debrief.event.name}: {people} met, nothing missing", "bold"),
        Content.styled(promised, "$soft"),
        Content(""),
    ]
    if goals:
        shown = [show_goal(*each, debrief.event.final_day, width, hide=hide) for each in goals]
        ask = Content.styled(
            "g says what became of a goal, and whether to try it again.", "$accent"
        )
        rows += [Content.styled("Goals", "$soft"), *shown, ask, Content("")]
    if debrief.event.debriefed_on is None:
        nobody = f"{count} need nothing: " if count > 1 else ""
        hint = f"{nobody}Enter ends the debrief, and shows what is to be done"
        rows.append(Content.styled(hint, "$accent"))
    else:
        rows.append(Content.styled("Debriefed. 3 shows what is to be done.", "$soft"))
    return Content("\n").join(rows)


def _promised(progress: Progress) -> str:
    if not progress.total:
        return "You promised nothing."
    counts = {"open": progress.opened, "kept": progress.kept, "let go": progress.let_go}
    parts = [f"{count} {word}" for word, count in counts.items() if count]
    return f"You promised {progress.total}: {', '.join(parts)}."


def _said(card: DebriefCard, width: int, hide: bool) -> Iterator[Content]:
    person = card.person
    about = " · ".join(filter(None, (person.role, person.organisation, *person.tags)))
    if about:
        yield from hang(Content(""), Content.styled(about, "$soft"), width).split("\n")
    for encounter in card.encounters:
        note = HIDDEN if hide and encounter.note else encounter.note
        first = Content.styled(f"{encounter.moment:%H:%M}  ", "$faint")
        if note:
            yield hang(first, Content(note.replace("\n", " · ")), width)
    for promise in card.promises:
        is_mine = promise.side is Side.MINE
        mark = Content.styled("○ " if is_mine else "● ", "$warning" if is_mine else "$success")
        theirs = ("" if is_mine else "  theirs", "$soft")
        yield hang(mark, Content.assemble(promise.text, theirs), width)


def _question(card: DebriefCard) -> str:
    question = card.question
    if question is not None and question.kind is QuestionKind.UNSURE_NAME:
        return f"Is {question.text} their name?"
    return _ASKED[card.asked]


def _answers(
    card: DebriefCard, proposed: Proposals, other: Person | None, hide: bool
) -> Iterator[Content]:
    if card.asked is Missing.NAME:
        yield from _name_answers(card)
    elif card.asked is Missing.LOOK_ALIKE:
        yield from _look_alike_answers(other, hide)
    elif card.asked is Missing.FIELD:
        yield from _choices((field, "") for field in proposed.fields)
        yield _answer("Enter", "another one")
        yield _answer("n", "none of them")
    else:
        yield from _choices(TALKS.values())


def _next_answers(proposed: Proposals, today: date, width: int, hide: bool) -> Iterator[Content]:
    for key, each in zip(KEYS, proposed.suggestions, strict=False):
        # What is suggested quotes the note, which is covered while someone looks on.
        text = f"{each.kind.value}: {HIDDEN}" if hide else each.text
        day = (show_day(each.due, today), "$warning")
        yield hang(_key(key), Content.assemble(text, "  ", day), width)
        if not hide:
            yield hang(_key(""), Content.styled(each.reason, "$faint"), width)
    yield _answer("Enter", "something else")
    yield _answer("n", "nothing to do")


def _name_answers(card: DebriefCard) -> Iterator[Content]:
    if card.question is not None and card.question.kind is QuestionKind.UNSURE_NAME:
        yield _answer("y", "right")
    yield _answer("Enter", "type it")
    yield _answer("n", "leave it open")


def _look_alike_answers(other: Person | None, hide: bool) -> Iterator[Content]:
    name = "them" if other is None else display_name(other, hide=hide)
    yield _answer("y", f"yes, {name}")
    yield _answer("n", "no, someone else")


def _choices(choices: Iterable[tuple[str, str]]) -> Iterator[Content]:
    for key, (name, about) in zip(KEYS, choices, strict=False):
        yield Content.assemble(_key(key), name, "  ", (about, "$faint"))


def _answer(key: str, words: str) -> Content:
    return Content.assemble(_key(key), words)


def _key(key: str) -> Content:
    return Content.styled(f"{key:<6} ", "bold $accent")
