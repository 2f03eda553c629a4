"""The filter at the end of a query is what may be completed."""

import pytest

from hallway.domain.completions import Completed
from hallway.domain.open_filters import open_filter


@pytest.mark.parametrize(
    ("query", "kind", "typed"),
    [
        ("tag:ru", Completed.TAG, "ru"),
        ("drones #ru", Completed.TAG, "ru"),
        ("@ac", Completed.ORGANISATION, "ac"),
        ("bees org:hi", Completed.ORGANISATION, "hi"),
        ("event:py", Completed.EVENT, "py"),
        ("EVENT:py", Completed.EVENT, "py"),
        ("-event:py", Completed.EVENT, "py"),
        ("not:tag:ru", Completed.TAG, "ru"),
        ("city:lis", Completed.PLACE, "lis"),
        ("with:ana", Completed.PERSON, "ana"),
    ],
)
def test_a_filter_that_is_being_typed_is_open(query: str, kind: Completed, typed: str) -> None:
    assert open_filter(query) == (kind, typed, False)


def test_a_quoted_filter_goes_on_over_several_words() -> None:
    assert open_filter('event:"pycon li') == (Completed.EVENT, "pycon li", True)


@pytest.mark.parametrize(
    "query",
    ["", "rust", "tag:", "tag:rust ", 'event:"pycon"', "since:2026", "http://ac", "a@b", "::", "#"],
)
def test_nothing_else_is_open(query: str) -> None:
    assert open_filter(query) is None
