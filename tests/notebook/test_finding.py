"""The index is made once, kept for the next process, and brought up to date by what was done."""

from pathlib import Path
from shutil import copytree, rmtree

import pytest

from hallway.bootstrap import forget, open_notebook, repair
from hallway.domain.drafts import Draft
from hallway.domain.matches import Profile, Verdict
from hallway.domain.people import Person
from hallway.notebook.profiles import SHAPE, Profiles
from tests.notebook.indexes import Misfit, MisfitWhenTold, PlainFinder, Room
from tests.notebook.people import NOW, TODAY, Book


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = Room(tmp_path / "notebook")
    room.capture("Ana Ruiz #rust")
    room.capture("Kwame Mensah #bees")
    room.notebook.close()
    room.open()
    return room


def test_the_next_process_reads_what_was_kept_and_is_told_nothing(room: Room) -> None:
    assert room.found("rust") == {"Ana Ruiz"}
    assert (room.finders.read_count, room.finders.told) == (1, [])


def test_it_is_told_of_those_alone_about_whom_something_was_done_since(room: Room) -> None:
    mei = room.capture("Mei Tanaka #harbours")
    room.open()
    assert room.found("harbours") == {"Mei Tanaka"}
    assert room.finders.told == [mei.id]


def test_what_was_kept_of_another_format_is_made_anew(room: Room) -> None:
    assert room.cache.kept is not None
    room.cache.kept = (room.cache.kept[0], b"another format")
    assert room.found("rust") == {"Ana Ruiz"}
    assert (room.finders.read_count, len(room.finders.told)) == (0, 2)


def test_one_whose_changes_are_gone_is_made_anew(room: Room) -> None:
    mei = room.capture("Mei Tanaka #rust")
    forget(room.notebook, room.folder, mei.id)
    room.open()
    assert room.found("rust") == {"Ana Ruiz"}
    assert len(room.finders.told) == 2


def test_a_change_without_a_search_neither_reads_nor_keeps_one(room: Room) -> None:
    before = room.cache.load_count, list(room.cache.kept_stamps)
    room.notebook.keep(room.notebook.start_event("PyCon", NOW))
    room.notebook.settle(NOW)
    room.notebook.close()
    assert (room.cache.load_count, room.cache.kept_stamps) == before


def test_a_command_that_made_it_keeps_it_after_its_answer(room: Room) -> None:
    room.cache.kept = None
    room.found("rust")
    room.notebook.settle(NOW)
    assert room.cache.kept is not None


@pytest.mark.parametrize(("count", "kept_count"), [(0, 0), (1, 0), (8, 1), (11, 1)])
def test_a_command_that_had_to_take_in_many_changes_keeps_it(
    room: Room, count: int, kept_count: int
) -> None:
    for number in range(count):
        room.notebook.keep(room.notebook.start_event(f"Event {number}", NOW))
    room.open()
    before = len(room.cache.kept_stamps)
    room.found("rust")
    room.notebook.settle(NOW)
    assert len(room.cache.kept_stamps) - before == kept_count


def test_leaving_keeps_it_even_for_one_change(room: Room) -> None:
    room.capture("Mei Tanaka #harbours")
    room.notebook.close()
    room.open()
    room.found("rust")
    assert room.finders.told == []


def test_leaving_keeps_nothing_that_is_kept(room: Room) -> None:
    before = list(room.cache.kept_stamps)
    room.found("rust")
    room.notebook.close()
    assert room.cache.kept_stamps == before


def test_a_full_disk_is_no_matter(room: Room) -> None:
    room.cache.is_full = True
    room.capture("Mei Tanaka #rust")
    room.notebook.close()
    room.open()
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka"}


