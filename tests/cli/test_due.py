from pathlib import Path

import pytest

from tests.cli.answers import ANA, Hallway


def test_nothing_to_do_is_an_answer(hallway: Hallway) -> None:
    answer = hallway("due")
    assert (answer.code, answer.out, answer.err) == (0, "", "Nothing to do.\n")


def test_nothing_to_do_is_an_empty_list(hallway: Hallway) -> None:
    assert hallway.due() == []


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-11-21", "late"),
        ("2026-11-22", "today"),
        ("2026-11-23", "soon"),
        ("2026-11-29", "soon"),
        ("2026-11-30", "later"),
    ],
)
def test_each_follow_up_says_how_it_stands(hallway: Hallway, day: str, state: str) -> None:
    hallway("add", f"Ana Ruiz > send her the paper {day}")
    assert [(each["due"], each["state"]) for each in hallway.due()] == [(day, state)]


def test_an_undated_follow_up_has_no_day(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > send her the paper")
    assert [(each["due"], each["state"]) for each in hallway.due()] == [(None, "undated")]


def test_the_shape_has_these_keys(hallway: Hallway) -> None:
    hallway("add", ANA)
    assert list(hallway.due()[0]) == ["id", "person", "side", "text", "due", "state", "event"]


def test_the_shape_names_person_and_event(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    kept = hallway.add("Ana Ruiz > send her the paper")
    (line,) = hallway.due()
    assert (line["person"], line["event"]) == (kept["person"], kept["encounter"]["event"])


def test_the_checklist_is_grouped_in_words(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > one 2026-11-20 > two today > three fri > four 2026-12-24 > five")
    headings = [line for line in hallway("due").lines if line and not line.startswith(" ")]
    assert headings == ["Late", "Today", "Next 7 days", "Later", "No day yet"]


def test_a_line_says_who_what_when_and_where(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    hallway("add", "Ana Ruiz > send her the paper fri")
    assert hallway("due").lines[1].endswith("Ana Ruiz: send her the paper (Fri, PyCon Lisbon)")


def test_what_they_promised_is_waited_for(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz < send the slides")
    assert hallway("due").lines[1].endswith("waiting for Ana Ruiz: send the slides")


def test_another_day_moves_the_states(hallway: Hallway) -> None:
    hallway("add", ANA)
    (line, _) = hallway.as_typed("due", "--json", "--today", "2026-11-28").json
    assert line["state"] == "late"


def test_words_leave_others_out(hallway: Hallway) -> None:
    hallway("event", "PyCon Lisbon")
    hallway("add", "Ana Ruiz > send her the paper < the venues")
    hallway("event", "--end")
    hallway("add", "Bo Lind > send him the boat")
    due = hallway("due", "--json", "pycon", "mine").json
    assert [each["text"] for each in due] == ["send her the paper"]


def test_a_count_is_a_number_alone(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > one 2026-11-20 > two today > three fri < four today")
    assert hallway("due", "--count").out == "2\n"


def test_a_count_is_right_again_and_again(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > one 2026-11-20")
    counts = [hallway("due", "--count").out]
    hallway("add", "Bo Lind > two today")
    counts.append(hallway("due", "--count").out)
    hallway("delete", "Ana Ruiz")
    counts.append(hallway("due", "--count").out)
    assert counts == ["1\n", "2\n", "1\n"]


def test_a_count_is_a_shape_for_programs(hallway: Hallway) -> None:
    assert hallway("due", "--count", "--json").json == {"count": 0}


def test_what_was_said_at_one_event_is_listed_alone(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > one today")
    hallway("event", "Salon")
    hallway("add", "Bo Lind > two today")
    texts = [line["text"] for line in hallway("due", "--json", "--event", "salon").json]
    assert (texts, hallway("due", "--event", "salon", "--count").out) == (["two"], "1\n")


def test_an_event_that_there_is_not_is_said(hallway: Hallway) -> None:
    assert hallway("due", "--json", "--event", "salon").error_code == "not_found"


def program(folder: Path, name: str, *, code: int = 0) -> Path:
    """Put a program into a folder that notes what it is given, and return that note."""
    said = folder / f"{name}.said"
    path = folder / name
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{said}"\nexit {code}\n', encoding="utf-8")
    path.chmod(0o700)
    return said


@pytest.mark.parametrize("name", ["notify-send", "osascript", "termux-notification"])
def test_a_notification_is_shown_by_what_is_there(
    hallway: Hallway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    said = program(tmp_path, name)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(
        "shutil.which", lambda asked: str(tmp_path / asked) if asked == name else None
    )
    hallway("add", "Ana Ruiz > tell her a secret today")
    answer = hallway("due", "--notify")
    shown = said.read_text(encoding="utf-8")
    assert (answer.out, "1 follow-up is due." in shown, "Ana" in shown) == ("", True, False)


def test_nothing_due_is_no_notification(
    hallway: Hallway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = program(tmp_path, "notify-send")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    hallway("due", "--notify")
    assert not said.exists()


def test_where_nothing_shows_notifications_that_is_said(
    hallway: Hallway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    hallway("add", "Ana Ruiz > call her today")
    answer = hallway("due", "--notify")
    assert (answer.code, "Nothing here shows notifications." in answer.err) == (1, True)


@pytest.mark.parametrize(
    ("day", "due"),
    [("2026-01-05", "2026-01-05"), ("30 feb", None), ("someday", None), ("yesterday", None)],
)
def test_a_day_that_is_past_is_kept_and_one_that_is_none_stays_in_the_words(
    hallway: Hallway, day: str, due: str | None
) -> None:
    hallway("add", f"Ana Ruiz > send her the map {day}")
    (line,) = hallway.due()
    assert (line["due"], line["text"]) == (due, "send her the map" + ("" if due else f" {day}"))


def test_a_promise_of_ten_thousand_letters_is_kept_whole(hallway: Hallway) -> None:
    words = ("tell her all about bees " * 420).strip()
    hallway("add", f"Ana Ruiz > {words}")
    assert hallway.due()[0]["text"] == words


def test_a_promise_to_somebody_in_the_trash_waits_there(hallway: Hallway) -> None:
    hallway("add", "Ana Ruiz > call her today")
    promise = hallway.due()[0]["id"]
    hallway("delete", "Ana Ruiz")
    refused = hallway("done", promise)
    hallway("undo")
    assert ("in the trash" in refused.err, hallway.due()[0]["id"]) == (True, promise)
