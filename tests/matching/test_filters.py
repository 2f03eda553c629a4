from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from hallway.matching.filters import EVERYWHERE, Filter, Kind
from hallway.matching.periods import Period
from hallway.matching.sieve import Sieve
from hallway.matching.stems import stem

ANA, BEN, CHIDI, DARYA = range(4)
NOTED: dict[tuple[str, str], set[int]] = {
    ("rust", "tag"): {ANA, BEN},
    ("rusty", "name"): {CHIDI},
    ("art", "note"): {ANA},
    ("arthur", "name"): {BEN},
    ("drones", "tag"): {CHIDI},
    ("pycon", "event"): {ANA, BEN},
    ("lisbon", "event"): {BEN, CHIDI},
    ("lisboa", "place"): {DARYA},
    ("ana", "email"): {ANA},
    ("is:core", "flag"): {BEN},
    ("d:2026", "day"): {ANA, BEN},
    ("d:2026-05", "day"): {ANA},
    ("d:2026-05-02", "day"): {ANA},
    ("d:2026-06", "day"): {BEN},
    ("d:2026-06-20", "day"): {BEN},
    ("d:2024", "day"): {BEN, CHIDI},
    ("d:2024-01", "day"): {BEN, CHIDI},
    ("d:2024-01-09", "day"): {BEN, CHIDI},
    ("d:m05", "day"): {ANA},
}


class FewPeople:
    """Four people, as an index knows them."""

    def slots(self, word: str, fields: frozenset[str]) -> Iterable[int]:
        for (noted, field), slots in NOTED.items():
            if noted == word and (not fields or field in fields):
                yield from slots

    def field_slots(self, field: str) -> Iterable[int]:
        return [slot for (_, where), slots in NOTED.items() if where == field for slot in slots]

    def completions(self, word: str) -> list[str]:
        return sorted({w for w, _ in NOTED if w.startswith(word) and w != word and ":" not in w})

    def stems(self, word: str) -> list[str]:
        return sorted({w for w, _ in NOTED if stem(w) == stem(word)})

    def keys_between(self, first: str, last: str) -> list[str]:
        return sorted({w for w, _ in NOTED if first <= w <= last and ":" in w})

    def everyone(self) -> set[int]:
        return {ANA, BEN, CHIDI, DARYA}


def words(
    *said: str, fields: frozenset[str] = EVERYWHERE, is_not: bool = False, is_soft: bool = False
) -> Filter:
    forms = tuple((word,) for word in said)
    return Filter("", Kind.WORDS, fields, forms, is_not=is_not, is_soft=is_soft)


def met(first: date, last: date, *, is_not: bool = False) -> Filter:
    return Filter("", Kind.DAYS, days=Period(first, last), is_not=is_not)


def of(*filters: Filter) -> set[int] | None:
    return Sieve(FewPeople()).allowed(filters)


TAG = frozenset({"tag"})


def test_without_filters_nothing_is_asked() -> None:
    assert of() is None


def test_a_word_must_stand_in_its_field() -> None:
    assert of(words("rust", fields=TAG)) == {ANA, BEN}
    assert of(words("rust", fields=frozenset({"cue"}))) == set()


def test_a_word_is_found_by_its_stem() -> None:
    assert of(words("drone", fields=TAG)) == {CHIDI}


def test_three_letters_are_a_start() -> None:
    assert of(words("rus", fields=TAG)) == {ANA, BEN}


def test_only_the_last_word_being_typed_is_a_start_of_two_letters() -> None:
    assert of(Filter("", Kind.WORDS, TAG, (("ru",), ("rus",)), is_last=True)) == set()
    assert of(Filter("", Kind.WORDS, TAG, (("rus",), ("ru",)), is_last=True)) == {ANA, BEN}


def test_fewer_letters_are_no_start_once_they_are_left() -> None:
    assert of(words("ru", fields=TAG)) == set()
    assert of(Filter("", Kind.WORDS, TAG, (("ru",),), is_last=True)) == {ANA, BEN}


def test_all_words_of_a_value_are_asked_for() -> None:
    assert of(words("pycon", "lisbon", fields=frozenset({"event"}))) == {BEN}


def test_any_form_of_a_word_will_do() -> None:
    assert of(Filter("", Kind.WORDS, TAG, (("rost", "rust"),))) == {ANA, BEN}


def test_all_filters_must_be_met() -> None:
    assert of(words("rust", fields=TAG), words("arthur")) == {BEN}


