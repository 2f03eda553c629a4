"""What a goal asks for, as far as its words tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallway.domain.experiments import choose_experiment, read_experiments, shipped_experiments
from hallway.domain.goal_measures import Aim, Measure, read_measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (
            "meet two people outside software",
            Measure(Aim.MEET, 2, field="software", is_outside=True),
        ),
        ("Meet 5 new people", Measure(Aim.MEET, 5, is_new=True)),
        ("talk to a few people from music", Measure(Aim.MEET, 3, field="music")),
        ("meet someone in theatre", Measure(Aim.MEET, 1, field="theatre")),
        ("give three introductions", Measure(Aim.INTRODUCE, 3)),
        ("make an introduction", Measure(Aim.INTRODUCE, 1)),
        ("sound-check kites on film", Measure(Aim.SOUND_CHECK, 1, topic="kites on film")),
        ("sound check idea “kites”", Measure(Aim.SOUND_CHECK, 1, topic="kites")),
        ("test my idea kites with 3 people", Measure(Aim.SOUND_CHECK, 3, topic="kites")),
        ("ask two people about heat pumps", Measure(Aim.TOPIC, 2, topic="heat pumps")),
        ("talk about heat pumps", Measure(Aim.TOPIC, 1, topic="heat pumps")),
    ],
)
def test_a_goal_that_can_be_measured_is_read(text: str, measure: Measure) -> None:
    assert read_measure(text) == measure


@pytest.mark.parametrize("text", ["", "be brave", "enjoy it", "meet", "stay for the last hour"])
def test_a_goal_that_cannot_be_measured_is_ticked_by_hand(text: str) -> None:
    assert read_measure(text) is None


@given(st.text(max_size=80))
def test_any_text_is_measured_or_not(text: str) -> None:
    measure = read_measure(text)
    assert measure is None or measure.count >= 0


def test_twenty_five_experiments_at_least_are_shipped() -> None:
    assert len(shipped_experiments()) >= 25


def test_what_was_tried_is_not_suggested_again() -> None:
    known = read_experiments("# mine\nask for nothing\n\nhost a table")
    assert choose_experiment(known, ["Ask for nothing"], 1) == "host a table"
    assert choose_experiment(known, known, 1) is None


def test_another_day_suggests_another() -> None:
    suggested = {choose_experiment(shipped_experiments(), (), seed) for seed in range(10)}
    assert len(suggested) > 1
