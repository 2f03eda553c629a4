from datetime import date

import pytest

from hallway.domain.capture_line import tidy, write_line
from hallway.domain.drafts import Draft, Promise

DAY = date(2026, 12, 12)


@pytest.mark.parametrize(
    ("draft", "line"),
    [
        (Draft(), ""),
        (Draft(name="Ana", name_is_unsure=True, role="engineer"), "Ana?, engineer"),
        (Draft(name="Ana Ruiz, PhD", organisation="Acme"), "Ana Ruiz, PhD @Acme"),
        (Draft(name="Ruiz, Ana"), r"Ruiz\, Ana"),
        (Draft(name="Ana", role="PhD"), r"Ana, \PhD"),
        (Draft(name_is_unsure=True), "?"),
        (Draft(name="?: x"), r"\?\: x"),
        (Draft(asks=("a mentor",)), ", ?a mentor"),
        (Draft(role="engineer"), ", engineer"),
        (Draft(organisation="Acme, Berlin"), r"@Acme\, Berlin"),
        (Draft(organisation="Acme, Inc"), "@Acme, Inc"),
        (Draft(cues=("30 years",)), "~ 30 years"),
        (Draft(lessons=("rest",)), "! learned: rest"),
        (Draft(given=("a lift",)), "! gave: a lift"),
        (Draft(received=("a lift",)), "! got: a lift"),
        (Draft(ideas=("learned: rest",)), r"!learned\: rest"),
        (Draft(introducer="'t Hooft"), r"^\'t Hooft"),
        (Draft(note="one\n\ntwo"), ": one\n\ntwo"),
        (Draft(note="her #bees sing", tags=("bees",)), "#bees : her #bees sing"),
        (Draft(note="her #bees sing"), r": her \#bees sing"),
        (Draft(note="a : b - c, d / e & f + g"), ": a : b - c, d / e & f + g"),
        (Draft(mine=(Promise("send", DAY),)), "> send 2026-12-12"),
        (Draft(mine=(Promise("drop by", DAY),)), r"> drop \by 2026-12-12"),
        (Draft(mine=(Promise("ask about fri"),)), r"> ask about \fri"),
        (Draft(note="room 12", mine=(Promise("3 papers"),)), r": room 12 > \3 papers"),
        (Draft(phones=("020 7946 0123", "+351 912 345 678")), "020 7946 0123, +351 912 345 678"),
        (Draft(emails=("a@b",)), "<a@b>"),
        (Draft(note=r"C:\temp \o/"), r": C:\temp \o/"),
    ],
)
def test_a_draft_is_written_with_as_few_backslashes_as_it_takes(draft: Draft, line: str) -> None:
    assert write_line(draft) == line


@pytest.mark.parametrize(
    ("draft", "tidied"),
    [
        (Draft(name=" Ana \n Ruiz ? "), Draft(name="Ana Ruiz", name_is_unsure=True)),
        (Draft(name="??"), Draft(name_is_unsure=True)),
        (Draft(role="  "), Draft()),
        (Draft(role="engineer, ,"), Draft(role="engineer")),
        (Draft(name="Ana, ?,"), Draft(name="Ana", name_is_unsure=True)),
        (Draft(name="Ruiz, Ana,", place="，"), Draft(name="Ruiz, Ana")),
        (
            Draft(companions=(",", "Li,"), cues=("tall,",)),
            Draft(companions=("Li",), cues=("tall",)),
        ),
        (Draft(cues=("", " tall\x1b ")), Draft(cues=("tall",))),
        (Draft(tags=("#machine learning", "a, b")), Draft(tags=("machine-learning", "a", "b"))),
        (Draft(tags=("Bees", "bees")), Draft(tags=("Bees",))),
        (Draft(tags=("!!",)), Draft(note="!!")),
        (Draft(phones=("ana@a.example",)), Draft(emails=("ana@a.example",))),
        (Draft(emails=("a@b", "<a@b>")), Draft(emails=("a@b",))),
        (Draft(emails=("ask Li",), note="hi"), Draft(note="hi\nask Li")),
        (Draft(phones=("ext. 12",)), Draft(note="ext. 12")),
        (Draft(urls=("https://acme.example/a.",)), Draft(urls=("https://acme.example/a",))),
        (Draft(note=" one \r\n two "), Draft(note="one\ntwo")),
        (Draft(mine=(Promise(""), Promise(" ", DAY))), Draft(mine=(Promise("get in touch", DAY),))),
        (Draft(mine=(Promise("send,", DAY),)), Draft(mine=(Promise("send", DAY),))),
    ],
)
def test_a_tidy_draft_holds_what_a_line_would_give(draft: Draft, tidied: Draft) -> None:
    assert tidy(draft) == tidied
