"""Questions about a network, whose answers are known."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.filling import Contact


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        job: "who" or "match".
        category: what makes it hard.
        expected: the ids of those who are right, any of them; empty for somebody new.
        text: of a search.
        fields: of somebody who is compared.
        verdict: the ideal one on them.
    """

    job: str
    category: str
    expected: frozenset[str]
    text: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    verdict: str = ""

    @property
    def typed(self) -> str:
        """What a person would type for it."""
        return self.text if self.job == "who" else self.fields["name"]


@dataclass(frozen=True, slots=True)
class Network:
    """People, and questions about them.

    Attributes:
        contacts: the people.
        questions: about them.
        origin: where both come from, in words.
    """

    contacts: list[Contact]
    questions: list[Question]
    origin: str


def read_network(folder: Path) -> Network:
    """Read a network that lies in a folder, in the files of the benchmark."""
    contacts = _lines(folder / "contacts.jsonl")
    questions = [
        Question(
            job=line["job"],
            category=line["category"],
            expected=frozenset(line["expected"]),
            text=line.get("text", ""),
            fields=line.get("fields", {}),
            verdict=line.get("verdict") or "",
        )
        for line in _lines(folder / "queries-dev.jsonl")
    ]
    return Network(contacts, questions, f"read from {folder}")


def _lines(path: Path) -> list[Contact]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
