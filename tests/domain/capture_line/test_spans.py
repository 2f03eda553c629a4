from datetime import date

import pytest

from hallway.domain.capture_line import Part, read_line

TODAY = date(2026, 11, 22)


def shown(line: str) -> list[tuple[str, Part]]:
    return [(line[span.start : span.end], span.part) for span in read_line(line, TODAY).spans]


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        (
            "Ana Ruiz, engineer @Acme",
            [
                ("Ana Ruiz", Part.NAME),
                (",", Part.MARK),
                ("engineer", Part.ROLE),
                ("@", Part.MARK),
                ("Acme", Part.ORGANISATION),
            ],
        ),
        (
            ": her #bees sing > send ana@a.example by fri",
            [
                (":", Part.MARK),
                ("her", Part.NOTE),
                ("#bees", Part.TAG),
                ("sing", Part.NOTE),
                (">", Part.MARK),
                ("send", Part.MINE),
                ("ana@a.example", Part.EMAIL),
                ("by fri", Part.DAY),
            ],
        ),
        (
            ": met &Li Wei, too",
            [
                (":", Part.MARK),
                ("met", Part.NOTE),
                ("&", Part.MARK),
                ("Li Wei,", Part.COMPANION),
                ("too", Part.NOTE),
            ],
        ),
        (
            ", engineer , @Acme, ~red,",
            [
                (",", Part.MARK),
                ("engineer", Part.ROLE),
                ("@", Part.MARK),
                ("Acme", Part.ORGANISATION),
                ("~", Part.MARK),
                ("red", Part.CUE),
            ],
        ),
        ("?", [("?", Part.MARK)]),
        ("\x00Ana\u202e #b\x1b", [("Ana", Part.NAME), ("#b", Part.TAG)]),
        ("Ana 👩\u200d🔬 ~x", [("Ana 👩\u200d🔬", Part.NAME), ("~", Part.MARK), ("x", Part.CUE)]),
    ],
)
def test_each_stretch_of_the_line_says_what_it_is(line: str, spans: list[tuple[str, Part]]) -> None:
    assert shown(line) == spans
