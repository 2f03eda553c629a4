"""How many duplicates are found in a network, how many of them are ones, and how long it takes.

    python -m tests.benchmarks.duplicates CONTACTS QUERIES

CONTACTS and QUERIES are files of JSON lines of the matching benchmark. Whoever a question compares
with the contacts becomes one more person; the pairs to be found are those with whom it expects.
Only where its ideal verdict is "same" does the evidence suffice, and only those count as missed.
"""

import json
import sys
import tempfile
import time
from datetime import UTC, datetime
from datetime import time as clock
from pathlib import Path
from typing import Any

from hallway.bootstrap import open_notebook
from hallway.domain.ids import RecordId
from hallway.domain.people import Person
from hallway.notebook.facts import facts_of
from hallway.notebook.state import create
from tests.benchmarks.adapter import draft
from tests.benchmarks.filling import TODAY, fill_elsewhere, person_id

Pairs = set[frozenset[RecordId]]


def load(path: str) -> list[dict[str, Any]]:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def measure(contacts: list[dict[str, Any]], questions: list[dict[str, Any]]) -> None:
    """Print precision, recall and seconds."""
    with tempfile.TemporaryDirectory() as folder:
        fill_elsewhere(Path(folder), contacts)
        notebook = open_notebook(Path(folder), "the benchmark")
        known = {contact["id"]: person_id(number) for number, contact in enumerate(contacts)}
        right: Pairs = set()
        asked_about: dict[str, list[RecordId]] = {}
        telling: list[Pairs] = []
        new = []
        now = datetime.combine(TODAY, clock(12), UTC)
        for question in questions:
            facts = tuple(facts_of(draft(question["fields"]), TODAY))
            person = Person(id=notebook._new_id(), met_on=TODAY, facts=facts)
            new.append(create(person))
            pairs = {frozenset({person.id, known[each]}) for each in question["expected"]}
            right |= pairs
            if len(question["expected"]) == 1:  # who is the same as one person is one person
                others = asked_about.setdefault(question["expected"][0], [])
                right |= {frozenset({person.id, other}) for other in others}
                others.append(person.id)
            if question["verdict"] == "same":
                telling.append(pairs)
        notebook.keep(notebook.plan(now, "Took in others", new))
        notebook.who("ana", TODAY, 1)
        start = time.perf_counter()
        found = {pair.key for pair in notebook.find_duplicates()}
        seconds = time.perf_counter() - start
    precision = len(found & right) / len(found)
    recall = sum(bool(pairs & found) for pairs in telling) / len(telling)
    print(f"people                     {len(contacts) + len(questions):>8,}")
    print(f"pairs proposed             {len(found):>8,}")
    print(f"precision                  {precision:>8.3f}  (asked >= 0.9)")
    print(f"recall of sure evidence    {recall:>8.3f}  (asked >= 0.8)")
    print(f"recall of all              {len(found & right) / len(right):>8.3f}")
    print(f"seconds                    {seconds:>8.1f}  (asked <= 45)")


if __name__ == "__main__":
    people, asked = (load(path) for path in sys.argv[1:3])
    measure(people, [each for each in asked if each["job"] == "match"])
