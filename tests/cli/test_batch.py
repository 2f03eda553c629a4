"""Many questions in one process, one a line."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from hallway.notebook import Notebook
from tests.cli.answers import ANA, MAREK, TODAY, Answer, Hallway
from tests.contracts import project

LONG = 10_000


class Piped:
    """Runs a command with bytes at its standard input."""

    def __init__(self, hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> None:
        self._hallway = hallway
        self._monkeypatch = monkeypatch

    def __call__(self, text: bytes, *words: str) -> Answer:
        """Runs it to its end."""
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
        return self._hallway(*words)


@pytest.fixture
def piped(hallway: Hallway, monkeypatch: pytest.MonkeyPatch) -> Piped:
    """Runs a command on a notebook of two people."""
    hallway("add", ANA)
    hallway("add", MAREK)
    return Piped(hallway, monkeypatch)


def who(piped: Piped, text: bytes) -> list[Any]:
    """Returns the answer to each line."""
    answer = piped(text, "who", "--batch")
    assert (answer.code, answer.err) == (0, "")
    return answer.jsons


def match(piped: Piped, *objects: object) -> list[Any]:
    """Returns the answer to each object."""
    return piped("\n".join(map(json.dumps, objects)).encode(), "match", "--batch").jsons


def verdict(piped: Piped, **fields: object) -> str:
    """Returns the verdict on one person."""
    return str(match(piped, fields)[0]["verdict"])


def test_each_question_is_answered_by_a_line(piped: Piped) -> None:
    names = [[hit["name"] for hit in hits] for hits in who(piped, b"rust\nrockets\n")]
    assert names == [["Ana Ruiz"], ["Marek Novak"]]


def test_an_answer_is_that_to_a_single_question(piped: Piped, hallway: Hallway) -> None:
    (answer,) = who(piped, b"rust drones zeppelins\n")
    assert answer == hallway("who", "--json", "rust", "drones", "zeppelins").json


def test_a_last_line_needs_no_break(piped: Piped) -> None:
    assert len(who(piped, b"rust\nrockets")) == 2


def test_nothing_to_read_is_answered_by_nothing(piped: Piped) -> None:
    assert who(piped, b"") == []


@pytest.mark.parametrize("line", [b"", b"  ", b"\t", b"\r", b"\x00", b"?!...", b"\xed\xa0\x80"])
def test_a_line_without_a_word_finds_nobody(piped: Piped, line: bytes) -> None:
    assert who(piped, line + b"\n") == [[]]


@pytest.mark.parametrize(
    "line",
    [
        "r\xfcst".encode("latin-1"),
        b"\xff\xfe\x00r",
        b"ru\x00st",
        b"\xed\xa0\x80rust",
        b"rust\rrockets",
        b"rust\x0crockets",
        "rust\u2028rockets".encode(),
        "\U0001f680 \u202erust".encode(),
        b"-rust --json",
        b"x" * LONG,
        b"rust " * (LONG // 5),
        b'"(((*:',
    ],
)
def test_an_odd_line_is_one_question(piped: Piped, line: bytes) -> None:
    odd, plain = who(piped, line + b"\nrockets\n")
    assert isinstance(odd, list) and plain[0]["name"] == "Marek Novak"


def test_a_byte_that_is_no_text_hides_nobody(piped: Piped) -> None:
    assert who(piped, b"ru\xffst\n")[0][0]["name"] == "Ana Ruiz"


def test_answers_hold_nothing_that_is_no_text(piped: Piped) -> None:
    assert "\\ud" not in piped(b"drones \xed\xa0\x80zeppelins\n", "who", "--batch").out


def test_questions_may_stand_in_a_file(piped: Piped, hallway: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "questions.txt"
    path.write_bytes(b"rust\nr\xffockets\n")
    assert [len(hits) for hits in hallway("who", "--batch", str(path)).jsons] == [1, 1]


@pytest.mark.parametrize("name", ["questions.txt", ".", "a\x00b"])
def test_a_file_that_cannot_be_read_is_named(piped: Piped, hallway: Hallway, name: str) -> None:
    answer = hallway("who", "--batch", name)
    assert (answer.code, answer.out, "cannot be read" in answer.err) == (1, "", True)


def test_a_closed_standard_input_asks_nothing(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert hallway("who", "--batch") == Answer(0, "", "")


@pytest.mark.parametrize("command", ["who", "match"])
def test_a_question_behind_the_command_is_wrong_usage(hallway: Hallway, command: str) -> None:
    assert hallway(command, "ana", "--batch").code == 2


@pytest.mark.parametrize(("limit", "listed"), [("2", 2), ("1", 1)])
def test_no_more_hits_are_listed_than_were_asked_for(piped: Piped, limit: str, listed: int) -> None:
    (hits,) = piped(b"acme bolt\n", "who", "--batch", "--limit", limit).jsons
    assert len(hits) == listed


def test_a_single_question_has_a_limit_too(piped: Piped, hallway: Hallway) -> None:
    assert len(hallway("who", "acme", "bolt", "--limit", "1", "--json").json) == 1


@pytest.mark.parametrize("limit", ["0", "-1", "many", "\u00b2"])
def test_a_limit_is_a_number(hallway: Hallway, limit: str) -> None:
    assert hallway("who", "acme", "--limit", limit).code == 2


def test_a_change_between_two_questions_is_seen(
    piped: Piped, hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught_up = Notebook.catch_up
    asked: list[Notebook] = []

    def after_others(notebook: Notebook) -> bool:
        asked.append(notebook)
        if len(asked) == 2:
            hallway("add", "Petra Nowak #rust")
        return caught_up(notebook)

    monkeypatch.setattr(Notebook, "catch_up", after_others)
    assert "Petra Nowak" in piped(b"rust\nrust\n", "who", "--batch").lines[-1]


def test_each_description_is_answered_by_a_line(piped: Piped) -> None:
    answers = match(piped, {"name": "Ana Ruiz", "company": "Acme Robotics"}, {"name": "Zainab"})
    assert [answer["verdict"] for answer in answers] == ["same", "new"]


def test_a_comparison_in_a_batch_is_that_of_a_single_one(piped: Piped, hallway: Hallway) -> None:
    single = hallway("match", "Marek Novak @Bolt", "--json").json
    assert match(piped, {"name": "Marek Novak", "organisation": "Bolt"}) == [single]


@pytest.mark.parametrize("field", ["organisation", "organization", "company"])
def test_an_organisation_goes_by_its_usual_names(piped: Piped, field: str) -> None:
    assert verdict(piped, name="Ana Ruiz", **{field: "Acme Robotics"}) == "same"


@pytest.mark.parametrize("field", ["email", "emails"])
@pytest.mark.parametrize("value", ["ana@acme.example", ["anna@home.example", "ana@acme.example"]])
def test_a_field_of_many_may_be_a_text_or_a_list(piped: Piped, field: str, value: object) -> None:
    assert verdict(piped, name="A. Ruiz", **{field: value}) == "same"


@pytest.mark.parametrize("field", ["place", "city", "country"])
def test_a_place_and_a_country_are_evidence(piped: Piped, hallway: Hallway, field: str) -> None:
    hallway("add", "Petra Nowak /Portugal")
    answer = match(piped, {"name": "Petra Nowak", field: "Portugal"})[0]
    assert "also in Portugal" in answer["look_alikes"][0]["why"]


def test_a_city_stands_before_its_country(piped: Piped, hallway: Hallway) -> None:
    hallway("add", "Petra Nowak /Porto, Portugal")
    answer = match(piped, {"name": "Petra Nowak", "city": "Porto", "country": "Portugal"})[0]
    assert "also in Porto, Portugal" in answer["look_alikes"][0]["why"]


def test_an_event_of_a_description_is_evidence(piped: Piped, hallway: Hallway) -> None:
    hallway("add", "Petra Nowak", "--event", "Bee Fair")
    answer = match(piped, {"name": "Petra", "event": "Bee Fair"})[0]
    assert "also at Bee Fair" in answer["look_alikes"][0]["why"]


def test_the_event_under_way_says_nothing_of_a_description(piped: Piped, hallway: Hallway) -> None:
    hallway("event", "Bee Fair")
    hallway("add", "Petra Nowak")
    answer = match(piped, {"name": "Petra Nowak"})[0]
    assert answer["look_alikes"][0]["why"] == ["same name"]


def test_a_number_needs_no_quotes(piped: Piped, hallway: Hallway) -> None:
    hallway("add", "Petra Nowak +351912345678")
    assert verdict(piped, name="P. Nowak", phone=351912345678) == "same"


@pytest.mark.parametrize("nothing", [None, "", "  ", []])
def test_an_empty_field_says_nothing(piped: Piped, nothing: object) -> None:
    assert verdict(piped, name="Marek Novak", company="Bolt", email=nothing) == "same"


def test_an_object_without_a_field_is_new(piped: Piped) -> None:
    assert match(piped, {}) == [{"verdict": "new", "look_alikes": []}]


def test_fields_that_mean_nothing_are_named(piped: Piped) -> None:
    assert match(piped, {"name": "Zainab", "shoes": 43})[0]["not_used"] == ["shoes"]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"Marek Novak",
        b"[]",
        b"null",
        b'{"name": "Marek"',
        b'{"shoes": 43}',
        b'{"name": ["Marek"]}',
        b'{"name": true}',
        b'{"emails": [["a"]]}',
        b'{"emails": {"work": "a"}}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_a_line_that_describes_nobody_is_an_error_and_the_next_goes_on(
    piped: Piped, line: bytes
) -> None:
    answer = piped(line + b'\n{"name": "Marek Novak"}\n', "match", "--batch")
    wrong, right = answer.jsons
    assert list(wrong) == ["error"] and right["verdict"] == "maybe"
    assert (answer.code, answer.err) == (1, "")


@pytest.mark.parametrize(
    "line",
    [
        b'{"name": "M\xe4rek Novak", "company": "Bolt"}',
        b'{"name": "Mar\\ud800ek\\u0000 Novak", "company": "Bolt"}',
        b'\xef\xbb\xbf{"name": "Marek\tNovak", "company": "Bolt"}',
    ],
)
def test_odd_text_in_a_field_is_no_failure(piped: Piped, line: bytes) -> None:
    assert piped(line, "match", "--batch").jsons[0]["look_alikes"][0]["name"] == "Marek Novak"


def test_a_long_name_is_no_failure(piped: Piped) -> None:
    assert verdict(piped, name="Marek " * (LONG // 6)) in {"maybe", "new"}


Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def companion() -> Iterator[Start]:
    """Starts a command in a process of its own, with pipes at all its ends."""
    environment = os.environ | {"PYTHONPATH": str(project.SOURCE_PATH)}
    pipe = subprocess.PIPE
    with ExitStack() as ends:

        def start(*words: str) -> "subprocess.Popen[bytes]":
            command = [sys.executable, "-m", "hallway", "--today", TODAY, *words]
            process = subprocess.Popen(
                command, env=environment, stdin=pipe, stdout=pipe, stderr=pipe
            )
            ends.enter_context(process)
            ends.callback(process.kill)
            return process

        yield start


def ask(process: "subprocess.Popen[bytes]", line: bytes) -> Any:
    """Writes a question, and waits for its answer."""
    assert process.stdin and process.stdout
    process.stdin.write(line + b"\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


@pytest.mark.usefixtures("piped")
def test_a_program_may_ask_and_wait_for_each_answer(companion: Start) -> None:
    process = companion("who", "--batch")
    answers = [ask(process, line) for line in (b"rust", b"", b"rockets")]
    assert [len(hits) for hits in answers] == [1, 0, 1]


def test_a_program_may_describe_and_wait_for_each_answer(companion: Start) -> None:
    process = companion("match", "--batch")
    answers = [ask(process, line) for line in (b"nonsense", b'{"name": "Zainab"}')]
    assert ["error" in answers[0], answers[1]["verdict"]] == [True, "new"]


@pytest.mark.parametrize("command", ["who", "match"])
def test_an_interrupt_between_two_questions_ends_quietly(companion: Start, command: str) -> None:
    process = companion(command, "--batch")
    ask(process, b"{}")
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30) == (b"", b"")
    assert process.returncode == 130


@pytest.mark.parametrize("command", ["who", "match"])
def test_a_reader_who_leaves_ends_it_quietly(companion: Start, command: str) -> None:
    process = companion(command, "--batch")
    ask(process, b"{}")
    assert process.stdin and process.stdout and process.stderr
    process.stdout.close()
    process.stdin.write(b"{}\n{}\n")
    process.stdin.close()
    assert (process.stderr.read(), process.wait(timeout=30)) == (b"", 141)
