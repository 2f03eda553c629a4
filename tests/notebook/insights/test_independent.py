"""The same figures from the records by plain SQL, which shares no line with the views."""

import random
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from hallway.domain.encounters import Contact, Encounter, TalkKind
from hallway.domain.favours import Favour
from hallway.domain.followups import Followup, Side
from hallway.domain.ids import compose_id
from hallway.domain.modes import Mode
from hallway.domain.people import Person
from hallway.domain.records import Link, Record
from hallway.notebook.looking import Scope
from hallway.notebook.state import create
from tests.benchmarks.filling import TODAY, records
from tests.benchmarks.made_up_network import made_up_network
from tests.notebook.insights.views import counts
from tests.notebook.people import Book

PEOPLE, MORE_TALKS = 240, 900
TABLES = """
CREATE TABLE person (id INTEGER PRIMARY KEY, is_here INTEGER, met TEXT);
CREATE TABLE fact (person INTEGER, place INTEGER, kind TEXT, text TEXT, day TEXT);
CREATE TABLE talk (id INTEGER, day TEXT, contact TEXT, mode TEXT, depth TEXT, introducer TEXT);
CREATE TABLE took_part (talk INTEGER, person INTEGER);
CREATE TABLE promise (person INTEGER, side TEXT, said TEXT, due TEXT, done TEXT, let_go TEXT);
CREATE TABLE favour (person INTEGER, day TEXT, is_given INTEGER);
CREATE VIEW meeting AS SELECT talk.*, person.id AS person FROM talk
  JOIN took_part ON took_part.talk = talk.id JOIN person ON person.id = took_part.person
  WHERE is_here AND day <= '2026-06-30' AND (contact IS NULL OR contact = 'coffee');
"""


def more(random_: random.Random, known: list[Person]) -> Iterator[Record]:
    for number in range(MORE_TALKS):
        person, other = random_.sample(known, 2)
        day = TODAY - timedelta(days=random_.randrange(-40, 900))
        when = datetime.combine(day, datetime.min.time(), UTC)
        yield Encounter(
            id=compose_id(number + 10, 1),
            people=(person.id, other.id)[: random_.choice((1, 1, 2))],
            day=day,
            moment=when,
            mode=random_.choice(tuple(Mode)),
            talk=random_.choice((None, *TalkKind)),
            contact=random_.choice((None, None, *Contact)),
            introducer=random_.choice((None, Link(f"Broker {number % 9}"))),
        )
        if day <= TODAY:
            done = day + timedelta(days=random_.randrange(30))
            yield Followup(
                id=compose_id(number + 10, 2),
                person=person.id,
                side=random_.choice(tuple(Side)),
                text="a paper",
                said_on=day,
                due=random_.choice((None, day + timedelta(days=14))),
                done_on=random_.choice((None, done)),
            )
            yield Favour(
                id=compose_id(number + 10, 3),
                person=person.id,
                text=f"gift {number}",
                day=day,
                is_given=random_.random() < 0.5,
            )


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """A made-up network, some of it in the trash."""
    made = list(records(made_up_network(PEOPLE, 10).contacts))
    known = [each for each in made if isinstance(each, Person)]
    made += more(random.Random(11), known)
    book = Book(Path(tmp_path_factory.mktemp("network")) / "data")
    now = datetime.combine(TODAY, datetime.min.time(), UTC)
    book.keep(book.notebook.plan(now, "Filled", [create(each) for each in made]))
    for person in list(islice(book.notebook.people(), 0, PEOPLE, 17)):
        book.keep(book.notebook.delete_person(person.id, now))
    return book


@pytest.fixture(scope="module")
def database(book: Book) -> sqlite3.Connection:
    """The same records in tables."""
    made = sqlite3.connect(":memory:")
    made.executescript(TABLES)
    notebook = book.notebook
    for person in notebook.all(Person):
        known = (person.id, person.is_here, person.met_on.isoformat())
        made.execute("INSERT INTO person VALUES (?, ?, ?)", known)
        for place, fact in enumerate(person.facts):
            row = (person.id, place, fact.kind.value, fact.text, fact.day.isoformat())
            made.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", row)
    for talk in notebook.all(Encounter):
        told = (
            *(talk.contact, talk.mode, talk.talk),
            None if talk.introducer is None else talk.introducer.name,
        )
        made.execute(
            "INSERT INTO talk VALUES (?, ?, ?, ?, ?, ?)", (talk.id, talk.day.isoformat(), *told)
        )
        rows = [(talk.id, person) for person in talk.people]
        made.executemany("INSERT INTO took_part VALUES (?, ?)", rows)
    for each in notebook.all(Followup):
        days = (each.said_on, each.due, each.done_on, each.let_go_on)
        written = [None if day is None else day.isoformat() for day in days]
        made.execute(
            "INSERT INTO promise VALUES (?, ?, ?, ?, ?, ?)", (each.person, each.side, *written)
        )
    for favour in notebook.all(Favour):
        gift = (favour.person, favour.day.isoformat(), favour.is_given)
        made.execute("INSERT INTO favour VALUES (?, ?, ?)", gift)
    return made


