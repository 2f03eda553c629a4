"""A notebook as JSON makes an identical one, whatever was typed into it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from hallway.domain.errors import HallwayError
from hallway.domain.nouns import NOUNS
from hallway.exchange.notebook_json import read_notebook, write_notebook
from tests.notebook.people import NOW, Book

PIECES = (
    *("Ana Ruiz", "小川 由美", "? red hat", ", nurse", "@Acme", "#rust", "~tall", "/Porto"),
    *(": drones", "> send it fri", "< a call", "?a reviewer", "+bees", "!an idea", "^Bo", "&Cy"),
    *("!learned: rest", "!gave: a lift", "ana@acme.example", "+351 210 000 000", "\u202e", "😀"),
)
LINES = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map(" ".join), max_size=6
)


@settings(max_examples=40, deadline=None)
@given(LINES)
def test_what_is_exported_makes_an_identical_notebook(lines: list[str]) -> None:
    with TemporaryDirectory() as folder:
        book = Book(Path(folder) / "one")
        book.start("PyCon")
        for line in lines:
            try:
                book.capture(line)
            except HallwayError:
                continue
        written = write_notebook(each for kind in NOUNS for each in book.notebook.all(kind))
        other = Book(Path(folder) / "other")
        other.keep(other.notebook.take_back_in(read_notebook(written), NOW))
        assert other.everything() == book.everything()


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_nothing_breaks_the_reader(data: bytes) -> None:
    try:
        read_notebook(data)
    except HallwayError as error:
        assert error.sentences
