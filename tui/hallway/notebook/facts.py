"""What a draft says about a person, as facts: said anew, again, or put right."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hallway.domain.drafts import Draft
from hallway.domain.people import Fact, FactKind, Person, Standing, with_facts

_SINGLE_FACTS: tuple[tuple[FactKind, str], ...] = (
    (FactKind.NAME, "name"),
    (FactKind.ROLE, "role"),
    (FactKind.ORGANISATION, "organisation"),
    (FactKind.PLACE, "place"),
)
_LISTED_FACTS: tuple[tuple[FactKind, str], ...] = (
    (FactKind.CUE, "cues"),
    (FactKind.PRONOUNCED, "cues"),
    (FactKind.TAG, "tags"),
    (FactKind.EMAIL, "emails"),
    (FactKind.PHONE, "phones"),
    (FactKind.URL, "urls"),
    (FactKind.HANDLE, "handles"),
)
_FIELDS = dict((*_SINGLE_FACTS, *_LISTED_FACTS))
_LISTED_KINDS = {kind for kind, _ in _LISTED_FACTS}
_PRONOUNCED = "pronounced "
"""Begins a cue that says how the name is said."""


def facts_of(draft: Draft, today: date) -> Iterator[Fact]:
    """Yield what a draft says about the person themselves."""
    for kind, field in _SINGLE_FACTS:
        text = getattr(draft, field)
        if text is not None:
            yield Fact(kind, text, today)
    for kind, _ in _LISTED_FACTS:
        for text in _listed(draft, kind):
            yield Fact(kind, text, today)


def _listed(draft: Draft, kind: FactKind) -> tuple[str, ...]:
    """Return what a draft says of a kind of which many can be true."""
    texts: tuple[str, ...] = getattr(draft, _FIELDS[kind])
    if kind is FactKind.PRONOUNCED:
        return tuple(text[len(_PRONOUNCED) :] for text in texts if _is_pronunciation(text))
    if kind is FactKind.CUE:
        return tuple(text for text in texts if not _is_pronunciation(text))
    return texts


def _is_pronunciation(cue: str) -> bool:
    return cue.casefold().startswith(_PRONOUNCED)


def draft_of(person: Person) -> Draft:
    """Write a person's facts as a draft, to be edited."""
    single = {field: person.newest(kind) for kind, field in _SINGLE_FACTS}
    listed = {field: person.every(kind) for kind, field in _LISTED_FACTS}
    spoken = (f"{_PRONOUNCED}{text}" for text in person.every(FactKind.PRONOUNCED))
    listed["cues"] = (*person.every(FactKind.CUE), *spoken)
    return Draft(**single, **listed, name_is_unsure=person.name_is_unsure)  # type: ignore[arg-type]


def draft_of_day(person: Person, day: date) -> Draft:
    """Write what was said of a person on a day as a draft; their name, whenever it was said."""
    that_day = replace(person, facts=tuple(fact for fact in person.facts if fact.day == day))
    draft = draft_of(that_day)
    return replace(draft, name=draft.name or person.name)


def amended(person: Person, before: Draft, after: Draft, day: date) -> Person:
    """Put right what was said of a person on a day; what was said on other days stays.

    Args:
        person: as they are.
        before: what the line said.
        after: what it says now.
        day: when it was said.
    """
    old, new = set(facts_of(before, day)), list(facts_of(after, day))
    gone = {(fact.kind, fact.text) for fact in old.difference(new)}
    kept = tuple(
        fact for fact in person.facts if fact.day != day or (fact.kind, fact.text) not in gone
    )
    added = [fact for fact in new if fact not in old]
    return replace(
        with_facts(replace(person, facts=kept), added), name_is_unsure=after.name_is_unsure
    )


def met_again(person: Person, draft: Draft, today: date) -> Person:
    """Add what was said, and take the person out of the archive.

    A name that differs from the known one is kept as a spelling, unless it is sure and the known
    one is not.
    """
    is_put_right = person.name_is_unsure and not draft.name_is_unsure
    takes_name = draft.name is not None and (person.name is None or is_put_right)
    said = list(facts_of(draft, today))
    facts = said if takes_name else [as_spelling(fact, person) for fact in said]
    new = [fact for fact in facts if not is_known(fact, person)]
    return replace(
        with_facts(person, new),
        name_is_unsure=draft.name_is_unsure if takes_name else person.name_is_unsure,
        standing=None if person.standing is Standing.ARCHIVED else person.standing,
    )


def named(person: Person, draft: Draft, today: date) -> Person:
    """Add what was said of somebody whose name was asked; a name that is said is theirs."""
    new = [fact for fact in facts_of(draft, today) if not is_known(fact, person)]
    is_unsure = person.name_is_unsure if draft.name is None else draft.name_is_unsure
    return replace(with_facts(person, new), name_is_unsure=is_unsure)


def as_spelling(fact: Fact, person: Person) -> Fact:
    """Take a name as another spelling, where the person has a name."""
    if fact.kind is not FactKind.NAME or person.name is None:
        return fact
    return replace(fact, kind=FactKind.SPELLING)


def is_known(fact: Fact, person: Person) -> bool:
    """Say whether a fact of which many can be true is known; others are said anew each time."""
    if fact.kind is FactKind.SPELLING:
        return fact.text in (*person.every(FactKind.NAME), *person.every(FactKind.SPELLING))
    return fact.kind in _LISTED_KINDS and fact.text in person.every(fact.kind)


def edited(person: Person, draft: Draft, today: date) -> Person:
    """Bring the facts of a person in line with a draft."""
    said = list(facts_of(draft, today))
    kept = tuple(fact for fact in person.facts if not _is_edited_away(fact, draft, today))
    pruned = replace(person, facts=kept, name_is_unsure=draft.name_is_unsure)
    return with_facts(pruned, [fact for fact in said if not _is_shown(fact, pruned)])


def _is_edited_away(fact: Fact, draft: Draft, today: date) -> bool:
    """Say whether an edit takes a fact away.

    A list holds what the draft lists. Of a fact that only one of can be true, the draft clears
    all, or corrects what was said the same day; what was said before stays as history.
    """
    if fact.kind in _LISTED_KINDS:
        return fact.text not in _listed(draft, fact.kind)
    if fact.kind not in _FIELDS:
        return False
    stated = getattr(draft, _FIELDS[fact.kind])
    if stated is None:
        return fact.kind is not FactKind.NAME
    return bool(fact.day == today and fact.text != stated)


def _is_shown(fact: Fact, person: Person) -> bool:
    if fact.kind in _LISTED_KINDS:
        return fact.text in person.every(fact.kind)
    return fact.text == person.newest(fact.kind)
