"""Favours: what was given, as its words tell."""

import pytest

from hallway.domain.favours import FavourKind, favour_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("advice on visas", FavourKind.ADVICE),
        ("a review of my talk", FavourKind.ADVICE),
        ("an introduction to Marek", FavourKind.INTRODUCTION),
        ("intro to her advisor", FavourKind.INTRODUCTION),
        ("recommended her for the board", FavourKind.RECOMMENDATION),
        ("the link to the paper", FavourKind.INFORMATION),
        ("an hour on her slides", FavourKind.TIME),
        ("carried the piano", FavourKind.HELP),
    ],
)
def test_the_words_of_a_favour_tell_its_kind(text: str, kind: FavourKind) -> None:
    assert favour_kind(text) is kind
