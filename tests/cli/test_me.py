"""Your own card by the command line."""

from pathlib import Path

from tests.cli.answers import Hallway

CARD = "Ana Ruiz, engineer @Acme /Porto ana@acme.example +351210000000"


def test_a_card_is_kept_and_printed(hallway: Hallway) -> None:
    assert hallway("me", *CARD.split()).lines == ["Your card."]
    assert hallway("me").lines == ["Ana Ruiz, engineer, Acme, ana@acme.example, +351210000000"]


def test_a_card_is_data_too(hallway: Hallway) -> None:
    hallway("me", *CARD.split())
    assert hallway("me", "--json").json["card"]["email"] == ["ana@acme.example"]


def test_another_card_takes_its_place(hallway: Hallway) -> None:
    hallway("me", *CARD.split())
    hallway("me", "Ana", "Ruiz", "ana@new.example")
    assert hallway("me").lines == ["Ana Ruiz, ana@new.example"]


def test_a_card_is_taken_away_and_undone(hallway: Hallway) -> None:
    hallway("me", *CARD.split())
    hallway("me", "--remove")
    assert "You have no card yet." in hallway("me").err
    hallway("undo")
    assert hallway("me").lines[0].startswith("Ana Ruiz")


def test_what_nobody_hands_over_is_refused(hallway: Hallway) -> None:
    answer = hallway("me", "Ana Ruiz ~red glasses : likes bees")
    assert (answer.code != 0, "Leave out: cues, note." in answer.err) == (True, True)


def test_a_card_without_a_name_is_refused(hallway: Hallway) -> None:
    assert "A card needs a name." in hallway("me", "@Acme").err


def test_a_picture_is_rows_of_blocks(hallway: Hallway) -> None:
    hallway("me", *CARD.split())
    rows = hallway("me", "--qr").out.splitlines()
    assert set("".join(rows)) <= set(" ▀▄█")
    assert len({len(row) for row in rows}) == 1


def test_your_card_is_nobody_you_know(hallway: Hallway) -> None:
    hallway("me", *CARD.split())
    assert hallway("who", "Ana", "--json").json == []


def test_a_card_is_a_file_for_other_programs(hallway: Hallway, tmp_path: Path) -> None:
    hallway("me", *CARD.split())
    path = tmp_path / "me.vcf"
    assert hallway("me", "--vcf", str(path)).lines == [f"Wrote your card to {path}."]
    assert "FN:Ana Ruiz\r\n" in path.read_bytes().decode()
