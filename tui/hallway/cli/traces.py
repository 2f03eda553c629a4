"""Outcomes and traces, for people and for programs."""

from collections.abc import Iterator
from datetime import date

from hallway.cli.references import Shape, person_reference
from hallway.domain.days import show_day
from hallway.domain.ids import show_id
from hallway.domain.outcomes import Outcome
from hallway.notebook import Notebook
from hallway.notebook.growing import Grown
from hallway.notebook.telling import Step


def outcome_shape(outcome: Outcome, notebook: Notebook) -> Shape:
    """Shape an outcome."""
    here = [notebook.person(each) for each in outcome.people if notebook.is_here(each)]
    return {
        "id": show_id(outcome.id),
        "text": outcome.text,
        "day": outcome.day.isoformat(),
        "big": outcome.is_big,
        "people": [person_reference(each) for each in here],
        "confirmed": outcome.is_confirmed,
    }


def outcome_words(outcome: Outcome, notebook: Notebook, today: date) -> str:
    """Write an outcome in a row."""
    names = ", ".join(notebook.line_of(outcome).names)
    with_whom = f", with {names}" if names else ""
    big = "big: " if outcome.is_big else ""
    day = show_day(outcome.day, today)
    return f"{notebook.short_id(outcome)}  {day}  {big}{outcome.text}{with_whom}"


def step_shape(step: Step) -> Shape:
    """Shape a step of a chain."""
    return {
        "id": show_id(step.record),
        "day": step.day.isoformat() if step.day else None,
        "what": step.kind,
        "said": step.said or None,
        "why": step.reason() or None,
    }


def step_words(step: Step, today: date) -> str:
    """Write a step in a row, with how the one before came of it."""
    why = f"{step.reason()}: " if step.reason() else ""
    said = f", {' · '.join(step.said.splitlines())}" if step.said else ""
    day = f" ({show_day(step.day, today)})" if step.day else ""
    return f"{why}{step.kind}{said}{day}"


def trace_shape(chain: tuple[Step, ...]) -> list[Shape]:
    """Shape a chain, the outcome first."""
    return [step_shape(step) for step in chain]


def trace_lines(chain: tuple[Step, ...], today: date) -> Iterator[str]:
    """Write a chain, each step below what came of it."""
    for number, step in enumerate(chain):
        yield f"{'  ' * number}{step_words(step, today)}"


def grown_shape(grown: Grown) -> Shape:
    """Shape what has come of something, as a tree."""
    return {**step_shape(grown.step), "came_of_it": [grown_shape(each) for each in grown.branches]}


def grown_lines(grown: Grown, today: date, depth: int = 0) -> Iterator[str]:
    """Write what has come of something, each branch below what it came of."""
    yield f"{'  ' * depth}{step_words(grown.step, today)}"
    for branch in grown.branches:
        yield from grown_lines(branch, today, depth + 1)
