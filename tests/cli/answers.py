"""What a command answers: its exit code and what it printed."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from hallway import cli

TODAY = "2026-11-22"
ANA = (
    "Ana Ruiz, compiler engineer @Acme Robotics #rust ~red glasses "
    ": borrow checking for drones > send her the paper fri < intro to Marek ana@acme.example"
)
MAREK = "Marek Novak @Bolt : rockets"


@dataclass(frozen=True)
class Answer:
    """What one command answered."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines on standard output."""
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        """Standard output, read as one JSON value."""
        return json.loads(self.out)

    @property
    def jsons(self) -> list[Any]:
        """Standard output, read as one JSON value a line."""
        return [json.loads(line) for line in self.lines]

    @property
    def error_code(self) -> str:
        """The stable word for a failure."""
        return str(self.json["error"]["code"])


class Hallway:
    """Runs commands in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str) -> Answer:
        """Runs a command as of the same day every time."""
        return self.as_typed("--today", TODAY, *words)

    def as_typed(self, *words: str) -> Answer:
        """Runs a command line that says itself which day it is, if any."""
        self._capsys.readouterr()
        code = cli.main(words)
        said = self._capsys.readouterr()
        return Answer(code, said.out, said.err)

    def add(self, *words: str) -> Any:
        """Captures something that must be kept, and returns its JSON."""
        answer = self("add", "--json", *words)
        assert answer.code == 0, answer.out
        return answer.json

    def due(self) -> list[Any]:
        """Returns the checklist."""
        return list(self("due", "--json").json)

    def names(self) -> list[str | None]:
        """Returns the names of all who are found under the tag `all`."""
        return [hit["name"] for hit in self("who", "--json", "all").json]
