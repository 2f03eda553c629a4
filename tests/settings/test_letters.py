"""Templates that a person wrote count more, and a slip in one leaves the others."""

from pathlib import Path

from hallway.domain.letters import shipped
from hallway.settings.letters import load_templates


def test_without_a_folder_the_shipped_templates_are_in_effect(tmp_path: Path) -> None:
    templates = load_templates(tmp_path / "letters")
    assert (dict(templates.known), templates.troubles) == (dict(shipped()), ())


def test_a_file_counts_more_than_the_shipped_template(tmp_path: Path) -> None:
    (tmp_path / "thank.txt").write_text("Subject: Ta\n\nTa, {first_name}!", encoding="utf-8")
    assert load_templates(tmp_path).known["thank"].subject == "Ta"


def test_a_broken_file_is_named_with_its_line_and_the_shipped_one_is_used(tmp_path: Path) -> None:
    (tmp_path / "thank.txt").write_text("Subject: Ta\n\n{nmae}", encoding="utf-8")
    templates = load_templates(tmp_path)
    (trouble,) = templates.troubles
    assert (templates.known["thank"], f"{tmp_path}/thank.txt, line 3" in trouble.message) == (
        shipped()["thank"],
        True,
    )


def test_a_file_of_another_name_is_said(tmp_path: Path) -> None:
    (tmp_path / "thanks.txt").write_text("Subject: Ta", encoding="utf-8")
    assert "Did you mean thank.txt?" in load_templates(tmp_path).troubles[0].sentences


def test_a_file_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "thank.txt").write_bytes(b"Subject: \xff\xfe")
    assert "cannot be read" in load_templates(tmp_path).troubles[0].message


def test_any_kind_may_be_written_for_what_the_talk_was_for(tmp_path: Path) -> None:
    (tmp_path / "send.ideas.txt").write_text("Subject: An idea\n\nHere", encoding="utf-8")
    templates = load_templates(tmp_path)
    assert (templates.known["send.ideas"].subject, templates.troubles) == ("An idea", ())


def test_a_mark_of_the_byte_order_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "thank.txt").write_text("Subject: Ta\n\nTa", encoding="utf-8-sig")
    assert load_templates(tmp_path).known["thank"].subject == "Ta"
