"""Whatever is wrong with a notebook, the doctor repeats nothing that people said."""

import json
import random
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import orjson
import pytest

from hallway.bootstrap import open_notebook
from hallway.demo import fill_demo
from hallway.domain.capture_line import read_line
from tests.cli.answers import ANA, Answer, Hallway
from tests.storage.damaged import flipped, of_schema

NOW = datetime(2026, 11, 22, 15, 40, tzinfo=UTC)
# A plain word, such as the tag "writing", says nothing of anybody.
PLAIN_WORD = re.compile(r"[a-z]+|Python")

Spoil = Callable[[Path], object]


def flip_somewhere(path: Path, chance: random.Random) -> None:
    content = path.read_bytes()
    path.write_bytes(flipped(content, chance.randrange(8 * len(content))))


def cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])


def edit(path: Path, **tables: Any) -> None:
    """Put something into the tables of a data file by hand."""
    known = orjson.loads(path.read_bytes())
    path.write_bytes(orjson.dumps(known | tables))


def odd_documents(path: Path) -> None:
    """Give each document of a notebook a field of the wrong kind."""
    tables = orjson.loads(path.read_bytes())
    for name, table in tables.items():
        for document in table.values() if name != "meta" else ():
            document.update(dict.fromkeys(document, "Ana Ruiz"), sequence="Ana Ruiz")
    path.write_bytes(orjson.dumps(tables))


SPOILT: dict[str, Spoil] = {
    "nothing": lambda _: None,
    "a data file cut short": lambda folder: cut(folder / "notebook.json"),
    "a journal cut short": lambda folder: cut(folder / "notebook.journal"),
    "no data file": lambda folder: (folder / "notebook.json").unlink(),
    "no journal": lambda folder: (folder / "notebook.journal").unlink(),
    "documents that do not fit": lambda folder: odd_documents(folder / "notebook.json"),
    "links to nobody": lambda folder: edit(folder / "notebook.json", people={}),
    "a name for an id": lambda folder: edit(
        folder / "notebook.json", people={"Ana Ruiz": {"met_on": "2026-11-20"}}
    ),
    "a name for a table": lambda folder: edit(folder / "notebook.json", **{"Ana Ruiz": []}),
    "a newer schema": lambda folder: of_schema(99, folder),
    "a spoilt backup": lambda folder: cut(next(folder.glob("backups/*.json"))),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notebook with something of everything in it, in the data file and in the journal."""
    folder = tmp_path_factory.mktemp("filled") / "notebook"
    notebook = open_notebook(folder)
    fill_demo(notebook, NOW)
    notebook.settle(datetime.now(UTC))
    notebook.close()
    notebook = open_notebook(folder)
    notebook.keep(notebook.capture(read_line(ANA, date(2026, 11, 22)).draft, NOW))
    return folder


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a value, names of fields left aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


@pytest.fixture(scope="module")
def said_by_people(filled: Path) -> set[str]:
    """Every text of the filled notebook that people said, and every word of a name."""
    tables = orjson.loads((filled / "notebook.json").read_bytes())
    documents = [fact for person in tables["people"].values() for fact in person["facts"]]
    said = {fact["text"] for fact in documents}
    for table in ("encounters", "followups", "events", "asks", "offers", "ideas", "questions"):
        for document in tables[table].values():
            words = ("note", "text", "name", "outcome", "place", "companions", "introducer")
            said |= set(texts([document[word] for word in words if word in document]))
    names = {word for text in said for word in text.split() if word.istitle() and len(word) > 3}
    told = {text for text in said if len(text) > 4} | names
    return {text for text in told if not PLAIN_WORD.fullmatch(text)}


def reports(hallway: Hallway, folder: Path) -> Iterator[Answer]:
    """Ask the doctor in every way, the last time for a repair."""
    for options in ([], ["--json"], ["--repair", "--json"], ["--repair"]):
        yield hallway("doctor", "--data", str(folder), *options)


def repeated(answer: Answer, said: set[str]) -> list[str]:
    """Name what an answer repeats of what people said."""
    text = answer.out + answer.err
    if answer.out.startswith("{"):
        # For programs other scripts are written as escapes.
        text = json.dumps(answer.json, ensure_ascii=False)
    return [each for each in said if each in text]


def test_the_filled_notebook_has_something_to_keep_quiet_about(said_by_people: set[str]) -> None:
    assert len(said_by_people) > 200
    assert any("@" in text for text in said_by_people)


@pytest.mark.parametrize("kind", SPOILT)
def test_a_report_says_nothing_of_what_people_said(
    hallway: Hallway, filled: Path, said_by_people: set[str], tmp_path: Path, kind: str
) -> None:
    folder = copytree(filled, tmp_path / "spoilt")
    SPOILT[kind](folder)
    for answer in reports(hallway, folder):
        assert (answer.code in (0, 1), repeated(answer, said_by_people)) == (True, [])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["notebook.json", "notebook.journal"])
def test_a_report_on_any_flipped_bit_says_nothing_of_what_people_said(
    hallway: Hallway, filled: Path, said_by_people: set[str], tmp_path: Path, name: str
) -> None:
    chance = random.Random(11)
    for _ in range(25):
        folder = copytree(filled, tmp_path / "flipped")
        flip_somewhere(folder / name, chance)
        first, second, repaired, again = reports(hallway, folder)
        for answer in (first, second, repaired, again):
            assert repeated(answer, said_by_people) == []
        assert [each.code for each in (first, second, repaired, again)] == [1, 1, 0, 0]
        rmtree(folder)
