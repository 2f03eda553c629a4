"""Drafts, compared as text."""

from pathlib import Path

import pytest

from tests.cli.answers import Hallway


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings are written."""
    path = tmp_path / "settings" / "config.toml"
    path.parent.mkdir()
    monkeypatch.setenv("HALLWAY_CONFIG", str(path))
    return path


def own_template(settings: Path, name: str, text: str) -> None:
    folder = settings.parent / "letters"
    folder.mkdir()
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


ANA = (
    "Ana Ruiz, compiler engineer @Acme Robotics ~red glasses ana@acme.example "
    ": borrow checking for drones. she sent her slides > send her the paper fri"
)
MAREK = "Marek Nowak, modeller @Voltwerk marek@voltwerk.example : battery models"


WITHOUT_PROMISE = ANA.replace("> send her the paper fri", "")


def promised(hallway: Hallway, *lines: str) -> str:
    """Capture lines, and return the id of the first promise."""
    hallway("event", "PyCon Lisbon")
    for line in lines:
        hallway("add", line)
    return str(hallway.due()[0]["id"])


def test_something_to_send_is_drafted_from_hook_promise_and_event(hallway: Hallway) -> None:
    answer = hallway("draft", promised(hallway, ANA))
    assert answer.out == (
        "To: ana@acme.example\n"
        "Subject: borrow checking for drones\n"
        "\n"
        "Hello Ana,\n"
        "\n"
        "it was good to meet you at PyCon Lisbon.\n"
        "I promised to send you the paper. Here it is:\n"
        "\n"
        "[link or attachment]\n"
        "\n"
        "We had talked about this: borrow checking for drones.\n"
        "\n"
        "No answer needed. If it is of use to you, or if it is not, I would like to know.\n"
    )


def test_an_introduction_asks_both_before_it_is_made(hallway: Hallway) -> None:
    lines = (f"{MAREK} > introduce him to Ana Ruiz fri", WITHOUT_PROMISE)
    letters = hallway("draft", "--json", promised(hallway, *lines)).json
    assert [(letter["to"], letter["subject"]) for letter in letters] == [
        (["marek@voltwerk.example"], "May I introduce you to Ana Ruiz?"),
        (["ana@acme.example"], "May I introduce you to Marek Nowak?"),
        (["marek@voltwerk.example", "ana@acme.example"], "Marek, meet Ana"),
    ]


def test_the_joint_letter_says_who_both_are(hallway: Hallway) -> None:
    lines = (f"{MAREK} > introduce him to Ana Ruiz fri", WITHOUT_PROMISE)
    answer = hallway("draft", promised(hallway, *lines), "--number", "3")
    assert answer.out == (
        "To: marek@voltwerk.example, ana@acme.example\n"
        "Subject: Marek, meet Ana\n"
        "\n"
        "Hello Marek, hello Ana,\n"
        "\n"
        "you both said yes, so here you are.\n"
        "\n"
        "Marek Nowak: modeller at Voltwerk\n"
        "Ana Ruiz: compiler engineer at Acme Robotics\n"
        "\n"
        "[what made me think of you two]\n"
        "\n"
        "I leave the rest to you.\n"
    )


def test_the_other_one_of_an_introduction_can_be_named(hallway: Hallway) -> None:
    promise = promised(hallway, f"{MAREK} > introduce him to someone at Acme", "Bo Lind @Acme")
    letters = hallway("draft", "--json", promise, "--with", "Bo Lind").json
    assert letters[0]["subject"] == "May I introduce you to Bo Lind?"


def test_an_introduction_to_nobody_says_what_is_missing(hallway: Hallway) -> None:
    answer = hallway("draft", promised(hallway, f"{MAREK} > introduce him to someone"))
    assert (answer.code, "needs two people" in answer.err) == (1, True)


def test_what_a_talk_was_for_chooses_the_template(hallway: Hallway) -> None:
    hallway("event", "Salon", "--mode", "ideas")
    hallway("add", "Mei Tanaka : silence between verses > thank her fri")
    answer = hallway("draft", hallway.due()[0]["id"])
    assert "One thing stayed with me: silence between verses." in answer.lines


def test_a_cue_is_in_no_letter(hallway: Hallway) -> None:
    assert "red glasses" not in hallway("draft", promised(hallway, ANA)).out


def test_a_letter_is_signed_as_it_is_set(hallway: Hallway, settings: Path) -> None:
    settings.write_text('sign_as = "João"\n', encoding="utf-8")
    assert hallway("draft", promised(hallway, ANA)).lines[-1] == "João"


def test_a_template_of_ones_own_is_used(hallway: Hallway, settings: Path) -> None:
    own_template(settings, "send", "Subject: Here\n\n{first_name}: {promise}")
    assert hallway("draft", promised(hallway, ANA)).lines[-1] == "Ana: send you the paper"


def test_a_broken_template_names_its_line_and_the_shipped_one_is_used(
    hallway: Hallway, settings: Path
) -> None:
    own_template(settings, "send", "Subject: Here\n\n{frist_name}")
    answer = hallway("draft", promised(hallway, ANA))
    assert ("line 3" in answer.err, "Hello Ana," in answer.lines) == (True, True)


def test_templates_are_listed_with_where_ones_own_belong(hallway: Hallway, settings: Path) -> None:
    own_template(settings, "send", "Subject: Here")
    lines = hallway("draft", "--templates").lines
    assert (lines[0], lines[-1]) == ("send  (yours)", str(settings.parent / "letters"))


def test_a_letter_is_kept_as_a_file_for_mail_programs(hallway: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "ana.eml"
    answer = hallway("draft", promised(hallway, ANA), "--eml", str(path))
    assert (answer.code, b"X-Unsent: 1" in path.read_bytes()) == (0, True)


def test_a_file_that_is_there_is_not_written_over(hallway: Hallway, tmp_path: Path) -> None:
    path = tmp_path / "ana.eml"
    path.write_text("mine")
    answer = hallway("draft", promised(hallway, ANA), "--eml", str(path))
    assert (answer.code != 0, path.read_text()) == (True, "mine")
    assert "is there already" in answer.err


@pytest.mark.parametrize("words", [["--template", "thnk"], ["zzzz"]])
def test_what_there_is_not_is_said(hallway: Hallway, words: list[str]) -> None:
    assert hallway("draft", "--json", *words).error_code == "not_found"


def test_a_shipped_template_is_printed_to_be_edited(hallway: Hallway) -> None:
    assert hallway("draft", "--template", "thank").lines[0] == "Subject: Thank you"


def test_every_field_is_listed(hallway: Hallway) -> None:
    assert "{first_name}  their first name" in hallway("draft", "--fields").lines


def test_a_draft_about_somebody_in_the_trash_says_where_they_are(hallway: Hallway) -> None:
    promise = promised(hallway, ANA)
    hallway("delete", "Ana Ruiz")
    answer = hallway("draft", promise)
    assert (answer.code, "trash" in answer.err) == (1, True)


def test_a_template_is_made_ones_own_once(hallway: Hallway, settings: Path) -> None:
    path = Path(hallway("draft", "--own", "thank").lines[0])
    path.write_text("Subject: Ta", encoding="utf-8")
    hallway("draft", "--own", "thank")
    assert path.read_text(encoding="utf-8") == "Subject: Ta"


def test_what_was_noted_of_one_of_two_is_in_no_letter_to_the_other(hallway: Hallway) -> None:
    secret = "Marek Nowak : a painful divorce > introduce him to Ana Ruiz fri"
    letters = hallway("draft", "--json", promised(hallway, secret, WITHOUT_PROMISE)).json
    assert ["divorce" in letter["body"] for letter in letters] == [True, False, False]


def test_a_file_in_the_folder_of_nobody_is_refused(hallway: Hallway) -> None:
    answer = hallway(
        "draft", "--json", promised(hallway, ANA), "--eml", "~nobody-here-at-all/a.eml"
    )
    assert answer.error_code == "usage"


def test_a_template_that_is_no_text_is_said(hallway: Hallway, settings: Path) -> None:
    own_template(settings, "send", "")
    (settings.parent / "letters" / "send.txt").write_bytes(b"\xff")
    assert hallway("draft", "--json", "--template", "send").error_code == "config"


def test_a_template_for_ideas_begins_as_that_of_its_kind(hallway: Hallway) -> None:
    ideas, usual = (hallway("draft", "--template", name).out for name in ("send.ideas", "send"))
    assert ideas == usual != ""
