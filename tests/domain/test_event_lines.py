"""An event is read from one line, and written as one that reads the same."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hallway.domain.errors import Refused
from hallway.domain.event_lines import EventDetails, read_event_line, write_event_line
from hallway.domain.modes import Mode

TODAY = date(2026, 11, 22)
FIRST, LAST = date(2026, 11, 25), date(2026, 11, 27)
WORDS = (
    st.lists(
        st.sampled_from(
            ["Ruby", "/", "#", "\\", "/Porto", "#wasm", "\\#", "for ideas", "for both", ","]
        )
        | st.from_regex(r"[A-Za-zÀ-ÿ,][A-Za-zÀ-ÿ',0-9]{0,8}", fullmatch=True),
        min_size=1,
        max_size=4,
    )
    .map(" ".join)
    .filter(lambda text: text.strip(", ") == text and text.isprintable())
)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("line", "details"),
    [
        ("Salon", EventDetails("Salon")),
        ("Salon, wed", EventDetails("Salon", FIRST)),
        ("Salon, 25 nov to 27 nov", EventDetails("Salon", FIRST, LAST)),
        ("Salon, 2026-11-25 - 2026-11-27", EventDetails("Salon", FIRST, LAST)),
        ("Bits, Bytes & Tea, 25 nov", EventDetails("Bits, Bytes & Tea", FIRST)),
        ("Salon, 21 nov to 23 nov", EventDetails("Salon", date(2026, 11, 21), date(2026, 11, 23))),
        ("Salon, sat to mon", EventDetails("Salon", date(2026, 11, 21), date(2026, 11, 23))),
        ("Salon, 1 nov to 30 nov", EventDetails("Salon", date(2026, 11, 1), date(2026, 11, 30))),
        ("Salon, tomorrow to today", EventDetails("Salon", date(2026, 11, 23), TODAY)),
        ("Salon, +3d to today", EventDetails("Salon", FIRST, TODAY)),
        ("Salon, 26 sep to 28 sep", EventDetails("Salon", date(2026, 9, 26), date(2026, 9, 28))),
        ("Salon, 20 sep", EventDetails("Salon", date(2027, 9, 20))),
        ("Salon, 21 nov to 19 nov", EventDetails("Salon", date(2026, 11, 21), date(2026, 11, 19))),
        ("Bits, Bytes & Tea", EventDetails("Bits, Bytes & Tea")),
        ("Salon,", EventDetails("Salon")),
        (r"Ruby \/ Rails Day /Porto", EventDetails("Ruby / Rails Day", place="Porto")),
        (r"Talks \for ideas for both", EventDetails("Talks for ideas", mode=Mode.BOTH)),
        ("Salon, 25 nov to 25 nov", EventDetails("Salon", FIRST)),
        ("Salon /Old Town", EventDetails("Salon", place="Old Town")),
        ("Salon #Salons /Porto", EventDetails("Salon", place="Porto", series="Salons")),
        ("Salon for ideas", EventDetails("Salon", mode=Mode.IDEAS)),
        ("Salon for Both", EventDetails("Salon", mode=Mode.BOTH)),
        ("Evening for dancers", EventDetails("Evening for dancers")),
    ],
)
def test_a_line_is_read(line: str, details: EventDetails) -> None:
    assert read_event_line(line, TODAY) == details


@pytest.mark.parametrize("line", ["Salon, someday", "Salon, 30 feb", "Salon, 25 nov to never"])
def test_a_day_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(Refused, match="is no day"):
        read_event_line(line, TODAY)


@pytest.mark.parametrize("line", ["", "  ", "/Lisbon", ", 25 nov"])
def test_an_event_needs_a_name(line: str) -> None:
    with pytest.raises(Refused, match="needs a name"):
        read_event_line(line, TODAY)


@given(
    st.builds(
        EventDetails,
        name=WORDS,
        first_day=DAYS,
        last_day=st.none() | DAYS,
        place=st.none() | WORDS,
        series=st.none() | WORDS,
        mode=st.none() | st.sampled_from(Mode),
    )
)
def test_what_is_written_reads_the_same(details: EventDetails) -> None:
    assume(details.first_day != details.last_day)
    assert read_event_line(write_event_line(details), TODAY) == details


def test_the_days_of_an_event_are_written_in_full() -> None:
    details = EventDetails("Salon", FIRST, LAST)
    assert write_event_line(details) == "Salon, 2026-11-25 to 2026-11-27"