def test_who_has_an_excluded_word_is_left_out() -> None:
    assert of(words("rust", is_not=True)) == {CHIDI, DARYA}


def test_an_excluded_word_is_no_start_of_another() -> None:
    assert of(words("art", is_not=True)) == {BEN, CHIDI, DARYA}


def test_excluded_words_together_leave_out_who_has_all_of_them() -> None:
    assert of(words("pycon", "lisbon", is_not=True)) == {ANA, CHIDI, DARYA}


def test_a_soft_filter_that_nobody_meets_asks_nothing() -> None:
    assert of(words("rsut", fields=TAG, is_soft=True)) is None
    assert of(words("rsut", fields=TAG)) == set()


def test_a_soft_filter_that_somebody_meets_is_strict() -> None:
    assert of(words("rust", fields=TAG, is_soft=True)) == {ANA, BEN}


def test_a_stretch_of_days_is_met_by_a_day_in_it() -> None:
    assert of(met(date(2026, 5, 1), date(2026, 6, 19))) == {ANA}
    assert of(met(date(2026, 5, 2), date.max)) == {ANA, BEN}
    assert of(met(date.min, date(2025, 12, 31))) == {BEN, CHIDI}


def test_a_month_that_only_begins_in_a_stretch_is_not_met() -> None:
    assert of(met(date(2026, 5, 20), date(2026, 6, 19))) == set()


def test_one_encounter_must_lie_in_all_stretches() -> None:
    since, before = met(date(2024, 6, 1), date.max), met(date.min, date(2026, 5, 31))
    assert of(since, before) == {ANA}


def test_stretches_apart_are_met_by_nobody() -> None:
    since, before = met(date(2026, 6, 1), date.max), met(date.min, date(2024, 12, 31))
    assert of(since, before) == set()


def test_who_was_met_in_an_excluded_stretch_is_left_out() -> None:
    assert of(met(date(2026, 1, 1), date.max, is_not=True)) == {CHIDI, DARYA}


def test_a_flag_is_met_by_who_has_it() -> None:
    assert of(Filter("", Kind.FLAG, key="is:core")) == {BEN}
    assert of(Filter("", Kind.FLAG, key="is:core", is_not=True)) == {ANA, CHIDI, DARYA}


def test_something_must_be_known_in_a_field() -> None:
    assert of(Filter("", Kind.HAS, frozenset({"email"}))) == {ANA}
    assert of(Filter("", Kind.HAS, frozenset({"phone"}))) == set()


class Counting(FewPeople):
    """Counts what is asked for."""

    asked = 0

    def slots(self, word: str, fields: frozenset[str]) -> Iterable[int]:
        self.asked += 1
        return super().slots(word, fields)

    def field_slots(self, field: str) -> Iterable[int]:
        self.asked += 1
        return super().field_slots(field)


ASKED = [
    words("rust"),
    words("art", is_not=True),
    Filter("", Kind.HAS, frozenset({"email"})),
    met(date(2026, 5, 1), date.max),
]


@pytest.mark.parametrize("asked", ASKED)
def test_who_meets_a_filter_is_kept_for_the_next_letter(asked: Filter) -> None:
    index = Counting()
    sieve = Sieve(index)
    first, count = sieve.allowed([asked]), index.asked
    assert sieve.allowed([replace(asked, text="typed anew")]) == first
    assert index.asked == count > 0


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_kept_can_be_forgotten(asked: Filter) -> None:
    index = Counting()
    sieve = Sieve(index)
    sieve.allowed([asked])
    count = index.asked
    sieve.forget()
    sieve.allowed([asked])
    assert index.asked == 2 * count


@pytest.mark.parametrize("asked", ASKED)
def test_whoever_changes_an_answer_changes_no_other(asked: Filter) -> None:
    sieve = Sieve(FewPeople())
    first = sieve.allowed([asked])
    assert first
    kept = set(first)
    first.clear()
    assert sieve.allowed([asked]) == kept


@pytest.mark.parametrize(("field", "slots"), [("place", {DARYA}), ("tag", set())])
def test_a_place_is_found_by_its_other_names(field: str, slots: set[int]) -> None:
    asked = words("lisbon", fields=frozenset({field}))
    sieve = Sieve(FewPeople(), near=lambda word: [word, "lisboa"])
    assert sieve.allowed([asked]) == slots
