"""The notebook as the benchmark's scorer asks it."""

import gc
import tempfile
import time
from pathlib import Path

from hallway.bootstrap import open_notebook
from hallway.domain.drafts import Draft
from hallway.domain.matches import LookAlike, Verdict
from tests.benchmarks.filling import TODAY, Contact, fill_elsewhere, person_id

Ranked = list[tuple[str, float]]


class Adapter:
    """Answers the benchmark's questions about its contacts, out of a real notebook.

    Attributes:
        c: the contacts, which the scorer shows where an answer is wrong.
        pos: the place of each in them.
        ready_s: seconds until a notebook that was just opened has given its first answer.
        index_mb: resident memory that searching added to the notebook.
    """

    def __init__(self, contacts: list[Contact]) -> None:
        self.c = contacts
        self.pos = {contact["id"]: number for number, contact in enumerate(contacts)}
        self._ids = {person_id(number): contact["id"] for number, contact in enumerate(contacts)}
        self._folder = tempfile.TemporaryDirectory()
        fill_elsewhere(Path(self._folder.name), contacts)
        self._notebook = open_notebook(Path(self._folder.name), "the benchmark")
        gc.collect()
        before = resident_mb()
        start = time.perf_counter()
        self._notebook.who("ana", TODAY, 1)
        self.ready_s = time.perf_counter() - start
        self._notebook.nearest(Draft(name="Ana"), None, 1)
        gc.collect()
        self.index_mb = resident_mb() - before

    def who(self, text: str, k: int) -> Ranked:
        """Return the ids of the best hits with their scores."""
        return [(self._ids[hit.person], hit.score) for hit in self._notebook.who(text, TODAY, k)]

    def match(self, fields: dict[str, str], k: int) -> tuple[Ranked, str]:
        """Return the ids of those nearest to somebody, and the verdict on the first."""
        found = self._notebook.nearest(draft(fields), None, k)
        verdict = found[0].verdict.value if found else Verdict.NEW.value
        return [(self._ids[each.person], _score(each)) for each in found], verdict


def draft(fields: dict[str, str]) -> Draft:
    """Put the fields of a question in a draft."""
    places = [fields[key] for key in ("city", "country") if fields.get(key)]
    return Draft(
        name=fields.get("name") or None,
        role=fields.get("role") or None,
        organisation=fields.get("company") or None,
        place=", ".join(places) or None,
        emails=_one(fields, "email"),
        phones=_one(fields, "phone"),
        handles=_one(fields, "handle"),
    )


def resident_mb() -> float:
    """Return the memory of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _score(near: LookAlike) -> float:
    """Rank whoever is called the same person above all others."""
    return near.likeness + (near.verdict is Verdict.SAME)


def _one(fields: dict[str, str], key: str) -> tuple[str, ...]:
    return (fields[key],) if fields.get(key) else ()