def seen(book: Book, page: str, name: str) -> dict[str, int]:
    view = book.notebook.look(page, TODAY)
    (found,) = [each for each in view.charts if each.name == name]
    return counts(found)


def asked(database: sqlite3.Connection, question: str) -> dict[str, int]:
    return {str(label): count for label, count in database.execute(question)}


@pytest.mark.parametrize(("name", "kind"), [("places", "place"), ("organisations", "organisation")])
def test_people_by_what_shows_of_them(
    book: Book, database: sqlite3.Connection, name: str, kind: str
) -> None:
    question = f"""
        SELECT text, count(*) FROM (
          SELECT person, text, row_number() OVER (
            PARTITION BY person ORDER BY day DESC, place DESC) AS nth
          FROM fact WHERE kind = '{kind}' AND person IN (SELECT person FROM meeting))
        WHERE nth = 1 GROUP BY text"""
    assert seen(book, "meet", name) == asked(database, question)


def test_people_over_time(book: Book, database: sqlite3.Connection) -> None:
    question = "SELECT substr(day, 1, 4), count(DISTINCT person) FROM meeting GROUP BY 1"
    assert seen(book, "meet", "time") == asked(database, question)


def test_new_and_known(book: Book, database: sqlite3.Connection) -> None:
    question = """
        SELECT CASE WHEN id = first AND day <= met THEN 'for the first time' ELSE 'again' END,
          count(*) FROM (
          SELECT meeting.id, day, met,
            (SELECT talk.id FROM talk JOIN took_part ON talk = talk.id
             WHERE took_part.person = meeting.person ORDER BY day, talk.id LIMIT 1) AS first
          FROM meeting JOIN person ON person.id = meeting.person) GROUP BY 1"""
    assert seen(book, "meet", "new_and_known") == asked(database, question)


def test_brokers(book: Book, database: sqlite3.Connection) -> None:
    question = """
        SELECT introducer, count(DISTINCT took_part.person) FROM talk
        JOIN took_part ON talk.id = talk
        WHERE introducer IS NOT NULL AND day <= '2026-06-30'
          AND took_part.person IN (SELECT person FROM meeting) GROUP BY 1"""
    assert seen(book, "how", "brokers") == asked(database, question)


@pytest.mark.parametrize("side", list(Side))
def test_promises(book: Book, database: sqlite3.Connection, side: Side) -> None:
    question = f"""
        SELECT CASE WHEN done <= '2026-06-30' AND (due IS NULL OR done <= due) THEN 'kept in time'
          WHEN done <= '2026-06-30' THEN 'kept late' WHEN let_go IS NOT NULL THEN 'let go'
          WHEN due < '2026-06-30' THEN 'late' ELSE 'open' END, count(*)
        FROM promise JOIN person ON person.id = person AND is_here
        WHERE side = '{side.value}' GROUP BY 1"""
    found = {label: count for label, count in seen(book, "promises", side.value).items() if count}
    assert found == asked(database, question)


def test_favours_by_year(book: Book, database: sqlite3.Connection) -> None:
    question = """
        SELECT substr(day, 1, 4), count(*) FROM favour
        JOIN person ON person.id = person AND is_here GROUP BY 1"""
    assert seen(book, "giving", "years") == asked(database, question)


def test_weeks(book: Book, database: sqlite3.Connection) -> None:
    question = """
        SELECT date(day, '-6 days', 'weekday 1'), count(DISTINCT talk.id) FROM talk
        JOIN took_part ON talk = talk.id JOIN person ON person.id = person AND is_here
        WHERE day BETWEEN '2025-06-30' AND '2026-06-30' GROUP BY 1"""
    found = {label: count for label, count in seen(book, "rhythm", "weeks").items() if count}
    assert found == asked(database, question)


def test_how_far_talks_went(book: Book, database: sqlite3.Connection) -> None:
    question = """
        SELECT depth, count(DISTINCT id) FROM meeting
        WHERE mode IN ('ideas', 'both') AND depth IS NOT NULL AND day >= '2025-01-01'
        GROUP BY 1"""
    view = book.notebook.look("kinds", TODAY, Scope(since=date(2025, 1, 1)))
    (talk,) = [each for each in view.charts if each.name == "talk"]
    told = asked(database, question)
    words = ", ".join(f"{kind.value} {told[kind.value]}" for kind in TalkKind)
    assert talk.rows[0].words.startswith(words)
