import pytest

from hallway.domain.drafts import Draft, Promise
from tests.domain.capture_line.conftest import Read


@pytest.mark.parametrize(
    "line",
    ["Ana : hi there", "Ana: hi there", "Ana - hi there", "Ana – hi there", "Ana — hi there"],
)
def test_a_colon_or_dash_behind_the_name_opens_the_note(read: Read, line: str) -> None:
    assert read(line) == Draft(name="Ana", note="hi there")


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("Ana, engineer: hi", Draft(name="Ana", role="engineer", note="hi")),
        ("Ana, engineer - hi", Draft(name="Ana", role="engineer", note="hi")),
        ("Ana @Acme: hi", Draft(name="Ana", organisation="Acme", note="hi")),
        ("Ana @Acme - hi", Draft(name="Ana", organisation="Acme", note="hi")),
        ("Ana #rust: hi", Draft(name="Ana", tags=("rust",), note="hi")),
        ("Ana ~tall: hi", Draft(name="Ana", cues=("tall",), note="hi")),
        ("Ana ~tall - thin", Draft(name="Ana", cues=("tall - thin",))),
        ("Ana ana@a.example: hi", Draft(name="Ana", emails=("ana@a.example",), note="hi")),
        (": hi", Draft(note="hi")),
        (": one: two : three", Draft(note="one: two : three")),
        (": at 10:30 we said 3 - 1", Draft(note="at 10:30 we said 3 - 1")),
    ],
)
def test_only_the_first_colon_opens_the_note(read: Read, line: str, draft: Draft) -> None:
    assert read(line) == draft


@pytest.mark.parametrize(
    "note",
    [
        "see you @ home & away + more ? ! ~ x",
        "in /Lisbon",
        "speed 5 > 3 and 3 < 5",
        "5 >3 and <3",
        "a -> b => c :) !!",
        "~30 people, +3 more",
        "C# R&D AT&T a/b really? yes",
        r"C:\temp \o/ \ done",
    ],
)
def test_what_is_no_mark_in_said_text_stays(read: Read, note: str) -> None:
    assert read(f"Ana : {note}") == Draft(name="Ana", note=note)


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        (": hi +wasm help", Draft(note="hi", offers=("wasm help",))),
        (": hi ?a mentor", Draft(note="hi", asks=("a mentor",))),
        (": hi !use bees", Draft(note="hi", ideas=("use bees",))),
        (": hi !learned: rest", Draft(note="hi", lessons=("rest",))),
        (": hi ~tall guy", Draft(note="hi", cues=("tall guy",))),
        (": hi +tea : more", Draft(note="hi\nmore", offers=("tea",))),
        (": hi >call", Draft(note="hi", mine=(Promise("call"),))),
        (": hi <call", Draft(note="hi", theirs=(Promise("call"),))),
    ],
)
def test_a_mark_in_said_text_must_touch_its_word(read: Read, line: str, draft: Draft) -> None:
    assert read(line) == draft


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        (
            ": met &Marek Nowak, then left",
            Draft(note="met Marek Nowak, then left", companions=("Marek Nowak",)),
        ),
        (": met &Dr. Kim. Nice", Draft(note="met Dr. Kim. Nice", companions=("Dr. Kim",))),
        (
            ": left @Beta Corp (sadly)",
            Draft(note="left Beta Corp (sadly)", organisation="Beta Corp"),
        ),
        (": via ^Li", Draft(note="via Li", introducer="Li")),
        (": &Marek #bees", Draft(note="Marek", companions=("Marek",), tags=("bees",))),
        (": with &Marek and &Li", Draft(note="with Marek and Li", companions=("Marek", "Li"))),
        (
            ": @alice and @bob came",
            Draft(note="alice and @bob came", organisation="alice and"),
        ),
        (": via ^Li or ^Bo", Draft(note="via Li or ^Bo", introducer="Li or")),
        (r": @Acme \@home came", Draft(note="Acme @home came", organisation="Acme @home came")),
        ("@Acme : left @Beta", Draft(organisation="Acme", note="left @Beta")),
        (": @Acme, @Beta", Draft(organisation="Acme", note="Acme, @Beta")),
    ],
)
def test_a_name_in_said_text_runs_to_punctuation_and_stays(
    read: Read, line: str, draft: Draft
) -> None:
    assert read(line) == draft


@pytest.mark.parametrize(
    ("line", "note"),
    [
        (": her #bees are fine", "her #bees are fine"),
        (": fine #bees", "fine"),
        (": fine #bees.", "fine"),
        (": talk on #bees", "talk on #bees"),
        (": talk about #bees", "talk about"),
        (": a talk FROM #bees", "a talk FROM #bees"),
        (": #bees", ""),
        (": (see #bees) and go", "(see #bees) and go"),
        ("#bees likes tea", "likes tea"),
        ("#bees, likes tea", "likes tea"),
        ("#bees likes #bees and tea", "likes #bees and tea"),
        ("#bees likes tea #bees", "likes tea"),
        ("#bees likes tea : and hives", "likes tea\nand hives"),
    ],
)
def test_a_tag_stays_inside_the_note_but_not_at_its_end(read: Read, line: str, note: str) -> None:
    assert read(line) == Draft(note=note, tags=("bees",))


@pytest.mark.parametrize("closer", [",", ".", ";", ")", "!", "?", ":"])
def test_a_tag_ends_before_closing_punctuation(read: Read, closer: str) -> None:
    assert read(f": fine #node.js{closer} yes").tags == ("node.js",)


def test_a_tag_is_filed_once(read: Read) -> None:
    assert read("#Bees #bees #BEES").tags == ("Bees",)


def test_an_ask_keeps_the_tag_that_belongs_to_its_with(read: Read) -> None:
    assert read("Ana ? help with #rust #bees") == Draft(
        name="Ana", asks=("help with #rust",), tags=("rust", "bees")
    )


def test_loose_text_behind_a_detail_is_the_note(read: Read) -> None:
    assert read("Ana ana@a.example met at lunch @Acme") == Draft(
        name="Ana", emails=("ana@a.example",), note="met at lunch", organisation="Acme"
    )


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        ("Ana\nhi", Draft(name="Ana", note="hi")),
        ("\n\nAna\r\nhi\n", Draft(name="Ana", note="hi")),
        ("Ana : one\ntwo\n\nthree", Draft(name="Ana", note="one\ntwo\n\nthree")),
        (
            "Ana\n> call\n< write\nbye",
            Draft(name="Ana", note="bye", mine=(Promise("call"),), theirs=(Promise("write"),)),
        ),
        (": one\n+tea\ntwo", Draft(note="one\ntwo", offers=("tea",))),
        ("Ana\n\n: hi", Draft(name="Ana", note="hi")),
        ("Ana\u2028hi", Draft(name="Ana", note="hi")),
    ],
)
def test_a_line_break_is_a_spaced_colon_and_stays_in_an_open_note(
    read: Read, line: str, draft: Draft
) -> None:
    assert read(line) == draft
