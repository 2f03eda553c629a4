"""Taking in a file of another program: every row is judged before anything is kept."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from hallway.domain.changes import Change, Operation
from hallway.domain.drafts import Draft
from hallway.domain.errors import Refused
from hallway.domain.ids import RecordId
from hallway.domain.incoming import Batch, Incoming
from hallway.domain.judged import Judged, RowChoice, RowState
from hallway.domain.people import Fact, FactKind, Person, with_facts
from hallway.domain.questions import Answer, Question, QuestionKind
from hallway.domain.records import Record
from hallway.notebook.captures import Captures
from hallway.notebook.facts import as_spelling
from hallway.notebook.known_people import KnownPeople, Said
from hallway.notebook.looking import Looking
from hallway.notebook.state import create

_NO_CHOICES: Final[Mapping[int, RowChoice]] = {}


@dataclass(slots=True)
class Import:
    """A file that is being judged.

    Attributes:
        file: its name.
        batch: what it holds.
        rows: what becomes of each row, as far as they are judged.
    """

    file: str
    batch: Batch
    rows: list[Judged]

    def count(self, state: RowState) -> int:
        """Count the rows of which the same becomes."""
        return sum(each.state is state for each in self.rows)


class Importing(Looking, Captures):
    """Judges the rows of a file, and plans to keep them in one change."""

    def begin_import(self, file: str, batch: Batch) -> Import:
        """Begin with the rows of which nothing can be kept."""
        skipped = [Judged(each.row, RowState.SKIPPED, why=each.why) for each in batch.aside]
        return Import(file, batch, skipped)

    def judge(self, wanted: Import) -> Iterator[Judged]:
        """Judge each row, and yield what becomes of it; somebody may stop at any time.

        Exact keys go first: a detail, full name and organisation, or what the same source said
        before. Only a row that none of them knows is compared with everyone.
        """
        known = KnownPeople(self._store, wanted.batch.format)
        made: dict[RecordId, int] = {}
        for incoming in wanted.batch.people:
            judged = self._judged(incoming, known, made)
            wanted.rows.append(judged)
            yield judged

    def keep_import(
        self, wanted: Import, now: datetime, choices: Mapping[int, RowChoice] = _NO_CHOICES
    ) -> Change:
        """Plan to keep all that was judged, in one change.

        Args:
            wanted: with every row judged.
            now: the moment as lived; facts are said on its day.
            choices: what was said of rows that look like somebody, by row; unsaid, the row
                becomes a person of their own with an open question.

        Raises:
            Refused: nothing in the file is new.
        """
        source, today = wanted.batch.format, now.date()
        people: dict[RecordId, Person] = {}
        before: dict[RecordId, Person] = {}
        by_row: dict[int, RecordId] = {}
        asked = list[Operation]()
        for judged in wanted.rows:
            person = self._whom(judged, choices, people, by_row, today)
            if person is None or judged.incoming is None:
                continue
            known = self.find(Person, person.id)
            if known is not None:
                before.setdefault(person.id, known)
            people[person.id] = _said_of(person, judged.incoming, today, source)
            by_row[judged.row] = person.id
            asked += self._asked(judged, choices, person.id, today)
        operations = list(_operations(people, before))
        if not operations:
            raise Refused(f"Nothing in {wanted.file} is new.", "It was taken in before.")
        words = f"Imported {wanted.file}: {_counts(wanted)}"
        return self.plan(now, words, [*operations, *asked])

    def take_back_in(self, records: Sequence[Record], now: datetime) -> Change:
        """Plan to keep the records of an exported notebook, in one change.

        Raises:
            Refused: all of them are here, or one of them is here and says something else.
        """
        new = list[Record]()
        for record in records:
            known = self.find(type(record), record.id)
            if known is None:
                new.append(record)
            elif replace(known, revision=0) != replace(record, revision=0):
                raise Refused(
                    "This notebook has gone on since, and says something else of one of them.",
                    "An empty one takes it in: hallway --data FOLDER import FILE.",
                )
        if not new:
            raise Refused("Nothing in it is new.", "It was taken in before.")
        return self.plan(now, f"Took {len(new):,} records back in", map(create, new))

    def _judged(self, incoming: Incoming, known: KnownPeople, made: dict[RecordId, int]) -> Judged:
        facts = _facts_in(incoming)
        said = [(kind.value, text) for kind, text in facts]
        name = next((text for kind, text in incoming.facts if kind is FactKind.NAME), None)
        person, why, is_sure = _exactly(said, name, known)
        if person is not None and person in made and not is_sure:
            person = None  # of two rows of one file that differ, each is somebody
        elif person is None:
            person, why = self._like(incoming, known)
        if person is None:
            stand_in = -incoming.row  # until it is kept, it has no id
            known.learn(stand_in, said, said)
            made[stand_in] = incoming.row
            return Judged(incoming.row, RowState.NEW, incoming, added=facts)
        if person in known.in_trash:
            return Judged(incoming.row, RowState.SKIPPED, why="They are in the trash.")
        if not is_sure:
            return Judged(incoming.row, RowState.LOOK_ALIKE, incoming, person, why, facts)
        added = tuple(each for each in facts if _is_new(each, known.said[person]))
        state = RowState.CHANGED if added else RowState.UNCHANGED
        known.learn(person, said, said)
        into = made.get(person)
        return Judged(incoming.row, state, incoming, None if into else person, why, added, into)

    def _like(self, incoming: Incoming, known: KnownPeople) -> tuple[RecordId | None, str]:
        """Compare somebody with everyone."""
        draft = _draft_of(incoming)
        if draft.name is None:
            return None, ""
        for one in self.look_alikes(draft, None, 1):
            if one.person in known.said:
                return one.person, ", ".join(one.why)
        return None, ""

    def _whom(
        self,
        judged: Judged,
        choices: Mapping[int, RowChoice],
        people: Mapping[RecordId, Person],
        by_row: Mapping[int, RecordId],
        today: date,
    ) -> Person | None:
        """Return whom a row is about, as they are by now; None where nothing is to be kept."""
        if judged.state in {RowState.SKIPPED, RowState.UNCHANGED} or judged.incoming is None:
            return None
        known = judged.person
        if judged.into is not None:
            known = by_row.get(judged.into)
        elif judged.state is RowState.LOOK_ALIKE and choices.get(judged.row) is not RowChoice.SAME:
            known = None
        if known is None:
            return Person(id=self._new_id(), met_on=judged.incoming.since or today)
        return people.get(known) or self.person_here(known)

    def _asked(
        self, judged: Judged, choices: Mapping[int, RowChoice], person: RecordId, today: date
    ) -> Iterator[Operation]:
        """Ask about a look-alike of which nothing was said, and remember what was."""
        choice = choices.get(judged.row, RowChoice.LATER)
        if judged.state is not RowState.LOOK_ALIKE or choice is RowChoice.SAME:
            return
        yield create(
            Question(
                id=self._new_id(),
                kind=QuestionKind.LOOK_ALIKE,
                person=person,
                asked_on=today,
                other=judged.person,
                text=judged.why,
                answer=Answer.NEW if choice is RowChoice.NEW else None,
            )
        )


def _exactly(
    said: list[Said], name: str | None, known: KnownPeople
) -> tuple[RecordId | None, str, bool]:
    """Find whom a row is about by what is the same letter for letter.

    Returns:
        Who, why, and whether that is sure.
    """
    before = known.from_here(name) if name else []
    for person in before:
        if known.said[person].issuperset(said):
            return person, "taken in before", True
    by_detail = known.with_detail(said)
    if by_detail:
        fitting = [each for each in by_detail if known.is_called(each, name)]
        person = fitting[0] if fitting else next(iter(by_detail))
        return person, by_detail[person], len(fitting) == 1
    named = known.named_at(said)
    if named:
        return named[0], "same name and organisation", len(named) == 1
    if len(before) == 1 and not known.is_another(before[0], said):
        return before[0], f"called so by {known.source} before", True
    return None, "", False


def _facts_in(incoming: Incoming) -> tuple[tuple[FactKind, str], ...]:
    note = ((FactKind.NOTE, incoming.note),) if incoming.note else ()
    return incoming.facts + note


def _is_new(fact: tuple[FactKind, str], known: set[Said]) -> bool:
    kind, text = fact
    if kind is FactKind.NAME and (FactKind.SPELLING.value, text) in known:
        return False
    return (kind.value, text) not in known


def _said_of(person: Person, incoming: Incoming, today: date, source: str) -> Person:
    facts = [Fact(kind, text, today, source) for kind, text in _facts_in(incoming)]
    known = {(fact.kind, fact.text) for fact in person.facts}
    spelt = (as_spelling(fact, person) for fact in facts if (fact.kind, fact.text) not in known)
    return with_facts(person, spelt)


def _operations(
    people: Mapping[RecordId, Person], before: Mapping[RecordId, Person]
) -> Iterator[Operation]:
    for record_id, person in people.items():
        known = before.get(record_id)
        if person != known:
            yield Operation(before=known, after=person)


def _draft_of(incoming: Incoming) -> Draft:
    said = defaultdict[FactKind, list[str]](list)
    for kind, text in incoming.facts:
        said[kind].append(text)
    first = {kind: texts[0] for kind, texts in said.items()}
    return Draft(
        name=first.get(FactKind.NAME),
        role=first.get(FactKind.ROLE),
        organisation=first.get(FactKind.ORGANISATION),
        place=first.get(FactKind.PLACE),
        tags=tuple(said[FactKind.TAG]),
        emails=tuple(said[FactKind.EMAIL]),
        phones=tuple(said[FactKind.PHONE]),
        urls=tuple(said[FactKind.URL]),
        handles=tuple(said[FactKind.HANDLE]),
    )


def _counts(wanted: Import) -> str:
    counts = Counter(each.state for each in wanted.rows)
    said = (RowState.NEW, RowState.CHANGED, RowState.LOOK_ALIKE)
    return ", ".join(f"{counts[state]:,} {state.value}" for state in said if counts[state])
