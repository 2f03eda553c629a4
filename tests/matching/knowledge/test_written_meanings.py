"""What the tables of meanings say, and how they are written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hallway.matching.knowledge import meanings as module
from hallway.matching.knowledge.meanings import CLOSE, LOOSE, MEANINGS, known_meanings
from hallway.matching.knowledge.table import Line, is_form_of, read_table, stemmed

FOLDER = Path(module.__file__).parent
TOO_GENERAL = {"work", "thing", "person", "good", "time", "day", "people"} | {
    "make", "like", "new", "great", "project", "group", "team", "meet"
}  # fmt: skip
LINES = [(name, line) for name in MEANINGS for line in read_table(name).lines()]


def terms(line: Line) -> tuple[str, ...]:
    return (*line.close, *line.loose)


def written(name: str) -> Iterator[str]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def strength_between(said: str, written: str) -> float:
    near = known_meanings().near(said)
    return max((near[term] for term in near if is_form_of(term, stemmed(written))), default=0.0)


@pytest.mark.parametrize("name", MEANINGS)
def test_terms_are_plain_small_letters(name: str) -> None:
    odd = [
        line for line in written(name) if set(line) - set("abcdefghijklmnopqrstuvwxyz0123456789 ,|")
    ]
    assert odd == []


@pytest.mark.parametrize("name", MEANINGS)
def test_one_comma_or_bar_stands_between_terms(name: str) -> None:
    lines = read_table(name).lines()
    tidy = [
        ", ".join(line.close) + (" | " + ", ".join(line.loose) if line.loose else "")
        for line in lines
    ]
    assert list(written(name)) == tidy


def test_a_line_has_two_terms_at_least() -> None:
    assert [line for _, line in LINES if len(terms(line)) < 2 or not line.close] == []


def test_no_term_stands_twice_in_a_line() -> None:
    twice = [
        (name, term)
        for name, line in LINES
        for term in set(terms(line))
        if terms(line).count(term) > 1
    ]
    assert twice == []


def test_no_word_that_is_said_of_everyone_is_a_term() -> None:
    general = [(n, term) for n, line in LINES for term in terms(line) if term in TOO_GENERAL]
    assert general == []


def test_a_phrase_has_four_words_at_most() -> None:
    assert [(n, t) for n, line in LINES for t in terms(line) if len(t.split()) > 4] == []


@pytest.mark.parametrize("name", MEANINGS)
def test_every_term_is_found_where_it_is_written(name: str) -> None:
    table = read_table(name)
    some = list(table.lines())[::8]
    lost = [term for line in some for term in terms(line) if line not in table.lines_with(term)]
    assert lost == []


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("beekeeper", "keeps bees"),
        ("apiary", "beekeeper"),
        ("percussion", "taiko drummer"),
        ("shrink", "sports psychologist"),
        ("shrink", "therapist"),
        ("time off", "on sabbatical"),
        ("gap year", "sabbatical"),
        ("pooch", "puppy"),
        ("pet", "hamster"),
        ("equestrian", "horse"),
        ("ornithologist", "birdwatching"),
        ("bread", "sourdough"),
        ("booze", "brewery"),
        ("espresso", "coffee roaster"),
        ("dairy", "cheesemaker"),
        ("instrument", "cello"),
        ("brass", "trombone"),
        ("strings", "viola"),
        ("fiddle", "violinist"),
        ("dancer", "tango"),
        ("movie", "film"),
        ("underwater", "scuba"),
        ("yacht", "sailing"),
        ("ball game", "volleyball"),
        ("martial arts", "judo"),
        ("bicycle", "cyclist"),
        ("mountaineer", "climbing"),
        ("ceramics", "potter"),
        ("paper folding", "origami"),
        ("no hair", "bald"),
        ("plait", "braid"),
        ("spectacles", "glasses"),
        ("sweater", "jumper"),
        ("mustache", "moustache"),
        ("whispers", "soft voice"),
        ("hearing aid", "sign language"),
        ("plaster cast", "crutches"),
        ("expecting a baby", "pregnant"),
        ("stargazing", "telescope"),
        ("out of work", "laid off"),
        ("schoolmate", "same school"),
        ("entrepreneur", "startup"),
        ("dissertation", "thesis"),
    ],
)
def test_what_people_remember_is_near_to_what_was_written(said: str, written: str) -> None:
    assert strength_between(said, written) > 0


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("beekeeper", "beer"),
        ("cat", "dog"),
        ("guitar", "piano"),
        ("football", "tennis"),
        ("bald", "beard"),
        ("twins", "wins"),
        ("wine", "winner"),
        ("chess", "cheese"),
        ("deaf", "blind"),
        ("married", "divorced"),
        ("tall", "short"),
        ("loud", "shy"),
        ("vegan", "butcher"),
        ("mother", "uncle"),
    ],
)
def test_what_is_of_one_kind_but_another_is_not_close(said: str, written: str) -> None:
    assert strength_between(said, written) <= LOOSE


@pytest.mark.parametrize("word", ["zzyzx", "okonkwo", "work", "people", "day"])
def test_a_word_that_says_nothing_or_is_a_name_means_nothing_else(word: str) -> None:
    assert CLOSE not in known_meanings().near(word).values()