def test_no_half_of_an_update_is_kept_or_searched(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.found("rust")
    with monkeypatch.context() as patch:
        patch.setattr(Profiles, "profile", _fail)
        with pytest.raises(MemoryError):
            room.capture("Mei Tanaka #rust")
    room.cache.kept_stamps.clear()
    room.notebook.close()
    assert room.cache.kept_stamps == []
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka"}


def _fail(*_: object) -> Profile:
    raise MemoryError


def test_one_that_was_kept_and_does_not_fit_is_made_anew_and_kept(room: Room) -> None:
    room.finders.read_as = Misfit
    assert room.found("rust") == {"Ana Ruiz"}
    before = len(room.cache.kept_stamps)
    room.notebook.close()
    assert (room.finders.read_count, len(room.cache.kept_stamps) - before) == (1, 1)


def test_no_change_fails_for_one_that_was_kept_and_does_not_fit(room: Room) -> None:
    room.finders.read_as = MisfitWhenTold
    room.found("rust")
    room.capture("Mei Tanaka #rust")
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka"}


def test_what_changed_before_one_that_does_not_fit_was_read_is_found(room: Room) -> None:
    room.capture("Mei Tanaka #rust")
    room.open()
    room.finders.read_as = MisfitWhenTold
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka"}
    assert room.notebook.is_index_ready


def test_in_slices_one_that_does_not_fit_is_made_anew_by_and_by(room: Room) -> None:
    room.open(in_slices=True)
    room.finders.read_as = Misfit
    while not room.notebook.prepare_index(1):
        pass
    assert (room.found("rust"), room.notebook.is_index_ready) == ({"Ana Ruiz"}, False)
    while not room.notebook.prepare_index(1):
        pass
    assert room.found("rust") == {"Ana Ruiz"}


def test_one_that_was_made_here_and_fails_is_told(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.cache.kept = None
    monkeypatch.setattr(PlainFinder, "who", Misfit.who)
    with pytest.raises(KeyError):
        room.found("rust")


def test_nobody_waits_for_it_in_slices(room: Room) -> None:
    room.open(in_slices=True)
    assert room.found("rust") == {"Ana Ruiz"}
    assert room.finders.last is None


def test_it_gets_ready_slice_by_slice(room: Room) -> None:
    room.cache.kept = None
    room.open(in_slices=True)
    steps = [room.notebook.prepare_index(1) for _ in range(40)]
    assert (steps[0], steps[-1], len(room.finders.told)) == (False, True, 2)


def test_those_not_in_it_yet_are_found_beside_those_who_are(room: Room) -> None:
    room.cache.kept = None
    room.capture("Mei Tanaka #rust")
    room.open(in_slices=True)
    while not room.finders.last or not room.finders.told:
        room.notebook.prepare_index(1)
    assert not room.notebook.is_index_ready
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka"}


def test_the_best_plain_hit_has_the_most_clues(room: Room) -> None:
    room.capture("Mei Tanaka #rust : hives and harbours")
    room.open(in_slices=True)
    hits = room.notebook.who("#rust harb nothing -bees", TODAY)
    names = [room.notebook.person(hit.person).name for hit in hits]
    assert names == ["Mei Tanaka", "Ana Ruiz"]
    assert [match.text for match in hits[0].matched] == ["rust", "hives and harbours"]
    assert hits[0].unmatched == ("nothing",)


@pytest.mark.parametrize("query", ["", " ", "- #", "-", "☃", "\x00", "(", "a" * 10_000])
def test_a_plain_look_for_nothing_finds_nobody(room: Room, query: str) -> None:
    room.open(in_slices=True)
    assert room.notebook.who(query, TODAY) == []


def test_someone_of_the_same_name_or_address_looks_alike_before_it_is_ready(room: Room) -> None:
    mei = room.capture("Mei Tanaka mei@acme.example")
    room.open(in_slices=True)
    (by_name,) = room.notebook.look_alikes(Draft(name="mei tanaka"), None)
    (by_mail,) = room.notebook.look_alikes(Draft(name="M", emails=("mei@acme.example",)), None)
    assert (by_name.person, by_name.verdict, by_name.why) == (mei.id, Verdict.MAYBE, ("same name",))
    assert (by_mail.person, by_mail.verdict) == (mei.id, Verdict.SAME)


def test_someone_deleted_before_it_is_ready_is_not_found(room: Room) -> None:
    room.open(in_slices=True)
    ana = next(room.notebook.all(Person))
    room.notebook.keep(room.notebook.delete_person(ana.id, NOW))
    assert room.found("rust") == set()


def test_what_changes_meanwhile_is_taken_in(room: Room) -> None:
    room.cache.kept = None
    room.open(in_slices=True)
    room.notebook.fetch_index()
    room.notebook.prepare_index(1)
    room.capture("Mei Tanaka #rust")
    while not room.notebook.prepare_index(1):
        pass
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka"}


def test_what_touches_many_people_waits_and_is_found_meanwhile(room: Room) -> None:
    room.notebook.keep(room.notebook.start_event("Beekeepers", NOW))
    for number in range(25):
        room.capture(f"Guest{number} Boateng")
    room.open(in_slices=True)
    while not room.notebook.prepare_index(50):
        pass
    room.notebook.keep(room.notebook.start_event("Beekeepers", NOW, place="Accra"))
    assert not room.notebook.is_index_ready
    assert room.found("Guest7") == {"Guest7 Boateng"}
    while not room.notebook.prepare_index(10):
        pass
    assert len(room.found("Accra")) == 25


def test_it_stands_still_while_it_is_kept(room: Room) -> None:
    room.open(in_slices=True)
    while not room.notebook.prepare_index(50):
        pass
    room.capture("Mei Tanaka #rust")
    keeping = room.notebook.index_to_keep(1)
    assert keeping is not None
    before = keeping.finder.kept()
    room.capture("Wanjiru Otieno #rust")
    assert keeping.finder.kept() == before
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka", "Wanjiru Otieno"}
    room.notebook.keep_index(keeping)
    assert room.notebook.prepare_index(5)
    assert room.found("rust") == {"Ana Ruiz", "Mei Tanaka", "Wanjiru Otieno"}
    assert room.cache.kept == (keeping.stamp, before)


def test_only_after_many_changes_is_it_kept_again(room: Room) -> None:
    room.found("rust")
    assert room.notebook.index_to_keep() is None
    for number in range(500):
        room.notebook.keep(room.notebook.start_event(f"Event {number % 3}", NOW))
    assert room.notebook.index_to_keep() is not None


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A notebook on the real index, which is kept."""
    book = Book(tmp_path / "real")
    book.capture("Ana Ruiz #rust")
    book.notebook.close()
    assert (book.folder / "derived" / "notebook.index").exists()
    return book


def names(folder: Path, query: str) -> list[str | None]:
    notebook = open_notebook(folder)
    return [notebook.person(hit.person).name for hit in notebook.who(query, TODAY)]


def test_a_notebook_edited_by_hand_is_not_searched_by_the_index_of_before(book: Book) -> None:
    path = book.folder / "notebook.json"
    path.write_bytes(path.read_bytes().replace(b'"rust"', b'"bees"'))
    assert (names(book.folder, "rust"), names(book.folder, "bees")) == ([], ["Ana Ruiz"])
    repair(book.folder)
    assert (names(book.folder, "rust"), names(book.folder, "bees")) == ([], ["Ana Ruiz"])


def test_an_older_copy_in_its_place_is_not_searched_by_the_index_of_later(book: Book) -> None:
    copytree(book.folder, book.folder.with_name("older"))
    later = book.reopened()
    later.capture("Mei Tanaka #rust")
    later.notebook.close()
    for name in ("notebook.json", "notebook.journal"):
        (book.folder / name).write_bytes((book.folder.with_name("older") / name).read_bytes())
    assert names(book.folder, "rust") == ["Ana Ruiz"]
    book.reopened().capture("Kofi Adu #rust")
    assert set(names(book.folder, "rust")) == {"Ana Ruiz", "Kofi Adu"}


def test_a_notebook_begun_anew_is_not_searched_by_the_index_of_another(book: Book) -> None:
    kept = (book.folder / "derived" / "notebook.index").read_bytes()
    rmtree(book.folder)
    book.reopened().capture("Mei Tanaka #bees")
    (book.folder / "derived").mkdir(exist_ok=True)
    (book.folder / "derived" / "notebook.index").write_bytes(kept)
    assert names(book.folder, "rust") == []


@pytest.mark.parametrize("place", [0, 20, 80, -1])
def test_a_damaged_index_is_made_anew(book: Book, place: int) -> None:
    path = book.folder / "derived" / "notebook.index"
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    assert names(book.folder, "rust") == ["Ana Ruiz"]


def test_what_is_told_of_people_is_told_by_its_number(tmp_path: Path) -> None:
    """Whoever changes what a profile says raises the number, so that no older index is used."""
    book = Book(tmp_path / "told")
    book.keep(book.notebook.start_event("PyCon", NOW, place="Lisbon", series="Pythons"))
    marek = book.capture("Marek Novak")
    ana = book.capture(
        "Ana Ruiz, engineer @Acme /Porto #rust ~glasses ana@acme.example ^Marek &Marek : drones "
        "?help +maps !games !learned: patience !gave: a lift > paper fri < letter"
    )
    told = book.notebook.profile(ana)
    fields = [passage.field for passage in told.passages]
    assert (SHAPE, fields, told.is_present) == (
        9,
        [
            *("name", "role", "organisation", "place", "cue", "tag", "email"),
            *("day", "note", "event", "event place", "series", "companion", "introducer"),
            *("mine", "theirs", "ask", "offer", "idea", "lesson", "favour"),
            *("flag", "flag"),
        ],
        True,
    )
    assert [each.text for each in told.passages[-2:]] == ["owed", "owes me"]
    assert book.notebook.profile_of(marek.id) is not None


def test_a_kept_promise_is_owed_no_more(book: Book) -> None:
    kwame = book.capture("Kwame Mensah > paper < letter")
    book.keep(book.notebook.complete_followup(book.promise("paper").id, NOW))
    flags = [each.text for each in book.notebook.profile(kwame).passages if each.field == "flag"]
    assert flags == ["owes me"]
