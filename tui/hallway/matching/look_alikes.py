"""Look-alikes: which known people may be the one being typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hallway.domain.drafts import Draft
from hallway.domain.ids import RecordId
from hallway.domain.matches import LookAlike, Profile, Verdict
from hallway.matching.clues import Clue
from hallway.matching.facts import Agreement, agreements
from hallway.matching.fields import FIELDS, OWN_NAMES
from hallway.matching.folding import is_latin
from hallway.matching.given_names import is_one_bearer
from hallway.matching.identities import identity_keys, is_same_address, is_shared_address
from hallway.matching.index import Index
from hallway.matching.likeness import NameLikeness
from hallway.matching.name_parts import Part, parts_of
from hallway.matching.names import NameFit, fit_names, names_in
from hallway.matching.reasons import identity_reason, name_reasons
from hallway.matching.scoring import Scorer
from hallway.matching.short_forms import ShortForms
from hallway.matching.totals import Totals
from hallway.matching.verdicts import Comparison, likeness_of, verdict_on
from hallway.matching.words import words_of

_COMPARED_CLOSELY: Final = 16
_FAR_BEHIND: Final = 0.3  # of the best rough score; nobody behind that is a look-alike
_BY_NAME: Final = tuple(1.0 if field in OWN_NAMES else 0.7 * (field == "email") for field in FIELDS)
_BY_ORGANISATION: Final = tuple(0.6 * (field == "organisation") for field in FIELDS)
_BY_ADDRESS: Final = tuple(3.0 * (field in {"email", "phone", "handle"}) for field in FIELDS)
_MOST_WORDS: Final = 8
_LONGEST: Final = 200  # code points of an organisation that are searched
_ORDER: Final = (Verdict.SAME, Verdict.MAYBE, Verdict.NEW)
_KEPT_NAMES: Final = 5_000


@dataclass(frozen=True, slots=True)
class _Typed:
    """A draft, taken apart once for all comparisons."""

    draft: Draft
    event: str | None
    parts: tuple[Part, ...]
    addresses: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Compared:
    """A known person beside a draft, before the evidence is put in words."""

    person: RecordId
    verdict: Verdict
    likeness: float
    fit: NameFit
    facts: tuple[Agreement, ...]
    shared: tuple[str, ...]


class LookAlikes:
    """Finds people who may be the one in a draft."""

    def __init__(self, index: Index, scorer: Scorer, short_forms: ShortForms) -> None:
        self._index = index
        self._scorer = scorer
        self._short_forms = short_forms
        self._totals = Totals(index, is_news_alone=False)
        self._likeness = NameLikeness(short_forms)
        self._parts_of = lru_cache(_KEPT_NAMES)(parts_of)
        self._fit = lru_cache(_KEPT_NAMES)(self._fit_one)

    def forget(self) -> None:
        """Drop what was kept: the index has changed."""
        self._fit.cache_clear()
        self._totals.forget()

    def of(self, draft: Draft, event: str | None, limit: int) -> list[LookAlike]:
        """Compare a draft with everyone; look-alikes first, then those who come near."""
        typed = _Typed(draft, event, parts_of(draft.name or ""), _addresses(draft))
        compared = [self._compare(typed, profile) for profile in self._candidates(typed)]
        found = [each for each in compared if each.shared or each.fit.telling]
        found.sort(key=lambda each: (_ORDER.index(each.verdict), -each.likeness, each.person))
        return [self._told(each) for each in found[: max(limit, 0)]]

    def _candidates(self, typed: _Typed) -> Iterator[Profile]:
        clues = tuple(_clues(typed))
        if not clues:
            return
        found = [self._scorer.found(clue) for clue in clues]
        total = self._totals.of(clues, found, _COMPARED_CLOSELY)
        best, sums = total.best[_COMPARED_CLOSELY], total.by_slot
        for slot in best:
            is_near = sums[slot] >= _FAR_BEHIND * sums[best[0]]
            if is_near and self._index.profiles.is_present(slot):
                yield self._index.profile(slot)

    def _compare(self, typed: _Typed, profile: Profile) -> _Compared:
        fit = self._name_fit(typed.parts, profile)
        shared = list(_shared_addresses(typed, profile))
        own = {field: text for field, text in shared if not _is_of_many(field, text)}
        facts = tuple(agreements(typed.draft, typed.event, profile))
        comparison = Comparison(
            fit=fit,
            can_compare_names=_can_compare(typed.draft.name, profile),
            shared=frozenset(own),
            are_sure=bool(own or facts) and self._are_sure(fit),
            is_one_bearer=bool(own) and is_one_bearer(fit, own, self._short_forms),
            facts=facts,
            bearers=self._bearers(fit),
        )
        verdict = verdict_on(comparison)
        return _Compared(
            profile.person, verdict, likeness_of(comparison), fit, facts, tuple(dict(shared))
        )

    def _told(self, compared: _Compared) -> LookAlike:
        why = (
            *map(identity_reason, compared.shared),
            *name_reasons(compared.fit, self._short_forms),
            *(fact.why for fact in sorted(compared.facts, key=lambda f: -f.gain) if fact.why),
        )
        return LookAlike(compared.person, compared.verdict, why, round(compared.likeness, 3))

    def _name_fit(self, said: tuple[Part, ...], profile: Profile) -> NameFit:
        fits = [self._fit(said, name) for name in names_in(profile)]
        return max(fits, key=lambda fit: fit.strength, default=NameFit())

    def _fit_one(self, said: tuple[Part, ...], name: str) -> NameFit:
        return fit_names(said, self._parts_of(name), self._likeness, self._rarity)

    def _are_sure(self, fit: NameFit) -> bool:
        return all(self._likeness.is_sure(pair.said, pair.known) for pair in fit.telling)

    def _rarity(self, word: str) -> float:
        return self._scorer.rarity(self._index.vocabulary.count(word))

    def _bearers(self, fit: NameFit) -> int:
        """Count at how many places the rarest part stands that both names have."""
        count = self._index.vocabulary.count
        return min((count(pair.known.forms[0]) for pair in fit.telling), default=0)


def _clues(typed: _Typed) -> Iterator[Clue]:
    """Yield what is known of someone; the last part of the name, which may be half typed, last."""
    for word in words_of((typed.draft.organisation or "")[:_LONGEST])[:_MOST_WORDS]:
        yield Clue("", word.forms, weights=_BY_ORGANISATION)
    for field, text in typed.addresses:
        if keys := identity_keys(field, text):
            yield Clue("", (), keys, _BY_ADDRESS)
    for part in typed.parts:
        is_last = part is typed.parts[-1]
        yield Clue(part.text, part.forms, weights=_BY_NAME, is_last=is_last)


def _addresses(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Return all addresses in a draft, each with its field."""
    typed = (("email", draft.emails), ("phone", draft.phones), ("handle", draft.handles))
    return tuple((field, text) for field, texts in typed for text in texts)


def _shared_addresses(typed: _Typed, profile: Profile) -> Iterator[tuple[str, str]]:
    """Yield the addresses in common, each with its field."""
    for field, text in typed.addresses:
        known = (p.text for p in profile.passages if p.field == field)
        if any(is_same_address(field, text, other) for other in known):
            yield field, text


def _is_of_many(field: str, text: str) -> bool:
    return field == "email" and is_shared_address(text)


def _can_compare(said: str | None, profile: Profile) -> bool:
    """Say whether two names can speak against each other: both known, both in Latin letters."""
    known = [p.text for p in profile.passages if p.field in OWN_NAMES]
    return bool(said) and is_latin(said or "") and any(map(is_latin, known))
