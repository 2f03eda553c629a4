"""The stylesheet is parsed again only when a token has another value."""

from textual.color import Color

from hallway.ui.stylesheet import SteadyStylesheet

RULES = "Label { color: $ink; }"


def parsed(**tokens: str) -> SteadyStylesheet:
    stylesheet = SteadyStylesheet(variables=tokens)
    stylesheet.add_source(RULES)
    stylesheet.parse()
    return stylesheet


def colour(stylesheet: SteadyStylesheet) -> Color | None:
    return stylesheet.rules[0].styles.color


def test_the_same_tokens_leave_the_rules_as_they_are() -> None:
    stylesheet = parsed(ink="red")
    before = stylesheet.rules[0]
    stylesheet.set_variables({"ink": "red"})
    stylesheet.reparse()
    assert stylesheet.rules[0] is before


def test_another_token_gives_another_colour() -> None:
    stylesheet = parsed(ink="red")
    stylesheet.set_variables({"ink": "blue"})
    stylesheet.reparse()
    assert colour(stylesheet) == Color.parse("blue")


def test_rules_that_came_later_are_parsed_with_the_same_tokens() -> None:
    stylesheet = parsed(ink="red")
    stylesheet.add_source("Button { color: $ink; }", read_from=("button", ""))
    stylesheet.set_variables({"ink": "red"})
    stylesheet.reparse()
    assert [rule.styles.color for rule in stylesheet.rules] == [Color.parse("red")] * 2
