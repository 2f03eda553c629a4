"""What to do after a conversation, from what was said and from what it was for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hallway.domain.ids import RecordId
from hallway.domain.modes import Mode
from hallway.domain.policies import USUAL, Policies
from hallway.domain.records import Link
from hallway.domain.suggesting.examples import shipped_examples
from hallway.domain.suggesting.kinds import Kind, Suggestion

_MEETINGS: Final = frozenset({Kind.MEET, Kind.VISIT, Kind.DEMO})

_MOST: Final = 5  # as many keys as choose among them
_HOOK_LETTERS: Final = 60
_READ_LETTERS: Final = 2_000  # of a note that is a book
_CLAUSES: Final = re.compile(r"(?:[.;!?]\s+|\n|\s[-–—]\s|,\s)")
_WORDS: Final = {
    Kind.SEND: "send",
    Kind.INTRODUCE: "introduce",
    Kind.JOB: "about the job",
    Kind.DEMO: "show",
    Kind.VISIT: "visit",
    Kind.ASK: "find out",
    Kind.MEET: "meet again",
    Kind.THANK: "thank them",
    Kind.CONTINUE: "carry on",
}
_VERBS: Final = {
    Kind.SEND: ("send", "share", "forward", "mail", "email", "lend", "post"),
    Kind.INTRODUCE: ("introduce", "intro", "connect"),
    Kind.JOB: ("apply", "refer", "recommend"),
    Kind.DEMO: ("show", "demo", "try"),
    Kind.VISIT: ("visit",),
    Kind.ASK: ("ask", "find", "check"),
    Kind.MEET: ("meet", "call", "ring", "phone", "lunch", "coffee", "dinner"),
    Kind.THANK: ("thank",),
}
"""What a promise begins with that somebody typed."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of a conversation when something is suggested.

    Attributes:
        note: what was said.
        name: of whom it was said with; None where it is not known.
        mode: what it was for.
        ideas: what it sparked.
        asks: what they look for.
        introducer: who brought you together.
        alike: who else was met whose note touches this one, each with the word they share.
        wanted: who else was met and is, or can offer, what they look for, each with that.
    """

    note: str
    name: str | None = None
    mode: Mode | None = None
    ideas: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    introducer: Link | None = None
    alike: tuple[tuple[str, str], ...] = ()
    wanted: tuple[tuple[str, str], ...] = ()


def suggest(said: Said, today: date, policies: Policies = USUAL) -> tuple[Suggestion, ...]:
    """Suggest what may be worth doing, the likeliest first.

    Args:
        said: the conversation.
        today: the day that days are counted from.
        policies: in how many days each kind is to be done.

    Returns:
        Five at most; none where nothing was said that asks for anything.
    """

    def made(kind: Kind, hook: str, reason: str, about: RecordId | None = None) -> Suggestion:
        text = f"{_WORDS[kind]}: {hook}" if hook else _WORDS[kind]
        return Suggestion(
            kind, text, today + timedelta(_days(kind, policies, said.mode)), reason, about
        )

    found = [made(*each) for each in (*_from_words(said), *_from_alike(said))]
    found += [made(*each) for each in _from_introducer(said)]
    found += [made(*each) for each in _from_mode(said)]
    first = {suggestion.text: suggestion for suggestion in reversed(found)}
    return tuple(each for each in found if first[each.text] is each)[:_MOST]


def kind_of(text: str) -> tuple[Kind | None, str]:
    """Say of which kind a follow-up is.

    Returns:
        The kind, None where nothing tells it; and the words, without the one for the kind that a
        suggestion begins with.
    """
    for kind, word in _WORDS.items():
        if text.startswith(f"{word}:"):
            return kind, text.removeprefix(f"{word}:").strip()
    first = next(iter(re.findall(r"\w+", text.casefold())), "")
    leading = next((kind for kind, verbs in _VERBS.items() if first in verbs), None)
    return leading or next((kind for kind, _, _ in _from_words(Said(text))), None), text


def proposed_day(text: str, today: date, policies: Policies = USUAL) -> date:
    """Propose a day for something that has none, by its kind."""
    kind = kind_of(text)[0]
    return today + timedelta(policies.step_days if kind is None else _days(kind, policies))


def beginning_of(note: str) -> str:
    """Cut the first clause out of a note, short enough for a line."""
    return _clause_around(note, 0, 0)


def _days(kind: Kind, policies: Policies, mode: Mode | None = None) -> int:
    """Say in how many days something is to be done: a meeting for resources is sooner."""
    if kind is Kind.CONTINUE:
        return policies.idea_days
    if kind not in _MEETINGS:
        return policies.step_days
    return max(1, policies.meet_days // 2) if mode is Mode.RESOURCES else policies.meet_days


def _from_words(said: Said) -> Iterator[tuple[Kind, str, str]]:
    """Find what the note asks for, the likeliest first; then what its clauses ask for besides."""
    note = said.note[:_READ_LETTERS]
    examples, told = shipped_examples(), set[Kind]()
    fitting = list(examples.fitting(note))
    for clause in _clauses(note) if fitting else ():
        fitting += examples.besides(note, clause)
    for each in fitting:
        if each.kind not in told:
            told.add(each.kind)
            first, last = each.span
            yield each.kind, _clause_around(note, first, last), f"you noted “{note[first:last]}”"


def _from_alike(said: Said) -> Iterator[tuple[Kind, str, str]]:
    for name, ask in said.wanted:
        yield Kind.INTRODUCE, f"to {name}", f"they look for {ask}"
    for name, word in said.alike:
        yield Kind.INTRODUCE, f"to {name}", f"both talked of {word}"


def _from_introducer(said: Said) -> Iterator[tuple[Kind, str, str, RecordId | None]]:
    """Suggest to thank whoever introduced you: about them, where it is known who that is."""
    link = said.introducer
    if link is None:
        return
    introduction = f"the introduction to {said.name}" if said.name else "the introduction"
    hook = introduction if link.person is not None else f"{link.name}, for {introduction}"
    yield Kind.THANK, hook, f"{link.name} introduced you", link.person


def _from_mode(said: Said) -> Iterator[tuple[Kind, str, str]]:
    """Suggest by what the conversation was for, where something came of it."""
    if said.mode is not Mode.IDEAS and said.asks:
        yield Kind.ASK, f"who knows of {said.asks[0]}", "they look for it"
    if said.mode is not Mode.RESOURCES and said.ideas:
        yield Kind.THANK, f"for “{said.ideas[0]}”", "it sparked an idea"
        yield Kind.CONTINUE, said.ideas[0], "an idea goes on for weeks"


def _clauses(note: str) -> list[tuple[int, int]]:
    """Return where the clauses of a note begin and end."""
    breaks = list(_CLAUSES.finditer(note))
    starts = [0, *(each.end() for each in breaks)]
    return list(zip(starts, [*(each.start() for each in breaks), len(note)], strict=True))


def _clause_around(note: str, first: int, last: int) -> str:
    """Cut out the clause around what was found, short enough for a line."""
    breaks = list(_CLAUSES.finditer(note))
    start = max((each.end() for each in breaks if each.end() <= first), default=0)
    end = min((each.start() for each in breaks if each.start() >= last), default=len(note))
    clause = note[start:end].strip(" .,;:!?-–—\n")
    if len(clause) <= _HOOK_LETTERS:
        return clause
    return clause[:_HOOK_LETTERS].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
