"""Facts beside the name that speak for one person: organisation, role, place, event, cue."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from hallway.domain.drafts import Draft
from hallway.domain.matches import Profile
from hallway.matching.words import words_of

# Forms of companies, whole or with dots between the letters (S.A., B.V.).
_LEGAL: Final = frozenset(
    """
    ltd limited inc incorporated llc llp plc corp corporation co company gmbh ag kg ug se sa
    srl sarl sas spa bv nv ab oy oyj as aps kft zrt sro doo group holding the and und et y e
    s a b v l r n
    """.split()  # noqa: SIM905
)
_GAINS: Final = {"organisation": 0.2, "event": 0.1, "place": 0.07, "role": 0.08, "cue": 0.1}
_LONGEST_FACT: Final = 200  # code points that are compared
_LOSS: Final = -0.04


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a draft and a known person say of one thing.

    Attributes:
        field: what it is about.
        gain: how much it adds to the likeness; negative where they differ.
        why: the evidence in words, or nothing where they differ.
    """

    field: str
    gain: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One fact of a draft, and the fields of a person that can hold it."""

    field: str
    text: str
    fields: tuple[str, ...]
    wording: str


def agreements(draft: Draft, event: str | None, profile: Profile) -> Iterator[Agreement]:
    """Compare the facts of a draft with those of a person; what either lacks is unknown."""
    if _other_address(draft, profile):
        yield Agreement("email", _LOSS)
    for asked in _asked(draft, event):
        known = [p.text for p in profile.passages if p.field in asked.fields]
        if not known:
            continue
        same = next((text for text in known if _agree(asked.text, text)), None)
        if same is not None:
            yield Agreement(asked.field, _GAINS[asked.field], f"{asked.wording} {same}")
        elif asked.field in {"organisation", "place"}:
            yield Agreement(asked.field, _LOSS)


def _other_address(draft: Draft, profile: Profile) -> bool:
    """Say whether both have an address at one host, but not the same: two colleagues."""
    if not draft.emails:
        return False
    known = {p.text.lower() for p in profile.passages if p.field == "email"}
    said = {email.lower() for email in draft.emails}
    hosts = {email.partition("@")[2] for email in known}
    return said.isdisjoint(known) and any(email.partition("@")[2] in hosts for email in said)


def _asked(draft: Draft, event: str | None) -> Iterator[_Asked]:
    if draft.organisation:
        yield _Asked("organisation", draft.organisation, ("organisation",), "also")
    if event:
        yield _Asked("event", event, ("event",), "also at")
    if draft.place:
        yield _Asked("place", draft.place, ("place", "country"), "also in")
    if draft.role:
        yield _Asked("role", draft.role, ("role",), "also")
    for cue in draft.cues:
        yield _Asked("cue", cue, ("cue",), "also")


def _agree(said: str, known: str) -> bool:
    """Say whether all telling words of the shorter text stand in the longer, but for a slip."""
    shorter, longer = sorted((_telling(said), _telling(known)), key=len)
    return bool(shorter) and all(_stands_in(word, longer) for word in shorter)


def _telling(text: str) -> list[str]:
    words = [word.forms[0] for word in words_of(text[:_LONGEST_FACT]) if word.forms]
    return [word for word in words if word not in _LEGAL] or words


def _stands_in(word: str, words: Iterable[str]) -> bool:
    allowed = 1 if len(word) > 4 else 0
    return any(OSA.distance(word, other, score_cutoff=allowed) <= allowed for other in words)
