"""Whoever is not in the index yet is looked for plainly: a part at a time, the last known first."""

from pathlib import Path

import pytest

from hallway.domain.drafts import Draft
from hallway.domain.people import Person
from hallway.notebook import plain_look, plain_reading
from hallway.notebook.plain_reading import PlainReading
from tests.notebook.indexes import Room
from tests.notebook.people import NOW, TODAY


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """A notebook whose index is not ready."""
    room = Room(tmp_path / "notebook")
    room.open(in_slices=True)
    return room


@pytest.fixture
def ready(room: Room) -> Room:
    """A notebook whose index is ready, and is just being kept."""
    room.capture("Ana Ruiz #rust")
    make_ready(room)
    assert room.notebook.index_to_keep(1) is not None
    return room


def make_ready(room: Room) -> None:
    while not room.notebook.prepare_index(50):
        pass


def rename(room: Room, person: Person, name: str) -> None:
    known = room.notebook.person(person.id)
    room.notebook.keep(room.notebook.edit_person(known, Draft(name=name), NOW))


def first(room: Room, query: str) -> str | None:
    return room.notebook.person(room.notebook.who(query, TODAY)[0].person).name


def read_one_by_one(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets another process begin, which reads one record of each kind at a key."""
    room.open(in_slices=True)
    monkeypatch.setattr(plain_reading, "_PEOPLE_AT_ONCE", 1)
    monkeypatch.setattr(plain_reading, "_TALKS_AT_ONCE", 1)


def test_filler_finds_nobody(room: Room) -> None:
    room.capture("Mei Tanaka : the one who was at the harbour")
    room.capture("Pablo Ortiz, baker")
    assert room.found("who was the baker from") == {"Pablo Ortiz"}


def test_filler_alone_is_looked_for(room: Room) -> None:
    room.capture("An Nguyen")
    room.capture("Pablo Ortiz")
    assert room.found("an") == {"An Nguyen"}


def test_filler_is_nothing_that_did_not_fit(room: Room) -> None:
    room.capture("Pablo Ortiz, baker")
    (hit,) = room.notebook.who("who was the baker from Spain", TODAY)
    assert hit.unmatched == ("Spain",)


@pytest.mark.parametrize(
    "query", ["owes:me", "-river", "not:river", 'note:"me river', "since:2026-05"]
)
def test_a_filter_is_not_looked_for_as_text(room: Room, query: str) -> None:
    room.capture("Linh Pham : owes the Mekong river note since 2026-05")
    assert room.found(query) == set()


def test_what_is_not_looked_for_is_told(room: Room) -> None:
    query = 'river tag:"two words" owes:me - -sea'
    assert room.notebook.unused(query, TODAY) == ('tag:"two words"', "owes:me", "-sea")


def test_most_words_count_for_more_than_the_last_known(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain_look, "_MOST_HITS", 2)
    room.capture("Pablo Ortiz, baker #chess")
    for number in range(5):
        room.capture(f"Guest{number} Boateng, baker")
    assert first(room, "baker chess") == "Pablo Ortiz"


def test_of_those_who_fit_as_well_the_last_known_are_shown(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain_look, "_MOST_HITS", 2)
    for number in range(5):
        room.capture(f"Guest{number} Boateng, baker")
    assert room.found("baker") == {"Guest4 Boateng", "Guest3 Boateng"}


def test_more_people_are_read_at_each_key(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.capture("Kwame Mensah #bees")
    room.capture("Mei Tanaka #bees")
    read_one_by_one(room, monkeypatch)
    found = [room.found("bees") for _ in range(2)]
    assert found == [{"Mei Tanaka"}, {"Mei Tanaka", "Kwame Mensah"}]


def test_a_note_is_found_once_it_is_read(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    kwame = room.capture("Kwame Mensah : hives")
    draft = Draft(note="drones")
    room.notebook.keep(room.notebook.meet_again(kwame.id, draft, NOW, event=None))
    read_one_by_one(room, monkeypatch)
    found = [bool(room.found("hives")) for _ in range(2)]
    assert (found, room.found("drones")) == ([False, True], {"Kwame Mensah"})


def test_who_is_captured_meanwhile_is_found_at_once(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.capture("Kwame Mensah #bees")
    room.found("bees")
    monkeypatch.setattr(PlainReading, "read_on", lambda _: None)
    room.capture("Mei Tanaka : bees")
    assert room.found("bees") == {"Kwame Mensah", "Mei Tanaka"}


def test_what_is_changed_meanwhile_is_found_as_it_is_now(room: Room) -> None:
    kwame = room.capture("Kwame Mensah")
    room.found("kwame")
    rename(room, kwame, "Kofi Adu")
    assert (room.found("kofi"), first(room, "adu")) == ({"Kofi Adu"}, "Kofi Adu")


def test_what_is_taken_back_meanwhile_is_not_found(room: Room) -> None:
    room.capture("Kwame Mensah : hives")
    room.found("hives")
    room.notebook.keep(room.notebook.undo(NOW))
    assert room.found("hives") == set()


def test_a_note_that_is_taken_back_meanwhile_is_not_found(room: Room) -> None:
    kwame = room.capture("Kwame Mensah")
    room.notebook.keep(room.notebook.meet_again(kwame.id, Draft(note="hives"), NOW, event=None))
    found = room.found("hives")
    room.notebook.keep(room.notebook.undo(NOW))
    assert (found, room.found("hives")) == ({"Kwame Mensah"}, set())


def test_what_a_merge_moves_is_found_with_whom_it_moved_to(room: Room) -> None:
    kwame, other = room.capture("Kwame Mensah"), room.capture("K : hives")
    room.found("hives")
    room.notebook.keep(room.notebook.merge_people(kwame.id, other.id, NOW))
    assert room.found("hives") == {"Kwame Mensah"}


def test_for_one_who_waits_nobody_else_is_read(
    ready: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PlainReading, "read_on", _fail)
    ready.capture("Mei Tanaka &Ana #rust : hives")
    assert not ready.notebook.is_index_ready
    assert ready.found("rust") == {"Ana Ruiz", "Mei Tanaka"}
    assert first(ready, "ana hives") == "Mei Tanaka"


def _fail(_: object) -> None:
    raise AssertionError("nobody else has to be read")


def test_who_waits_is_not_found_by_what_was_known_before(ready: Room) -> None:
    rename(ready, next(ready.notebook.all(Person)), "Anouk Roy")
    assert (ready.found("Ana Ruiz"), ready.found("Anouk Roy")) == (set(), {"Anouk Roy"})


def test_many_who_wait_and_are_not_read_yet_are_found_by_what_was_known_before(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_an_event_of_many(room)
    monkeypatch.setattr(PlainReading, "read_on", lambda _: None)
    assert len(room.found("Boateng")) == 45


def test_of_many_who_wait_those_who_are_gone_are_not_found(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest = start_an_event_of_many(room)
    monkeypatch.setattr(PlainReading, "read_on", lambda _: None)
    room.notebook.keep(room.notebook.delete_person(guest.id, NOW))
    assert len(room.found("Boateng")) == 44


def start_an_event_of_many(room: Room) -> Person:
    """Lets 45 people wait, and returns one of them."""
    room.notebook.keep(room.notebook.start_event("Beekeepers", NOW))
    guests = [room.capture(f"Guest{number} Boateng") for number in range(45)]
    make_ready(room)
    room.notebook.keep(room.notebook.start_event("Beekeepers", NOW, place="Accra"))
    assert not room.notebook.is_index_ready
    return guests[0]
