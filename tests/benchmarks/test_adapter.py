"""The benchmark's contacts in a real notebook, and its questions through it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hallway.bootstrap import open_notebook
from hallway.domain.encounters import Encounter
from hallway.domain.events import Event
from hallway.domain.people import FactKind, Person
from hallway.notebook import Notebook
from tests.benchmarks.adapter import Adapter
from tests.benchmarks.filling import fill


def contact(name: str, *encounters: dict[str, str], **known: Any) -> dict[str, Any]:
    """Makes up a contact as the benchmark has them."""
    texts = ("company", "role", "email", "phone", "handle", "city", "country", "notes")
    empty: dict[str, Any] = dict.fromkeys(texts, "")
    return {
        "id": f"c-{name}",
        "name": name,
        **empty,
        "tags": [],
        "encounters": [*encounters],
    } | known


def encounter(day: str, notes: str = "", event: str = "Salon") -> dict[str, str]:
    """Makes up an encounter as the benchmark has them."""
    return {"event": event, "place": "Porto", "date": day, "notes": notes}


NGOZI = contact(
    "Ngozi Okafor",
    encounter("2024-05-04", "glaciers"),
    encounter("2025-02-01", "sourdough"),
    company="Fjord Labs",
    email="ngozi@fjord.example",
    country="Nigeria",
    tags=["maps"],
    notes="Married to Emeka.",
)
TAKESHI = contact("Takeshi Yoshida", encounter("2024-06-07", "trains"))
JOLANTA = contact("Jolanta Zając", notes="Knows the archive.")


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    """The notebook that three contacts become."""
    fill(tmp_path, [NGOZI, TAKESHI, JOLANTA])
    return open_notebook(tmp_path)


def test_every_contact_becomes_a_person(notebook: Notebook) -> None:
    names = [person.name for person in notebook.all(Person)]
    assert names == ["Ngozi Okafor", "Takeshi Yoshida", "Jolanta Zając"]


def test_what_is_known_becomes_facts(notebook: Notebook) -> None:
    ngozi = next(notebook.all(Person))
    assert [(fact.kind, fact.text) for fact in ngozi.facts] == [
        (FactKind.NAME, "Ngozi Okafor"),
        (FactKind.ORGANISATION, "Fjord Labs"),
        (FactKind.COUNTRY, "Nigeria"),
        (FactKind.EMAIL, "ngozi@fjord.example"),
        (FactKind.TAG, "maps"),
    ]


def test_whoever_was_at_one_place_in_one_year_was_at_one_event(notebook: Notebook) -> None:
    events = [(event.first_day, event.last_day, event.place) for event in notebook.all(Event)]
    assert events == [
        (date(2024, 5, 4), date(2024, 6, 7), "Porto"),
        (date(2025, 2, 1), date(2025, 2, 1), "Porto"),
    ]


def test_a_note_about_a_person_came_up_at_the_first_encounter(notebook: Notebook) -> None:
    notes = [talk.note for talk in notebook.all(Encounter)]
    assert notes == ["glaciers\nMarried to Emeka.", "sourdough", "trains", "Knows the archive."]


@pytest.fixture(scope="module")
def adapter() -> Adapter:
    """Answers questions about three contacts."""
    return Adapter([NGOZI, TAKESHI, JOLANTA])


def test_a_search_is_answered_with_the_id_of_the_contact(adapter: Adapter) -> None:
    assert adapter.who("glaciers porto", 10)[0][0] == "c-Ngozi Okafor"


def test_no_more_are_found_than_were_asked_for(adapter: Adapter) -> None:
    assert len(adapter.who("porto", 1)) == 1


def test_a_look_alike_is_answered_with_the_verdict(adapter: Adapter) -> None:
    ranked, verdict = adapter.match({"name": "Ngozi Okafor", "company": "Fjord Labs"}, 10)
    assert (ranked[0][0], verdict) == ("c-Ngozi Okafor", "same")


def test_nobody_who_looks_alike_is_new(adapter: Adapter) -> None:
    assert adapter.match({"name": "Guadalupe Quiroga", "city": ""}, 10)[1] == "new"


def test_it_says_what_searching_cost(adapter: Adapter) -> None:
    assert adapter.ready_s > 0 and adapter.index_mb >= 0
