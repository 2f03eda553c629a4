"""The comparison with the peers runs, on few people, and counts what it says it counts."""

import io
from contextlib import redirect_stdout
from pathlib import Path

import orjson
import pytest

from tests.benchmarks import quality
from tests.benchmarks.contest import CONTENDERS
from tests.benchmarks.made_up_network import made_up_network
from tests.benchmarks.matching import main, network_of
from tests.benchmarks.quality import Answer
from tests.benchmarks.questions import Question
from tests.benchmarks.table import Row, Target

FIRST, SECOND, NOBODY = (
    Answer(Question("match", "same", frozenset("a"), verdict="same"), ("a", "b"), "same"),
    Answer(Question("match", "same", frozenset("b"), verdict="same"), ("a", "b"), "same"),
    Answer(Question("match", "new", frozenset(), verdict="new"), ("a",), "maybe"),
)
UNKNOWN = Answer(Question("match", "same", frozenset("a"), verdict="maybe"), (), "new")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The lines that are printed for 60 made-up people."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        main(["60", "--rounds", "1", "--data", str(tmp_path_factory.mktemp("none"))])
    return printed.getvalue().splitlines()


@pytest.mark.slow
def test_the_table_names_all_contenders(table: list[str]) -> None:
    assert table[0] == f"| people | what | {' | '.join(CONTENDERS)} | target |"


def test_every_line_of_the_table_has_a_cell_for_each_contender(table: list[str]) -> None:
    assert {line.count("|") for line in table} == {len(CONTENDERS) + 4}


@pytest.mark.parametrize("what", ["R@1", "R@5", "MRR", "a key", "ready", "MB", "hallway who"])
def test_the_table_says_what_was_measured(table: list[str], what: str) -> None:
    assert [line for line in table if what in line]


def test_a_network_that_lies_there_is_read(tmp_path: Path) -> None:
    (tmp_path / "n1").mkdir()
    contact = made_up_network(1).contacts[0]
    (tmp_path / "n1" / "contacts.jsonl").write_bytes(orjson.dumps(contact))
    asked = {"job": "who", "category": "typo", "expected": ["a"], "text": "zoe"}
    (tmp_path / "n1" / "queries-dev.jsonl").write_bytes(orjson.dumps(asked))
    network = network_of(1, tmp_path)
    assert network.contacts == [contact]
    assert network.questions == [Question("who", "typo", frozenset("a"), "zoe")]


def test_recall_counts_those_who_are_among_the_first() -> None:
    assert quality.recall(1)([FIRST, SECOND, NOBODY]) == 0.5


def test_a_second_place_is_worth_a_half() -> None:
    assert quality.mean_reciprocal_rank([FIRST, SECOND, NOBODY]) == 0.75


def test_same_of_another_one_is_not_right() -> None:
    assert quality.same_precision([FIRST, SECOND]) == 0.5


def test_same_counts_where_the_evidence_suffices() -> None:
    assert quality.same_recall([FIRST, SECOND, UNKNOWN, NOBODY]) == 0.5


def test_new_of_someone_known_is_counted() -> None:
    assert quality.missed([FIRST, UNKNOWN, NOBODY]) == 0.5


def test_maybe_of_someone_new_is_counted() -> None:
    assert quality.idle_maybe([NOBODY, FIRST]) == 1


def test_same_of_someone_new_is_counted() -> None:
    assert quality.false_same([NOBODY, FIRST]) == 0


def test_without_an_answer_there_is_no_share() -> None:
    assert quality.missed([]) is None


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (Target(2), "MISSED (<= 2)"),
        (Target(4), "ok (<= 4)"),
        (Target(4, is_least=True), "MISSED (>= 4)"),
        (Target(2, of="theirs"), "ok (<= 2)"),
    ],
)
def test_a_line_says_whether_the_target_is_reached(target: Target, said: str) -> None:
    row = Row(60, "a key", {"ours": 3, "theirs": 1}, target=target)
    assert row.write(["ours", "theirs", "late"]) == f"| 60 | a key | 3.00 | 1.00 | - | {said} |"
