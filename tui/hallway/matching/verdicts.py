"""Verdicts: the same person, maybe the same, or someone else."""

from dataclasses import dataclass
from typing import Final

from hallway.domain.matches import Verdict
from hallway.matching.facts import Agreement
from hallway.matching.names import NameFit

_FEW_BEARERS: Final = 3
_POOR_FIT: Final = 0.45


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that a draft and a known person have in common.

    Attributes:
        fit: how their names go together.
        can_compare_names: both have a name, and in letters that can be compared.
        shared: in what both have an address of one person: e-mail, phone, handle.
        are_sure: hardly two people have parts of a name so much alike, however they are spelt.
        is_one_bearer: the names differ as those of one person do who has married.
        facts: what both say of other things.
        bearers: at how many places the rarest part stands that both names have.
    """

    fit: NameFit
    can_compare_names: bool
    shared: frozenset[str]
    are_sure: bool
    is_one_bearer: bool
    facts: tuple[Agreement, ...]
    bearers: int

    def speaks_for(self, field: str) -> bool:
        """Say whether both agree on a thing."""
        return any(fact.field == field and fact.gain > 0 for fact in self.facts)

    def speaks_against(self, field: str) -> bool:
        """Say whether both know a thing and differ."""
        return any(fact.field == field and fact.gain < 0 for fact in self.facts)


def likeness_of(comparison: Comparison) -> float:
    """Return how alike they are, from 0 to 1: the name first, then all that agrees."""
    by_name = 0.7 * comparison.fit.strength + sum(fact.gain for fact in comparison.facts)
    if comparison.shared:
        by_name = 0.9 + 0.1 * by_name
    return min(max(by_name, 0.0), 1.0)


def verdict_on(comparison: Comparison) -> Verdict:
    """Say same or maybe, or new for someone else."""
    fit = comparison.fit
    if comparison.shared:
        return Verdict.SAME if _names_allow_same(comparison) else Verdict.MAYBE
    if not fit.telling or fit.disagrees:
        return Verdict.NEW
    if len(fit.telling) == 1:
        return Verdict.MAYBE if _one_part_suffices(comparison) else Verdict.NEW
    return _verdict_on_full_name(comparison)


def _names_allow_same(comparison: Comparison) -> bool:
    """Say whether an address in common is that of one person, rather than of a family."""
    fit = comparison.fit
    if not fit.telling:
        return not comparison.can_compare_names
    if fit.disagrees:
        return _is_married(comparison)
    is_doubted = fit.holds_another_name or fit.holds_a_beginning
    return comparison.are_sure or not comparison.can_compare_names or not is_doubted


def _is_married(comparison: Comparison) -> bool:
    """Say whether one person has two family names; a number may be that of a whole office."""
    is_own = "phone" not in comparison.shared or not comparison.speaks_for("organisation")
    is_own = is_own or len(comparison.shared) > 1
    return comparison.is_one_bearer and is_own and not comparison.fit.are_relatives


def _one_part_suffices(comparison: Comparison) -> bool:
    """Weigh a name of one part: another fact agrees, or hardly anyone else bears it."""
    fit = comparison.fit
    if fit.said_alone or fit.sureness < 0.6:
        return False
    if any(comparison.speaks_for(field) for field in ("organisation", "event", "cue")):
        return True
    is_rare = comparison.bearers <= _FEW_BEARERS and fit.sureness >= 0.85
    return is_rare and not comparison.speaks_against("organisation")


def _verdict_on_full_name(comparison: Comparison) -> Verdict:
    fit = comparison.fit
    if comparison.speaks_for("organisation"):
        is_doubted = comparison.speaks_against("email") and not fit.is_same_name
        return Verdict.SAME if comparison.are_sure and not is_doubted else Verdict.MAYBE
    if fit.strength < _POOR_FIT:
        return Verdict.NEW
    return Verdict.MAYBE if fit.sureness >= _sureness_needed(comparison) else Verdict.NEW


def _sureness_needed(comparison: Comparison) -> float:
    """Say how alike the names of two people must be who have no organisation in common."""
    if comparison.fit.is_transliterated:
        return 0.5
    if comparison.speaks_against("organisation"):
        return 0.84
    return 0.55 if any(fact.gain > 0 for fact in comparison.facts) else 0.6
